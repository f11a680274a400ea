package io.makegood.internal.changes;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.model.FactList;
import io.makegood.vocabulary.Attribute;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a case that could be otherwise: a component of a fact, or a fact that is there or is not. Nothing says that the case it makes is one.
 *
 * @param path from the case down: names of components, attributes, and places in lists as the case keeps them, {@link #NEXT} for one that is added
 * @param before null when nothing stands there
 * @param after null when nothing would
 * @param distance between them, to be compared with those of other edits of the same place
 */
record Edit(
        List<Object> path,
        @Nullable Object before,
        @Nullable Object after,
        double distance) {
    /** The place in a list of what is added to it. */
    static final Integer NEXT = -1;

    /** The path without the places in lists, joined by slashes, such as {@code orders/lines/unitPrice}. */
    String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (Object step : path) {
            if (!(step instanceof Integer) && !step.equals(Components.ATTRIBUTES)) {
                pattern.append(pattern.isEmpty() ? "" : "/").append(nameOf(step));
            }
        }
        return pattern.toString();
    }

    private static String nameOf(Object step) {
        return step instanceof Attribute<?> attribute ? attribute.name() : (String) step;
    }

    /** Without the values: those can be whole facts, and few edits differ in nothing else. */
    @Override
    public int hashCode() {
        return 31 * path.get(path.size() - 1).hashCode() + Double.hashCode(distance);
    }

    /** Whether it adds a fact to a list. */
    boolean isAddition() {
        return path.get(path.size() - 1).equals(NEXT);
    }

    /** Of values that are more or less, whether it would be more; 0 of others. */
    @SuppressWarnings("unchecked")
    int direction() {
        if (before == null || after == null || before.getClass() != after.getClass()) {
            return 0;
        }
        boolean isOrdered = before instanceof Number || before instanceof Money || before instanceof Temporal;
        return isOrdered ? Integer.signum(((Comparable<Object>) after).compareTo(before)) : 0;
    }

    /** Whether both can be made, neither of which is about what the other one puts there or takes away. */
    boolean goesWith(Edit other) {
        int shared = Math.min(path.size(), other.path.size());
        return !path.subList(0, shared).equals(other.path.subList(0, shared))
                || isAddition() && other.isAddition() && path.size() == other.path.size();
    }

    /** The JSON pointer into the case, its lists as they were given. */
    String pointer(CaseFile caseFile) {
        StringBuilder pointer = new StringBuilder();
        Object at = caseFile;
        for (Object step : path) {
            if (step instanceof Integer place) {
                List<?> list = (List<?>) Objects.requireNonNull(at, "a list on the way");
                pointer.append('/').append(place < 0 ? "-" : Integer.toString(FactList.givenPlace(list, place)));
                at = place < 0 ? null : list.get(place);
            } else {
                String name = nameOf(step);
                pointer.append(name.equals(Components.ATTRIBUTES) ? "" : "/" + name);
                at = at instanceof Record fact ? Components.of(fact.getClass()).valueIn(fact, name) : null;
            }
        }
        return pointer.toString();
    }

    /** The case with all of these made at once; paths are those of the case as it is. Two of which one is within the other cannot be made at once. */
    static CaseFile made(CaseFile caseFile, List<Edit> edits) {
        return edits.isEmpty() ? caseFile : (CaseFile) made(caseFile, edits, 0);
    }

    private static Object made(@Nullable Object at, List<Edit> edits, int depth) {
        if (at instanceof Record fact) {
            Components components = Components.of(fact.getClass());
            @Nullable Object[] values = components.valuesOf(fact);
            for (int i = 0; i < edits.size(); i++) {
                Object name = edits.get(i).path.get(depth);
                if (isFirst(name, edits, i, depth)) {
                    int place = components.placeOf((String) name);
                    values[place] = next(values[place], name, edits, depth);
                }
            }
            return components.create(values);
        }
        if (at instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>(list);
            List<Object> added = new ArrayList<>(1);
            for (int i = 0; i < edits.size(); i++) {
                Edit edit = edits.get(i);
                Object place = edit.path.get(depth);
                if (place.equals(NEXT) && edit.after != null) {
                    added.add(edit.after);
                } else if (isFirst(place, edits, i, depth)) {
                    elements.set((Integer) place, next(elements.get((Integer) place), place, edits, depth));
                }
            }
            // Nothing but what was taken away is null.
            elements.removeIf(element -> element == null);
            elements.addAll(added);
            return elements;
        }
        if (at instanceof Attributes attributes) {
            Attributes[] others = {attributes};
            edits.forEach(edit -> others[0] = with(others[0], (Attribute<?>) edit.path.get(depth), edit.after));
            return others[0];
        }
        throw new IllegalStateException("nothing can be changed in `" + at + "`");
    }

    private static Attributes with(Attributes attributes, Attribute<?> attribute, @Nullable Object value) {
        if (value != null) {
            return attributes.with(attribute, value);
        }
        Attributes[] others = {Attributes.NONE};
        attributes.forEach(
                (each, known) -> others[0] = each.equals(attribute) ? others[0] : others[0].with(each, known));
        return others[0];
    }

    private static @Nullable Object next(@Nullable Object at, Object step, List<Edit> edits, int depth) {
        List<Edit> within = edits.size() == 1
                ? edits
                : edits.stream()
                        .filter(edit -> edit.path.get(depth).equals(step))
                        .toList();
        Edit first = within.get(0);
        return first.path.size() == depth + 1 ? first.after : made(at, within, depth + 1);
    }

    private static boolean isFirst(Object step, List<Edit> edits, int place, int depth) {
        for (int i = 0; i < place; i++) {
            if (edits.get(i).path.get(depth).equals(step)) {
                return false;
            }
        }
        return true;
    }
}
