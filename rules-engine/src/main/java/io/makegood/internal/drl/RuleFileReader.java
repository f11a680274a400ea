package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.drl.RuleProblems.Refusal;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.facts.Verbs;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Because;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.Span;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads one rule file: its head, and one rule after the other. After a mistake it goes on with the next rule. */
final class RuleFileReader {
    private static final String ONE_FACT =
            "one pattern such as `$claim : AssessedClaim( … )`, and after it what is asked of other facts";
    /** Before a property of the claim a fact is about. */
    private static final String CLAIM = "claim.";

    /** Of more nobody knows which was meant. */
    private static final int MOST_LISTED = 4;

    private static final Set<String> ANNOTATIONS = Set.of("principle", "because");
    /** What people call them. */
    private static final Map<String, String> OTHER_ANNOTATIONS = Map.of(
            "reason", "because",
            "why", "because",
            "since", "because",
            "description", "because",
            "cause", "because",
            "serves", "principle",
            "policy", "principle",
            "rationale", "because");

    private static final List<String> FACTS_AND_TERMS =
            List.of("io.makegood.rules", "io.makegood.vocabulary", "io.makegood.casefile");
    /** What can stand at the top of a DRL file, and has no place in a policy. */
    private static final Map<String, String> OTHER_DECLARATIONS = Map.of(
            "function", "rules say verbs; there are no functions of one's own",
            "global", "rules know their fact and the parameters of the policy, and nothing else",
            "declare", "the facts and terms are those of the library; there are no types of one's own",
            "query", "a rule file holds rules only",
            "unit", "a rule file belongs to its policy, and to no unit",
            "dialect", "there is one way to write a rule",
            "expander", "there is one way to write a rule",
            "attributes", "rules only add, and who wins is decided by the rank of principles",
            "template", "a rule file holds rules only");

    private final Bundle bundle;
    private final String path;
    private final Tokens tokens;
    private final RuleProblems problems;
    private final Texts texts;
    private final Findings findings;
    private final Consumer<Rule> rules;
    /** The folder of a phase in which the file lies; empty when it lies in none, which is told of the folder. */
    private final String folder;
    /** Rules that belong to another phase, told at the end: of the file where it is all of them. */
    private final List<Misplaced> misplaced = new ArrayList<>();
    /** Whether some rule belongs to the phase of the folder. */
    private boolean isSomeInPlace;
    /** A package of another phase than the folder; null when there is none. */
    private @Nullable Problem otherPackage;

    private record Misplaced(Phase phase, Problem problem) {}

    RuleFileReader(
            Bundle bundle,
            String path,
            List<Token> tokens,
            RuleProblems problems,
            Findings findings,
            Consumer<Rule> rules) {
        this.bundle = bundle;
        this.path = path;
        this.problems = problems;
        this.tokens = new Tokens(tokens, problems);
        this.texts = new Texts(problems);
        this.findings = findings;
        this.rules = rules;
        this.folder = folderOf(path);
    }

    /** The folder below that of all rules a path leads through; empty when it leads through none. */
    static String folderIn(String path) {
        int begin = path.indexOf('/') + 1;
        return path.substring(begin, Math.max(begin, path.indexOf('/', begin)));
    }

    /** The folder of a phase a path leads through; empty when it leads through none. */
    private static String folderOf(String path) {
        String folder = folderIn(path);
        return Arrays.stream(Phase.values()).anyMatch(phase -> phase.folder().equals(folder)) ? folder : "";
    }

    void read() {
        Token head = tokens.here();
        while (!tokens.isAtEnd()) {
            Token first = tokens.here();
            try {
                declaration();
            } catch (Refusal refusal) {
                problems.add(refusal);
                if (path.startsWith("rules/" + Phase.ASSESS.folder() + "/")) {
                    findings.mayBeMore();
                }
                skipToNextRule(first);
            }
        }
        tellMisplaced(head);
    }

