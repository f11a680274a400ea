package io.makegood.stream;

import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.SigningKeys;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the job, on the cluster it is submitted to or on one that is embedded in this process. */
@Command(
        name = "resolution-stream",
        description = "Decides the cases of many customers on Apache Flink, while policies change.",
        mixinStandardHelpOptions = true)
public final class ResolutionStream implements Callable<Integer> {
    private static final int WRONG_CALL = 2;
    private static final int BROKEN = 3;

    /** A folder in that of the output, for wherever that is all tasks can write. */
    private static final String CHECKPOINTS = ".checkpoints";

    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "CASES",
            description =
                    "A file of JSON Lines, one case on each line, or a folder of such files, read in the order of their names. Those"
                            + " that end with .gz are unpacked.")
    private @Nullable Path cases;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description =
                    "A new folder, with a folder each for: resolutions, due, rejected, refused, differences, ledger.")
    private @Nullable Path output;

    @Option(
            names = "--policy",
            paramLabel = "BUNDLE",
            description =
                    "The folder of a policy that is in force from the beginning; may be given several times, for versions and"
                            + " countries; without it the built-in one.")
    private List<Path> bundles = List.of();

    @Option(
            names = "--policies",
            paramLabel = "FOLDER",
            description =
                    "Signed bundles that are published meanwhile: zip archives, each named by the moment it is in force from, such as"
                            + " 20261101T000000Z-terms.zip. One that ends with .shadow.zip only decides along.")
    private @Nullable Path policies;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "A public key by which published bundles may be signed; may be given several times.")
    private List<Path> keys = List.of();

    @Option(names = "--no-proof", description = "Leave out why it was decided like this.")
    private boolean withoutProof;

    @Option(
            names = "--disorder",
            paramLabel = "DURATION",
            description =
                    "By how much an earlier case may come behind a later one, such as PT1H; a case that comes later than that is rejected."
                            + " Without it cases may come in any order, and none is decided before all have come.")
    private @Nullable Duration disorder;

    @Option(
            names = "--remember",
            paramLabel = "DURATION",
            description = "How long an order is remembered after its last contact; P730D when it is not given.")
    private Duration remembered = Settings.REMEMBERED;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description =
                    "Decide no pause that ends later than this; without it all that end are decided, for nothing comes behind the last"
                            + " case.")
    private @Nullable Instant until;

    @Option(
            names = "--tasks",
            paramLabel = "NUMBER",
            description = "How many tasks decide; one for each core when it is not given.")
    private int tasks = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--checkpoint",
            paramLabel = "DURATION",
            description = "How often what is decided is committed; PT10S when it is not given.")
    private Duration checkpoint = Duration.ofSeconds(10);

    @Option(
            names = "--batch",
            description =
                    "Decide a past that has come to its end, customer by customer, in little memory: to fill a ledger, for instance.")
    private boolean isBatch;

    @ArgGroup(exclusive = false, heading = "%nTopics instead of files:%n")
    private @Nullable KafkaOptions kafka;

    ResolutionStream(PrintWriter out) {
        this.out = out;
    }

    /** Runs the job; ends the process only when something is wrong, so that whoever calls this in his own process goes on. */
    public static void main(String[] args) {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the job and returns its exit code: 0 when it came to its end, whatever was rejected; 2 for a wrong call, 3 when it broke down. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line =
                new CommandLine(new ResolutionStream(out)).setOut(out).setErr(err);
        line.setParameterExceptionHandler((e, given) -> {
            String message = Objects.requireNonNullElse(e.getMessage(), "This call is not understood");
            err.println(message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
            if (!message.contains("maybe: ")) {
                err.println("  maybe: `" + e.getCommandLine().getCommandName() + " --help`");
            }
            return WRONG_CALL;
        });
        line.setExecutionExceptionHandler((e, failed, parsed) -> {
            if (e instanceof ParameterException wrong) {
                return line.getParameterExceptionHandler().handleParseException(wrong, args);
            }
            err.println("the job broke down: " + cause(e));
            return BROKEN;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws Exception {
        if (tasks < 1) {
            throw wrong("`--tasks` is " + tasks, "at least 1");
        }
        Summary summary = kafka == null ? decideFiles() : decideTopics(kafka);
        summary.tell(out);
        return 0;
    }

    private Summary decideFiles() throws Exception {
        checkKeys(policies != null);
        if (cases == null) {
            throw wrong("nothing says where the cases are", "a file, a folder, or `--kafka`");
        }
        if (!Files.exists(cases)) {
            throw wrong("there is no `" + cases + "`", "another path");
        }
        if (policies != null && !Files.isDirectory(policies)) {
            throw wrong("`" + policies + "` is no folder", "a folder of zip archives");
        }
        if (output == null) {
            throw wrong("nothing says where to write", "`--output FOLDER`");
        }
        if (Files.exists(output)) {
            throw wrong("`" + output + "` is there already, and nothing is written over", "another `--output`");
        }
        Connectors files = new FileConnectors(flink(cases), policies == null ? null : flink(policies), flink(output));
        Path checkpoints = output.resolve(CHECKPOINTS);
        run(files, checkpoints, true);
        FileUtils.deleteDirectoryQuietly(checkpoints.toFile());
        return Summary.of(output);
    }

    private Summary decideTopics(KafkaOptions options) throws Exception {
        checkKeys(options.hasPolicies());
        if (cases != null) {
            throw wrong("with `--kafka` cases come from a topic and not from `" + cases + "`", "`--cases-topic TOPIC`");
        }
        if (policies != null) {
            throw wrong(
                    "with `--kafka` policies come from a topic and not from `" + policies + "`",
                    "`--policies-topic TOPIC`");
        }
        if (output != null) {
            throw wrong(
                    "with `--kafka` what is decided goes to topics and not to `" + output + "`",
                    "`--topic-prefix PREFIX`");
        }
        if (disorder == null && !options.isBounded() && !isBatch) {
            throw wrong(
                    "nothing would ever be decided: without `--disorder` a case waits for the last one, and in a topic there is"
                            + " none",
                    "`--disorder PT1H`, or `--bounded`");
        }
        KafkaTopics topics;
        try {
            topics = KafkaTopics.of(options.settings(isBatch));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
        }
        Path checkpoints = Files.createTempDirectory("resolution-stream");
        try {
            run(new KafkaConnectors(topics), checkpoints, false);
        } finally {
            FileUtils.deleteDirectoryQuietly(checkpoints.toFile());
        }
        return new Summary(topics.written());
    }

    private void run(Connectors ends, Path checkpoints, boolean isShared) throws Exception {
        Settings settings = new Settings(
                always(),
                publicKeys(),
                !withoutProof,
                disorder,
                remembered,
                until == null ? Long.MAX_VALUE : until.toEpochMilli());
        try (StreamExecutionEnvironment environment =
                Environments.of(tasks, isBatch, checkpoint, flink(checkpoints), isShared)) {
            DecidingJob.build(environment, ends, settings);
            new Progress(out).watch(environment.executeAsync("resolution stream"));
        }
    }

    private void checkKeys(boolean isPublished) throws IOException {
        publicKeys();
        if (isPublished && keys.isEmpty()) {
            throw wrong(
                    "published policies have to be signed, and no key is given to verify them",
                    "`--key policy.key.pub`");
        }
    }

    private List<AdmittedBundle> always() {
        List<Policy> policies = new ArrayList<>();
        try {
            for (Path bundle : bundles) {
                policies.add(Policy.load(PolicyBundle.read(bundle)));
            }
            if (policies.isEmpty()) {
                policies.add(Policy.customerFirst());
            } else {
                PolicySet.of(policies);
            }
        } catch (PolicyException e) {
            throw wrong(String.valueOf(e.getMessage()), "`makegood check`");
        }
        List<AdmittedBundle> always = new ArrayList<>();
        for (Policy policy : policies) {
            CompiledPolicies.keep(policy);
            always.add(new AdmittedBundle(
                    always.size() - policies.size(),
                    AdmittedBundle.ALWAYS,
                    false,
                    policy.fingerprint(),
                    BundleZip.write(policy.content())));
        }
        return always;
    }

    private List<String> publicKeys() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path key : keys) {
            try {
                String text = Files.readString(key);
                SigningKeys.publicKey(text);
                texts.add(text);
            } catch (IOException e) {
                throw wrong(
                        "`" + key + "` cannot be read", "the file `makegood keygen` has made beside the private key");
            } catch (IllegalArgumentException e) {
                throw wrong("`" + key + "` is no public key", "the file that ends with `.pub`");
            }
        }
        return texts;
    }

    private ParameterException wrong(String message, String maybe) {
        return new ParameterException(command.commandLine(), message + "\n  maybe: " + maybe);
    }

    private static org.apache.flink.core.fs.Path flink(Path path) {
        return new org.apache.flink.core.fs.Path(path.toAbsolutePath().toUri());
    }

    /** The innermost one: Flink wraps what happened many times. */
    private static Throwable cause(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
    }
}
