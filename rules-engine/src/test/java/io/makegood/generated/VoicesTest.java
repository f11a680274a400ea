package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.messages.Argument;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.messages.NeutralMessages;
import io.makegood.internal.messages.Placeholders;
import io.makegood.internal.rendering.AgentText;
import io.makegood.internal.rendering.DecisionSummary;
import io.makegood.internal.rendering.LedgerText;
import io.makegood.replay.Replay;
import io.makegood.resolution.Act;
import io.makegood.resolution.Detail;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.PolicyChoice;
import io.makegood.resolution.PolicyReference;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Recourse;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.UsedFact;
import io.makegood.vocabulary.EffectiveBy;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What agents and auditors read, of documented cases and of generated ones. */
class VoicesTest {
    private static final int CASES = SampleSize.of("voices", 10);
    private static final MessageKeys KEYS = MessageKeys.of(Vocabulary.builtIn());
    private static final Map<String, String> NEUTRAL = NeutralMessages.complete(Map.of());
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARK = Pattern.compile("«([^«»]*)»");

    /** What a case was when it was decided, and what was decided. */
    private record Decided(CaseFile caseFile, Resolution resolution) {}

    private static List<Decided> documented = List.of();
    private static List<Decided> all = List.of();
    private static AgentWords german = AgentWords.neutral();

    @BeforeAll
    static void they_are_decided() {
        Policy policy = Policy.customerFirst();
        documented = Replay.of(policy).runAll(result -> {}).cases().stream()
                .flatMap(result -> result.steps().stream())
                .map(step -> new Decided(step.caseFile(), step.resolution()))
                .toList();
        ResolutionEngine engine = ResolutionEngine.using(policy);
        List<Decided> generated = LongStream.range(0, CASES)
                .mapToObj(CaseGenerator::of)
                .map(caseFile -> new Decided(caseFile, engine.resolve(caseFile)))
                .toList();
        all = Stream.concat(documented.stream(), generated.stream()).toList();
        german = AgentWords.of(BundleReader.readResource("customer-first").messages(), "de");
    }

