package io.makegood.internal.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser could not read, in words for somebody who does not know how it reads. */
final class YamlMistake {
    private YamlMistake() {}

    static String of(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("TAB")) {
            return "a tab cannot stand here, only spaces";
        }
        if (problem.contains("cannot start any token")) {
            return "no value can start with this character; put the text in quotes";
        }
        if (problem.equals("mapping values are not allowed here")) {
            return "a colon is not expected here; put the text in quotes, or align the line with its neighbours";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "a name with a colon after it is expected here";
        }
        if (problem.startsWith("expected <block end>")) {
            return "this does not fit what stands above it; align the line with its neighbours";
        }
        if (problem.contains("escape") || problem.contains("expected hexadecimal")) {
            return "this escape is not known; use single quotes, or `\\\\` for a backslash";
        }
        if (problem.contains("end of stream") || problem.contains("document separator")) {
            return "the quotes opened above are not closed";
        }
        if (problem.startsWith("expected ',' or ")) {
            return "a comma or the closing bracket is expected here";
        }
        if (problem.startsWith("expected the node content")) {
            return "a value is expected here";
        }
        return "something else is expected here";
    }
}
