package io.makegood.internal.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.explain.Actor;
import io.makegood.internal.changes.Components.Component;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsTest {
    @Test
    void of_everything_a_case_file_can_say_it_is_said_who_can_make_it_otherwise() {
        List<String> places = new ArrayList<>();
        collect(CaseFile.class, "", places);
        places.forEach(place -> assertNotNull(Actors.saidOf(place), place));
        // The whole of the model, and not a part of it.
        assertEquals(true, places.size() > 190, () -> places.size() + " places");
    }

    @Test
    void the_longest_place_says_it() {
        assertEquals(Actor.NOBODY, Actors.of("incidents/type"));
        assertEquals(Actor.CUSTOMER, Actors.of("incidents/question"));
        assertEquals(Actor.PLATFORM, Actors.of("stock/available"));
        assertEquals(Actor.TIME, Actors.of("clock/now"));
    }

    private static void collect(Class<?> type, String pattern, List<String> places) {
        for (Component component : Components.of(type).all()) {
            String place = pattern.isEmpty() ? component.name() : pattern + "/" + component.name();
            if (component.type() != Attributes.class) {
                // A record that is always there is changed by its components only.
                if (!component.type().isRecord() || component.isList() || component.isNullable()) {
                    places.add(place);
                }
                if (component.type().isRecord()) {
                    collect(component.type(), place, places);
                }
            }
        }
    }
}
