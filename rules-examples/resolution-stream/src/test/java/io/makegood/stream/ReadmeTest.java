package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern RUN =
            Pattern.compile("<!-- run: (\\S+) --output (\\S+) -->\\n```text\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void its_command_writes_what_it_shows() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher run = RUN.matcher(readme);
        assertTrue(run.find());
        assertTrue(readme.contains("-Dstream=\"" + run.group(1) + " --output " + run.group(2) + "\""));
        String[] args = {
            ROOT.resolve(run.group(1)).toString(),
            "--output",
            folder.resolve(run.group(2)).toString()
        };
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, ResolutionStream.run(new PrintWriter(out), new PrintWriter(err), args), err::toString);
        List<String> lines = new ArrayList<>(out.toString().lines().toList());
        assertTrue(lines.removeIf(line -> line.matches("\\d+ s: [\\d,]+ decided, [\\d,]+ a second")));
        lines.add(0, "…");
        assertEquals(run.group(3), String.join("\n", lines));

        // Asked for the same output again, it says what is wrong and does nothing.
        assertEquals(2, ResolutionStream.run(new PrintWriter(out), new PrintWriter(err), args));
        assertEquals(
                "`" + args[2] + "` is there already, and nothing is written over\n  maybe: another `--output`\n",
                err.toString().replace("\r", ""));
    }

    @Test
    void a_wrong_call_is_told_with_a_remedy() throws IOException {
        Path key = Files.writeString(folder.resolve("no.key"), "nothing");
        assertEquals("there is no `none.jsonl`\n  maybe: another path\n", complaint("none.jsonl"));
        assertEquals(
                "`" + key + "` is no public key\n  maybe: the file that ends with `.pub`\n",
                complaint("none.jsonl", "--key", key.toString()));
        assertEquals(
                "published policies have to be signed, and no key is given to verify them\n  maybe: `--key policy.key.pub`\n",
                complaint(key.toString(), "--policies", folder.toString()));
        assertTrue(
                complaint(key.toString(), "--disorder", "an hour").endsWith("\n  maybe: `resolution-stream --help`\n"));
    }

    private String complaint(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--output", folder.resolve("out").toString()));
        StringWriter err = new StringWriter();
        assertEquals(
                2,
                ResolutionStream.run(
                        new PrintWriter(new StringWriter()), new PrintWriter(err), all.toArray(String[]::new)));
        return err.toString().replace("\r", "");
    }
}
