package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.explain.InvariantProof;
import io.makegood.explain.PolicyComparison;
import io.makegood.explain.PolicyDifference;
import io.makegood.explain.PolicyProof;
import io.makegood.explain.ProofFinding;
import io.makegood.replay.ConditionCoverage;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.MissingCases;
import io.makegood.replay.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood prove}. */
@Command(
        name = "prove",
        description = {
            "Proves what holds of a policy for all cases anyone can report, not for a sample of them: whether each claim has a remedy left, each rule"
                    + " can fire and says something that no other does.",
            "With --against it compares the policy with another one: proves that both decide the same, or shows by cases what they decide otherwise.",
            "The exit code is 1 when something is to be mended; what two policies decide otherwise is nothing to be mended."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ProveCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "BUNDLE",
            arity = "0..1",
            description = "The folder of a policy; without it the one this is called in, otherwise the built-in one.")
    private @Nullable Path bundle;

    @Option(
            names = "--against",
            paramLabel = "OTHER",
            description = "The folder of another policy, or of another version of it, to compare the policy with.")
    private @Nullable Path against;

    @Option(
            names = "--write-examples",
            paramLabel = "FOLDER",
            description = "Writes the case that shows a finding as a case file into this folder.")
    private @Nullable Path examples;

    @Option(
            names = "--coverage",
            description =
                    "Also which conditions of rules the documented cases show to matter, by a case in which the rule"
                            + " fires and one in which it does not for this condition alone.")
    private boolean coverage;

    @Option(
            names = "--write-cases",
            paramLabel = "FOLDER",
            description =
                    "Makes such cases for the conditions that lack them and writes them into this folder, as documented"
                            + " cases to be confirmed. A file that is there stays as it is. Takes minutes for hundreds of rules.")
    private @Nullable Path cases;

    @Option(names = "--json", description = "The result as JSON.")
    private boolean json;

    ProveCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its specification");
        }
        Policy policy = Policies.load(bundle == null ? Policies.in(Policies.HERE) : bundle, command);
        if (against != null) {
            if (coverage || cases != null) {
                throw new WrongCall.Mistake(
                        command,
                        "`--coverage` and `--write-cases` are about one policy, and `--against` compares two",
                        "two calls");
            }
            return compare(policy, Policies.named(against, command));
        }
        PolicyProof proof = policy.prove(() -> cases(Stream.of(policy)));
        List<@Nullable Path> written = write(proof.findings());
        CoverageReport report = cases != null
                ? CoverageReport.writing(MissingCases.of(policy), cases)
                : coverage ? CoverageReport.of(ConditionCoverage.of(policy)) : null;
        if (json) {
            ObjectNode result = json(policy, proof);
            if (report != null) {
                result.set("coverage", report.json());
            }
            screen.document(Json.text(result));
        }
        screen.tell(
                json,
                proof.policy() + " " + proof.version() + ", its " + BatchText.counted(proof.rules(), "rule")
                        + " and the " + proof.properties()
                        + " things they ask of a claim, for every case anyone can report:");
        tellWhatHolds(proof);
        tellInvariants(proof);
        for (int i = 0; i < proof.findings().size(); i++) {
            tell(proof.findings().get(i), written.get(i));
        }
        for (ProofFinding finding : proof.unreachable()) {
            screen.tell(
                    json,
                    finding.kind() == ProofFinding.Kind.BROKEN_INVARIANT
                            ? "note: " + finding.problem()
                            : "note: perhaps " + finding.problem().message()
                                    + "; no case was found that shows it, and there may be none");
        }
        if (report != null) {
            report.lines().forEach(line -> screen.tell(json, line));
        }
        return proof.isSound() ? 0 : 1;
    }

    /** Those of the policies, and those of the built-in one, from which a case for any policy can be made. */
    static List<CaseFile> cases(Stream<Policy> policies) {
        return Stream.concat(policies, Stream.of(Policy.customerFirst()))
                .flatMap(each -> Replay.of(each).cases().stream())
                .map(DocumentedCase::facts)
                .distinct()
                .toList();
    }

    private int compare(Policy policy, Policy other) {
        PolicyComparison comparison = policy.proveAgainst(other, cases(Stream.of(policy, other)));
        List<@Nullable Path> written = new ArrayList<>();
        for (PolicyDifference difference : comparison.differences()) {
            written.add(write(
                    "difference-"
                            + difference
                                    .incident()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                    written.size(),
                    difference.example()));
        }
        if (json) {
            screen.document(Json.text(ComparisonJson.of(policy, other, comparison)));
        } else {
            ComparisonText.lines(comparison, written, screen::strong).forEach(screen::show);
        }
        return 0;
    }

    private void tellWhatHolds(PolicyProof proof) {
        tell(proof, ProofFinding.Kind.GAP, "every claim has a remedy left");
        tell(proof, ProofFinding.Kind.NEVER_FIRES, "every rule fires for some case");
        tell(proof, ProofFinding.Kind.ADDS_NOTHING, "every rule says something that no other says whenever it fires");
        tell(proof, ProofFinding.Kind.IMPLIED_CONDITION, "every condition makes a difference");
        tell(proof, ProofFinding.Kind.IDLE_PARAMETER, "every parameter that is compared with tells claims apart");
        tell(proof, ProofFinding.Kind.REMEDY_NEVER_LEFT, "every remedy that is proposed can be had");
        tell(proof, ProofFinding.Kind.ALWAYS_OUTRANKED, "no rule is always outranked");
        tell(proof, ProofFinding.Kind.TIE, "of what cannot both hold, principles or the customer's advantage decide");
    }

    private void tellInvariants(PolicyProof proof) {
        List<InvariantProof> proven = proof.invariants().stream()
                .filter(invariant -> invariant.verdict().isProven())
                .toList();
        if (proof.invariants().isEmpty()) {
            return;
        }
        screen.tell(
                json,
                "  proven: "
                        + (proven.size() == proof.invariants().size()
                                ? BatchText.counted(proven.size(), "invariant")
                                : proven.size() + " of "
                                        + BatchText.counted(proof.invariants().size(), "invariant"))
                        + (proven.isEmpty() ? "" : ":"));
        for (InvariantProof invariant : proven) {
            screen.tell(
                    json,
                    "    " + invariant.name()
                            + (invariant.verdict() == InvariantProof.Verdict.PROVEN
                                    ? ""
                                    : " (of each claim as it is decided by itself)"));
        }
    }

    private void tell(PolicyProof proof, ProofFinding.Kind against, String sentence) {
        boolean isFound = proof.findings().stream().anyMatch(finding -> finding.kind() == against)
                || proof.unreachable().stream().anyMatch(finding -> finding.kind() == against);
        if (!isFound) {
            screen.tell(json, "  proven: " + sentence);
        }
    }

    private void tell(ProofFinding finding, @Nullable Path written) {
        screen.tell(json, (finding.kind().isFault() ? "" : "note: ") + finding.problem());
        if (finding.decisionId() != null && finding.example() != null) {
            screen.tell(
                    json,
                    "  shown by "
                            + (written == null
                                    ? Objects.requireNonNullElse(
                                            finding.example().id(), "a case")
                                    : written) + ", claim " + finding.decisionId());
        }
    }

    private List<@Nullable Path> write(List<ProofFinding> findings) {
        List<@Nullable Path> written = new ArrayList<>();
        for (ProofFinding finding : findings) {
            CaseFile example = finding.example();
            String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            written.add(example == null ? null : write(kind, written.size(), example));
        }
        return written;
    }

    /** Where the case was written; null where none is to be. */
    private @Nullable Path write(String kind, int place, CaseFile example) {
        if (examples == null) {
            return null;
        }
        Path file = examples.resolve(kind + "-" + (place + 1) + ".json");
        try {
            Files.createDirectories(examples);
            Files.writeString(file, CaseFiles.toJson(example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static ObjectNode json(Policy policy, PolicyProof proof) {
        ObjectNode result = Json.object();
        result.set("policy", Json.policy(policy));
        result.put("rules", proof.rules()).put("properties", proof.properties()).put("sound", proof.isSound());
        proof.invariants().forEach(invariant -> result.withArray("invariants").add(json(invariant)));
        proof.findings().forEach(finding -> result.withArray("findings").add(json(finding)));
        proof.unreachable().forEach(finding -> result.withArray("unreachable").add(json(finding)));
        return result;
    }

    private static ObjectNode json(InvariantProof invariant) {
        return Json.object()
                .put("name", invariant.name())
                .put("principle", invariant.principle())
                .put("verdict", invariant.verdict().name());
    }

    private static ObjectNode json(ProofFinding finding) {
        ObjectNode node = Json.object();
        node.put("kind", finding.kind().name()).put("fault", finding.kind().isFault());
        ArrayNode problems = Json.problems(List.of(finding.problem()));
        node.set("problem", problems.get(0));
        node.set("rules", Json.texts(finding.rules()));
        if (finding.example() != null) {
            node.put("decisionId", finding.decisionId()).set("example", Json.caseFile(finding.example()));
        }
        return node;
    }
}
