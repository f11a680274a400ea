package io.makegood.internal.reading;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.text.Nearest;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places of a case as people write them: {@code orders/O1/lines/L1/unitPrice}, with the ids of what stands in lists, or without them. */
public final class CasePlaces {
    private static final int FEW = 4;

    private CasePlaces() {}

    /**
     * A part of a place that is none.
     *
     * @param name the part
     * @param meant the whole place as it was probably meant; null when nobody knows
     * @param known what could stand in place of the part; empty when that is too much to tell
     */
    public record Unknown(String name, @Nullable String meant, List<String> known) {}

    /**
     * Whether there is such a place in a case.
     *
     * @param place names with a slash between them
     * @param ids what the case calls its facts
     * @return what there is not; null when there is such a place
     */
    public static @Nullable Unknown unknown(String place, Set<String> ids, Vocabulary vocabulary) {
        String path = place.startsWith("/") ? place.substring(1) : place;
        List<String> parts = List.of(path.split("/", -1));
        Class<?> type = CaseFile.class;
        boolean isList = false;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            Shape shape = type.isRecord() ? Shape.of(type) : null;
            Shape.Field field = shape == null ? null : shape.field(part);
            if (field != null) {
                type = field.type();
                isList = field.many();
            } else if (isList && (ids.contains(part) || part.chars().anyMatch(Character::isDigit))) {
                isList = false;
            } else if (shape == null || isAttribute(shape, part, vocabulary)) {
                return null;
            } else {
                List<String> known = List.copyOf(shape.names());
                String nearest = meant(part, known);
                if (nearest == null && isList) {
                    // It may be the id of something that is not there yet.
                    return null;
                }
                List<String> others = new ArrayList<>(parts);
                others.set(i, nearest == null ? part : nearest);
                return new Unknown(
                        part,
                        nearest == null ? null : String.join("/", others),
                        known.size() > FEW ? List.of() : known);
            }
        }
        return null;
    }

    /** The nearest name, or the only one that is a part of what was written, or of which that is one. */
    private static @Nullable String meant(String part, List<String> known) {
        String nearest = Nearest.to(part, known);
        if (nearest != null) {
            return nearest;
        }
        String lower = part.toLowerCase(Locale.ROOT);
        List<String> within = known.stream()
                .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT))
                        || name.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
        return within.size() == 1 ? within.get(0) : null;
    }

    private static boolean isAttribute(Shape shape, String name, Vocabulary vocabulary) {
        return shape.owner() != null
                && vocabulary.attributes(shape.owner()).stream()
                        .map(Attribute::name)
                        .anyMatch(name::equals);
    }
}
