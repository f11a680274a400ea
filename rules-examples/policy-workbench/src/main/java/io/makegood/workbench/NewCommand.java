package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.internal.text.Nearest;
import io.makegood.replay.DocumentedCase;
import io.makegood.vocabulary.RemedyType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood new}. */
@Command(
        name = "new",
        description =
                "Begins a policy, or something in one, that passes `check` as it is and is there to be edited. Files that are there are added to, and otherwise stay as they"
                        + " are.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewCommand implements Callable<Integer> {
    private static final Pattern TERM = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    /** By phase, what a rule matches and says first. */
    private static final Map<String, String> PHASES = phases();

    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    /** What can be begun. */
    enum Kind {
        BUNDLE,
        RULE,
        PRINCIPLE,
        INCIDENT,
        REMEDY,
        CASE,
        LANGUAGE
    }

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "bundle, rule, principle, incident, remedy, case or language")
    private @Nullable String what;

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description =
                    "The folder of a bundle; the sentence a rule is called by; the id of a principle or a case; the term of an incident or a remedy; a language such as fr.")
    private @Nullable String name;

    @Option(
            names = "--bundle",
            paramLabel = "FOLDER",
            description = "The policy it belongs to; without it the one this is called in.")
    private @Nullable Path bundle;

    @Option(names = "--phase", paramLabel = "PHASE", description = "Of a rule; propose unless said otherwise.")
    private String phase = "propose";

    @Option(
            names = "--principle",
            paramLabel = "ID",
            description = "That a rule serves; the first one unless said otherwise.")
    private @Nullable String principle;

    NewCommand(Screen screen) {
        this.screen = screen;
    }

    private static Map<String, String> phases() {
        Map<String, String> phases = new LinkedHashMap<>();
        phases.put(
                "assess",
                "    $claim : ReportedClaim( type == IncidentType.DAMAGED_IN_TRANSIT )\nthen\n    $claim.find( \"%s\" );");
        phases.put(
                "propose",
                "    $claim : AssessedClaim( type == IncidentType.DAMAGED_IN_TRANSIT )\nthen\n    $claim.propose( RemedyType.REFUND_FULL );");
        phases.put(
                "guard",
                "    $remedy : ProposedRemedy( type == RemedyType.REPLACEMENT, claim.inStock == false )\nthen\n    $remedy.veto();");
        phases.put(
                "choose",
                "    $remedy : EligibleRemedy( type == RemedyType.REFUND_FULL, claim.type == IncidentType.DAMAGED_IN_TRANSIT )\nthen\n    $remedy.prefer();");
        phases.put(
                "settle",
                "    $claim : SettledClaim( type == IncidentType.DAMAGED_IN_TRANSIT, remedy == RemedyType.REFUND_FULL )\nthen\n    $claim.returning( ReturnRequirement.NOT_REQUIRED );");
        phases.put(
                "safeguard",
                "    $decision : FinishedDecision( shippingCharged == true )\nthen\n    $decision.violates( \"%s\" );");
        return phases;
    }

    @Override
    public Integer call() {
        if (command == null || what == null || name == null) {
            throw new IllegalStateException("called without its arguments");
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(what))
                .findFirst()
                .orElseThrow(
                        () -> mistake("nothing called `" + what + "` can be begun", nearestKind(String.valueOf(what))));
        if (kind == Kind.BUNDLE) {
            return begin(Path.of(name));
        }
        Path folder = bundle == null ? Policies.in(Policies.HERE) : bundle;
        if (folder == null) {
            throw mistake("there is no `policy.yaml` here", "`--bundle FOLDER`");
        }
        Policies.mustBeThere(folder, command, null);
        Policy policy = Policy.load(folder);
        NewFiles files = new NewFiles(folder, screen);
        switch (kind) {
            case RULE -> rule(policy, files);
            case PRINCIPLE -> principle(policy, files);
            case INCIDENT -> incident(files);
            case REMEDY -> remedy(files);
            case CASE -> documentedCase(policy, files);
            default -> language(policy, files);
        }
        return files.write(command);
    }

    private WrongCall.Mistake mistake(String message, @Nullable String maybe) {
        return new WrongCall.Mistake(Objects.requireNonNull(command), message, maybe);
    }

    private static String nearestKind(String written) {
        return Nearest.orAll(
                written,
                Arrays.stream(Kind.values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private String named(Pattern pattern, String example) {
        String given = Objects.requireNonNull(name);
        if (!pattern.matcher(given).matches()) {
            throw mistake("`" + given + "` is no name for this, expected something like `" + example + "`", null);
        }
        return given;
    }

    // What can be begun

    private int begin(Path folder) {
        if (Files.exists(folder.resolve("policy.yaml"))) {
            throw mistake("`" + folder + "` has a policy already", "another folder");
        }
        String policy = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        NewFiles files = new NewFiles(folder, screen);
        files.add("policy.yaml", """
                name: %s
                version: 0.1.0
                parameters:
                  reviewMax: {value: 24, unit: hours, why: a person looks within a day at what no rule speaks of}
                """.formatted(slug(policy)));
        files.add("principles.yaml", """
                principles:
                  - id: made-good-at-once
                    group: service
                    rank: 1
                    statement: What arrived broken is paid back at once.
                    sources: [{reference: "who decided this, and where it is written down"}]
                """);
        files.add("legal-floors.yaml", """
                # What the law of a country gives at least, such as in the built-in policy.
                floors: []
                """);
        files.add("rules/propose/remedies.drl", """
                import io.makegood.rules.*;
                import io.makegood.vocabulary.*;

                rule "what arrived broken is paid back"
                    @principle("made-good-at-once")
                    @because("{itemTitle} arrived broken")
                when
                    $claim : AssessedClaim( type == IncidentType.DAMAGED_IN_TRANSIT )
                then
                    $claim.propose( RemedyType.REFUND_FULL );
                end
                """);
        files.add("cases/broken-lamp.yaml", """
                id: BROKEN-LAMP
                title: A lamp that arrived broken
                kind: policy
                told: A lamp arrived broken, and its price goes back.
                facts:
                %s
                steps:
                  - when: it is reported
                    expect:
                      decisions:
                        - {id: I1/L1, remedy: REFUND_FULL}
                """.formatted(EXAMPLE.indent(2).stripTrailing()));
        return files.write(Objects.requireNonNull(command));
    }

    /** A case about which any policy can be asked. */
    private static final String EXAMPLE = """
            clock: {now: 2026-03-02T10:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Katrin, country: DE}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2026-02-20T09:00:00Z
                currency: EUR
                lines:
                  - {id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00, status: DELIVERED}
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DAMAGED_IN_TRANSIT, reportedAt: 2026-03-02T08:00:00Z}
            """;

    private void rule(Policy policy, NewFiles files) {
        String body = PHASES.get(phase);
        if (body == null) {
            throw mistake("there is no phase `" + phase + "`", Nearest.orAll(phase, PHASES.keySet()));
        }
        String rule = Objects.requireNonNull(name);
        if (rule.isBlank() || rule.indexOf('"') >= 0 || rule.indexOf('\\') >= 0 || rule.indexOf('\n') >= 0) {
            throw mistake("a rule is called by a sentence that is true when it fires, without quotes", null);
        }
        String serves = principle;
        if (serves == null) {
            serves = policy.principles().keySet().iterator().next();
        } else if (!policy.principles().containsKey(serves)) {
            throw mistake(
                    "the policy has no principle `" + serves + "`",
                    Nearest.orAll(serves, policy.principles().keySet()));
        }
        files.add("rules/" + phase + "/" + slug(rule) + ".drl", """
                import io.makegood.rules.*;
                import io.makegood.vocabulary.*;

                rule "%s"
                    @principle("%s")
                    @because("%s")
                when
                %s
                end
                """.formatted(
                        rule, serves, rule.replace("{", "").replace("}", ""), body.formatted(rule)));
    }

    private void principle(Policy policy, NewFiles files) {
        String id = named(ID, "keep-it-simple");
        if (policy.principles().containsKey(id)) {
            throw mistake("the policy has a principle `" + id + "` already", "another id");
        }
        int last = policy.principles().values().stream()
                .mapToInt(each -> each.rank())
                .max()
                .orElse(0);
        files.insert("principles.yaml", "principles", """
                - id: %s
                  group: service
                  rank: %d
                  statement: What this principle asks of us, in one sentence.
                  sources: [{reference: "who decided this, and where it is written down"}]
                """.formatted(id, last + 1));
    }

    private void incident(NewFiles files) {
        files.insert("vocabulary.yaml", "incidents", """
                %s:
                  matter: BAD_GOODS
                  means: what went wrong, in a few words
                """.formatted(named(TERM, "INSTALLATION_FAILED")));
    }

    private void remedy(NewFiles files) {
        String term = named(TERM, "TECHNICIAN_VISIT");
        if (RemedyType.values().stream().anyMatch(each -> each.name().equals(term))) {
            throw mistake("every policy knows the remedy `" + term + "`", "another name");
        }
        files.insert("vocabulary.yaml", "remedies", """
                %s:
                  gives: SERVICE
                  means: what the customer gets, in a few words
                """.formatted(term));
    }

    private void documentedCase(Policy policy, NewFiles files) {
        String id = Objects.requireNonNull(name);
        CaseFile facts = CaseFileReader.of(policy.vocabulary()).read("the example", EXAMPLE);
        String text = DocumentedCase.draft(
                id,
                "What this case shows, in a few words",
                facts,
                ResolutionEngine.using(PolicySet.of(policy)).resolve(facts));
        files.add("cases/" + slug(id) + ".yaml", text);
    }

    private void language(Policy policy, NewFiles files) {
        String language = named(LANGUAGE, "fr");
        StringBuilder text = new StringBuilder(
                "# What is missing here is said in English. Take away the # before a line whose sentence is translated.\n");
        new TreeMap<>(policy.content().files()).forEach((path, content) -> {
            if (path.equals("messages/en.properties")) {
                content.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> text.append("# ").append(line).append('\n'));
            }
        });
        files.add("messages/" + language + ".properties", text.toString());
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "new" : slug;
    }
}
