package io.makegood.retailexam;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.makegood.engine.Policy;
import io.makegood.problem.PolicyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has the engine sit the exam, and prints what it got wrong. */
@Command(
        name = "exam",
        description = "Holds the engine's answers to the requests of a retail shop to those that are expected.",
        footer = {"", "Exit codes: 0 all are right, 1 some are not, 2 a file cannot be read."},
        mixinStandardHelpOptions = true)
public final class Exam implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "REQUESTS", description = "the requests, one JSON object on each line")
    private Path requests = Path.of("requests.jsonl");

    @Option(names = "--products", description = "what the shop sells; products.json beside the requests when not given")
    private @Nullable Path products;

    @Option(names = "--policy", description = "the folder of the policy; the shop's own when not given")
    private @Nullable Path policy;

    private Exam(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs the program and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine exam =
                new CommandLine(new Exam(out, err)).setOut(out).setErr(err).setExpandAtFiles(false);
        try {
            return exam.execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public Integer call() {
        try {
            Policy shop = policy == null ? ExamPolicy.load() : Policy.load(policy);
            return sit(new Examiner(shop, products()));
        } catch (PolicyException e) {
            e.problems().forEach(err::println);
        } catch (IllegalArgumentException e) {
            err.println(policy + ": " + e.getMessage() + "\n  maybe: the vocabulary of the shop's own policy");
        } catch (MalformedLine e) {
            err.println(e.getMessage() + "\n  maybe: " + e.remedy());
        }
        return 2;
    }

    private Products products() throws MalformedLine {
        Path file = products == null ? requests.resolveSibling("products.json") : products;
        try {
            return Products.read(ExamLine.JSON.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new MalformedLine(
                    file + ":" + Math.max(1, e.getLocation().getLineNr()) + ": the file is no JSON: "
                            + e.getOriginalMessage(),
                    "the products of the exam");
        } catch (IOException e) {
            throw new MalformedLine(file + " cannot be read", "`--products FILE` with the products of the shop");
        } catch (MalformedLine e) {
            throw new MalformedLine(file + ":1: " + e.getMessage(), e.remedy());
        }
    }

    private int sit(Examiner examiner) throws MalformedLine {
        Marks marks = new Marks();
        try (BufferedReader lines = Files.newBufferedReader(requests, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    marks.add(number, line, examiner);
                }
            }
        } catch (MalformedInputException e) {
            throw new MalformedLine(requests + " is no text in UTF-8", "a file in the form of the exam");
        } catch (IOException e) {
            throw new MalformedLine(requests + " cannot be read", "a file in the form of the exam");
        }
        if (marks.all == 0) {
            throw new MalformedLine(requests + ":1: there is no request", "one JSON object on each line");
        }
        out.println("exam: " + marks.right + " of " + marks.all + " right");
        return marks.malformed ? 2 : marks.right == marks.all ? 0 : 1;
    }

    /** What is right so far. */
    private final class Marks {
        private long all;
        private long right;
        private long shown;
        private boolean malformed;

        void add(long number, String line, Examiner examiner) {
            all++;
            try {
                Examiner.Marked marked = examiner.mark(line);
                if (marked.isRight()) {
                    right++;
                } else if (shown++ < SHOWN) {
                    out.println(requests + ":" + number + ": " + marked.line().id() + ", "
                            + marked.line().request().kind().written() + " of "
                            + marked.line().request().order().id());
                    out.println("  expected: " + marked.line().expected().inWords());
                    out.println("  answered: " + marked.answer().inWords());
                }
            } catch (MalformedLine e) {
                malformed = true;
                if (shown++ < SHOWN) {
                    out.println(requests + ":" + number + ": " + e.getMessage() + "\n  maybe: " + e.remedy());
                }
            }
        }
    }
}
