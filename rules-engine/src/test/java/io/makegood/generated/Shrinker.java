package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.internal.reading.CaseCheck;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes a case smaller, fact by fact, as long as it stays valid and what is wrong with it stays wrong. */
final class Shrinker {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Predicate<CaseFile> stillWrong;
    private final long end = System.nanoTime() + PATIENCE.toNanos();

    private Shrinker(Predicate<CaseFile> stillWrong) {
        this.stillWrong = stillWrong;
    }

    /** The smallest case reached from this one of which something is still wrong. */
    static CaseFile shrink(CaseFile caseFile, Predicate<CaseFile> stillWrong) {
        Shrinker shrinker = new Shrinker(stillWrong);
        CaseFile smallest = caseFile;
        for (CaseFile smaller = shrinker.step(smallest); smaller != null; smaller = shrinker.step(smallest)) {
            smallest = smaller;
        }
        return smallest;
    }

    /** The first case smaller than this one that is still wrong; null when there is none. */
    private CaseFile step(CaseFile caseFile) {
        List<CaseFile> smaller = new ArrayList<>();
        caseFile.incidents().forEach(incident -> smaller.add(without(caseFile, incident.id())));
        vary(caseFile, fact -> smaller.add((CaseFile) fact));
        for (CaseFile candidate : smaller) {
            if (System.nanoTime() > end) {
                return null;
            }
            if (CaseCheck.check(candidate).isEmpty() && isWrong(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean isWrong(CaseFile candidate) {
        try {
            return stillWrong.test(candidate);
        } catch (RuntimeException e) {
            // Another wrong than the one looked for.
            return false;
        }
    }

    private static CaseFile without(CaseFile c, String incident) {
        return CaseFileBuilder.builder(c)
                .incidents(c.incidents().stream()
                        .filter(i -> !i.id().equals(incident))
                        .toList())
                .wishes(c.wishes().stream()
                        .filter(w -> !w.incidentId().equals(incident))
                        .toList())
                .deadlines(c.deadlines().stream()
                        .filter(d -> !d.incidentId().equals(incident))
                        .toList())
                .promises(c.promises().stream()
                        .filter(p -> !p.incidentId().equals(incident))
                        .toList())
                .evidence(c.evidence().stream()
                        .filter(e -> !e.incidentId().equals(incident))
                        .toList())
                .sellerContacts(c.sellerContacts().stream()
                        .filter(s -> !s.incidentId().equals(incident))
                        .toList())
                .pastContacts(c.pastContacts().stream()
                        .filter(p -> !p.incidentId().equals(incident))
                        .toList())
                .earlierResolutions(c.earlierResolutions().stream()
                        .filter(e -> !e.incidentId().equals(incident))
                        .toList())
                .plannedActions(c.plannedActions().stream()
                        .filter(p -> !p.incidentId().equals(incident))
                        .toList())
                .build();
    }

    /** Every fact that is this one less one thing. */
    private static void vary(Record fact, Consumer<Record> use) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components).map(c -> valueOf(fact, c)).toArray();
        for (int i = 0; i < values.length; i++) {
            int at = i;
            varyValue(values[i], components[i].getType(), smaller -> {
                Object[] others = values.clone();
                others[at] = smaller;
                Record varied = record(fact.getClass(), others);
                if (varied != null && !varied.equals(fact)) {
                    use.accept(varied);
                }
            });
        }
    }

    private static void varyValue(Object value, Class<?> type, Consumer<Object> use) {
        if (value == null || type == String.class && value.toString().isEmpty()) {
            return;
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                List<Object> fewer = new ArrayList<>(list);
                fewer.remove(i);
                use.accept(fewer);
            }
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                if (list.get(i) instanceof Record element) {
                    vary(element, smaller -> {
                        List<Object> others = new ArrayList<>(list);
                        others.set(at, smaller);
                        use.accept(others);
                    });
                }
            }
        } else if (value instanceof Set<?> set) {
            for (Object element : set) {
                Collection<Object> fewer = new TreeSet<>(set);
                fewer.remove(element);
                use.accept(fewer);
            }
        } else if (type == boolean.class) {
            if (value.equals(true)) {
                use.accept(false);
            }
        } else if (type == int.class) {
            for (int less : new int[] {0, 1}) {
                if ((int) value > less) {
                    use.accept(less);
                }
            }
        } else if (!type.isPrimitive()) {
            use.accept(null);
            if (value instanceof Record nested) {
                vary(nested, use::accept);
            }
        }
    }

    private static Object valueOf(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null when a fact cannot be without what is missing. */
    private static Record record(Class<?> type, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
