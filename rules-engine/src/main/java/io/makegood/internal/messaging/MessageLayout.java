package io.makegood.internal.messaging;

import io.makegood.internal.messaging.MessageCatalog.Line;
import io.makegood.vocabulary.CommPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
        List<Map<String, Said>> fates = new ArrayList<>();
        Map<String, List<Integer>> whose = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Map<String, Said> fate = fate(i);
            for (String sentence : fate.keySet()) {
                whose.computeIfAbsent(sentence, each -> new ArrayList<>()).add(i);
            }
            fates.add(fate);
        }
        List<List<Integer>> stories = stories(fates);
        // A gesture on top of what is done stands after it.
        boolean isRewarded =
                IntStream.range(0, outcomes.size()).anyMatch(i -> plan.line(i, CommPoint.STATE_COMPENSATION) != null);
        List<Set<String>> left = new ArrayList<>();
        fates.forEach(fate -> left.add(new LinkedHashSet<>(fate.keySet())));
        Set<String> ofAll = new LinkedHashSet<>();
        Map<List<String>, List<String>> ofSome = new LinkedHashMap<>();
        whose.forEach((sentence, indexes) -> {
            // What is said in one story is said once there.
            if (stories.stream().anyMatch(story -> story.containsAll(indexes))) {
                return;
            }
            List<MessageArguments> those = indexes.stream().map(outcomes::get).toList();
            Said said = Objects.requireNonNull(fates.get(indexes.get(0)).get(sentence));
            Set<String> named = items(those);
            // What each of them pays is said of each: two equal sums are not one. What went back for two things is not
            // added up, either: for a line and its order it is the same money.
            boolean isOfEach =
                    those.stream().anyMatch(each -> each.paysIn(sentence) || named.size() > 1 && each.paidIn(sentence));
            // What is done about several things, and what is to be done, stands with what happened to each, unless it
            // is the same for all of them.
            boolean isOfAccount = those.stream().allMatch(MessageArguments::isOfAccount);
            boolean isDeedOfSome = named.size() > 1
                    && (those.size() < outcomes.size() || isRewarded)
                    && (said.isDeed() || said.section() == Section.TASKS || said.section() == Section.NEXT);
            if (those.size() > 1 && !isOfEach && !isDeedOfSome) {
                // What is said of one line for two reasons is said where it comes first.
                boolean keepsFirst =
                        named.size() == 1 || isOfAccount || named.stream().allMatch(sentence::contains);
                indexes.stream()
                        .sorted(Comparator.comparing(i -> outcomes.get(i).isDecidedBefore()))
                        .skip(keepsFirst ? 1 : 0)
                        .forEach(i -> left.get(i).remove(sentence));
                if (!keepsFirst) {
                    // Said of all of them, and not of one.
                    String ofSeveral = together(said, those);
                    if (those.size() == outcomes.size()) {
                        ofAll.add(ofSeveral);
                    } else {
                        ofSome.computeIfAbsent(List.copyOf(named), each -> new ArrayList<>())
                                .add(ofSeveral);
                    }
                }
            }
        });
        addStories(stories, fates, left, paragraphs);
        Map<List<String>, Set<String>> bySaid = new LinkedHashMap<>();
        ofSome.forEach((named, said) ->
                bySaid.computeIfAbsent(said, each -> new LinkedHashSet<>()).addAll(named));
        bySaid.forEach((said, named) ->
                paragraphs.add(capitalised(catalog.forms().and(List.copyOf(named)) + ": " + String.join(" ", said))));
        add(ofAll, paragraphs);
    }

    /** What is left to say of each story; what is left in the same words of several is said of them together. */
    private void addStories(
            List<List<Integer>> stories,
            List<Map<String, Said>> fates,
            List<Set<String>> left,
            List<String> paragraphs) {
        Map<List<Object>, Map<Object, Map<Integer, Said>>> byTelling = new LinkedHashMap<>();
        for (List<Integer> story : stories) {
            Map<Object, Map<Integer, Said>> told = new LinkedHashMap<>();
            for (Told each : inOrder(story, fates)) {
                if (left.get(each.outcome()).contains(each.said().text())) {
                    told.computeIfAbsent(key(each.said(), outcomes.get(each.outcome())), key -> new LinkedHashMap<>())
                            .put(each.outcome(), each.said());
                }
            }
            List<String> items = outcomes.get(story.get(0)).items();
            List<Object> telling = new ArrayList<>(told.keySet());
            telling.add(story.stream().anyMatch(i -> isNamed(fates.get(i).keySet(), items)));
            Map<Object, Map<Integer, Said>> same = byTelling.putIfAbsent(telling, told);
            if (same != null) {
                told.forEach(
                        (key, those) -> Objects.requireNonNull(same.get(key)).putAll(those));
            }
        }
        byTelling.forEach((telling, told) -> {
            Set<String> paragraph = new LinkedHashSet<>();
            Set<String> items = new LinkedHashSet<>();
            List<Set<String>> namedLast = new ArrayList<>();
            told.values().forEach(those -> {
                List<MessageArguments> about =
                        those.keySet().stream().map(outcomes::get).toList();
                items.addAll(items(about));
                Said said = those.values().iterator().next();
                String text = about.size() == 1 ? said.text() : together(said, about);
                Set<String> named = items(about);
                // What is told of some of the things that the paragraph is about says of which.
                boolean isOfSome = said.section() != Section.STORY
                        && items.size() > named.size()
                        && !isNamed(Set.of(text), List.copyOf(items));
                // What is told of the same of them in a row says so once.
                boolean isNamedNow = isOfSome && !namedLast.contains(named);
                namedLast.clear();
                if (isOfSome) {
                    namedLast.add(named);
                }
                paragraph.add(isNamedNow ? capitalised(catalog.forms().and(List.copyOf(named)) + ": " + text) : text);
            });
            boolean isUnnamed = telling.contains(true) && !isNamed(paragraph, List.copyOf(items));
            add(isUnnamed ? named(paragraph, List.copyOf(items)) : paragraph, paragraphs);
        });
    }

    /** What happened first, then what is done. What there is to choose from comes last, and nothing between it and what comes of no answer. */
    private List<Told> inOrder(List<Integer> story, List<Map<String, Said>> fates) {
        boolean isChoice = fates.get(story.get(0)).keySet().stream().anyMatch(sentence -> sentence.contains(LIST));
        List<Told> ordered = new ArrayList<>();
        boolean isUndecided = outcomes.get(story.get(0)).isUndecided();
        addTold(Section.STORY, isUndecided ? story : story.stream().sorted().toList(), fates, ordered);
        if (isChoice) {
            OF_ONE_FATE.stream()
                    .skip(1)
                    .forEach(section -> addTold(section, story.subList(1, story.size()), fates, ordered));
        }
        OF_ONE_FATE.stream()
                .skip(1)
                .forEach(section -> addTold(section, isChoice ? story.subList(0, 1) : story, fates, ordered));
        return ordered;
    }

    private static void addTold(
            Section section, List<Integer> outcomes, List<Map<String, Said>> fates, List<Told> told) {
        for (int i : outcomes) {
            fates.get(i).values().stream()
                    .filter(said -> said.section() == section)
                    .forEach(said -> told.add(new Told(i, said)));
        }
    }

    /** What is said of one of the outcomes. */
    private record Told(int outcome, Said said) {}

    /** What is said in the same words has the same key; what says a sum that is paid is said of each. */
    private static Object key(Said said, MessageArguments about) {
        return List.of(
                said.lines(),
                about.paysIn(said.text()) ? said.text() : about.impersonal(together(said, List.of(about.alone()))));
    }

    /**
     * The outcomes, in one what is one story: what happened to the same things, and is only told of, with the first that something is done about.
     * What is done comes first in each; the stories come in the order of their first outcomes, what was settled before last.
     */
    private List<List<Integer>> stories(List<Map<String, Said>> fates) {
        List<Boolean> done = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            boolean isMore = fates.get(i).values().stream().anyMatch(said -> said.section() != Section.STORY);
            done.add(outcomes.get(i).isDone() && isMore);
        }
        Map<Integer, List<Integer>> stories = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            boolean isOnlyTold = !done.get(i) && outcomes.get(i).isToldNow();
            int host = isOnlyTold ? host(i, done) : decidedBefore(i);
            List<Integer> story = stories.computeIfAbsent(host, each -> new ArrayList<>());
            story.add(host == i ? 0 : story.size(), i);
        }
        List<List<Integer>> ordered = new ArrayList<>(stories.values());
        ordered.sort(Comparator.comparing(story -> outcomes.get(story.get(0)).isDecidedBefore()));
        return ordered;
    }

    /** With which outcome that was decided before another one of the same things is told. */
    private int decidedBefore(int told) {
        MessageArguments about = outcomes.get(told);
        for (int i = 0; i < told && about.isDecidedBefore() && !about.isOfAccount(); i++) {
            MessageArguments other = outcomes.get(i);
            if (other.isDecidedBefore()
                    && !other.isOfAccount()
                    && other.things().equals(about.things())) {
                return i;
            }
        }
        return told;
    }

    /** With which outcome one is told that nothing is done about. */
    private int host(int told, List<Boolean> done) {
        Set<String> things = outcomes.get(told).things();
        int host = told;
        for (int i = outcomes.size() - 1; i >= 0; i--) {
            boolean isOfTheSame = outcomes.get(i).things().containsAll(things);
            if (isOfTheSame && outcomes.get(i).isToldNow() && (done.get(i) || !done.get(host))) {
                host = i;
            }
        }
        for (int i = 0; i < outcomes.size() && !done.get(host); i++) {
            if (outcomes.get(i).isUndecided() && outcomes.get(i).things().containsAll(things)) {
                return i;
            }
        }
        return host;
    }

    /**
     * A sentence about an outcome, or two that belong together.
     *
     * @param isDeed whether it says what is done, and more than that nothing is
     */
    private record Said(String text, Section section, List<Line> lines, boolean isDeed) {}

    /** What is said of one outcome; when something comes is told with what comes. */
    private Map<String, Said> fate(int outcome) {
        Map<String, Said> fate = new LinkedHashMap<>();
        Said deed = null;
        for (Section section : OF_ONE_FATE) {
            for (CommPoint point : section.points()) {
                Line line = plan.line(outcome, point);
                String text = line == null ? null : said(line, outcomes.get(outcome));
                if (line == null || text == null) {
                    continue;
                }
                boolean isDeed =
                        point == CommPoint.STATE_REMEDY && outcomes.get(outcome).isDone();
                Said said = new Said(text, section, List.of(line), isDeed);
                if (point == CommPoint.STATE_HONEST_ETA && deed != null) {
                    fate.remove(deed.text());
                    said = new Said(
                            deed.text() + " " + text,
                            section,
                            List.of(deed.lines().get(0), line),
                            deed.isDeed());
                }
                fate.putIfAbsent(said.text(), said);
                deed = point == CommPoint.STATE_REMEDY ? said : deed;
            }
        }
        return fate;
    }

    private static String together(Said said, List<MessageArguments> those) {
        MessageArguments together = MessageArguments.together(those);
        List<String> sentences = new ArrayList<>();
        said.lines().forEach(line -> sentences.add(said(line, together)));
        return sentences.contains(null) ? said.text() : String.join(" ", sentences);
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
        return new LinkedHashSet<>(MessageArguments.together(those).items());
    }
}
