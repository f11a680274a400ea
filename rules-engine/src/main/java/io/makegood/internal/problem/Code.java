package io.makegood.internal.problem;

import io.makegood.internal.text.Span;
import io.makegood.problem.Problem;
import io.makegood.problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every kind of problem there is, with a sentence of it. {@code docs/problems} has a page for each. */
public enum Code {
    // Files of a bundle
    MISPLACED_FILE("a file or folder stands where nothing of its kind is read"),
    MISSING_FILE("a file that the policy cannot do without is not there"),
    UNREADABLE_FILE("a file or folder cannot be read, or is none"),
    NOT_UTF_8("a file is not encoded in UTF-8"),
    UNFINISHED_MERGE("a file holds both sides of a merge, with the marks between them"),
    STRAY_CHARACTER("a character stands there that has no meaning, or that nobody sees"),
    TOO_LARGE("something is larger than what is read"),

    // Every YAML file
    MALFORMED_YAML("a text is not well-formed YAML"),
    WRONG_YAML(
            "something of YAML is used that has no place in a bundle: a second document, a tag, an anchor of anything but a list of texts"),
    EMPTY_FILE("a file says nothing"),
    WRONG_FORM("a value has another form than expected: a list, named values or a single text"),
    UNKNOWN_KEY("a name is written that means nothing at its place"),
    DUPLICATE_KEY("a name or the key of a message is given twice"),
    MISSING_KEY("something that has to be said is not said"),
    EMPTY_VALUE("something is named and nothing is said of it"),
    COMMA_IN_BRACES("a comma within braces ends a text too early"),
    WRONG_NUMBER("a number is expected, or one with fewer decimals"),
    OUT_OF_RANGE("a number is larger or smaller than makes sense"),
    SHARE_ABOVE_ONE("a share of the price is more than all of it"),
    WRONG_DATE("a date is expected"),
    REVERSED_PERIOD("a period ends before it begins"),
    UNKNOWN_COUNTRY("a country is expected, by its two letters"),
    UNKNOWN_CURRENCY("a currency is expected, by its three letters"),
    UNKNOWN_LANGUAGE("a language is expected, by its two letters"),
    UNKNOWN_UNIT("a parameter has a unit that is none"),
    UNKNOWN_CHOICE("a value is none of those that are possible"),
    DUPLICATE_ENTRY("a list has the same entry twice"),
    DUPLICATE_ID("two things have one id, where one is meant by it"),
    INVALID_NAME("something cannot be named like this"),
    RESERVED_NAME("a name is taken by something every policy knows"),
    NO_EFFECT("something is said that has no effect"),
    MISSPELT_PARAMETER("a parameter is named almost like one the engine reads"),
    MISSING_PARAMETER("a parameter is needed that the policy does not have"),
    WRONG_SOURCE("a principle has no source, or one that is named twice"),
    CONTRADICTORY_TERM("a remedy of the policy's own is defined in a way that cannot be"),
    WRONG_VALUES("an attribute lists values it cannot have, or none where it must"),
    EMPTY_INVARIANT("an invariant says nothing that could hold"),
    UNKNOWN_CODE("a code is named that no problem has, or that cannot be ignored"),

