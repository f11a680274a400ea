package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Generated cases with values pushed to their bounds. Whatever is accepted is decided and written, and so is what it becomes once the resolution was
 * carried out, which is accepted as well. As many cases as {@code makegood.boundaries} says.
 */
class BoundaryTest {
    private static final int CASES = SampleSize.of("boundaries", 100);
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(Policy.customerFirst());
    /** Letters nobody types: a joined family, from right to left, an end of line, an override, bait for expressions. */
    private static final String HOSTILE = "👨‍👩‍👧 שלום\u202e(a+)+$\u2028{item}{{wish}} ";

    @Test
    void what_is_accepted_is_decided_and_stays_accepted() {
        List<String> broken = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger accepted = new AtomicInteger();
        IntStream.range(0, CASES).parallel().forEach(seed -> {
            JsonNode tree = CaseWriter.tree(CaseGenerator.of(seed));
            Random random = new Random(seed);
            push(tree, CaseFile.class, random, 1 + random.nextInt(40));
            if (random.nextInt(4) == 0) {
                ((ObjectNode) tree.get("clock")).put("now", "2100-12-31T23:59:59Z");
            }
            try {
                String text = random.nextInt(3) == 0 ? withLongIds(tree) : tree.toString();
                carriedOut(CaseReader.read("case.json", text));
                accepted.incrementAndGet();
            } catch (CaseFileException e) {
                // Refused in words.
                assertTrue(e.problems().size() > 0);
            } catch (RuntimeException | Error e) {
                broken.add("seed " + seed + ": " + e + " at "
                        + List.of(e.getStackTrace()).stream().limit(6).toList());
            }
        });

        assertEquals(List.of(), broken.stream().sorted().limit(5).toList());
        assertTrue(accepted.get() > CASES / 10, "only " + accepted + " of " + CASES + " were accepted");
    }

    private static void carriedOut(CaseFile file) {
        CaseFile now = file;
        for (int contact = 0; contact < 4; contact++) {
            Resolution resolution = ENGINE.resolve(now);
            assertTrue(Resolutions.toJson(resolution).length() > 0);
            assertTrue(Resolutions.toText(resolution).length() > 0);
            assertTrue(CaseFiles.ledgerToText(now).length() > 0);
            now = accepted(CaseFiles.after(now, resolution));
            now = accepted(CaseFiles.afterReturn(now, resolution));
        }
        assertEquals(now, CaseReader.read("after.json", CaseWriter.write(now)));
    }

    private static CaseFile accepted(CaseFile after) {
        if (!CaseCheck.check(after).isEmpty()) {
            throw new AssertionError("carried out it is refused: " + CaseCheck.check(after));
        }
        return after;
    }

    /** Pushes about one of so many values to a bound. */
    private static void push(JsonNode fact, Class<?> type, Random random, int oneOf) {
        for (Field field : Shape.of(type).fields()) {
            JsonNode value = fact.get(field.name());
            if (value == null) {
                continue;
            }
            if (field.form() == null) {
                if (field.many()) {
                    value.forEach(each -> push(each, field.type(), random, oneOf));
                } else {
                    push(value, field.type(), random, oneOf);
                }
            } else if (random.nextInt(oneOf) == 0) {
                push((ObjectNode) fact, field, value, random);
            }
        }
    }

    private static void push(ObjectNode fact, Field field, JsonNode value, Random random) {
        boolean lower = random.nextInt(4) == 0;
        if (field.type() == int.class || field.type() == Integer.class) {
            fact.put(
                    field.name(),
                    lower ? field.bounds().least() : field.bounds().most());
        } else if (field.type() == Money.class) {
            String currency = value.asText().substring(0, 3);
            int digits = random.nextInt(3) == 0 ? field.bounds().most() : 1 + random.nextInt(11);
            fact.put(field.name(), currency + " " + (lower ? "0" : "9".repeat(digits)));
        } else if (field.form() == ValueForm.TEXT
                && !field.many()
                && field.bounds().most() > Limits.ID) {
            String text = HOSTILE.repeat(field.bounds().most() / HOSTILE.length() + 1);
            int end = field.bounds().most();
            fact.put(field.name(), text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end));
        }
    }

    /** The case with every id as long as an id may be. */
    private static String withLongIds(JsonNode tree) {
        lengthen(tree);
        return tree.toString();
    }

    private static void lengthen(JsonNode node) {
        if (node instanceof ObjectNode fact) {
            for (String name : List.copyOf(names(fact))) {
                JsonNode value = fact.get(name);
                boolean id = name.equals("id") || name.endsWith("Id") || name.endsWith("Ids");
                if (id && value instanceof TextNode text && !isCalendar(fact)) {
                    fact.put(name, longer(text.asText()));
                } else if (id && value instanceof ArrayNode ids) {
                    for (int i = 0; i < ids.size(); i++) {
                        ids.set(i, longer(ids.get(i).asText()));
                    }
                } else {
                    lengthen(value);
                }
            }
        } else {
            node.forEach(BoundaryTest::lengthen);
        }
    }

    /** A calendar is called like its country. */
    private static boolean isCalendar(ObjectNode fact) {
        return fact.has("holidays");
    }

    private static List<String> names(ObjectNode fact) {
        List<String> names = new ArrayList<>();
        fact.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String longer(String id) {
        return id + "#".repeat(Math.max(0, Limits.ID - id.length()));
    }
}
