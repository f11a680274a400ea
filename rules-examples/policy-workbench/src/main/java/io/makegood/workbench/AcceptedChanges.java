package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.PolicyPlanner;
import io.makegood.workbench.batch.Change;
import io.makegood.workbench.batch.ComparedCases;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Changes that somebody looked at and accepted. A file that is there says which; where there is none, all changes of this plan are written into it. JSON Lines: first
 * between which policies they were accepted, then each change by the hash of exactly what is otherwise.
 */
final class AcceptedChanges {
    private static final String FIRST_LINE = "{\"accepted\":";
    private static final Pattern DIGEST = Pattern.compile("\"change\":\"([0-9a-f]{32})\"\\}$");
    private static final int TOLD = 10;

    private final Path file;
    /** Null where they are written. */
    private final @Nullable Set<String> known;

    private final Set<String> seen = new HashSet<>();
    private final List<Change> others = new ArrayList<>();
    private @Nullable Path draft;
    private @Nullable BufferedWriter writer;
    private long changes;
    private long unaccepted;

    private AcceptedChanges(Path file, @Nullable Set<String> known) {
        this.file = file;
        this.known = known;
    }

    /** @throws WrongCall.Mistake when the file is none of accepted changes */
    static AcceptedChanges in(Path file, CommandSpec command) {
        if (!Files.exists(file)) {
            return new AcceptedChanges(file, null);
        }
        Set<String> known = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            if (line == null || !line.startsWith(FIRST_LINE)) {
                throw none(file, 1, command);
            }
            int number = 1;
            while ((line = lines.readLine()) != null) {
                number++;
                Matcher digest = DIGEST.matcher(line);
                if (!digest.find()) {
                    throw none(file, number, command);
                }
                known.add(digest.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AcceptedChanges(file, known);
    }

    private static WrongCall.Mistake none(Path file, int line, CommandSpec command) {
        return new WrongCall.Mistake(
                command,
                "line " + line + " of `" + file + "` is not as `--accept` writes it",
                "another file, or delete this one to accept anew");
    }

    /** One of the changes there are. */
    void add(Change change) {
        changes++;
        if (known == null) {
            try {
                write(change);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if (known.contains(change.digest())) {
            seen.add(change.digest());
        } else {
            unaccepted++;
            if (others.size() < TOLD) {
                others.add(change);
            }
        }
    }

    private void write(Change change) throws IOException {
        BufferedWriter to = writer();
        ObjectNode json = Json.object();
        if (change.caseId() != null) {
            json.put("case", change.caseId());
        }
        to.write(json.put("change", change.digest()) + "\n");
    }

    private BufferedWriter writer() throws IOException {
        BufferedWriter to = writer;
        if (to == null) {
            draft = file.resolveSibling(file.getFileName() + ".changes");
            to = Files.newBufferedWriter(draft);
            writer = to;
        }
        return to;
    }

    /** All changes were added: what is to be written is written. */
    void finish(PolicyPlanner planner, ComparedCases compared) {
        if (known != null) {
            return;
        }
        Path whole = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            BufferedWriter single = writer();
            single.close();
            Path written = Objects.requireNonNull(draft);
            try (BufferedWriter to = Files.newBufferedWriter(whole);
                    BufferedReader from = Files.newBufferedReader(written)) {
                ObjectNode seal = Json.object().put("accepted", changes);
                seal.set("old", PlanJson.sealed(planner.old()));
                seal.set("new", PlanJson.sealed(planner.now()));
                seal.putObject("cases").put("lines", compared.lines()).put("sha256", compared.hash());
                to.write(seal.put("library", Version.NUMBER) + "\n");
                from.transferTo(to);
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a change that is not accepted. */
    boolean areOthers() {
        return unaccepted > 0;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        if (known == null) {
            words.add(BatchText.counted(changes, "change") + " written to " + file);
            return words;
        }
        words.add(BatchText.counted(changes - unaccepted, "change") + " of " + changes + " as accepted in " + file);
        others.forEach(change -> words.add("not accepted: line " + change.line()
                + (change.caseId() == null ? "" : ", case " + change.caseId()) + " (" + change.digest() + ")"));
        if (unaccepted > others.size()) {
            words.add("and " + (unaccepted - others.size()) + " more");
        }
        if (known.size() > seen.size()) {
            words.add(BatchText.counted(known.size() - seen.size(), "accepted change") + " did not come up");
        }
        return words;
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("file", file.toString())
                .put("written", known == null)
                .put("changes", changes)
                .put("notAccepted", unaccepted);
        ArrayNode list = json.putArray("others");
        others.forEach(change -> {
            ObjectNode node = list.addObject().put("line", change.line());
            if (change.caseId() != null) {
                node.put("case", change.caseId());
            }
            node.put("change", change.digest());
        });
        return json;
    }
}
