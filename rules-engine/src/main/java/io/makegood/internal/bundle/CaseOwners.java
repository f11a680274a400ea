package io.makegood.internal.bundle;

import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.vocabulary.AttributeOwner;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Of which facts of a case something is said; of a text that is no YAML, none. */
final class CaseOwners {
    private static final Map<String, AttributeOwner> BY_NAME = Map.of(
            "customer", AttributeOwner.CUSTOMER,
            "sellers", AttributeOwner.SELLER,
            "orders", AttributeOwner.ORDER,
            "lines", AttributeOwner.LINE,
            "shipments", AttributeOwner.SHIPMENT,
            "incidents", AttributeOwner.INCIDENT);

    private final String attribute;
    private final Set<AttributeOwner> owners = EnumSet.noneOf(AttributeOwner.class);

    private CaseOwners(String attribute) {
        this.attribute = attribute;
    }

    /** The owners of whom a case names an attribute. */
    static Set<AttributeOwner> of(String path, String text, String attribute) {
        CaseOwners named = new CaseOwners(attribute);
        Node root = new PlacedYaml(path, text).root("");
        if (root != null) {
            named.look(root, null);
        }
        return named.owners;
    }

    private void look(Node node, @Nullable AttributeOwner owner) {
        PlacedYaml.itemsOf(node).forEach(item -> look(item, owner));
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                if (owner != null && name.equals(attribute)) {
                    owners.add(owner);
                }
                look(tuple.getValueNode(), BY_NAME.get(name));
            }
        }
    }
}