    // Rules: how they are written
    UNEXPECTED_TOKEN("something stands where something else has to"),
    MISSPELT_KEYWORD("a word that every rule has is misspelt"),
    MISSING_END("a rule does not end"),
    MISSING_THEN("the word between conditions and verbs is missing"),
    MISSING_WHEN("the word before the conditions is missing"),
    MISSING_BRACKET("a bracket is missing that another one opens or closes"),
    WRONG_BRACKET("a bracket is of another kind, or turned round"),
    STRAY_BRACKET("a bracket is closed that was not opened"),
    UNCLOSED_TEXT("a text begins with a quote and does not end with one"),
    UNCLOSED_COMMENT("a comment begins and does not end"),
    WRONG_QUOTES("a text stands in other quotes than straight double ones"),
    WRONG_ESCAPE("a backslash stands before something that needs none"),
    WRONG_COMMENT("a comment begins with a sign that begins none in its file"),
    MISSING_SEMICOLON("a verb does not end with a semicolon"),
    MISSING_COMMA("nothing stands between two conditions or values"),
    STRAY_COMMA("a comma stands with nothing to separate"),
    SEMICOLON_FOR_COMMA("a semicolon stands where a comma has to"),
    JOINED_BY_WORD("conditions are joined by a word or sign of another language"),
    WRONG_NEGATION("a condition is turned round by a word"),
    UNKNOWN_OPERATOR("a comparison is written as in another language"),
    ARITHMETIC("a rule calculates"),
    NOT_A_RULE("something stands between rules that begins none"),
    UNSUPPORTED_DECLARATION("something of DRL is declared that has no place in a policy"),
    WRONG_IMPORT("something is imported that rules do not know"),
    PACKAGE_MISMATCH("the package of a file is that of another phase than its folder"),
    NAMELESS_RULE("a rule has no name"),
    DUPLICATE_RULE("two rules have one name"),
    RULE_ATTRIBUTE("a rule has an attribute of DRL, or extends another one"),
    UNKNOWN_ANNOTATION("an annotation is none of those a rule has"),
    DUPLICATE_ANNOTATION("a rule has an annotation twice"),
    NO_PRINCIPLE("a rule serves no principle"),
    UNKNOWN_PRINCIPLE("a principle is named that the policy does not have"),
    NO_REASON("a rule does not say why"),
    UNBALANCED_BRACE("a brace of a reason or message stands alone"),
    UNKNOWN_PLACEHOLDER("a reason or message shows something that is not there"),
    ONE_FACT_PER_RULE("a rule does not begin with one fact of its phase"),
    SECOND_FACT_OF_RULE("a rule matches a fact of a phase beside its own"),
    WRONG_FOLDER("a rule stands in the folder of another phase, or of none"),
    UNKNOWN_FACT("a fact is named that a case does not have"),
    QUALIFIED_NAME("a name is written with its package"),
    UNNAMED_FACT("a verb is said of a fact without a name"),
    WRONG_PATTERN("facts are asked for in a way rules do not know"),
    UNRELATED_FACT("a fact has nothing to do with the rest of the rule"),
    WRONG_AGGREGATE("something is worked out of facts in a way rules do not know"),
    WRONG_LIST("facts are taken from what is no list of them"),
    STATEMENT_BEFORE_THEN("a statement of a programming language stands among the conditions"),
    NAME_IN_COMPARISON("a name is given within a comparison"),
    NAME_WITHOUT_DOLLAR("a name that a rule gives does not begin with a dollar sign"),
    DUPLICATE_NAME("a rule gives one name to two things"),
    UNKNOWN_NAME("a name is used that nothing has"),
    UNUSED_NAME("a name is given that nothing uses"),

    // Rules: what they ask
    UNKNOWN_PROPERTY("a fact does not have the property a rule reads"),
    REDUNDANT_VARIABLE("a condition names the fact it stands in"),
    GETTER_IN_CONDITION("a condition calls what it has to name"),
    VERB_IN_CONDITION("a verb stands among conditions"),
    UNKNOWN_FUNCTION("something is called that rules cannot call, or in another way"),
    TERM_WITHOUT_TYPE("a term stands without the name of its vocabulary"),
    UNKNOWN_TERM("a vocabulary does not have the term that is named"),
    TEXT_FOR_TERM("a text stands where a term belongs"),
    NOT_A_VALUE("something is compared or given that is no value"),
    SEVERAL_VALUES("a list is compared as if it were one value"),
    CONTAINS_OF_ONE_VALUE("one value is asked what it contains"),
    NOT_ORDERED("things are compared of which none is more than another"),
    INCOMPARABLE("two things of different kinds are compared"),
    WRONG_UNIT("a number is in another unit than what it is compared with, or read as"),
    REVERSED_COMPARISON("a comparison begins with the value"),
    NO_COMPARISON("a property stands alone that is no yes or no"),
    ALWAYS_SO("a condition holds of every case"),
    CONTRADICTION("two conditions, or two verbs of a rule, can never hold together"),
    IMPOSSIBLE_VALUE("something is compared with a value it never has"),
    CONDITION_ELSEWHERE("a condition says nothing about the fact in whose pattern it stands"),
    NUMBER_IN_RULE("a number stands in a rule and not in the parameters"),
    UNKNOWN_PARAMETER("a parameter is read that the policy does not have"),
    UNKNOWN_FINDING("a finding is asked for that no rule makes"),
    COUNTRY_IN_WORDS("a country is compared with its name and not with its two letters"),
    SELLER_BY_NAME(Severity.WARNING, "a seller is told by a name that sellers can change"),

