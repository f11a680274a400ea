package io.makegood.internal.speaking;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Contact;
import io.makegood.casefile.Customer;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.claims.Bearing;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Pause;
import io.makegood.resolution.ShippingPlan;
import io.makegood.rules.Claim;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes the message to the customer. What a customer wrote is quoted as it is and never read as a template. */
public final class Speaker {
    private static final String FALLBACK = "en";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /** What a hurried customer is spared; the content obligations stay. */
    private static final Set<CommPoint> SPARED = EnumSet.of(CommPoint.ASK_ANYTHING_ELSE, CommPoint.REASSURE);

    private final Bundle bundle;

    public Speaker(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * One decision to speak about.
     *
     * @param points what has to be said about it
     * @param wished what the customer asked for, if anything
     * @param owner who sees to the case
     */
    public record Part(
            Bearing bearing,
            LineDecision decision,
            Set<CommPoint> points,
            ApologyLevel apology,
            @Nullable Enclosure enclosure,
            @Nullable RemedyType wished,
            String owner) {}

    /** The message about all decisions of a case. */
    public Communication speak(CaseFile caseFile, List<Part> parts) {
        Customer customer = caseFile.customer();
        Contact contact = caseFile.contact();
        String language = language(customer);
        Set<CommPoint> points = EnumSet.noneOf(CommPoint.class);
        ApologyLevel apology = ApologyLevel.NONE;
        Enclosure enclosure = null;
        for (Part part : parts) {
            points.addAll(part.points());
            apology = part.apology().compareTo(apology) > 0 ? part.apology() : apology;
            enclosure = enclosure == null ? part.enclosure() : enclosure;
        }
        if (customer.pace() == Pace.HURRIED) {
            points.removeAll(SPARED);
        }
        Map<String, CommPoint> said = sentences(caseFile, parts, points, owner(parts), language);
        String text = String.join(customer.pace() == Pace.HURRIED ? " " : "\n", said.keySet());
        return new Communication(
                contact == null ? Channel.EMAIL : contact.channel(),
                language,
                addressee(caseFile, parts),
                "case thread" + (caseFile.id() == null ? "" : " " + caseFile.id()),
                apology,
                said.values().stream().distinct().sorted().toList(),
                customer.pace(),
                customer.tone(),
                enclosure,
                text);
    }

    private String language(Customer customer) {
        String wanted = Objects.requireNonNullElse(customer.language(), FALLBACK);
        int dash = wanted.indexOf('-');
        String base = dash < 0 ? wanted : wanted.substring(0, dash);
        return bundle.messages().containsKey(base) ? base : FALLBACK;
    }

    /** Whoever knows the story speaks; a name before a team. */
    private static String owner(List<Part> parts) {
        return parts.stream()
                .map(Part::owner)
                .filter(owner -> !owner.equals(Claim.NOBODY_IN_PARTICULAR))
                .findFirst()
                .orElse(Claim.NOBODY_IN_PARTICULAR);
    }

    private static boolean toRecipient(CaseFile caseFile) {
        return caseFile.contact() != null && caseFile.contact().requester() == RequesterRole.RECIPIENT;
    }

    private static String addressee(CaseFile caseFile, List<Part> parts) {
        String recipient =
                parts.isEmpty() ? null : parts.get(0).bearing().order().recipientName();
        return toRecipient(caseFile) && recipient != null
                ? recipient
                : caseFile.customer().name();
    }

    /**
     * What is said, sentence by sentence, with the point it makes. Opening and closing are said once for the case; what is said in between is
     * said incident by incident, so that nobody wonders what it is about. A point nothing can be said for is left out.
     */
    private Map<String, CommPoint> sentences(
            CaseFile caseFile, List<Part> parts, Set<CommPoint> points, String owner, String language) {
        Map<String, CommPoint> said = new LinkedHashMap<>();
        Set<CommPoint> opening = EnumSet.range(CommPoint.GREET_BY_NAME, CommPoint.APOLOGISE);
        Set<CommPoint> body = EnumSet.range(CommPoint.NAME_ITEM, CommPoint.ALTERNATIVES);
        Set<CommPoint> closing = EnumSet.complementOf(EnumSet.copyOf(opening));
        closing.removeAll(body);
        opening.retainAll(points);
        body.retainAll(points);
        closing.retainAll(points);
        say(caseFile, parts, opening, owner, language, said);
        Map<String, List<Part>> byIncident = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.decision().incidentId(), LinkedHashMap::new, Collectors.toList()));
        byIncident.values().forEach(group -> say(caseFile, group, body, owner, language, said));
        say(caseFile, parts, closing, owner, language, said);
        return said;
    }

    private void say(
            CaseFile caseFile,
            List<Part> parts,
            Set<CommPoint> points,
            String owner,
            String language,
            Map<String, CommPoint> said) {
        for (CommPoint point : points) {
            for (Part part : parts) {
                String sentence = part.points().contains(point) ? sentence(point, part, language) : null;
                String filled = sentence == null ? null : fill(sentence, values(caseFile, part, owner, language));
                if (filled != null) {
                    said.putIfAbsent(filled, point);
                }
            }
        }
    }

    /** The sentence for a point, the most particular one the messages have. */
    private @Nullable String sentence(CommPoint point, Part part, String language) {
        Map<String, String> messages = bundle.messages().getOrDefault(language, Map.of());
        LineDecision decision = part.decision();
        List<String> variants = new ArrayList<>();
        if (part.bearing().solved()) {
            variants.add("SOLVED");
        } else if (part.bearing().underWay()) {
            variants.add("UNDER_WAY");
        }
        Pause pause = decision.pause();
        if (pause != null) {
            if (pause.question() != null) {
                variants.add(pause.question().name());
            }
            variants.add(pause.kind().name());
        }
        variants.add(decision.incident().name());
        variants.add(decision.incident().matter().name());
        variants.add(decision.remedy().name());
        variants.add(decision.returning().requirement().name());
        ShippingPlan plan = decision.shipping();
        if (plan != null) {
            if (plan.expected().equals(plan.atTheLatest())) {
                variants.add(plan.confidence().name() + "_ONE_DAY");
            }
            variants.add(plan.confidence().name());
        }
        variants.add(part.apology().name());
        decision.compensations().forEach(c -> variants.add(c.type().name()));
        if (decision.refundMethod() != null) {
            variants.add(decision.refundMethod().name());
        }
        if (decision.refundTiming() != null) {
            variants.add(decision.refundTiming().name());
        }
        for (String variant : variants) {
            String sentence = messages.get(point.name() + "." + variant);
            if (sentence != null) {
                return sentence.isEmpty() ? null : sentence;
            }
        }
        return messages.get(point.name());
    }

    private Map<String, String> values(CaseFile caseFile, Part part, String owner, String language) {
        Map<String, String> messages = bundle.messages().getOrDefault(language, Map.of());
        Bearing bearing = part.bearing();
        LineDecision decision = part.decision();
        Map<String, String> values = new HashMap<>();
        values.put("customer", addressee(caseFile, List.of(part)));
        values.put("agent", owner);
        values.put("item", bearing.item());
        values.put(
                "title",
                part.bearing().line() == null ? "" : part.bearing().line().title());
        values.put("law", Objects.requireNonNullElse(decision.legalReference(), ""));
        values.put("order", bearing.order().id());
        values.put("seller", bearing.seller() == null ? "" : bearing.seller().displayName());
        values.put(
                "carrier",
                bearing.shipment() == null
                        ? word(messages, "carrier")
                        : bearing.shipment().carrier());
        values.put("remedy", word(messages, decision.remedy().name()));
        values.put(
                "wish",
                part.wished() == null ? "" : word(messages, part.wished().name()));
        values.put("amount", decision.amount() == null ? "" : decision.amount().toString());
        values.put(
                "returned", bearing.returned().isPositive() ? bearing.returned().toString() : "");
        values.put(
                "due", decision.amountDue() == null ? "" : decision.amountDue().toString());
        values.put(
                "method",
                decision.refundMethod() == null
                        ? ""
                        : word(messages, decision.refundMethod().name()));
        values.put("compensation", compensations(messages, decision));
        values.put("options", options(messages, decision, toRecipient(caseFile)));
        String quoted = Objects.requireNonNullElse(bearing.incident().question(), "");
        values.put("question", quoted);
        values.put(
                "occasion", bearing.deadline() == null ? "" : bearing.deadline().occasion());
        values.put(
                "deadline",
                bearing.deadline() == null
                        ? ""
                        : date(messages, bearing.deadline().date()));
        values.put(
                "promised", bearing.promise() == null ? "" : bearing.promise().text());
        if (toRecipient(caseFile)) {
            // Who got a gift is not told what it had cost: a sentence about the sum is not said.
            values.put("amount", "");
            values.put("returned", "");
            values.put("due", "");
        }
        ShippingPlan plan = decision.shipping();
        if (plan != null) {
            values.put("dispatch", date(messages, plan.dispatchBy()));
            values.put("expected", date(messages, plan.expected()));
            values.put("latest", date(messages, plan.atTheLatest()));
        }
        Pause pause = decision.pause();
        if (pause != null) {
            values.put(
                    "until",
                    date(
                            messages,
                            LocalDate.ofInstant(pause.until(), caseFile.clock().zone())));
            values.put("next", word(messages, pause.next().name()));
        }
        LocalDate returnUntil = decision.returning().until();
        values.put("returnUntil", returnUntil == null ? "" : date(messages, returnUntil));
        return values;
    }

    private static String compensations(Map<String, String> messages, LineDecision decision) {
        return decision.compensations().stream()
                .map(c -> filled(word(messages, c.type().name()), compensation(c)))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> compensation(Compensation c) {
        return Map.of(
                "amount", c.amount() == null ? "" : c.amount().toString(),
                "months", c.months() == null ? "" : c.months().toString());
    }

    /** Who got a gift is not told what it had cost. */
    private static String options(Map<String, String> messages, LineDecision decision, boolean isGift) {
        return decision.options().stream()
                .map(option -> option(messages, option, isGift))
                .collect(Collectors.joining("; " + word(messages, "or") + " "));
    }

    private static String option(Map<String, String> messages, Option option, boolean isGift) {
        StringBuilder text = new StringBuilder(word(messages, option.remedy().name()));
        if (option.amount() != null && !isGift) {
            text.append(" (").append(option.amount()).append(')');
        }
        ShippingPlan plan = option.shipping();
        if (plan != null) {
            text.append(" (")
                    .append(filled(
                            word(messages, "arrives." + plan.confidence().name()),
                            Map.of(
                                    "expected", date(messages, plan.expected()),
                                    "latest", date(messages, plan.atTheLatest()))))
                    .append(')');
        }
        return text.toString();
    }

    private static String word(Map<String, String> messages, String name) {
        return Objects.requireNonNullElse(messages.get("word." + name), name);
    }

    /** A date in the words of the messages: no locale data of the machine has a say in it. */
    private static String date(Map<String, String> messages, LocalDate date) {
        return filled(
                Objects.requireNonNullElse(messages.get("date"), "{day} {month} {year}"),
                Map.of(
                        "day", String.valueOf(date.getDayOfMonth()),
                        "month", word(messages, "month." + date.getMonthValue()),
                        "weekday",
                                word(messages, "weekday." + date.getDayOfWeek().getValue()),
                        "year", String.valueOf(date.getYear())));
    }

    /** Replaces placeholders once; what is put in is not read again. Null when there is nothing to put in for one of them. */
    private static @Nullable String fill(String template, Map<String, String> values) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            String value = values.getOrDefault(placeholder.group(1), "");
            if (value.isEmpty()) {
                return null;
            }
            placeholder.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return placeholder.appendTail(text).toString();
    }

    private static String filled(String template, Map<String, String> values) {
        return Objects.requireNonNullElse(fill(template, values), "");
    }
}
