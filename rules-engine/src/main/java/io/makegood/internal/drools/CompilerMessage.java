package io.makegood.internal.drools;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/** What the compiler says about a rule, in words for a policy author. */
record CompilerMessage(String path, int line, String text) {
    private static final Pattern COLUMN = Pattern.compile("\\((\\d+):(\\d+)\\)");
    private static final Pattern EXPRESSION = Pattern.compile("Expression (.+?):?\\s*$", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("rule \"?([^\"\\n]+)\"?", Pattern.CASE_INSENSITIVE);

    static CompilerMessage of(Message message) {
        String path = message.getPath() == null ? "" : message.getPath();
        return new CompilerMessage(path, message.getLine(), message.getText());
    }

    Problem toProblem(Bundle bundle) {
        RuleSource source = bundle.rules().stream()
                .filter(s -> path.endsWith(s.path()))
                .findFirst()
                .orElse(null);
        String what = text.lines()
                .map(String::trim)
                .filter(l -> !l.isEmpty() && !l.equals("Rule Compilation error") && !l.startsWith("at "))
                .findFirst()
                .orElse(text)
                .replaceFirst("^Rule Compilation error ", "")
                .replaceAll("\\bio\\.makegood\\.(rules|vocabulary)\\.", "")
                .replaceAll("\\.$", "");
        Problem problem = Problem.of(
                "the rule does not compile: " + Character.toLowerCase(what.charAt(0)) + what.substring(1), null);
        if (source == null) {
            return problem.in(path.isEmpty() ? null : path);
        }
        SourceText sourceText = new SourceText(source);
        Matcher rule = RULE.matcher(text);
        Matcher expression = EXPRESSION.matcher(text);
        int at = sourceText.offsetOf(Math.max(1, line));
        if (expression.find()) {
            at = sourceText.find(expression.group(1).strip(), at);
        } else if (line <= 0 && rule.find()) {
            at = sourceText.find(rule.group(1), 0);
        }
        Matcher column = COLUMN.matcher(text);
        String maybe = what.contains("insert \";\"") ? "every statement after `then` ends with `;`" : null;
        Problem placed = sourceText.problem(at, problem.message(), maybe);
        return column.find() && line > 0 ? placed.at(line, 1) : placed;
    }
}
