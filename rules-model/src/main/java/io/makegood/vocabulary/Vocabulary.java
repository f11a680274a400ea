package io.makegood.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms and attributes that cases of a policy are told in: the built-in ones, and those its bundle declares. Immutable. Vocabularies of two policies
 * know nothing of each other.
 */
public final class Vocabulary {
    /** The terms of which a policy can have its own, in the order in which they are documented. */
    public static final List<Class<? extends Term>> KINDS = List.of(
            IncidentType.class,
            RemedyType.class,
            FollowUpType.class,
            InfoRequest.class,
            ItemTrait.class,
            CompensationType.class);

    private static final Vocabulary BUILT_IN = builder().build();

    private final Map<Class<? extends Term>, SortedMap<String, Term>> terms;
    private final Map<Class<? extends Term>, List<Term>> inOrder;
    private final Map<AttributeOwner, Map<String, Attribute<?>>> attributes;
    private final Map<Object, String> meanings;

    private Vocabulary(Builder builder) {
        Map<Class<? extends Term>, SortedMap<String, Term>> byName = new HashMap<>();
        Map<Class<? extends Term>, List<Term>> ordered = new HashMap<>();
        builder.terms.forEach((kind, declared) -> {
            byName.put(kind, Collections.unmodifiableSortedMap(new TreeMap<>(declared)));
            ordered.put(kind, declared.values().stream().sorted().toList());
        });
        this.terms = Map.copyOf(byName);
        this.inOrder = Map.copyOf(ordered);
        Map<AttributeOwner, Map<String, Attribute<?>>> byOwner = new EnumMap<>(AttributeOwner.class);
        builder.attributes.forEach(
                (owner, declared) -> byOwner.put(owner, Collections.unmodifiableMap(new LinkedHashMap<>(declared))));
        this.attributes = Collections.unmodifiableMap(byOwner);
        this.meanings = Map.copyOf(builder.meanings);
    }

    /** What every policy knows. */
    public static Vocabulary builtIn() {
        return BUILT_IN;
    }

    /** A vocabulary with the built-in terms, to add to. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A vocabulary with everything that these have.
     *
     * @throws IllegalArgumentException when one of them means by a word something else than another one
     */
    public static Vocabulary of(Collection<Vocabulary> vocabularies) {
        Builder all = builder();
        for (Vocabulary each : vocabularies) {
            for (Class<? extends Term> kind : KINDS) {
                for (Term term : each.all(kind)) {
                    all.addIfNew(term, each);
                }
            }
            for (AttributeOwner owner : AttributeOwner.values()) {
                each.attributes(owner).forEach(attribute -> all.addIfNew(attribute, each));
            }
        }
        return all.build();
    }

    /** All terms of a kind: the built-in ones in their order, then the others by name. */
    @SuppressWarnings("unchecked")
    public <T extends Term> List<T> all(Class<T> kind) {
        return (List<T>) inOrder.getOrDefault(kind, List.of());
    }

    /** The term of this kind with this name; null when there is none. */
    public <T extends Term> @Nullable T find(Class<T> kind, String name) {
        Term term = terms.getOrDefault(kind, Collections.emptySortedMap()).get(name);
        return term == null ? null : kind.cast(term);
    }

    /**
     * The term of this kind with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public <T extends Term> T get(Class<T> kind, String name) {
        T term = find(kind, name);
        if (term == null) {
            throw new IllegalArgumentException(
                    "the policy declares no " + kind.getSimpleName() + " `" + name + "`; it has " + all(kind));
        }
        return term;
    }

    /** Whether this is a term of the vocabulary, and means the same in it. */
    public boolean declares(Term term) {
        if (term.isBuiltIn()) {
            return true;
        }
        Term declared = find(term.getClass(), term.name());
        if (declared instanceof IncidentType type) {
            return type.matter() == ((IncidentType) term).matter();
        }
        return declared instanceof RemedyType remedy
                ? remedy.definition().equals(((RemedyType) term).definition())
                : declared != null;
    }

    /** The attributes of a kind of fact, in the order in which they were declared. */
    public List<Attribute<?>> attributes(AttributeOwner owner) {
        return List.copyOf(attributes.getOrDefault(owner, Map.of()).values());
    }

