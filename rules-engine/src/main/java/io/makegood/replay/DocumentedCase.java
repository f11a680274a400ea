package io.makegood.replay;

import io.makegood.casefile.CaseFile;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case that is documented in the bundle of a policy: a story, its facts, and step by step what must and what must never be decided.
 *
 * @param file where it stands: its path where the policy was loaded, or within a bundle that comes with the library
 * @param id as people cite it
 * @param title one line
 * @param kind what the story is an example of
 * @param document where the story is told; empty when nowhere
 * @param quotes the words of the document the expectations rest on
 * @param told the story in short
 * @param assumed facts the story does not tell, by their place, with the reason for assuming them
 * @param facts the facts at the first step
 * @param steps at least one
 */
public record DocumentedCase(
        String file,
        String id,
        String title,
        Kind kind,
        String document,
        List<String> quotes,
        String told,
        Map<String, String> assumed,
        CaseFile facts,
        List<Step> steps) {
    /** What a story is an example of. */
    public enum Kind {
        /** What the story tells is what must happen. */
        POSITIVE,
        /** What the story tells is what must not happen. */
        NEGATIVE,
        /** The story is a rule somebody stated. */
        POLICY,
        /** Nobody told the story; it shows that rules are general. */
        UNSEEN,
        /** Made from the rules, and expects what they give: nobody has said yet that this is right, so it is not green. */
        UNCONFIRMED
    }

    public DocumentedCase {
        quotes = List.copyOf(quotes);
        assumed = Collections.unmodifiableMap(new LinkedHashMap<>(assumed));
        steps = List.copyOf(steps);
    }

    /**
     * The types of incidents it is about, in any of its steps.
     *
     * @since 0.1.0
     */
    public SortedSet<IncidentType> incidents() {
        SortedSet<IncidentType> types = new TreeSet<>();
        facts.incidents().forEach(incident -> types.add(incident.type()));
        steps.stream().map(Step::since).flatMap(Stream::ofNullable).forEach(since -> types.addAll(since.incidents()));
        return types;
    }

    /**
     * Reads a documented case, which is YAML.
     *
     * @param name for messages
     * @throws CaseFileException naming everything that is wrong with it, by line and column
     */
    public static DocumentedCase read(String name, String text) {
        return read(name, text, Vocabulary.builtIn());
    }

    /**
     * As {@link #read(String, String)}, for a case in the words of a policy.
     *
     * @param vocabulary of the policy
     */
    public static DocumentedCase read(String name, String text, Vocabulary vocabulary) {
        return DocumentedCaseReader.read(name, text, PolicyNames.of(vocabulary), new ArrayList<>(), new HashMap<>());
    }

    /**
     * A documented case of one that was decided, as the text of its YAML file: expects what the customer gets and has to do, and is {@link Kind#UNCONFIRMED} until
     * somebody has read it.
     *
     * @param id of the case, no other one of its policy's
     * @param title what it is about, in a few words
     * @param facts as they were decided
     * @param resolution what came out
     * @since 0.1.0
     */
    public static String draft(String id, String title, CaseFile facts, Resolution resolution) {
        return DraftedCase.of(
                Objects.requireNonNull(id, "id"),
                Objects.requireNonNull(title, "title"),
                Objects.requireNonNull(facts, "facts"),
                Objects.requireNonNull(resolution, "resolution"));
    }
}
