package io.makegood;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, for the main code of rules-model and rules-engine. */
class ArchitectureTest {

    private static final String INTERNAL = "io.makegood.internal..";

    private static final String DROOLS_PACKAGE = "io.makegood.internal.drools";

    private static final DescribedPredicate<JavaClass> ENGINE_TYPE = resideInAnyPackage("org.kie..", "org.drools..");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.makegood");

    @Test
    void drools_is_known_to_one_package() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(DROOLS_PACKAGE)
                .should()
                .dependOnClassesThat(ENGINE_TYPE)
                .because("another engine must be able to replace Drools without touching a user"));
    }

    @Test
    void drools_shows_in_no_public_signature() {
        check(classes()
                .that()
                .resideInAPackage(DROOLS_PACKAGE)
                .and(describe("are public or protected", ArchitectureTest::isExposed))
                .and(describe(
                        "are not made by Drools itself, by their name",
                        type -> !type.isAssignableTo("org.kie.api.runtime.rule.AccumulateFunction")))
                .should(showNo("Drools type", ENGINE_TYPE))
                .because("another engine must be able to replace Drools without touching a user"));
    }

    @Test
    void what_may_change_any_day_shows_in_no_public_signature() {
        // What rules read is made by the engine. Authors name its properties and verbs, and their grammar knows nothing
        // else.
        check(classes()
                .that()
                .resideOutsideOfPackages(INTERNAL, "io.makegood.rules..")
                .and(describe("are public or protected", ArchitectureTest::isExposed))
                .should(showNo("internal type", resideInAnyPackage(INTERNAL)))
                .because("everything outside io.makegood.internal is API, and stays"));
    }

    @Test
    void modules_export_the_api_and_nothing_else() throws IOException {
        for (Class<?> ofModule : List.of(CaseFile.class, Policy.class)) {
            Path classes = Path.of(URI.create(
                    ofModule.getProtectionDomain().getCodeSource().getLocation().toString()));
            // A directory of classes or a jar, depending on Maven's phase.
            ModuleDescriptor module =
                    ModuleFinder.of(classes).findAll().iterator().next().descriptor();
            Set<String> exported = module.exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> api = module.packages().stream()
                    .filter(name -> !name.startsWith("io.makegood.internal.") && hasClasses(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(api, exported, module.name());
            assertFalse(module.isAutomatic(), module.name());
        }
    }

    /** Whether there is more than resources in it: a package of classes says what may be null. */
    private static boolean hasClasses(String name) {
        return ArchitectureTest.class.getResource("/" + name.replace('.', '/') + "/package-info.class") != null;
    }

    @Test
    void packages_of_the_api_say_since_when_they_are() throws IOException {
        List<Path> silent = new ArrayList<>();
        int known = 0;
        for (String module : List.of("rules-model", "rules-engine")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file : files.filter(file -> file.endsWith("package-info.java")
                                && !file.toString().contains("internal"))
                        .toList()) {
                    known++;
                    if (!Files.readString(file).contains("\n * @since ")) {
                        silent.add(file);
                    }
                }
            }
        }
        assertEquals(List.of(), silent);
        assertEquals(12, known);
    }

    @Test
    void the_model_stands_alone() {
        check(classes()
                .that(describe("belong to rules-model", ArchitectureTest::isModel))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.joda.money..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify..",
                                // Of the builders, which are generated; it is gone at run time.
                                "io.soabase.recordbuilder.core..")
                        .or(describe("belong to rules-model", ArchitectureTest::isModel)))
                .because("whoever builds a case or reads a resolution must not get an engine with it"));
    }

    @Test
    void packages_form_no_cycles() {
        check(slices().matching("io.makegood.(**)").should().beFreeOfCycles());
    }

    @Test
    void the_rooms_behind_the_api_are_entered_through_it() {
        check(noClasses()
                .that()
                .resideInAPackage("io.makegood.rules..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.makegood.engine..",
                        "io.makegood.replay..",
                        "io.makegood.internal.deciding..",
                        "io.makegood.internal.drools..",
                        "io.makegood.internal.reading.."))
                .because("the verbs of the rules know what bears on a claim, and nothing of how it is decided"));
        check(noClasses()
                .that()
                .resideInAPackage("io.makegood.internal..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.makegood.engine..", "io.makegood.replay.."))
                .because("data walks from case to resolution without going back"));
    }

    @Test
    void rules_are_read_by_a_grammar() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "io.makegood.internal.drl..",
                        "io.makegood.internal.rule..",
                        "io.makegood.internal.facts..",
                        "io.makegood.internal.alpha..",
                        DROOLS_PACKAGE + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.regex.."))
                .orShould()
                .callMethodWhere(describe("takes a regular expression", ArchitectureTest::takesPattern))
                .because("what a regular expression overlooks is allowed, and what it sees may be a comment"));
    }

    @Test
    void names_say_what_a_class_is() {
        check(noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)"));
    }

    @Test
    void the_outcome_depends_on_case_and_policy_only() {
        check(noClasses()
                .that(describe(
                        "do not tell listeners how long a decision took",
                        type -> !type.getFullName().equals("io.makegood.engine.Listeners")))
                .should()
                .accessTargetWhere(describe(
                        "reads the machine's clock, zone, locale or chance", ArchitectureTest::readsTheMachine))
                .because("the same case and policy give the same answer on any machine, any day"));
    }

    @Test
    void libraries_do_not_print() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    /** A rule about classes nobody has written yet holds. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static boolean isModel(JavaClass type) {
        // Seen by another module, the model is a directory of classes or a jar, depending on Maven's phase.
        Pattern location = Pattern.compile(".*/rules-model(/target/classes/|-[^/]*\\.jar!/).*");
        return type.getBaseComponentType()
                .getSource()
                .map(source -> location.matcher(source.getUri().toString()).matches())
                .orElse(false);
    }

    private static boolean isExposed(JavaClass type) {
        return isExposed((HasModifiers) type)
                && type.getEnclosingClass().map(ArchitectureTest::isExposed).orElse(true);
    }

    private static boolean isExposed(HasModifiers element) {
        Set<JavaModifier> modifiers = element.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaClass> showNo(String what, DescribedPredicate<JavaClass> unwanted) {
        return new ArchCondition<>("show no " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                        .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                        .filter(unwanted)
                        .forEach(shown ->
                                events.add(violated(type, type.getDescription() + " is a " + shown.getName())));
                for (JavaMember member : type.getMembers()) {
                    if (isExposed(member)) {
                        shownBy(member)
                                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                                .filter(unwanted)
                                .forEach(shown -> events.add(
                                        violated(member, member.getDescription() + " shows " + shown.getName())));
                    }
                }
            }
        };
    }

    private static Stream<JavaType> shownBy(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(code.getReturnType()),
                        code.getParameterTypes().stream(),
                        code.getExceptionTypes().stream(),
                        code.getTypeParameters().stream())
                .flatMap(types -> types);
    }

    private static boolean takesPattern(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(String.class)
                && Set.of("matches", "replaceAll", "replaceFirst", "split").contains(access.getName());
    }

    private static boolean readsTheMachine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        List<JavaClass> parameters = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget code
                ? code.getRawParameterTypes()
                : List.of();
        if (name.equals("now")) {
            return owner.getPackageName().startsWith("java.time")
                    && parameters.stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        }
        if (name.equals(JavaConstructor.CONSTRUCTOR_NAME)) {
            return parameters.isEmpty() && (owner.isEquivalentTo(Random.class) || owner.isEquivalentTo(Date.class));
        }
        return switch (name) {
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "getDefault" -> owner.isEquivalentTo(Locale.class) || owner.isEquivalentTo(TimeZone.class);
            case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
                owner.isEquivalentTo(Clock.class);
            case "random" -> owner.isEquivalentTo(Math.class) || owner.isEquivalentTo(StrictMath.class);
            case "randomUUID" -> owner.isEquivalentTo(UUID.class);
            case "current" -> owner.isEquivalentTo(ThreadLocalRandom.class);
            default -> false;
        };
    }
}