    @Test
    void no_key_is_without_a_use() {
        Set<String> used = new TreeSet<>();
        AgentWords marked = AgentWords.of(Map.of("en", marked()), "en");
        for (Decided each : all) {
            for (Detail detail : List.of(Detail.ALL, Detail.DECIDING)) {
                collect(AgentText.of(each.resolution(), detail, marked), used);
            }
            collect(DecisionSummary.of(each.resolution(), marked), used);
            collect(LedgerText.of(each.caseFile(), marked), used);
        }
        for (Resolution each : rare()) {
            collect(AgentText.of(each, Detail.ALL, marked), used);
            collect(DecisionSummary.of(each, marked), used);
        }
        Set<String> unused = new TreeSet<>();
        for (AgentSentence sentence : AgentSentence.values()) {
            unused.add(sentence.key());
        }
        // Of a kind of terms all are asked for, if one is.
        for (AgentTerm kind : AgentTerm.values()) {
            if (used.stream().noneMatch(key -> key.startsWith(kind.key("")))) {
                unused.add(kind.key(""));
            }
        }
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    /** Every key says its own name, and shows all it can show. */
    private static Map<String, String> marked() {
        Map<String, String> marked = new TreeMap<>();
        for (String key : KEYS.readByStaff()) {
            if (key.startsWith(MessageKeys.AGENT)) {
                String shown = Placeholders.of(key, KEYS).stream()
                        .filter(Argument::isShown)
                        .filter(argument -> argument.kind() != Argument.Kind.NUMBER)
                        .map(argument -> "{" + argument.name() + ", select, none {} other {{" + argument.name() + "}}}")
                        .collect(Collectors.joining(" "));
                marked.put(key, "«" + key + "» " + shown);
            }
        }
        for (String name : AgentTerm.GIST.names(Vocabulary.builtIn())) {
            marked.put(AgentTerm.GIST.key(name), "«" + AgentTerm.GIST.key(name) + "»");
        }
        return marked;
    }

    /** What other policies than the default one come to, or only one case in thousands. */
    private static List<Resolution> rare() {
        Resolution waiting = documented.stream()
                .map(Decided::resolution)
                .filter(each -> each.decisions().get(0).pending() != null)
                .findFirst()
                .orElseThrow();
        LineDecision decision = waiting.decisions().get(0);
        Option only = new Option(RemedyType.REPLACEMENT, null, null, null, null, null, null);
        LineDecision offer = with(
                with(decision, "item", null),
                "remedy",
                new Remedy.Choice(decision.pending().until(), decision.planned(), List.of(only)));
        List<Reason> reasons = Stream.of(
                        "because the law gives it",
                        "because it costs us least",
                        "because it comes first in the vocabulary",
                        "because the policy has no answer to this; a person decides",
                        "must not be: the customer pays for the shipping",
                        "proposed: wait of 3 days",
                        "return paid by customer",
                        "shipping paid by platform")
                .map(text -> new Reason(
                        text,
                        "",
                        Act.CHOSEN,
                        text.startsWith("because ") ? "remedy: replacement" : text,
                        null,
                        null,
                        text.startsWith("because ") ? text.substring("because ".length()) : "so it is",
                        List.of(),
                        true,
                        true))
                .toList();
        PolicyReference chosen = new PolicyReference(
                "house", "2", "0", new PolicyChoice(EffectiveBy.ORDER_DATE, LocalDate.of(2026, 2, 1), "FR", "O1"));
        Resolution ofOthers =
                with(with(with(waiting, "policy", chosen), "decisions", List.of(offer)), "rationale", reasons);
        return List.of(ofOthers, with(waiting, "evaluatedAt", decision.pending().until()));
    }

    /** A copy of a record in which one thing is another one. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, String name, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            @Nullable Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(name)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(String text, Set<String> keys) {
        Matcher mark = MARK.matcher(unwrapped(text));
        while (mark.find()) {
            keys.add(mark.group(1));
        }
    }

    @Test
    void german_words_are_german() {
        Map<String, String> words =
                BundleReader.readResource("customer-first").messages().getOrDefault("de", Map.of());
        assertEquals(
                List.of(),
                NEUTRAL.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(MessageKeys.AGENT))
                        .filter(each -> each.getValue().equals(words.get(each.getKey())))
                        // A pattern of which nothing is words is the same everywhere.
                        .filter(each -> WORD.matcher(spoken(each.getValue())).find())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void german_is_told_in_german() {
        Set<String> english = wordsOf(NEUTRAL.entrySet().stream()
                .filter(each -> each.getKey().startsWith(MessageKeys.AGENT))
                .map(each -> spoken(each.getValue()))
                .toList());
        english.removeAll(wordsOf(BundleReader.readResource("customer-first")
                .messages()
                .getOrDefault("de", Map.of())
                .values()));
        List<String> left = new ArrayList<>();
        for (Decided each : documented) {
            for (Detail detail : Detail.values()) {
                String told =
                        without(data(each.resolution()), unwrapped(AgentText.of(each.resolution(), detail, german)));
                Set<String> words = wordsOf(List.of(told));
                words.retainAll(english);
                if (!words.isEmpty()) {
                    left.add(each.resolution().caseId() + " " + words + ": " + told);
                }
            }
        }
        assertEquals(List.of(), left.stream().limit(3).toList());
    }

    @Test
    void nothing_is_told_that_nobody_would_say() {
        List<String> flaws = new ArrayList<>();
        for (AgentWords words : List.of(AgentWords.neutral(), german)) {
            for (Decided each : all) {
                Resolution resolution = each.resolution();
                String text = unwrapped(AgentText.of(resolution, Detail.DECIDING, words));
                String told = without(data(resolution), text);
                Stream.of("\\{", "}", "[A-Z]+_[A-Z]+", "\\bnull\\b")
                        .filter(flaw -> Pattern.compile(flaw).matcher(told).find())
                        .forEach(flaw -> flaws.add(flaw + " in " + told));
                if (text.contains(resolution.policy().fingerprint())) {
                    flaws.add("the fingerprint in " + text);
                }
                for (LineDecision decision : resolution.decisions()) {
                    if (told.contains(decision.id() + " ") || told.contains(decision.id() + ":")) {
                        flaws.add(decision.id() + " in " + told);
                    }
                }
            }
        }
        assertEquals(List.of(), flaws.stream().limit(3).toList());
    }

    /** What a resolution holds in the words of rules, of the case and of the message: longest first. */
    private static List<String> data(Resolution resolution) {
        Set<String> data = new LinkedHashSet<>();
        for (Reason reason : resolution.rationale()) {
            data.add(reason.because());
            data.add(String.valueOf(reason.rule()));
            data.add(String.valueOf(reason.principle()));
            if (!reason.conclusion().contains(": ")) {
                data.add(reason.conclusion());
            }
            for (UsedFact fact : reason.facts()) {
                data.add(fact.property() + " = " + fact.value());
                data.add(fact.source());
            }
        }
        resolution.rejectedAlternatives().forEach(each -> data.add(each.because()));
        resolution.warnings().forEach(data::add);
        resolution.blockedActions().forEach(each -> data.add(each.because()));
        resolution.communications().forEach(each -> {
            each.text().lines().forEach(data::add);
            data.add(each.text());
            data.add(each.replyTo());
            data.add(each.to());
        });
        for (LineDecision decision : resolution.decisions()) {
            data.add(String.valueOf(decision.item()));
            decision.recourse().stream().map(Recourse::basis).forEach(data::add);
            decision.recourse().stream().map(Recourse::party).forEach(data::add);
        }
        resolution.followUps().forEach(each -> data.add(each.owner()));
        data.add(resolution.policy().name());
        data.add(resolution.policy().fingerprint());
        return data.stream()
                .map(VoicesTest::unwrapped)
                .filter(each -> !each.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static String without(List<String> data, String text) {
        String rest = text;
        for (String each : data) {
            rest = rest.replace(each, "…");
        }
        return rest;
    }

    /** On one line, however it was broken. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A pattern without its names and keywords, roughly. */
    private static String spoken(String pattern) {
        return pattern.replaceAll(
                "\\{\\w+(, (select|plural),)?|\\b(none|other|one|yes|no|=0|[A-Z_]{3,}|cancelled|part) \\{", " ");
    }

    private static Set<String> wordsOf(Collection<String> texts) {
        Set<String> words = new TreeSet<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }
}
