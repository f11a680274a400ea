package io.makegood.internal.messaging;

import io.makegood.internal.messaging.MessageCatalog.Line;
import io.makegood.vocabulary.CommPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as one piece: what is about the case is said once, what is about lines of one outcome together, outcome by outcome. A sentence that two outcomes
 * have in common stands after them, and says whom it is about unless that is all of them.
 */
final class MessageLayout {
    private static final Set<CommPoint> ONE_FEELING = Set.of(CommPoint.EMPATHY_FIRST, CommPoint.APOLOGISE);
    /** Said once, however many reasons there are. */
    private static final Set<CommPoint> ONCE =
            Set.of(CommPoint.EMPATHY_FIRST, CommPoint.APOLOGISE, CommPoint.THANK_CUSTOMER);

    /** Said once of all that it is about: one warning of what is dangerous, one offer for the rest of all orders. */
    private static final Set<CommPoint> IN_ONE = Set.of(CommPoint.SAFETY_STOP_USE, CommPoint.OFFER_CANCEL_REST);

    private static final List<Section> OF_ONE_FATE = List.of(Section.STORY, Section.DEED, Section.TASKS, Section.NEXT);

    private static final String LIST = "\n- ";

    private final MessageCatalog catalog;
    private final MessagePlan plan;
    private final List<MessageArguments> outcomes;

    MessageLayout(MessageCatalog catalog, MessagePlan plan, List<MessageArguments> outcomes) {
        this.catalog = catalog;
        this.plan = plan;
        this.outcomes = outcomes;
    }

    String text() {
        MessageArguments first = outcomes.get(0);
        String voice = String.valueOf(first.keyword("voice"));
        List<String> paragraphs = new ArrayList<>();
        add(ofCase(Section.GREETING), paragraphs);
        Set<String> opening = ofCase(Section.OPENING);
        if (outcomes.size() == 1) {
            opening.addAll(said(0, Section.STORY));
            add(opening, paragraphs);
            add(said(0, Section.DEED), paragraphs);
            addTasks(said(0, Section.TASKS), voice, paragraphs);
            add(said(0, Section.NEXT), paragraphs);
        } else {
            add(opening, paragraphs);
            addFates(paragraphs);
        }
        add(ofCase(Section.CLOSING), paragraphs);
        if (voice.equals("letter")) {
            String signature = catalog.word("signature", first.word().with("agent", first.signer()));
            add(signature.isEmpty() ? Set.of() : Set.of(signature), paragraphs);
        }
        boolean isOneBreath = voice.equals("hurried") && outcomes.size() == 1;
        return String.join(voice.equals("letter") ? "\n\n" : isOneBreath ? " " : "\n", paragraphs);
    }

    private static void add(Set<String> sentences, List<String> paragraphs) {
        if (!sentences.isEmpty()) {
            StringBuilder paragraph = new StringBuilder();
            for (String sentence : sentences) {
                boolean isAfterList = paragraph.lastIndexOf(LIST) >= 0;
                paragraph
                        .append(paragraph.isEmpty() ? "" : isAfterList ? "\n" : " ")
                        .append(sentence);
            }
            paragraphs.add(paragraph.toString());
        }
    }

    /** Several things to do are a list, one is a sentence. */
    private static void addTasks(Set<String> tasks, String voice, List<String> paragraphs) {
        if (voice.equals("letter") && tasks.size() > 1 && tasks.stream().noneMatch(task -> task.contains(LIST))) {
            paragraphs.add(LIST.strip() + " " + String.join(LIST, tasks));
        } else {
            add(tasks, paragraphs);
        }
    }

    /** What is about the case: each sentence once, and one word of feeling. */
    private Set<String> ofCase(Section section) {
        Set<String> sentences = new LinkedHashSet<>();
        for (CommPoint point : section.points()) {
            Map<String, Line> lines = new LinkedHashMap<>();
            for (int i : byApology(point)) {
                add(i, point, lines);
            }
            Set<String> said = lines.keySet();
            if (IN_ONE.contains(point) && said.size() > 1) {
                said = inOne(point);
            }
            boolean isOne = ONCE.contains(point) && said.size() > 1;
            sentences.addAll(isOne ? List.of(said.iterator().next()) : said);
        }
        return sentences;
    }

