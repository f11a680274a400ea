package io.makegood.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.Policy;
import io.makegood.engine.PolicyRule;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.Principle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the default policy says it stands for, it does: every principle is served, and a case shows it. */
class PrinciplesTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");

    @Test
    void the_ninety_eight_principles_of_the_documents_are_all_there() {
        long documents = BUNDLE.principles().values().stream()
                .filter(principle -> !principle.group().equals("house"))
                .count();

        assertEquals(98, documents);
    }

    @Test
    void every_quote_has_at_most_thirty_words_and_names_its_document() {
        for (Principle principle : BUNDLE.principles().values()) {
            for (Principle.Source source : principle.sources()) {
                assertTrue(source.quote().split("\\s+").length <= 30, principle.id());
                assertTrue(!source.document().isBlank(), principle.id());
            }
        }
    }

    @Test
    void every_principle_is_served_by_a_rule_or_a_message() {
        Set<String> unserved = new TreeSet<>(BUNDLE.principles().keySet());
        unserved.removeAll(Policy.customerFirst().rules().stream()
                .map(PolicyRule::principle)
                .collect(Collectors.toSet()));
        BUNDLE.messages().get("en").keySet().stream()
                .filter(key -> key.startsWith("never."))
                .forEach(key -> unserved.remove(key.substring("never.".length())));
        // What is not for a decision at all says where else it is served.
        unserved.removeAll(elsewhere());

        assertEquals(Set.of(), unserved);
    }

    @Test
    void no_rule_exists_to_be_cited() {
        Set<String> both = elsewhere();
        both.retainAll(Policy.customerFirst().rules().stream()
                .map(PolicyRule::principle)
                .collect(Collectors.toSet()));

        assertEquals(Set.of(), both, "served elsewhere, and cited by a rule all the same");
    }

    private static Set<String> elsewhere() {
        return BUNDLE.principles().values().stream()
                .filter(principle -> principle.servedBy() != null)
                .map(Principle::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_principle_is_exercised_by_a_case() {
        Set<String> unexercised = new TreeSet<>(BUNDLE.principles().keySet());
        Pattern id = Pattern.compile("[a-z]+(?:-[a-z]+)*");
        for (String text : BUNDLE.cases().values()) {
            for (Matcher m = id.matcher(text); m.find(); ) {
                unexercised.remove(m.group());
            }
        }

        // A case shows a decision.
        unexercised.removeAll(elsewhere());

        assertEquals(Set.of(), unexercised);
    }
}
