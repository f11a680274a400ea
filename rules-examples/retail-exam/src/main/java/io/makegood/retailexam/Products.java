package io.makegood.retailexam;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the shop sells: the variants of its products. */
final class Products {
    private final Map<String, Variant> variants;

    private Products(Map<String, Variant> variants) {
        this.variants = variants;
    }

    /** A variant of a product. */
    record Variant(String item, String product, String name, BigDecimal price, boolean isAvailable) {}

    /**
     * Reads {@code products.json}.
     *
     * @throws MalformedLine when it is none
     */
    static Products read(JsonNode file) throws MalformedLine {
        if (!file.isObject()) {
            throw new MalformedLine("the file is no object", "the products by their ids");
        }
        Map<String, Variant> variants = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : file.properties()) {
            Fields product = Fields.of(entry.getValue(), entry.getKey());
            String id = product.text("product_id");
            String name = product.text("name");
            Fields all = product.object("variants");
            for (Map.Entry<String, JsonNode> each : all.node().properties()) {
                Fields variant = Fields.of(each.getValue(), all.path() + "." + each.getKey());
                String item = variant.text("item_id");
                variants.put(item, new Variant(item, id, name, variant.amount("price"), variant.truth("available")));
            }
        }
        return new Products(variants);
    }

    /** The variant with this id; null when the shop has none. */
    @Nullable Variant variant(String item) {
        return variants.get(item);
    }
}
