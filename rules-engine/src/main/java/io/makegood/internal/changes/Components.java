package io.makegood.internal.changes;

import io.makegood.internal.facts.Properties;
import io.makegood.internal.reflection.Accessors;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The components of a type of fact, to make it anew with another value in one of them. */
final class Components {
    /** What a policy declares stands among the components, and is one of them for us. */
    static final String ATTRIBUTES = "attributes";

    private static final ClassValue<Components> OF_TYPE = new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> type) {
            return new Components(type);
        }
    };

    private final List<Component> components = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Constructor<?> constructor;

    /**
     * One of them.
     *
     * @param type of the value, or of one element
     * @param isList whether it is a list
     * @param isSet whether it is a set
     * @param isNullable whether it may be absent
     */
    record Component(
            String name,
            Class<?> type,
            boolean isList,
            boolean isSet,
            boolean isNullable,
            Function<Object, @Nullable Object> accessor) {}

    private Components(Class<?> type) {
        RecordComponent[] all = type.getRecordComponents();
        for (RecordComponent component : all) {
            Class<?> element = Properties.elementOf(component.getAccessor());
            places.put(component.getName(), components.size());
            components.add(new Component(
                    component.getName(),
                    element == null ? component.getType() : element,
                    component.getType() == List.class,
                    component.getType() == Set.class,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    Accessors.getter(component.getAccessor())));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Components of(Class<?> type) {
        return OF_TYPE.get(type);
    }

    List<Component> all() {
        return components;
    }

    int placeOf(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    @Nullable Object valueIn(Object fact, String name) {
        return components.get(placeOf(name)).accessor().apply(fact);
    }

    @Nullable Object[] valuesOf(Object fact) {
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).accessor().apply(fact);
        }
        return values;
    }

    Record create(@Nullable Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