    /** What is said in the same words of several outcomes, once of all of them. */
    private Set<String> inOne(CommPoint point) {
        Map<Line, List<MessageArguments>> those = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Line line = plan.line(i, point);
            if (line != null) {
                those.computeIfAbsent(line, each -> new ArrayList<>()).add(outcomes.get(i));
            }
        }
        Set<String> said = new LinkedHashSet<>();
        those.forEach((line, about) ->
                said.add(Objects.requireNonNull(said(line, MessageArguments.together(about)), "it is said of each")));
        return said;
    }

    /** The outcomes; where only one feeling is put into words, the one that weighs most comes first. */
    private List<Integer> byApology(CommPoint point) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            indexes.add(i);
        }
        if (ONE_FEELING.contains(point)) {
            indexes.sort((a, b) -> outcomes.get(b)
                    .first()
                    .apology()
                    .compareTo(outcomes.get(a).first().apology()));
        }
        return indexes;
    }

    private void add(int outcome, CommPoint point, Map<String, Line> sentences) {
        Line line = plan.line(outcome, point);
        String said = line == null ? null : said(line, outcomes.get(outcome));
        if (said != null) {
            sentences.putIfAbsent(said, line);
        }
    }

    /** A sentence may begin with what is put in. */
    static String capitalised(String sentence) {
        int first = sentence.codePointAt(0);
        return Character.isLowerCase(first)
                ? Character.toString(Character.toTitleCase(first)) + sentence.substring(Character.charCount(first))
                : sentence;
    }

    private Set<String> said(int outcome, Section section) {
        return lines(outcome, section).keySet();
    }

    /** By what they say. */
    private Map<String, Line> lines(int outcome, Section section) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (CommPoint point : section.points()) {
            add(outcome, point, lines);
        }
        return lines;
    }

    /** What is said of one outcome, but for what may differ between lines that are told of in one. */
    List<Object> telling(int outcome) {
        MessageArguments about = outcomes.get(outcome);
        List<Object> telling = new ArrayList<>(about.currencies());
        for (Section section : OF_ONE_FATE) {
            lines(outcome, section).forEach((said, line) -> {
                telling.add(line);
                telling.add(about.impersonal(said));
            });
        }
        return telling;
    }

    private void addFates(List<String> paragraphs) {
        List<Set<String>> fates = new ArrayList<>();
        List<Set<String>> byOutcome = new ArrayList<>();
        Map<String, List<MessageArguments>> whose = new LinkedHashMap<>();
        Map<String, List<Line>> lines = new HashMap<>();
        // What is done about several things stands with what happened to each, unless it is done about all of them.
        Set<String> deeds = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Map<String, List<Line>> fate = fate(i);
            MessageArguments outcome = outcomes.get(i);
            Line deed = outcome.isDone() ? plan.line(i, CommPoint.STATE_REMEDY) : null;
            if (deed != null) {
                fate.forEach((sentence, of) -> deeds.addAll(of.contains(deed) ? Set.of(sentence) : Set.of()));
            }
            Set<String> all = new LinkedHashSet<>(fate.keySet());
            fate.forEach(lines::putIfAbsent);
            all.forEach(sentence ->
                    whose.computeIfAbsent(sentence, each -> new ArrayList<>()).add(outcome));
            fates.add(fate.keySet());
            byOutcome.add(all);
        }
        Set<String> ofAll = new LinkedHashSet<>();
        List<String> ofSome = new ArrayList<>();
        whose.forEach((sentence, those) -> {
            Set<String> named = items(those);
            // What each of them pays is said of each: two equal sums are not one. What went back for two things is not
            // added up, either: for a line and its order it is the same money.
            boolean isOfEach =
                    those.stream().anyMatch(each -> each.paysIn(sentence) || named.size() > 1 && each.paidIn(sentence));
            boolean isDeedOfSome = deeds.contains(sentence) && those.size() < outcomes.size() && named.size() > 1;
            if (those.size() > 1 && !isOfEach && !isDeedOfSome) {
                // What is said of one line for two reasons is said where it comes first.
                boolean keepsFirst = named.size() == 1 || named.stream().allMatch(sentence::contains);
                MessageArguments first = keepsFirst ? those.get(0) : null;
                for (int i = 0; i < byOutcome.size(); i++) {
                    if (outcomes.get(i) != first) {
                        byOutcome.get(i).remove(sentence);
                    }
                }
                if (first == null) {
                    // Said of all of them, and not of one.
                    String ofSeveral = together(Objects.requireNonNull(lines.get(sentence)), those, sentence);
                    if (those.size() == outcomes.size()) {
                        ofAll.add(ofSeveral);
                    } else if (those.stream().allMatch(MessageArguments::isOfAccount)) {
                        ofSome.add(ofSeveral);
                    } else {
                        ofSome.add(capitalised(catalog.forms().and(List.copyOf(named)) + ": " + ofSeveral));
                    }
                }
            }
        });
        for (List<Integer> story : stories()) {
            Set<String> left = new LinkedHashSet<>();
            for (int i : story.stream().sorted().toList()) {
                said(i, Section.STORY).stream().filter(byOutcome.get(i)::contains).forEach(left::add);
            }
            story.forEach(i -> left.addAll(byOutcome.get(i)));
            List<String> items = outcomes.get(story.get(0)).items();
            boolean isNamedElsewhere = story.stream().anyMatch(i -> isNamed(fates.get(i), items));
            add(isNamedElsewhere && !isNamed(left, items) ? named(left, items) : left, paragraphs);
        }
        paragraphs.addAll(ofSome);
        add(ofAll, paragraphs);
    }

    /**
     * The outcomes, in one what is one story: what happened to the same things, and is only told of, with the first that something is done about.
     * What is done comes first in each; the stories come in the order of their first outcomes.
     */
    private List<List<Integer>> stories() {
        Map<Integer, List<Integer>> stories = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            int host = outcomes.get(i).isOnlyTold() ? host(i) : i;
            List<Integer> story = stories.computeIfAbsent(host, each -> new ArrayList<>());
            story.add(host == i ? 0 : story.size(), i);
        }
        return List.copyOf(stories.values());
    }

    /** With which outcome one is told that nothing is done about. */
    private int host(int told) {
        Set<String> things = outcomes.get(told).things();
        int host = told;
        for (int i = outcomes.size() - 1; i >= 0; i--) {
            boolean isOfTheSame = outcomes.get(i).things().containsAll(things);
            if (isOfTheSame && (outcomes.get(i).isDone() || outcomes.get(i).isOnlyTold() && !outcomes.get(host).isDone())) {
                host = i;
            }
        }
        return host;
    }

    /** What is said of one outcome; when something comes is told with what comes. */
    private Map<String, List<Line>> fate(int outcome) {
        Map<String, List<Line>> fate = new LinkedHashMap<>();
        String deed = null;
        for (Section section : OF_ONE_FATE) {
            for (CommPoint point : section.points()) {
                Line line = plan.line(outcome, point);
                String said = line == null ? null : said(line, outcomes.get(outcome));
                if (said == null) {
                    continue;
                }
                List<Line> one = new ArrayList<>();
                if (point == CommPoint.STATE_HONEST_ETA && deed != null) {
                    one.addAll(Objects.requireNonNull(fate.remove(deed)));
                    said = deed + " " + said;
                }
                one.add(line);
                fate.putIfAbsent(said, one);
                deed = point == CommPoint.STATE_REMEDY ? said : deed;
            }
        }
        return fate;
    }

    private static String together(List<Line> lines, List<MessageArguments> those, String otherwise) {
        MessageArguments together = MessageArguments.together(those);
        List<String> said = new ArrayList<>();
        lines.forEach(line -> said.add(said(line, together)));
        return said.contains(null) ? otherwise : String.join(" ", said);
    }

    private static boolean isNamed(Set<String> sentences, List<String> items) {
        return sentences.stream().anyMatch(each -> items.stream().anyMatch(each::contains));
    }

    /** What is left to say of something, with its name where the sentence that had it is said elsewhere. */
    private Set<String> named(Set<String> sentences, List<String> items) {
        Set<String> named = new LinkedHashSet<>();
        for (String each : sentences) {
            named.add(named.isEmpty() ? capitalised(catalog.forms().and(items) + ": " + each) : each);
        }
        return named;
    }

    /** Null when it is not said. */
    private static @Nullable String said(Line line, MessageArguments about) {
        String said = line.sentence().say(about);
        return said == null || said.isEmpty() ? null : capitalised(said);
    }

    private static Set<String> items(List<MessageArguments> those) {
        Set<String> items = new LinkedHashSet<>();
        those.forEach(each -> items.addAll(each.items()));
        return items;
    }
}