    // Rules: what they say
    NO_VERB("a rule says nothing"),
    UNKNOWN_VERB("a fact does not have the verb that is said"),
    VERB_OF_ANOTHER_PHASE("a verb of another phase is said"),
    VERB_WITHOUT_FACT("a verb is not said of the fact"),
    WRONG_VARIABLE("a verb is said of something that has another name"),
    WRONG_ARGUMENTS("a verb is given something else than it takes"),
    WORDS_EXPECTED("a verb takes words in quotes"),
    NUMBER_NOT_PARAMETER("a verb is given a number that is no parameter"),
    PROPERTY_AFTER_THEN("a property is read after `then` as if it were a condition"),
    STATEMENT_AFTER_THEN("something stands after `then` that is no verb"),
    NEVER_ASKED("a rule waits for an answer to what nobody asks"),
    WRONG_PAYER("somebody is to pay first who cannot"),
    UNSAID_POINT("a point is to be made for which there is no sentence"),

    // Messages
    UNKNOWN_MESSAGE("a key of a message is none"),
    UNFINISHED_LINE("a message goes on in a line that does not belong to it"),
    MALFORMED_MESSAGE("a message is no pattern"),
    CHOICE_WITHOUT_OTHER("a message chooses between texts and has none for when nothing else fits"),
    WRONG_PLACEHOLDER("a message shows something in a form it does not have"),
    IMPOSSIBLE_VARIANT("a message has a text for what never is"),
    HIDDEN_FROM_RECIPIENT("a message tells whoever got a gift what it had cost"),
    FORBIDDEN_PHRASE("a message says what a principle forbids"),

    // Documented cases
    MALFORMED_CASE("a case is no text that can be read"),
    WRONG_FACT("a case has a fact that is unknown, missing or no valid value"),
    CONTRADICTORY_FACTS("facts of a case cannot all be so"),
    UNKNOWN_INCIDENT("a documented case names an incident or line it does not have"),
    UNKNOWN_RULE("a documented case names a rule the policy does not have"),
    EXPECTS_NOTHING("a documented case expects nothing"),
    WRONG_STEP("a step of a documented case says what it cannot say"),
    DECIDED_OTHERWISE(Severity.WARNING, "a documented case comes out otherwise than it expects"),
    FOREIGN_CASE(Severity.WARNING, "a documented case is of a day or country the policy does not hold for"),

    // What may not be meant
    MISSPELT_FINDING(Severity.WARNING, "a finding is made in almost the words another one is asked for by"),
    RULELESS_FILE(Severity.WARNING, "a rule file has no rule"),
    UNUSED_PARAMETER(Severity.WARNING, "no rule reads a parameter"),
    WRONG_ORDER(Severity.WARNING, "a parameter is larger or smaller than another one, so that a rule has no effect"),
    UNMET_FLOOR(Severity.WARNING, "a law grants what no rule proposes"),
    NAMELESS_RANK(Severity.WARNING, "the ladder names all ranks but one that a principle is of"),
    UNSERVED_PRINCIPLE(Severity.WARNING, "no rule serves a principle, and nothing else is said to"),
    UNUSED_ATTRIBUTE(Severity.WARNING, "no rule reads an attribute"),
    UNUSED_TERM(Severity.WARNING, "no rule uses a term of the policy's own"),
    UNUSED_MESSAGE(Severity.WARNING, "a sentence is there for what nothing says"),
    REPEATED_CONDITION(Severity.WARNING, "a rule asks or says the same twice"),
    SAME_RULE(Severity.WARNING, "two rules ask and say the same"),
    READ_AS_WRITTEN(
            Severity.WARNING,
            "people would read signs of a message or reason as they stand, such as those of another language, or what is not finished"),
    FOREIGN_SENTENCE(Severity.WARNING, "a message is in another language than its file"),
    COMMA_FOR_SEMICOLON(
            Severity.WARNING, "phrases that must not be said have commas between them, so that they are one"),
    MISSING_TRANSLATION(Severity.HINT, "a language lacks messages, which are said in English instead"),
    UNTRANSLATED_DEFAULT(Severity.WARNING, "a language has a message that English lacks"),
    UNSAID_REMEDY(Severity.WARNING, "no sentence tells of a remedy or asks a question that rules give"),
    NAMELESS_TERM(Severity.HINT, "there is no word for a term, so that customers read its name"),
    COVERAGE_GAP(Severity.HINT, "some orders fall under no policy of the set"),

