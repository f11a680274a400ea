package io.makegood.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, as lines, and the fenced blocks in it with the comments that say how to check them. */
final class MarkedPage {
    private static final Pattern MARK = Pattern.compile("<!-- (.+?) -->");
    private static final String FENCE = "```";

    private final Path file;
    private final List<String> lines;

    private MarkedPage(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static MarkedPage read(Path file) throws IOException {
        return new MarkedPage(file, new ArrayList<>(Files.readAllLines(file)));
    }

    /**
     * A fenced block.
     *
     * @param mark what the comment on the line before it says; empty when there is none
     * @param language what stands behind the opening fence
     * @param line 1-based line of the opening fence
     * @param content the lines between the fences
     */
    record Block(String mark, String language, int line, List<String> content) {
        Block {
            content = List.copyOf(content);
        }
    }

    /** All fenced blocks, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = endOf(i);
                Matcher mark = MARK.matcher(i == 0 ? "" : lines.get(i - 1).strip());
                String language = lines.get(i).substring(FENCE.length());
                blocks.add(new Block(mark.matches() ? mark.group(1) : "", language, i + 1, lines.subList(i + 1, end)));
                i = end;
            }
        }
        return blocks;
    }

    /** Puts other lines between the fences of a block. Line numbers of blocks further down are void then. */
    void replace(Block block, List<String> content) {
        List<String> old = lines.subList(block.line(), endOf(block.line() - 1));
        old.clear();
        old.addAll(content);
    }

    /** The lines of the page that are not in a block. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                i = endOf(i);
            } else {
                prose.add(lines.get(i));
            }
        }
        return prose;
    }

    void write() throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private int endOf(int fence) {
        for (int i = fence + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
        }
        throw new AssertionError(file + ":" + (fence + 1) + ": this block has no end");
    }
}
