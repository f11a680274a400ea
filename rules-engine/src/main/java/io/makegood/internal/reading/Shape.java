package io.makegood.internal.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.attributes.AttributeOwners;
import io.makegood.internal.reflection.Accessors;
import io.makegood.vocabulary.AttributeOwner;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a case file may say about one type of fact: the components of its record. */
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    /** Numbers that mean something else than zero when nobody says them. */
    private static final Set<String> REQUIRED_NUMBERS = Set.of("quantity", "transitDays", "available", "attempts");

    /** Lists that hold something in every case worth deciding. */
    private static final Set<String> NEVER_EMPTY = Set.of("orders", "lines", "incidents");

    private final Constructor<?> constructor;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> inOrder;
    private final List<Field> checked;
    private final @Nullable AttributeOwner owner;
    private int attributesIndex = -1;

    private Shape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Class<?>> parameters = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            parameters.add(components[i].getType());
            if (components[i].getType() == Attributes.class) {
                attributesIndex = i;
                continue;
            }
            fields.put(components[i].getName(), field(type, components[i], i));
        }
        inOrder = List.copyOf(fields.values());
        owner = AttributeOwners.of(type);
        checked = inOrder.stream().filter(Field::isChecked).toList();
        try {
            constructor = type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** In the order of declaration. */
    List<Field> fields() {
        return inOrder;
    }

    /** Those whose values can be wrong, in the order of declaration. */
    List<Field> checked() {
        return checked;
    }

    @Nullable Field field(String name) {
        return fields.get(name);
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** Of which kind of fact a policy can declare attributes; null when it cannot of this one. */
    @Nullable AttributeOwner owner() {
        return owner;
    }

    /** How many components its record has. */
    int size() {
        return constructor.getParameterCount();
    }

    /** The place of the attributes in the record; -1 when it has none. */
    int attributesIndex() {
        return attributesIndex;
    }

    /** @param arguments by {@link Field#index()}; null for what was not given */
    Record create(@Nullable Object[] arguments) {
        try {
            return (Record) constructor.newInstance(arguments);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> owner, RecordComponent component, int index) {
        Class<?> type = component.getType();
        boolean many = type == List.class || type == Set.class;
        Class<?> element = many ? element(component.getGenericType()) : type;
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        String defaultValue = property == null || property.defaultValue().isEmpty() ? null : property.defaultValue();
        boolean required = !many
                && defaultValue == null
                && type != boolean.class
                && (type != int.class || REQUIRED_NUMBERS.contains(component.getName()))
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        ValueForm form = element.isRecord() ? null : ValueForm.of(element, component.getName());
        return new Field(
                component.getName(),
                index,
                Accessors.getter(component.getAccessor()),
                element,
                many,
                type == Set.class,
                required,
                many && NEVER_EMPTY.contains(component.getName()),
                defaultValue,
                form,
                Bounds.of(owner, component.getName(), element));
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /**
     * One component.
     *
     * @param index its place in the record
     * @param type of the value, or of one element
     * @param many whether it is a list or a set
     * @param distinct whether it is a set
     * @param required whether a case without it is none
     * @param neverEmpty whether a list without elements is wrong
     * @param defaultValue what it is when not given; null when that goes without saying
     * @param form how its values are written; null when they are records
     * @param bounds what its values can be; anything when they are records
     */
    record Field(
            String name,
            int index,
            Function<Object, @Nullable Object> accessor,
            Class<?> type,
            boolean many,
            boolean distinct,
            boolean required,
            boolean neverEmpty,
            @Nullable String defaultValue,
            @Nullable ValueForm form,
            Bounds bounds) {

        @Nullable Object valueIn(Object fact) {
            return accessor.apply(fact);
        }

        /** Whether a value that is there can be wrong, or its absence is. A term is right and so is yes or no. */
        boolean isChecked() {
            return required || neverEmpty || (form == null || form.canComplain());
        }

        /** What is said where it has to be and is not. */
        String missing(Class<?> owner) {
            return isClock(owner)
                    ? "`clock` is missing: a case says itself at which moment it is decided"
                    : "`" + name + "` is missing";
        }

        /** How what is missing could be written; null when no example would help. */
        @Nullable String missingExample(Class<?> owner) {
            return isClock(owner) ? "`clock: {now: 2026-01-31T10:00:00Z, zone: Europe/Berlin}`" : example();
        }

        private boolean isClock(Class<?> owner) {
            return owner == CaseFile.class && name.equals("clock");
        }

        /** How it could be written, such as {@code quantity: 1}; null when no example would help. */
        @Nullable String example() {
            String example = form == null ? null : form.example();
            return example == null ? null : "`" + name + ": " + example + "`";
        }
    }
}
