package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.makegood.workbench.MarkedPage.Block;
import io.makegood.workbench.Workplace.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command, every output and every piece of code in the documentation is true. Run with {@code -Dmakegood.update=true} to write the blocks
 * anew. Each fenced block says by a comment on the line before it what it is:
 *
 * <ul>
 *   <li>{@code run: COMMAND}: what the command writes, a line {@code …} standing for any number of lines; the first line may show the command
 *       behind a dollar sign. {@code run, exit 1: COMMAND} for a command that shall fail.
 *   <li>{@code commands}: commands that work, one on each line. {@code test command}: the same, for the build.
 *   <li>{@code snippet: FILE}: lines of a file. {@code snippet: FILE#NAME}: the lines between {@code // tag::NAME} and {@code // end::NAME} of
 *       a Java source that is compiled and tested, or between such comments of an XML file, or the rule of that name in a rule file.
 *   <li>{@code write: FILE}: a file the reader is told to write; a policy it belongs to has to compile.
 *   <li>{@code change: FILE}: a parameter or field the reader is told to change.
 *   <li>{@code coordinates}: the Maven coordinates of a module.
 * </ul>
 */
class DocumentationTest {
    private static final boolean UPDATE = Boolean.getBoolean("makegood.update");
    private static final String ADVICE =
            "; run the tests with -Dmakegood.update=true to write what is true, then read the difference";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

    @TempDir
    private Path folder;

    static Stream<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md"));
        try (Stream<Path> docs = Files.walk(Workplace.ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> Workplace.ROOT.relativize(file).toString().replace('\\', '/'))
                    // What they show is broken, and held to it by the tests of the engine.
                    .filter(page -> !page.startsWith("docs/problems/"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages.stream();
    }

    /** All but the one that is walked with a clock. */
    static Stream<String> pagesWithoutClock() throws IOException {
        return pages().filter(page -> !page.equals(TimedWalkTest.PAGE));
    }

    @ParameterizedTest
    @MethodSource("pagesWithoutClock")
    void what_it_shows_is_true(String name) throws IOException {
        hold(name, new Workplace(folder));
    }

    /** Holds a page to what is so when a reader tries it out here. */
    static void hold(String name, Workplace workplace) throws IOException {
        MarkedPage page = MarkedPage.read(Workplace.ROOT.resolve(name));
        boolean isChanged = false;
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            String place = name + ":" + block.line();
            List<String> truth = truth(block, workplace, place);
            if (UPDATE && !truth.equals(block.content())) {
                page.replace(block, truth);
                isChanged = true;
            } else {
                assertTold(truth, block, name);
            }
        }
        for (String bundle : workplace.uncompiled()) {
            Ran ran = workplace.run("makegood check " + bundle);
            assertEquals(0, ran.code(), () -> name + ": what it writes does not compile:\n" + text(ran.lines()));
        }
        if (isChanged) {
            page.write();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void its_links_lead_somewhere(String name) throws IOException {
        Path file = Workplace.ROOT.resolve(name);
        for (String line : MarkedPage.read(file).prose()) {
            for (Matcher link = LINK.matcher(line); link.find(); ) {
                String target = link.group(1);
                assertTrue(
                        target.startsWith("https://") || Files.exists(file.resolveSibling(target)),
                        () -> name + ": nothing is at " + target);
            }
        }
    }

    /** Line by line, so that the message shows what is wrong and nothing else. */
    private static void assertTold(List<String> truth, Block block, String name) {
        for (int i = 0; i < Math.max(truth.size(), block.content().size()); i++) {
            String shown = i < block.content().size() ? block.content().get(i) : "nothing more";
            String isSo = i < truth.size() ? truth.get(i) : "nothing more";
            assertEquals(isSo, shown, name + ":" + (block.line() + 1 + i) + ": this is not so" + ADVICE);
        }
    }

    private static List<String> truth(Block block, Workplace workplace, String place) throws IOException {
        String[] mark = block.mark().split(": ", 2);
        String rest = mark.length > 1 ? mark[1] : "";
        switch (mark[0]) {
            case "run":
                return output(block, workplace, rest, 0, place);
            case "run, exit 1":
                return output(block, workplace, rest, 1, place);
            case "run, exit 2":
                return output(block, workplace, rest, 2, place);
            case "commands", "test command":
                for (String command : block.content()) {
                    Ran ran = workplace.run(command);
                    assertEquals(0, ran.code(), () -> place + ": `" + command + "` fails:\n" + text(ran.lines()));
                }
                return block.content();
            case "snippet":
                return excerpt(block, source(rest, place), place);
            case "write":
                workplace.write(rest, block.content());
                return block.content();
            case "change":
                workplace.change(rest, block.content());
                return block.content();
            case "coordinates":
                return coordinates(block);
            default:
                return fail(place + ": no comment on the line before says how to check this block");
        }
    }

    private static List<String> output(Block block, Workplace workplace, String command, int code, String place)
            throws IOException {
        Ran ran = workplace.run(command);
        assertEquals(
                code,
                ran.code(),
                () -> place + ": `" + command + "` ends with another exit code:\n" + text(ran.lines()));
        boolean showsCommand =
                !block.content().isEmpty() && block.content().get(0).startsWith("$ ");
        List<String> shown =
                block.content().subList(showsCommand ? 1 : 0, block.content().size());
        List<String> truth = new ArrayList<>(showsCommand ? List.of("$ " + command) : List.of());
        truth.addAll(excerpt(new Block(block.mark(), block.language(), block.line(), shown), ran.lines(), place));
        return truth;
    }

    private static List<String> excerpt(Block block, List<String> text, String place) {
        Excerpt excerpt = new Excerpt(block.content());
        if (excerpt.isOf(text)) {
            return block.content();
        }
        List<String> redone = excerpt.redoneFor(text);
        return redone != null
                ? redone
                : fail(place + ": nothing like this excerpt is in the text, choose another one:\n" + text(text));
    }

    private static List<String> source(String reference, String place) throws IOException {
        String[] fileAndName = reference.split("#", 2);
        List<String> lines = Files.readAllLines(Workplace.ROOT.resolve(fileAndName[0]));
        if (fileAndName.length == 1) {
            return lines;
        }
        boolean isRule = !fileAndName[0].endsWith(".java") && !fileAndName[0].endsWith(".xml");
        String comment =
                fileAndName[0].endsWith(".xml") ? "<!-- %s::" + fileAndName[1] + " -->" : "// %s::" + fileAndName[1];
        String first = isRule ? "rule \"" + fileAndName[1] + "\"" : comment.formatted("tag");
        String last = isRule ? "end" : comment.formatted("end");
        List<String> region = new ArrayList<>();
        boolean isInside = false;
        for (String line : lines) {
            if (line.strip().equals(first)) {
                isInside = true;
            }
            if (isInside) {
                region.add(line);
            }
            if (isInside && line.strip().equals(last)) {
                return isRule
                        ? region
                        : text(region.subList(1, region.size() - 1))
                                .stripIndent()
                                .lines()
                                .toList();
            }
        }
        return fail(place + ": " + fileAndName[0] + " has no `" + first + "`");
    }

    private static List<String> coordinates(Block block) throws IOException {
        String text = text(block.content());
        Matcher artifact = Pattern.compile("<artifactId>(.+)</artifactId>").matcher(text);
        assertTrue(artifact.find());
        String name = artifact.group(1);
        String folder = name.equals("makegood-bom") ? "bom" : name;
        Path module = Workplace.ROOT.resolve(name.startsWith("makegood-") ? "extensions/" + folder : folder);
        String pom = Files.readString(module.resolve("pom.xml"));
        assertTrue(pom.contains("<artifactId>" + artifact.group(1) + "</artifactId>"));
        for (String part : List.of("groupId", "version")) {
            Matcher value = Pattern.compile("<" + part + ">(.+)</" + part + ">").matcher(pom);
            assertTrue(value.find());
            text = text.replaceAll("<" + part + ">.*</" + part + ">", Matcher.quoteReplacement(value.group()));
        }
        return text.lines().toList();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