    // What is proven of all cases
    BROKEN_INVARIANT("an invariant does not hold of every case"),
    NO_REMEDY(Severity.WARNING, "some claim is left without a remedy"),
    NEVER_FIRES(Severity.WARNING, "a rule can never fire"),
    REMEDY_NEVER_LEFT(Severity.WARNING, "a remedy is proposed that nobody can get"),
    ALWAYS_RULED_OUT(Severity.WARNING, "what a rule proposes is always ruled out"),
    ALWAYS_OUTRANKED(Severity.WARNING, "a rule of a higher principle always says something else"),
    TIE(Severity.WARNING, "two rules of one rank say what cannot both hold"),
    ADDS_NOTHING(Severity.WARNING, "a rule says only what others say"),
    IDLE_PARAMETER(Severity.WARNING, "a parameter decides nothing"),
    IMPLIED_CONDITION(Severity.WARNING, "a condition holds whenever the others do"),
    UNUSED_FINDING(Severity.HINT, "no rule asks for a finding"),

    // Elsewhere than in a bundle
    WRONG_CALL("a call of the command line is wrong"),
    UNANSWERABLE("a question about a decision cannot be answered"),
    UNREADABLE_RESOLUTION("a text is no resolution"),
    UNCOVERED_ORDER("no policy, or more than one, holds for an order"),
    CONFLICTING_POLICIES("policies cannot stand beside one another"),
    NOT_SIGNED("a bundle is not signed, or was changed since"),
    NOT_AS_DOCUMENTED("a case does not come out as documented"),
    INTERNAL_ERROR("the library made a mistake");
    private final Severity severity;
    private final String sentence;

    Code(String sentence) {
        this(Severity.ERROR, sentence);
    }

    Code(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** As problems carry it: {@code unknown-term}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    /** What it means, without a final period. */
    public String sentence() {
        return sentence;
    }

    /** The kind that is written like this; null when there is none. */
    public static @Nullable Code of(String written) {
        return Arrays.stream(values())
                .filter(code -> code.written().equals(written))
                .findFirst()
                .orElse(null);
    }

    /** All of them as they are written, in their order. */
    public static List<String> allWritten() {
        return Arrays.stream(values()).map(Code::written).toList();
    }

    /** Whether a problem is of this kind. */
    public boolean isOf(Problem problem) {
        return problem.code().equals(written());
    }

    /** A problem without a place. */
    public Problem problem(String message, @Nullable String maybe) {
        return Problem.of(written(), message, maybe).as(severity);
    }

    /** A problem of a piece of a file. */
    public Problem at(Span at, String message, @Nullable String maybe) {
        return at(at, message, maybe == null ? null : Suggestion.words(maybe));
    }

    /** A problem of a piece of a file, and what was probably meant. */
    public Problem at(Span at, String message, @Nullable Suggestion suggestion) {
        return at(at.file(), at.line(), at.column(), at.endLine(), at.endColumn(), message, suggestion);
    }

    /** A problem of a piece of a file, whose end is not known where it is 0, and what was probably meant. */
    public Problem at(
            @Nullable String file,
            int line,
            int column,
            int endLine,
            int endColumn,
            String message,
            @Nullable Suggestion suggestion) {
        Problem problem = problem(message, suggestion == null ? null : suggestion.words())
                .in(file)
                .at(line, column, endLine, endColumn);
        return Suggestion.with(problem, suggestion);
    }
}
