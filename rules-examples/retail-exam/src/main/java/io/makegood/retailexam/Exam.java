package io.makegood.retailexam;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.makegood.engine.Policy;
import io.makegood.problem.PolicyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    /** So many lines are read, decided on all cores, and forgotten. */
    private static final int BLOCK = 1_024;

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
            List<Line> block = new ArrayList<>(BLOCK);
            long number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    block.add(new Line(number, text));
                }
                if (block.size() == BLOCK) {
                    marks.addAll(block, examiner);
                    block.clear();
                }
            }
            marks.addAll(block, examiner);
        } catch (CharacterCodingException e) {
            throw new MalformedLine(requests + " is no text in UTF-8", "a file in the form of the exam");
        } catch (IOException e) {
            throw new MalformedLine(requests + " cannot be read", "a file in the form of the exam");
        }
        if (marks.all == 0) {
            throw new MalformedLine(requests + ":1: there is no request", "one JSON object on each line");
        }
        out.println("exam: " + marks.right + " of " + marks.all + " right");
        return marks.isMalformed ? 2 : marks.right == marks.all ? 0 : 1;
    }

    /** A line of the file of requests. */
    private record Line(long number, String text) {}

    /** What is right so far. */
    private final class Marks {
        private long all;
        private long right;
        private boolean isMalformed;

        void addAll(List<Line> block, Examiner examiner) {
            List<Examiner.Mark> marks =
                    block.parallelStream().map(line -> examiner.mark(line.text)).toList();
            for (int i = 0; i < marks.size(); i++) {
                Examiner.Mark mark = marks.get(i);
                all++;
                right += mark.isRight() ? 1 : 0;
                isMalformed |= mark.isMalformed();
                if (!mark.isRight() && all - right <= SHOWN) {
                    out.println(requests + ":" + block.get(i).number + ": " + mark.told());
                }
            }
        }
    }
}
