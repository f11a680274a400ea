package io.makegood.internal.bundle;

import io.makegood.internal.codes.Languages;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code legal-floors.yaml}: what mandatory law gives at least. */
final class LegalFloorsReader {
    static final List<String> FLOOR = List.of(
            "id",
            "countries",
            "from",
            "until",
            "incidents",
            "exceptTraits",
            "withinDaysOfDelivery",
            "unshippedOnly",
            "consent",
            "grants",
            "reference",
            "translations");

    private final BundleYaml yaml;
    private final Vocabulary vocabulary;

    private LegalFloorsReader(BundleYaml yaml, Vocabulary vocabulary) {
        this.yaml = yaml;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads the file.
     *
     * @param problems gets everything that is wrong with it
     */
    static LegalFloors read(String text, Vocabulary vocabulary, List<Problem> problems) {
        BundleYaml yaml = new BundleYaml(BundleLayout.LEGAL_FLOORS, text);
        LegalFloors floors = new LegalFloors(new LegalFloorsReader(yaml, vocabulary).floors());
        problems.addAll(yaml.problems());
        return floors;
    }

    private List<LegalFloor> floors() {
        List<LegalFloor> floors = new ArrayList<>();
        MappingNode root = yaml.root("expected `floors`");
        if (root == null) {
            return floors;
        }
        Map<String, Node> fields = yaml.fields(root, List.of("floors"));
        Node list = fields.get("floors");
        if (!(list instanceof SequenceNode)) {
            yaml.wrong(
                    Code.WRONG_FORM,
                    list == null ? root : list,
                    "`floors` is no list",
                    "`floors: []` for a policy that holds to no law");
            return floors;
        }
        Set<String> ids = new HashSet<>();
        for (Node item : yaml.list(fields, "floors", BundleLimits.FLOORS)) {
            MappingNode node = yaml.mapping("floors", item);
            if (node != null) {
                LegalFloor floor = floor(node);
                floors.add(floor);
                if (!ids.add(floor.id()) && !floor.id().isEmpty()) {
                    yaml.wrong(Code.DUPLICATE_ID, item, "there are two floors `" + floor.id() + "`", "another id");
                }
            } else if (BundleYaml.isNothing(item)) {
                yaml.wrong(Code.EMPTY_VALUE, item, "an entry of `floors` is empty", "take it out");
            }
        }
        return floors;
    }

    private LegalFloor floor(MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, FLOOR);
        LocalDate from = yaml.date(fields, "from", node);
        LocalDate until = yaml.optionalDate(fields, "until", node);
        yaml.checkOrder(fields, "from", from, "until", until);
        yaml.requireSome(fields, "countries", node);
        yaml.requireSome(fields, "incidents", node);
        yaml.requireSome(fields, "grants", node);
        yaml.checkHasValue(fields, "exceptTraits");
        return new LegalFloor(
                yaml.name(fields, "id", node),
                yaml.countries(fields, "countries"),
                from,
                until,
                yaml.terms(fields, "incidents", IncidentType.class, vocabulary),
                yaml.terms(fields, "exceptTraits", ItemTrait.class, vocabulary),
                within(fields, node),
                yaml.flag(fields, "unshippedOnly", node),
                yaml.flag(fields, "consent", node),
                yaml.terms(fields, "grants", RemedyType.class, vocabulary),
                yaml.sentence(fields, "reference", node),
                translations(fields));
    }

    /** What the law is called elsewhere; customers read it in their language. */
    private SortedMap<String, String> translations(Map<String, Node> fields) {
        SortedMap<String, String> byLanguage = new TreeMap<>();
        yaml.checkHasValue(fields, "translations");
        Node node = fields.get("translations");
        MappingNode mapping = node == null ? null : yaml.mapping("translations", node);
        if (mapping != null) {
            Map<String, Node> languages = yaml.entries(mapping);
            for (String language : languages.keySet()) {
                if (!Languages.isCode(language)) {
                    String meant = Languages.meantBy(language);
                    yaml.wrong(
                            Code.UNKNOWN_LANGUAGE,
                            BundleYaml.keyOf(mapping, language),
                            QuotedText.of(language) + " is no language such as `de`",
                            meant == null ? null : Suggestion.write(meant));
                }
                byLanguage.put(language, yaml.sentence(languages, language, mapping));
            }
        }
        return byLanguage;
    }

    private @Nullable Integer within(Map<String, Node> fields, MappingNode owner) {
        String name = "withinDaysOfDelivery";
        String text = yaml.optional(fields, name);
        if (text == null) {
            return null;
        }
        Node node = fields.getOrDefault(name, owner);
        return yaml.number(name, text, node, BigDecimal.valueOf(BundleLimits.DAYS), 0, Unit.DAYS)
                .intValueExact();
    }
}
