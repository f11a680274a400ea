package io.makegood.retailexam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of the exam with the answer it expects.
 *
 * @param id as the exam calls it
 */
record ExamLine(String id, Request request, Answer expected) {
    /** Reads JSON with decimals as they are written. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a line.
     *
     * @throws MalformedLine when it has not the form of the exam
     */
    static ExamLine read(String line) throws MalformedLine {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new MalformedLine("the line is no JSON: " + e.getOriginalMessage(), "one object on each line");
        }
        if (!node.isObject()) {
            throw new MalformedLine("the line is no JSON object", "`{\"expected\": {…}, \"request\": {…}, …}`");
        }
        Fields fields = new Fields(node, "");
        return new ExamLine(fields.text("id"), request(fields), Answer.expected(fields.object("expected")));
    }

    private static Request request(Fields line) throws MalformedLine {
        Fields request = line.object("request");
        String written = request.text("kind");
        Request.Kind kind = Request.Kind.of(written);
        if (kind == null) {
            throw new MalformedLine("`request.kind` is `" + written + "`", Request.Kind.all());
        }
        Request.Order order = order(line.object("order"));
        String about = request.optionalText("orderId");
        if (about != null && !about.equals(order.id())) {
            throw new MalformedLine(
                    "`request.orderId` is `" + about + "`", "`" + order.id() + "`, the order of the line");
        }
        Map<String, Request.Instrument> instruments = new LinkedHashMap<>();
        Fields methods = line.object("instruments");
        for (Map.Entry<String, JsonNode> each : methods.node().properties()) {
            Fields method = Fields.of(each.getValue(), methods.path() + "." + each.getKey());
            instruments.put(
                    each.getKey(), new Request.Instrument(method.text("source"), method.optionalAmount("balance")));
        }
        return new Request(
                kind,
                order,
                instruments,
                named(kind.namesItems(), "items", request),
                named(kind.namesNewItems(), "newItems", request),
                kind.namesInstrument() ? request.optionalText("instrument") : null,
                request.optionalText("reason"));
    }

    private static List<String> named(boolean isNamed, String name, Fields request) throws MalformedLine {
        @Nullable List<String> items = request.optionalTexts(name);
        if (isNamed && items == null) {
            throw new MalformedLine("`request." + name + "` is missing", "`\"" + name + "\": [\"…\"]`");
        }
        return items == null ? List.of() : items;
    }

    private static Request.Order order(Fields order) throws MalformedLine {
        List<Request.Item> items = new ArrayList<>();
        for (Fields item : order.objects("items")) {
            items.add(new Request.Item(
                    item.text("item_id"), item.text("name"), item.text("product_id"), item.amount("price")));
        }
        if (items.isEmpty()) {
            throw new MalformedLine("`order.items` is empty", "one item at least");
        }
        List<Request.Payment> payments = new ArrayList<>();
        for (Fields payment : order.objects("payment_history")) {
            payments.add(new Request.Payment(payment.text("payment_method_id"), payment.amount("amount")));
        }
        return new Request.Order(order.text("order_id"), order.text("status"), order.text("user_id"), items, payments);
    }
}
