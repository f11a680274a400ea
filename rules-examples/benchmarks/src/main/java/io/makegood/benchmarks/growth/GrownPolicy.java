package io.makegood.benchmarks.growth;

import io.makegood.benchmarks.forty.FortyPolicy;
import io.makegood.engine.Policy;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The forty rules and as many more as wanted, of which none matches the forty cases. What keeps them from matching differs, as it does in a policy
 * that grows: another kind of incident, a limit, a fact nobody reported, a finding nobody makes for these cases.
 */
public final class GrownPolicy {
    private static final int FORTY = 40;
    /** Kinds of incidents the forty cases do not have. */
    private static final List<IncidentType> OTHER_TYPES = IncidentType.values().stream()
            .filter(type -> List.of(
                            Matter.ACCIDENT,
                            Matter.RENTAL,
                            Matter.PAYMENT,
                            Matter.PRICE,
                            Matter.DIGITAL_ACCESS,
                            Matter.SURPLUS)
                    .contains(type.matter()))
            .toList();

    /** Holds for none of the forty cases. */
    private static final List<String> UNMET = Stream.concat(
                    OTHER_TYPES.stream().map(type -> "%stype == IncidentType." + type),
                    Stream.of(
                            "%smatter == Matter.SAFETY",
                            "%smatter == Matter.ACCOUNT",
                            "%sclaimsInYear > %spolicy.count(\"manyAffected\")",
                            "%saccidentsInYear > %spolicy.count(\"manyAffected\")",
                            "%sdaysLate > %spolicy.days(\"returnWindow\")",
                            "%shasDeadline == true",
                            "%sdisputeOpen == true",
                            "%srecalled == true",
                            "%sasking == true"))
            .toList();
    /** Holds for some. */
    private static final List<String> MORE = List.of(
            "%sinStock == true",
            "%sinStock == false",
            "%supgradeInStock == true",
            "%ssimilarInStock == true",
            "%sgift == true",
            "%sgift == false",
            "%smember == true",
            "%smember == false",
            "%svulnerable == true",
            "%shazardous == false",
            "%spaid > %spolicy.amount(\"smallAmount\")",
            "%spaid <= %spolicy.amount(\"smallAmount\")",
            "%sdaysLate > %spolicy.days(\"lateAfter\")",
            "%saffectedCustomers >= %spolicy.count(\"manyAffected\")",
            "%swishStated == true",
            "%swishStated == false",
            "%ssoldBy == SellerType.PLATFORM",
            "%ssoldBy == SellerType.THIRD_PARTY",
            "%sshipmentStatus == ShipmentStatus.DELIVERED",
            "%sshipped == true",
            "%sdaysSinceDelivery > %spolicy.days(\"returnWindow\")",
            "%sreportedFault == FaultParty.PLATFORM",
            "%sexactVariantRequired == true",
            "%sresaleImpossible == true");

    private GrownPolicy() {}

    /** The compiled policy with this many rules. */
    public static Policy of(int rules) {
        return of(rules, 0);
    }

    /** The same, each revision with another text, so that nothing compiled before can be used again. */
    public static Policy of(int rules, int revision) {
        return of(rules, revision, Map.of());
    }

    /** The compiled policy with this many rules, and other files: their paths, and their texts. */
    public static Policy with(int rules, Map<String, String> files) {
        return of(rules, 0, files);
    }

    private static Policy of(int rules, int revision, Map<String, String> files) {
        try {
            Path folder = Files.createTempDirectory("grown");
            try {
                copy(FortyPolicy.folder(), folder);
                write(folder, "assess", "ReportedClaim", "", "find( \"grown %d\" )", rules, revision);
                write(folder, "propose", "AssessedClaim", "", "propose( RemedyType.REFUND_FULL )", rules, revision);
                write(folder, "guard", "ProposedRemedy", "claim.", "veto()", rules, revision);
                write(folder, "choose", "EligibleRemedy", "claim.", "prefer()", rules, revision);
                write(folder, "settle", "SettledClaim", "", "returning( ReturnRequirement.DONATE )", rules, revision);
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Files.writeString(folder.resolve(file.getKey()), file.getValue());
                }
                return Policy.load(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(
            Path folder, String phase, String fact, String claim, String verb, int rules, int revision)
            throws IOException {
        int count = (rules - FORTY) / 5;
        if (count == 0 && revision == 0) {
            return;
        }
        StringBuilder text = new StringBuilder("// Revision " + revision + "\npackage benchmark." + phase
                + "\n\nimport io.makegood.rules.*\nimport io.makegood.vocabulary.*\n");
        for (int i = 0; i < count; i++) {
            text.append("""

                    rule "grown %s %d"
                        @principle("no-waste")
                        @because("{itemTitle}")
                    when
                        $fact : %s( %s )
                    then
                        $fact.%s;
                    end
                    """.formatted(phase, i, fact, condition(i, claim), verb.formatted(i)));
        }
        Files.writeString(folder.resolve("rules/" + phase + "/grown.drl"), text);
    }

    /** No two alike, so that an engine cannot share all of them; what does not hold comes first for one half and last for the other. */
    private static String condition(int i, String claim) {
        String unmet = UNMET.get(i % UNMET.size());
        String more = MORE.get(i / UNMET.size() % MORE.size());
        String both = i / (UNMET.size() * MORE.size()) % 2 == i % 2 ? unmet + ", " + more : more + ", " + unmet;
        return both.replace("%s", claim);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
