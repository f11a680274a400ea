package io.makegood.internal.reading;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.problem.Code;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a case speaks of nothing but what a policy declares. A case that somebody built, or that was read for another policy, may. */
public final class VocabularyCheck {
    /** Cases with no attribute and no term but built-in ones, which every policy declares. */
    private static final CheckedCases BUILT_IN_ONLY = new CheckedCases();

    private final CaseFile file;
    private final Vocabulary vocabulary;
    /** Whether the case has an attribute, or a term that is not built in. */
    private boolean hasOwnWords;

    private @Nullable List<Problem> problems;

    private VocabularyCheck(CaseFile file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    /** Everything that the vocabulary does not declare, or declares otherwise; empty when there is nothing of the kind. */
    public static List<Problem> check(CaseFile file, Vocabulary vocabulary) {
        if (BUILT_IN_ONLY.knows(file)) {
            return List.of();
        }
        VocabularyCheck check = new VocabularyCheck(file, vocabulary);
        check.check();
        if (!check.hasOwnWords) {
            BUILT_IN_ONLY.remember(file);
        }
        return check.problems == null ? List.of() : check.problems;
    }

    /** @throws CaseFileException naming everything of a case that the vocabulary does not declare */
    public static void mustBeToldIn(Vocabulary vocabulary, CaseFile file) {
        List<Problem> problems = check(file, vocabulary);
        if (!problems.isEmpty()) {
            throw new CaseFileException(problems);
        }
    }

    private void check() {
        attributes(file.customer().attributes(), AttributeOwner.CUSTOMER, "/customer", -1);
        for (int i = 0; i < file.sellers().size(); i++) {
            attributes(file.sellers().get(i).attributes(), AttributeOwner.SELLER, "/sellers", i);
        }
        for (int i = 0; i < file.orders().size(); i++) {
            order(file.orders().get(i), i);
        }
        for (int i = 0; i < file.shipments().size(); i++) {
            attributes(file.shipments().get(i).attributes(), AttributeOwner.SHIPMENT, "/shipments", i);
        }
        for (int i = 0; i < file.incidents().size(); i++) {
            Incident incident = file.incidents().get(i);
            term(incident.type(), "/incidents", i, "type");
            attributes(incident.attributes(), AttributeOwner.INCIDENT, "/incidents", i);
        }
        for (int i = 0; i < file.wishes().size(); i++) {
            term(file.wishes().get(i).remedy(), "/wishes", i, "remedy");
        }
        for (int i = 0; i < file.promises().size(); i++) {
            term(file.promises().get(i).remedy(), "/promises", i, "remedy");
        }
        for (int i = 0; i < file.sellerContacts().size(); i++) {
            term(file.sellerContacts().get(i).offeredRemedy(), "/sellerContacts", i, "offeredRemedy");
        }
        for (int i = 0; i < file.earlierResolutions().size(); i++) {
            EarlierResolution earlier = file.earlierResolutions().get(i);
            term(earlier.remedy(), "/earlierResolutions", i, "remedy");
            term(earlier.nextRemedy(), "/earlierResolutions", i, "nextRemedy");
        }
    }

    private void order(Order order, int index) {
        attributes(order.attributes(), AttributeOwner.ORDER, "/orders", index);
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            String lines = "/orders/" + index + "/lines";
            attributes(line.attributes(), AttributeOwner.LINE, lines, i);
            for (Term trait : line.traits()) {
                term(trait, lines, i, "traits");
            }
        }
    }

    private void term(@Nullable Term term, String list, int index, String field) {
        if (term == null || term.isBuiltIn()) {
            return;
        }
        hasOwnWords = true;
        if (!vocabulary.declares(term)) {
            boolean known = vocabulary.find(term.getClass(), term.name()) != null;
            add(
                    list + "/" + index + "/" + field,
                    known
                            ? "`" + field + "` is `" + term + "`, which means something else in the policy"
                            : "`" + field + "` cannot be " + QuotedText.of(term.name())
                                    + ", which the policy does not declare",
                    known
                            ? "the term of the policy's own vocabulary"
                            : Nearest.orAll(
                                    term.name(),
                                    vocabulary.all(term.getClass()).stream()
                                            .map(Term::name)
                                            .toList()));
        }
    }

    private void attributes(Attributes attributes, AttributeOwner owner, String path, int index) {
        if (attributes.isEmpty()) {
            return;
        }
        hasOwnWords = true;
        String place = index < 0 ? path : path + "/" + index;
        attributes.forEach((attribute, value) -> attribute(attribute, value, owner, place + "/" + attribute.name()));
    }

    private void attribute(Attribute<?> attribute, Object value, AttributeOwner owner, String pointer) {
        Attribute<?> declared = vocabulary.attribute(owner, attribute.name());
        if (declared == null) {
            List<String> names =
                    vocabulary.attributes(owner).stream().map(Attribute::name).toList();
            add(
                    pointer,
                    "the policy declares no attribute " + QuotedText.of(attribute.name()) + " of " + owner.written(),
                    names.isEmpty() ? null : Nearest.orAll(attribute.name(), names));
        } else if (!declared.equals(attribute)) {
            add(pointer, "`" + attribute.name() + "` means something else in the policy", "the policy's own attribute");
        } else {
            String complaint = AttributeForm.complaint(value);
            if (complaint != null) {
                add(pointer, "`" + attribute.name() + "` " + complaint, null);
            }
        }
    }

    private void add(String pointer, String message, @Nullable String maybe) {
        problems = problems == null ? new ArrayList<>() : problems;
        if (problems.size() < Problems.LIMIT) {
            BuiltPlace place = BuiltPlace.of(file, Pointer.of(pointer));
            problems.add(
                    Code.WRONG_FACT.problem(message, maybe).at(place.pointer().toString(), place.fact()));
        }
    }
}