    /** The attribute of this name; null when there is none. */
    public @Nullable Attribute<?> attribute(AttributeOwner owner, String name) {
        return attributes.getOrDefault(owner, Map.of()).get(name);
    }

    /**
     * The attribute of this name and type.
     *
     * @param type of its values, such as {@code Boolean.class}
     * @throws IllegalArgumentException when there is none
     */
    @SuppressWarnings("unchecked")
    public <T> Attribute<T> attribute(AttributeOwner owner, String name, Class<T> type) {
        Attribute<?> attribute = attribute(owner, name);
        if (attribute == null || attribute.type() != type) {
            throw new IllegalArgumentException("the policy declares no attribute `" + name + "` of " + owner.written()
                    + " that is a " + type.getSimpleName() + "; it has " + attributes(owner));
        }
        return (Attribute<T>) attribute;
    }

    /** What a term of a policy's own means, in a sentence; null for built-in ones. */
    public @Nullable String meaning(Term term) {
        return meanings.get(term);
    }

    /** What an attribute means, in a sentence; null when it is none of this vocabulary. */
    public @Nullable String meaning(Attribute<?> attribute) {
        return meanings.get(attribute);
    }

    /** Whether it has nothing but the built-in terms. */
    public boolean isBuiltInOnly() {
        return meanings.isEmpty();
    }

    /** Collects the terms and attributes of a policy. Belongs to one thread. */
    public static final class Builder {
        private final Map<Class<? extends Term>, Map<String, Term>> terms = new HashMap<>();
        private final Map<AttributeOwner, Map<String, Attribute<?>>> attributes = new EnumMap<>(AttributeOwner.class);
        private final Map<Object, String> meanings = new HashMap<>();

        private Builder() {
            List<Term> builtIn = new ArrayList<>();
            builtIn.addAll(IncidentType.values());
            builtIn.addAll(RemedyType.values());
            builtIn.addAll(FollowUpType.values());
            builtIn.addAll(InfoRequest.values());
            builtIn.addAll(ItemTrait.values());
            builtIn.addAll(CompensationType.values());
            builtIn.forEach(this::put);
        }

        private boolean put(Term term) {
            return terms.computeIfAbsent(term.getClass(), kind -> new HashMap<>())
                            .putIfAbsent(term.name(), term)
                    == null;
        }

        /**
         * Adds a term.
         *
         * @param meaning a sentence that says what it means
         * @throws IllegalArgumentException when there is one of this kind and name
         */
        public Builder add(Term term, String meaning) {
            if (!put(term)) {
                throw new IllegalArgumentException("`" + term + "` is declared already");
            }
            meanings.put(term, meaning);
            return this;
        }

        /**
         * Adds an attribute.
         *
         * @param meaning a sentence that says what it means
         * @throws IllegalArgumentException when there is one of this owner and name
         */
        public Builder add(Attribute<?> attribute, String meaning) {
            Map<String, Attribute<?>> ofOwner =
                    attributes.computeIfAbsent(attribute.owner(), owner -> new LinkedHashMap<>());
            if (ofOwner.putIfAbsent(attribute.name(), attribute) != null) {
                throw new IllegalArgumentException("`" + attribute + "` is declared already");
            }
            meanings.put(attribute, meaning);
            return this;
        }

        private void addIfNew(Term term, Vocabulary from) {
            Term known = terms.getOrDefault(term.getClass(), Map.of()).get(term.name());
            if (known == null) {
                add(term, String.valueOf(from.meaning(term)));
            } else if (!from.declares(known)) {
                throw new IllegalArgumentException("`" + term + "` means two things");
            }
        }

        private void addIfNew(Attribute<?> attribute, Vocabulary from) {
            Attribute<?> known =
                    attributes.getOrDefault(attribute.owner(), Map.of()).get(attribute.name());
            if (known == null) {
                add(attribute, String.valueOf(from.meaning(attribute)));
            } else if (!known.equals(attribute)) {
                throw new IllegalArgumentException("`" + attribute + "` means two things");
            }
        }

        /** The vocabulary with what was added. */
        public Vocabulary build() {
            return new Vocabulary(this);
        }
    }
}