    /** Tells which rules belong elsewhere, or that the whole file does. */
    private void tellMisplaced(Token head) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        misplaced.forEach(each -> phases.add(each.phase()));
        if (phases.contains(Phase.ASSESS)) {
            findings.mayBeMore();
        }
        boolean isOneFolder = phases.stream().map(Phase::folder).distinct().count() == 1;
        if (isOneFolder && !isSomeInPlace && (misplaced.size() > 1 || otherPackage != null)) {
            String meant = misplaced.get(0).phase().folder();
            problems.add(
                    Code.WRONG_FOLDER,
                    head.span(),
                    "this file belongs in `rules/" + meant + "/`: all its rules match "
                            + phases.stream()
                                    .map(phase -> phase.fact().getSimpleName())
                                    .collect(Collectors.joining(" or ")),
                    "move it there");
            return;
        }
        misplaced.forEach(each -> problems.add(each.problem()));
        if (otherPackage != null) {
            problems.add(otherPackage);
        }
    }

    private void declaration() {
        Token first = tokens.here();
        if (first.is(Token.Kind.NAME) && tokens.ahead(1).is(Token.Kind.TEXT) && tokens.isMisspelt("rule")) {
            rule();
            return;
        }
        for (String keyword : List.of("import", "package")) {
            boolean isPath =
                    tokens.ahead(1).is(Token.Kind.NAME) && tokens.ahead(2).is(".");
            if (isPath && tokens.isMisspelt(keyword) && tokens.takeKeyword(keyword)) {
                dotted("a name");
                tokens.takeIf("*");
                tokens.takeIf(";");
                return;
            }
        }
        switch (first.is(Token.Kind.NAME) ? first.text() : "") {
            case "package" -> {
                if (tokens.before() != first) {
                    throw RuleProblems.refusal(
                            Code.UNSUPPORTED_DECLARATION,
                            first.span(),
                            "a rule file belongs to one package, which it names first",
                            "take it out");
                }
                tokens.take();
                checkPackage(tokens.here(), dotted("the name of a package"));
                tokens.takeIf(";");
            }
            case "import" -> {
                tokens.take();
                imported();
            }
            case "rule" -> rule();
            case "end" -> {
                problems.add(
                        Code.UNEXPECTED_TOKEN,
                        first.span(),
                        "`end` stands here, and the rule has ended already",
                        Suggestion.takeOut());
                tokens.take();
            }
            default -> {
                String why = OTHER_DECLARATIONS.get(first.text());
                throw why == null
                        ? RuleProblems.refusal(
                                Code.NOT_A_RULE,
                                first.span(),
                                RuleProblems.quoted(first.text()) + " does not begin a rule",
                                first.is(Token.Kind.TEXT)
                                        ? new Suggestion(
                                                "`rule` before it",
                                                "rule ",
                                                first.span().before())
                                        : Suggestion.words("`rule \"…\"`"))
                        : RuleProblems.refusal(
                                Code.UNSUPPORTED_DECLARATION,
                                first.span(),
                                "`" + first.text() + "` has no place in a policy: " + why,
                                "take it out");
            }
        }
    }

    /** A package that ends with another phase than the folder would say something that is not so. */
    private void checkPackage(Token first, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        List<String> folders = Arrays.stream(Phase.values()).map(Phase::folder).toList();
        if (folders.contains(last) && !folder.isEmpty() && !last.equals(folder)) {
            otherPackage = Code.PACKAGE_MISMATCH.at(
                    first.span(),
                    "the package ends with `" + last + "`, and the file lies in `rules/" + folder + "/`",
                    Suggestion.write("package " + name.substring(0, name.length() - last.length()) + folder)
                            .at(tokens.since(tokens.before((int) name.chars()
                                                    .filter(each -> each == '.')
                                                    .count()
                                            * 2
                                    + 1))));
        }
    }

    private void imported() {
        if (tokens.isHere("function")
                || tokens.isHere("static")
                || tokens.isHere("accumulate")
                || tokens.isHere("acc")) {
            throw RuleProblems.refusal(
                    Code.WRONG_IMPORT,
                    tokens.here().span(),
                    "`import " + tokens.here().text()
                            + "` has no place in a policy: rules know the facts and verbs of `io.makegood.rules` and the terms of"
                            + " `io.makegood.vocabulary`",
                    "take it out");
        }
        Token start = tokens.here();
        String target = dotted("what is imported");
        boolean isAll = tokens.takeIf("*");
        Span span = tokens.since(start);
        tokens.takeIf(";");
        if (!isKnown(target, isAll)) {
            problems.add(
                    Code.WRONG_IMPORT,
                    span,
                    RuleProblems.quoted(isAll ? target + "*" : target)
                            + " may not be imported: rules know the facts and verbs of `io.makegood.rules` and the terms of"
                            + " `io.makegood.vocabulary`",
                    Suggestion.or(
                            Suggestion.nearest(
                                    isAll ? target + "*" : target,
                                    FACTS_AND_TERMS.stream()
                                            .map(each -> each + ".*")
                                            .toList()),
                            "`import io.makegood.rules.*`"));
        }
    }

    private static boolean isKnown(String target, boolean isAll) {
        if (isAll) {
            return FACTS_AND_TERMS.stream().anyMatch(each -> target.equals(each + "."));
        }
        int dot = target.lastIndexOf('.');
        String owner = dot < 0 ? "" : target.substring(0, dot);
        String name = target.substring(dot + 1);
        return owner.equals(FACTS_AND_TERMS.get(0)) && Phase.of(name) != null
                || owner.equals("io.makegood.casefile") && CaseFacts.BY_NAME.containsKey(name)
                || owner.equals(FACTS_AND_TERMS.get(1)) && TermTypes.BY_NAME.containsKey(name)
                || target.equals("java.time.DayOfWeek");
    }

    /** Names joined by dots; ends with a dot where a star follows. */
    private String dotted(String what) {
        StringBuilder name = new StringBuilder();
        do {
            if (name.length() > 0 && tokens.isHere("*")) {
                break;
            }
            name.append(tokens.expectName(what, null).text());
            if (!tokens.isHere(".")) {
                break;
            }
            name.append('.');
        } while (tokens.takeIf("."));
        return name.toString();
    }

    /** At least one word further than where a mistake began, so that reading comes to an end. */
    private void skipToNextRule(Token first) {
        if (tokens.here() == first) {
            tokens.take();
        }
        while (!tokens.isAtEnd()) {
            boolean isRule = tokens.isHere("rule")
                    && (tokens.ahead(1).is(Token.Kind.TEXT) || tokens.before().is("end"));
            boolean isAfterRule = tokens.before().is("end")
                    && OTHER_DECLARATIONS.containsKey(tokens.here().text());
            if (isRule || isAfterRule) {
                return;
            }
            tokens.take();
        }
    }

    private void rule() {
        int before = problems.count();
        Token head = tokens.here();
        tokens.takeKeyword("rule");
        Token nameToken = tokens.isHere(Token.Kind.TEXT) ? withQuotesWithin(tokens.take()) : unquotedName();
        String read = texts.read(nameToken, RuleLimits.TEXT, "the name of a rule");
        if (read != null && read.isBlank()) {
            problems.add(
                    Code.NAMELESS_RULE, nameToken.span(), "the rule has no name", "a sentence that says what it does");
        }
        // What has no name that can be read is told by what was written; it is refused in any case.
        String name = read == null ? nameToken.text() : read;
        Map<String, Token> annotations = annotations(name);
        expectWhen();
        if (tokens.isHere("then")) {
            throw RuleProblems.refusal(
                    Code.ONE_FACT_PER_RULE,
                    head.span(),
                    "rule " + RuleProblems.quoted(name) + " has to match exactly one fact of its phase",
                    ONE_FACT);
        }
        refuseOtherPatterns(name);
        Token first = tokens.expectName("a fact", ONE_FACT);
        String variable = "";
        if (ElementReader.takeColon(first, tokens, problems)) {
            variable = named(first);
            refuseOtherPatterns(name);
            first = tokens.expectName("a fact", ONE_FACT);
        }
        Phase phase = phase(name, first);
        tokens.expectOpening();
        Scope scope = new Scope(bundle.vocabulary());
        int slot = scope.take();
        OperandReader operands = new OperandReader(
                tokens, problems, bundle.parameters(), findings, phase.fact(), variable, scope, slot, phase);
        List<Condition> conditions = new ConditionReader(tokens, problems, operands, phase.fact()).readToEnd();
        if (!variable.isEmpty()) {
            scope.name(variable, slot, phase.fact(), List.of(), phase.fact(), null, head.span());
        }
        List<Element> elements =
                new ElementReader(tokens, problems, bundle.parameters(), findings, phase, scope, variable).read();
        expectThen(name);
        Principle principle = principle(head, name, annotations.get("principle"));
        Because because = because(head, name, phase, annotations.get("because"), operands);
        Conjunctions.check(conditions, problems);
        elements.forEach(element -> Conjunctions.check(element.pattern().conditions(), problems));
        List<Action> actions = new ActionReader(tokens, problems, operands, findings, phase, variable).read();
        expectEnd(name);
        // What else is wrong may be why a name is not used.
        if (problems.count() == before) {
            scope.end(problems);
        }
        rules.accept(Rule.of(
                name,
                phase,
                principle == null ? "" : principle.id(),
                principle == null ? Integer.MAX_VALUE : principle.rank(),
                because,
                variable,
                conditions,
                elements,
                actions,
                head.span()));
    }

    /** The name of the fact; where what the rule says calls it so with a dollar sign, that is forgotten here, which is told. */
    private String named(Token name) {
        String meant = "$" + name.text();
        if (name.text().startsWith("$")) {
            return name.text();
        }
        for (int i = 0; !tokens.ahead(i).is("rule") && !tokens.ahead(i).is(Token.Kind.END); i++) {
            if (tokens.ahead(i).is(meant)) {
                Scope.checkForm(name, problems);
                return meant;
            }
        }
        return name.text();
    }

    private Map<String, Token> annotations(String rule) {
        Map<String, Token> annotations = new HashMap<>();
        while (!tokens.isHere("when") && !tokens.isAtEnd()) {
            Token here = tokens.here();
            boolean isBare = here.is(Token.Kind.NAME)
                    && tokens.ahead(1).is("(")
                    && tokens.ahead(2).is(Token.Kind.TEXT)
                    && RuleProblems.nearest(here.text(), ANNOTATIONS) != null;
            if (isBare) {
                problems.add(
                        Code.UNKNOWN_ANNOTATION,
                        here.span(),
                        "an annotation begins with `@`",
                        new Suggestion("`@` before it", "@", here.span().before()));
                annotation(annotations);
            } else if (tokens.takeIf("@")) {
                annotation(annotations);
            } else if (here.is("extends")) {
                throw RuleProblems.refusal(
                        Code.RULE_ATTRIBUTE,
                        here.span(),
                        "`extends` has no place in a policy: every rule says all its conditions itself",
                        "the conditions of the other rule, copied; or a finding of a rule in `rules/assess` that both ask for");
            } else if (tokens.isMisspelt("when") || here.text().startsWith("$") || Phase.of(here.text()) != null) {
                return annotations;
            } else if (here.is(Token.Kind.NAME) && !here.is("then") && !here.is("end") && !here.is("rule")) {
                problems.add(
                        Code.RULE_ATTRIBUTE,
                        here.span(),
                        RuleProblems.quoted(attribute())
                                + " has no place in a policy: rules only add, and who wins is decided by the rank of"
                                + " principles",
                        "take it out");
                skipAttribute();
            } else {
                throw tokens.unexpected(
                        Code.MISSING_WHEN,
                        "`when`",
                        "`@principle(\"…\")` and `@because(\"…\")`, then `when`, below the name of rule "
                                + RuleProblems.quoted(rule));
            }
        }
        return annotations;
    }

    /** What is here, with its hyphens: names of attributes have some, names of nothing else. */
    private String attribute() {
        StringBuilder name = new StringBuilder(tokens.here().text());
        for (int i = 1;
                name.length() < RuleLimits.NAME
                        && tokens.ahead(i).is("-")
                        && tokens.ahead(i + 1).is(Token.Kind.NAME);
                i += 2) {
            name.append('-').append(tokens.ahead(i + 1).text());
        }
        return name.toString();
    }

    private void skipAttribute() {
        do {
            tokens.take();
        } while (!tokens.isHere("when")
                && !tokens.isHere("@")
                && !tokens.isHere("then")
                && !tokens.isHere("end")
                && !tokens.isHere("rule")
                && !tokens.isAtEnd());
    }

    private void annotation(Map<String, Token> annotations) {
        tokens.takeOut("@");
        Token name = tokens.expectName("the name of an annotation", "`@principle(\"…\")` or `@because(\"…\")`");
        String form = "`@" + name.text() + "(\"…\")`";
        String known = name.text();
        if (!ANNOTATIONS.contains(known)) {
            String other = OTHER_ANNOTATIONS.get(known.toLowerCase(Locale.ROOT));
            Suggestion nearest = other == null ? RuleProblems.nearest(known, ANNOTATIONS) : Suggestion.write(other);
            problems.add(
                    Code.UNKNOWN_ANNOTATION,
                    name.span(),
                    "`@" + RuleProblems.quoted(known).substring(1) + " has no place in a policy",
                    nearest == null
                            ? Suggestion.words("`@principle(\"…\")` or `@because(\"…\")`")
                            : nearest.saying("`@" + nearest.replacement() + "`"));
            known = nearest == null || nearest.replacement() == null ? "" : nearest.replacement();
        }
        if (known.isEmpty()) {
            while (!tokens.isHere("@") && !tokens.isHere("when") && !tokens.isAtEnd() && !tokens.isOnNewLine()) {
                tokens.take();
            }
            return;
        }
        int texts = tokens.isHere(Token.Kind.TEXT) ? 0 : 1;
        boolean isBare = (texts == 0 || tokens.isHere(":") || tokens.isHere("="))
                && tokens.ahead(texts).is(Token.Kind.TEXT)
                && !tokens.ahead(texts + 1).is(")");
        if (isBare) {
            Token from = tokens.here();
            if (texts > 0) {
                tokens.take();
            }
            Token text = withQuotesWithin(tokens.take());
            problems.add(
                    Code.MISSING_BRACKET,
                    from.span().to(text.span()),
                    "the text of `@" + known + "` stands in brackets",
                    new Suggestion(
                            "`@" + known + "(" + text.text() + ")`",
                            "(" + text.text() + ")",
                            name.span().after().to(text.span())));
            annotations.putIfAbsent(known, text);
            return;
        }
        tokens.expectOpening();
        tokens.takeOut("(");
        if (!tokens.isHere(Token.Kind.TEXT)) {
            Token unquoted = unquoted(known);
            if (unquoted == null) {
                throw tokens.unexpected(Code.UNKNOWN_ANNOTATION, "a text in quotes", form);
            }
            annotations.putIfAbsent(known, unquoted);
            return;
        }
        Token text = withQuotesWithin(tokens.take());
        boolean isNext = tokens.isHere("@") || tokens.isHere("when") || tokens.isMisspelt("when");
        if (isNext) {
            tokens.missing(Code.MISSING_BRACKET, "a `)` is missing after the text", ")");
        } else {
            tokens.expect(")", "one text and nothing else: " + form);
            tokens.takeOut(")");
        }
        if (annotations.putIfAbsent(known, text) != null) {
            problems.add(
                    Code.DUPLICATE_ANNOTATION, name.span(), "`@" + name.text() + "` stands there twice", "one of them");
        }
    }

    /** The words of an annotation without quotes, and past the bracket that closes it; null when they are not all on one line. */
    private @Nullable Token unquoted(String annotation) {
        int start = tokens.mark();
        Token first = tokens.here();
        if (!first.is(Token.Kind.NAME) || tokens.isOnNewLine()) {
            return null;
        }
        int words = 0;
        while (!tokens.isHere(")")) {
            boolean isWord = tokens.isHere(Token.Kind.NAME);
            if (!isWord && !tokens.isHere("-") && !tokens.isHere(",") || words > 0 && tokens.isOnNewLine()) {
                tokens.reset(start);
                return null;
            }
            words += isWord ? 1 : 0;
            tokens.take();
        }
        if (words < 2) {
            tokens.reset(start);
            return null;
        }
        String written = tokens.written(first);
        Span span = tokens.since(first);
        problems.add(
                Code.UNCLOSED_TEXT,
                span,
                "what stands in `@" + annotation + "( … )` stands in quotes",
                Suggestion.write('"' + written + '"'));
        tokens.take();
        return new Token(Token.Kind.TEXT, '"' + written + '"', span);
    }

    /** A text that ends too early because of quotes within it, read to its end. */
    private Token withQuotesWithin(Token text) {
        int start = tokens.mark();
        StringBuilder words =
                new StringBuilder(text.text().substring(0, text.text().length() - 1));
        Token last = text;
        Token whole = text;
        while (touches(last, tokens.here())) {
            words.append("\\\"");
            Token word = tokens.here();
            while (!tokens.isAtEnd() && !tokens.isOnNewLine() && !tokens.isHere(Token.Kind.TEXT)) {
                int gap = word == tokens.here()
                        ? 0
                        : tokens.here().span().offset() - last.span().after().offset();
                words.append(" ".repeat(Math.max(0, Math.min(1, gap))))
                        .append(tokens.here().text());
                last = tokens.take();
            }
            if (!tokens.isHere(Token.Kind.TEXT) || tokens.isOnNewLine()) {
                break;
            }
            last = tokens.take();
            words.append("\\\"").append(last.text(), 1, last.text().length() - 1);
            start = tokens.mark();
            whole = last;
        }
        tokens.reset(start);
        if (whole == text) {
            return text;
        }
        String meant = words.substring(0, words.length()) + '"';
        Span span = text.span().to(whole.span());
        problems.add(
                Code.WRONG_QUOTES,
                span,
                "a text ends at its next double quote; before those within it stands a backslash",
                Suggestion.write(meant));
        return new Token(Token.Kind.TEXT, meant, span);
    }

    private static boolean touches(Token text, Token next) {
        return next.is(Token.Kind.NAME)
                && text.span().after().offset() == next.span().offset()
                && text.span().endLine() == next.span().line();
    }

    private void refuseOtherPatterns(String name) {
        Token here = tokens.here();
        boolean isOther = switch (here.text()) {
            case "not",
                    "exists",
                    "forall",
                    "accumulate",
                    "acc",
                    "collect",
                    "eval",
                    "from",
                    "and",
                    "or",
                    "(",
                    "/",
                    "groupby",
                    "?" -> !here.is(Token.Kind.TEXT);
            default -> false;
        };
        if (isOther) {
            throw RuleProblems.refusal(
                    Code.ONE_FACT_PER_RULE,
                    here.span(),
                    "rule " + RuleProblems.quoted(name) + " has to match exactly one fact of its phase, and `"
                            + here.text() + "` has no place before it",
                    ONE_FACT);
        }
    }

    private Phase phase(String rule, Token fact) {
        Phase phase = Phase.of(fact.text());
        if (tokens.isHere(".")) {
            String last = lastOfPath(fact);
            throw RuleProblems.refusal(
                    Code.QUALIFIED_NAME,
                    fact.span(),
                    "facts are written with their short name",
                    Phase.of(last) == null ? anyFact() : "`" + last + "`");
        }
        if (phase == null) {
            Suggestion nearest = RuleProblems.nearest(fact.text(), Phase.factNames());
            List<String> ofFolder = Arrays.stream(Phase.values())
                    .filter(each -> each.folder().equals(folder))
                    .map(each -> each.fact().getSimpleName())
                    .toList();
            if (nearest == null && !ofFolder.isEmpty() && !fact.text().startsWith("$")) {
                List<String> like = Nearest.byWords(fact.text(), ofFolder);
                List<String> likely = like.isEmpty() ? ofFolder : like;
                nearest = likely.size() == 1
                        ? Suggestion.meant(fact.text(), likely.get(0))
                        : Suggestion.words("`" + String.join("`, `", likely) + "`");
            }
            problems.add(
                    Code.UNKNOWN_FACT,
                    fact.span(),
                    "there is no fact " + RuleProblems.quoted(fact.text()),
                    Suggestion.or(nearest, anyFact()));
            phase = nearest == null ? null : Phase.of(String.valueOf(nearest.replacement()));
        }
        if (phase == null) {
            throw RuleProblems.abandoned();
        }
        if (folder.isEmpty()) {
            // That there is no such folder is told of all its files.
            return phase;
        }
        Phase meant = phase.folder().equals(folder) ? phase : factSaid(phase);
        if (meant == phase) {
            isSomeInPlace = true;
        } else if (meant != null) {
            String name = meant.fact().getSimpleName();
            problems.add(
                    Code.WRONG_FOLDER,
                    fact.span(),
                    "the file lies in `rules/" + folder + "/`, and the rule says a verb of `" + name + "`, which `"
                            + fact.text() + "` does not have",
                    Suggestion.write(name));
            isSomeInPlace = true;
            return meant;
        } else {
            misplaced.add(new Misplaced(
                    phase,
                    Code.WRONG_FOLDER.at(
                            fact.span(),
                            "rule " + RuleProblems.quoted(rule) + " matches " + fact.text()
                                    + " and so belongs to the phase " + phase.folder(),
                            "move it to a file in `rules/" + phase.folder() + "/`")));
            // Perhaps it is the fact that is wrong, and all that follows speaks of another one.
            throw RuleProblems.abandoned();
        }
        return phase;
    }

    /** The phase of the folder whose fact has the first verb of the rule, where the fact that is matched has none of this name; null otherwise. */
    private @Nullable Phase factSaid(Phase matched) {
        int at = 1;
        while (!tokens.ahead(at).is("then")
                && !tokens.ahead(at).is("rule")
                && !tokens.ahead(at).is(Token.Kind.END)) {
            at++;
        }
        boolean isVerb = tokens.ahead(at).is("then")
                && tokens.ahead(at + 2).is(".")
                && tokens.ahead(at + 4).is("(");
        String verb = isVerb ? tokens.ahead(at + 3).text() : "";
        return Verbs.of(matched.fact()).containsKey(verb)
                ? null
                : Arrays.stream(Phase.values())
                        .filter(each -> each.folder().equals(folder)
                                && Verbs.of(each.fact()).containsKey(verb))
                        .findFirst()
                        .orElse(null);
    }

    private String lastOfPath(Token first) {
        Token last = first;
        while (tokens.takeIf(".")) {
            last = tokens.expectName("a name", null);
        }
        return last.text();
    }

    private static String anyFact() {
        return "one of `" + String.join("`, `", Phase.factNames()) + "`";
    }

    /** Goes past {@code when}, also where it is misspelt or missing. */
    private void expectWhen() {
        if (tokens.takeKeyword("when")) {
            return;
        }
        tokens.missing(Code.MISSING_WHEN, "`when` is missing before the fact a rule matches", "\nwhen");
    }

    /** Goes past {@code end}, also where it is misspelt or missing. */
    private void expectEnd(String name) {
        if (tokens.isHere("end") || tokens.isMisspelt("end")) {
            tokens.takeKeyword("end");
            if (!tokens.isOnNewLine()
                    && tokens.isHere("rule")
                    && !tokens.ahead(1).is(Token.Kind.TEXT)) {
                problems.add(
                        Code.UNEXPECTED_TOKEN,
                        tokens.here().span(),
                        "a rule ends with `end` and nothing else",
                        Suggestion.takeOut());
                tokens.take();
            }
        } else {
            tokens.missing(
                    Code.MISSING_END, "rule " + RuleProblems.quoted(name) + " does not end: `end` is missing", "\nend");
        }
    }

    private void expectThen(String name) {
        Token here = tokens.here();
        while (tokens.isHere(")")) {
            problems.add(
                    Code.STRAY_BRACKET,
                    tokens.here().span(),
                    "a bracket is closed here that is not open",
                    Suggestion.takeOut());
            tokens.take();
            here = tokens.here();
        }
        boolean isNamedConsequence = here.is("do") && tokens.ahead(1).is("[");
        if (!isNamedConsequence && tokens.takeKeyword("then")) {
            if (tokens.isHere("[")) {
                throw RuleProblems.refusal(
                        Code.STATEMENT_AFTER_THEN,
                        tokens.here().span(),
                        "a rule has one `then`, without a name",
                        "a rule of its own");
            }
            return;
        }
        boolean isSaid = here.is(Token.Kind.NAME)
                && (tokens.ahead(1).is(".") || tokens.ahead(1).is("("));
        if (isSaid && here.text().startsWith("$") || here.is("end") || here.is("rule")) {
            tokens.missing(
                    Code.MISSING_THEN,
                    "`then` is missing between what rule " + RuleProblems.quoted(name) + " asks and what it says",
                    "\nthen");
            return;
        }
        if (here.is("from") || here.is("over")) {
            throw RuleProblems.refusal(
                    Code.WRONG_LIST,
                    here.span(),
                    "rule " + RuleProblems.quoted(name) + " takes its fact from elsewhere, which rules may not",
                    "take out `" + here.text() + "` and what follows it");
        }
        if (here.is("if") || here.is("do")) {
            throw RuleProblems.refusal(
                    Code.STATEMENT_BEFORE_THEN,
                    here.span(),
                    "`" + here.text() + "` has no place in a rule: it has conditions, which hold or do not",
                    "two rules, each with its conditions in the brackets");
        }
        boolean isPattern = here.is(Token.Kind.NAME) || here.is("(") || here.is("/");
        throw isPattern
                ? RuleProblems.refusal(
                        Code.ONE_FACT_PER_RULE,
                        here.span(),
                        "rule " + RuleProblems.quoted(name) + " has to match exactly one fact of its phase",
                        ONE_FACT)
                : tokens.unexpected(Code.MISSING_THEN, "`then`", "`then` right after the `)` of the fact");
    }

    /** The words of a name without quotes, up to the end of its line. */
    private Token unquotedName() {
        if (!tokens.isHere(Token.Kind.NAME) || tokens.isOnNewLine()) {
            throw tokens.unexpected(Code.NAMELESS_RULE, "the name of the rule", "`rule \"…\"`");
        }
        Token first = tokens.take();
        while (!tokens.isOnNewLine() && !tokens.isAtEnd() && !tokens.isHere("@") && !tokens.isHere("when")) {
            tokens.take();
        }
        Span span = tokens.since(first);
        String words = tokens.written(first);
        problems.add(
                Code.UNCLOSED_TEXT, span, "the name of a rule stands in quotes", Suggestion.write('"' + words + '"'));
        return new Token(Token.Kind.TEXT, '"' + words + '"', span);
    }

    private @Nullable Principle principle(Token head, String name, @Nullable Token text) {
        if (text == null) {
            problems.add(
                    Code.NO_PRINCIPLE,
                    head.span(),
                    "rule " + RuleProblems.quoted(name) + " serves no principle",
                    "`@principle(\"…\")` below its name");
            return null;
        }
        String id = texts.read(text, RuleLimits.TEXT, "the id of a principle");
        if (id == null) {
            return null;
        }
        Principle principle = bundle.principles().get(id);
        if (principle == null && bundle.principles().isEmpty()) {
            // Why there are none is told of their file, once and not for every rule.
            return null;
        }
        if (principle == null) {
            problems.add(
                    Code.UNKNOWN_PRINCIPLE,
                    text.span(),
                    "there is no principle " + RuleProblems.quoted(id) + " in principles.yaml",
                    inQuotes(principleMeant(id)));
        }
        return principle;
    }

    /** The principle of an id like this, or of this statement; null when there is none. */
    private @Nullable Suggestion principleMeant(String written) {
        Suggestion nearest = problems.nearestOf(written, bundle.principles().keySet());
        if (nearest != null || problems.count() > RuleLimits.PROBLEMS) {
            return nearest;
        }
        Map<String, String> byStatement = new LinkedHashMap<>();
        bundle.principles().values().forEach(each -> byStatement.put(each.statement(), each.id()));
        List<String> like = Nearest.byWords(written, byStatement.keySet());
        if (like.size() == 1) {
            return Suggestion.write(byStatement.getOrDefault(like.get(0), ""));
        }
        Suggestion byWords = Suggestion.like(written, bundle.principles().keySet());
        List<String> ids = bundle.principles().values().stream()
                .filter(each -> each.group().equalsIgnoreCase(written)
                        || String.valueOf(each.rank()).equals(written))
                .map(Principle::id)
                .toList();
        return byWords != null || ids.isEmpty() || ids.size() > MOST_LISTED
                ? byWords
                : ids.size() == 1
                        ? Suggestion.write(ids.get(0))
                        : Suggestion.words("`\"" + String.join("\"`, `\"", ids) + "\"`");
    }

    static @Nullable Suggestion inQuotes(@Nullable Suggestion suggestion) {
        return suggestion == null ? null : suggestion.inQuotes();
    }

    private Because because(Token head, String name, Phase phase, @Nullable Token token, OperandReader operands) {
        String text = token == null ? "" : texts.read(token, RuleLimits.BECAUSE, "a reason");
        if (text == null) {
            return new Because("");
        }
        Span span = token == null ? head.span() : token.span();
        if (text.isBlank()) {
            problems.add(
                    Code.NO_REASON,
                    span,
                    "rule " + RuleProblems.quoted(name) + " does not say why",
                    "`@because(\"…\")` below its name, in words an agent can read out");
        }
        if (token != null) {
            text = withSingleBraces(text, token);
        }
        Because because = Texts.because(text);
        if (because.placeholders().size() > RuleLimits.PLACEHOLDERS) {
            problems.add(
                    Code.TOO_LARGE,
                    span,
                    "a reason has " + because.placeholders().size() + " placeholders; at most "
                            + RuleLimits.PLACEHOLDERS + " are read",
                    "those an agent would read out");
        }
        Class<?> claim = Properties.typeOf(phase.fact(), "claim");
        Map<String, Operand.Variable> variables = new HashMap<>();
        for (String placeholder : because.placeholders()) {
            Operand.Variable named = placeholder.startsWith("$") ? operands.ofReason(placeholder, span) : null;
            if (named != null) {
                variables.put(placeholder, named);
            } else if (placeholder.startsWith("$")) {
                int from = Math.max(0, token == null ? 0 : token.text().indexOf("{" + placeholder + "}"));
                operands.tellReason(placeholder, span.part(from, placeholder.length() + 2));
            } else if (!isValue(phase.fact(), placeholder)) {
                Class<?> type = claim == null ? phase.fact() : claim;
                int from = Math.max(0, token == null ? 0 : token.text().indexOf("{" + placeholder + "}"));
                problems.add(
                        Code.UNKNOWN_PLACEHOLDER,
                        span.part(from, placeholder.length() + 2),
                        "the reason speaks of `{"
                                + RuleProblems.quoted(placeholder).replace("`", "")
                                + "}`, which is no property of the fact",
                        isFormed(phase.fact(), placeholder)
                                ? Suggestion.write("{" + beforeForm(placeholder) + "}")
                                : operands.isNamed(
                                                Properties.namesIn(placeholder).get(0))
                                        ? Suggestion.write("{$" + placeholder + "}")
                                        : inBraces(likeOf(
                                                placeholder,
                                                Properties.names(type, bundle.vocabulary()).stream()
                                                        .filter(property -> hasValue(type, property))
                                                        .toList())));
            }
        }
        because = new Because(because.text(), because.texts(), because.placeholders(), Map.copyOf(variables));
        String last = because.texts().get(because.texts().size() - 1);
        int open = last.indexOf('{');
        if (open >= 0 || because.texts().stream().anyMatch(part -> part.indexOf('}') >= 0)) {
            tellBrace(span, token == null ? "" : token.text(), open >= 0);
        }
        return because;
    }

    /** A reason as it was meant by somebody who writes two braces, as another language has them, which is told. */
    private String withSingleBraces(String text, Token token) {
        String written = token.text();
        String meant = text;
        for (int open = written.indexOf("{{"); open >= 0; open = written.indexOf("{{", open + 2)) {
            int close = written.indexOf("}}", open);
            String inner = close < 0 ? "" : written.substring(open + 2, close);
            String name = inner.strip();
            if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._$".indexOf(c) >= 0)) {
                continue;
            }
            problems.add(
                    Code.UNBALANCED_BRACE,
                    token.span().part(open, close + 2 - open),
                    "the reason has two braces where one is enough",
                    Suggestion.write("{" + name + "}"));
            meant = meant.replace("{{" + inner + "}}", "{" + name + "}");
        }
        return meant;
    }

    /** Whether a form follows the name of a property, as in other languages: {@code {amount:.2f}}. */
    private boolean isFormed(Class<?> fact, String placeholder) {
        return !beforeForm(placeholder).equals(placeholder) && isValue(fact, beforeForm(placeholder));
    }

    private static String beforeForm(String placeholder) {
        int end = 0;
        while (end < placeholder.length()
                && (Character.isLetterOrDigit(placeholder.charAt(end)) || placeholder.charAt(end) == '.')) {
            end++;
        }
        return placeholder.substring(0, end);
    }

    /** Tells where a brace of a reason stands alone. */
    private void tellBrace(Span span, String written, boolean isOpen) {
        int at = isOpen ? written.lastIndexOf('{') : strayClosing(written);
        if (at < 0) {
            problems.add(
                    Code.UNBALANCED_BRACE,
                    span,
                    "a brace of the reason stands alone",
                    "`{…}` around the name of a property, or no brace");
            return;
        }
        int end = at + 1;
        while (isOpen
                && end < written.length()
                && (Character.isLetterOrDigit(written.charAt(end)) || ".$".indexOf(written.charAt(end)) >= 0)) {
            end++;
        }
        Span piece = span.part(at, end - at);
        problems.add(
                Code.UNBALANCED_BRACE,
                piece,
                "a brace of the reason stands alone",
                isOpen && end > at + 1
                        ? new Suggestion("a `}` after the name", "}", piece.after())
                        : Suggestion.takeOut());
    }

    /** The first closing brace before which none opens. */
    private static int strayClosing(String written) {
        int depth = 0;
        for (int i = 0; i < written.length(); i++) {
            depth += written.charAt(i) == '{' ? 1 : written.charAt(i) == '}' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    /** What has words in common with a name; of a path only what is nearly the same. */
    private static @Nullable Suggestion likeOf(String placeholder, List<String> properties) {
        return placeholder.indexOf('.') < 0
                ? Suggestion.like(placeholder, properties)
                : RuleProblems.nearest(placeholder, properties);
    }

    private static @Nullable Suggestion inBraces(@Nullable Suggestion suggestion) {
        if (suggestion == null) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        boolean isQuoted = false;
        for (char c : suggestion.words().toCharArray()) {
            words.append(c != '`' ? String.valueOf(c) : isQuoted ? "}`" : "`{");
            isQuoted = isQuoted != (c == '`');
        }
        Suggestion shown = suggestion.saying(words.toString());
        return shown.replacement() == null ? shown : shown.writing("{" + suggestion.replacement() + "}");
    }

    /** Whether a placeholder is a value of the fact, of its claim, or of a fact that bears on the claim. What a value is made of is no one's business. */
    private boolean isValue(Class<?> fact, String placeholder) {
        Class<?> claim = Properties.typeOf(fact, "claim");
        return hasValue(fact, placeholder)
                || (claim != null
                        && hasValue(
                                claim,
                                placeholder.startsWith(CLAIM) ? placeholder.substring(CLAIM.length()) : placeholder));
    }

    private boolean hasValue(Class<?> type, String property) {
        Class<?> at = type;
        Class<?> element = null;
        for (String name : Properties.namesIn(property)) {
            boolean isLookedInto = at == type || CaseFacts.isListed(at) || at == CurrencyUnit.class;
            Property step = isLookedInto ? Properties.step(at, name, bundle.vocabulary()) : null;
            if (step == null) {
                return false;
            }
            at = step.type();
            element = step.element();
        }
        return Kinds.isValue(element == null ? at : element);
    }
}
