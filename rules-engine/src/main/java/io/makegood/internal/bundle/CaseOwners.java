package io.makegood.internal.bundle;

import io.makegood.vocabulary.AttributeOwner;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of which facts of a case something is said, told from its indentation and brackets; of a text that is no YAML, none. */
final class CaseOwners {
    private static final Map<String, AttributeOwner> BY_LIST = Map.of(
            "customer", AttributeOwner.CUSTOMER,
            "sellers", AttributeOwner.SELLER,
            "orders", AttributeOwner.ORDER,
            "lines", AttributeOwner.LINE,
            "shipments", AttributeOwner.SHIPMENT,
            "incidents", AttributeOwner.INCIDENT);

    private static final Pattern LIST = Pattern.compile("\\b([a-z]+):\\s*(?:[\\[{]|\\n|$)");

    private CaseOwners() {}

    /** Adds the owners of whom a case names an attribute: that of the list or fact that was opened last before it. */
    static void of(String text, String attribute, Set<AttributeOwner> owners) {
        Matcher named = Pattern.compile("(?<![\\w.])" + Pattern.quote(attribute) + "\\s*:")
                .matcher(text);
        while (named.find()) {
            AttributeOwner owner = ownerAt(text, named.start());
            if (owner != null) {
                owners.add(owner);
            }
        }
    }

    private static @Nullable AttributeOwner ownerAt(String text, int at) {
        int column = at - text.lastIndexOf('\n', at) - 1;
        String line = text.substring(text.lastIndexOf('\n', at) + 1, at);
        AttributeOwner last = lastIn(line);
        int end = text.lastIndexOf('\n', at);
        int within = line.isBlank() || line.strip().startsWith("-") ? Math.min(column, indent(line)) : indent(line);
        while (last == null && end > 0) {
            int begin = text.lastIndexOf('\n', end - 1) + 1;
            String above = text.substring(begin, end);
            if (!above.isBlank() && indent(above) < within) {
                within = indent(above);
                last = lastIn(above + "\n");
            }
            end = begin - 1;
        }
        return last;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static @Nullable AttributeOwner lastIn(String line) {
        AttributeOwner last = null;
        Matcher matcher = LIST.matcher(line);
        while (matcher.find()) {
            AttributeOwner owner = BY_LIST.get(matcher.group(1));
            last = owner == null ? last : owner;
        }
        return last;
    }
}
