package io.makegood.internal.reading;

import io.makegood.casefile.CaseFact;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.model.FactList;
import io.makegood.internal.reading.Shape.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a case that was built in Java, told in the caller's terms: in lists as they were given, and by the ids of facts.
 *
 * @param pointer into the case as it was given
 * @param fact by the ids, such as {@code orders/O1/lines/L2/sku}; null when no fact on the way has one
 */
record BuiltPlace(Pointer pointer, @Nullable String fact) {
    /** @param kept pointer into the case as it is kept, its lists sorted */
    static BuiltPlace of(CaseFile file, Pointer kept) {
        Pointer given = Pointer.ROOT;
        StringBuilder ids = new StringBuilder();
        boolean named = false;
        boolean known = true;
        Object at = file;
        for (String segment : kept.segments()) {
            if (at instanceof List<?> list) {
                int place = Integer.parseInt(segment);
                at = list.get(place);
                given = given.item(FactList.givenPlace(list, place));
                String key = at instanceof CaseFact fact ? fact.key() : null;
                named |= key != null;
                known &= key != null;
                ids.append(known ? "/" + key : "");
            } else {
                Field field =
                        at instanceof Record owner ? Shape.of(owner.getClass()).field(segment) : null;
                at = field == null || at == null ? null : field.valueIn(at);
                given = given.field(segment);
                ids.append(known ? "/" + segment : "");
            }
        }
        return new BuiltPlace(given, named ? ids.substring(1) : null);
    }

    @Override
    public String toString() {
        return fact == null ? pointer.toString() : fact;
    }
}
