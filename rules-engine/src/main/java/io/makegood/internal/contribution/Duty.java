package io.makegood.internal.contribution;

import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An obligation of which only one can hold: the one of higher precedence, then the one better for the customer. */
public enum Duty {
    RETURN("returning", "return: ", ReturnRequirement.class, term -> -term.ordinal()),
    RETURN_BY("returnBy", "return by ", ReturnMethod.class, term -> term == ReturnMethod.PICKUP ? 1 : 0),
    SHIP_BY("shipBy", "shipping: ", ShippingService.class, Enum::ordinal),
    PROVE("prove", "proof of delivery: ", ProofOfDelivery.class, term -> -term.ordinal()),
    REFUND_TO("refundTo", "money to ", RefundMethod.class, term -> -term.ordinal()),
    APOLOGISE("apologise", "apology: ", ApologyLevel.class, Enum::ordinal),
    BORNE_BY("borneBy", "finally borne by ", CostBearer.class, term -> -term.ordinal()),
    RETURN_PAID_BY("returnPaidBy", "return paid by ", CostBearer.class, term -> -term.ordinal()),
    SHIPPING_PAID_BY("shippingPaidBy", "shipping paid by ", CostBearer.class, term -> -term.ordinal()),
    SIGN("signedBy", "signature in the background: ", ApprovalLevel.class, Enum::ordinal),
    WAIVE("a price difference is not asked for"),
    CHANGE_CARRIER("shipping: by another carrier"),
    RENT("rental: "),
    SHIPPING_FEE("compensation: "),
    COMPENSATE("compensation: ");

    private static final Map<String, Duty> BY_VERB = Arrays.stream(values())
            .filter(duty -> duty.verb != null)
            .collect(Collectors.toUnmodifiableMap(duty -> Objects.requireNonNull(duty.verb), duty -> duty));

    /** With which a rule says its term; null where it has something else than terms. */
    private final @Nullable String verb;

    private final String words;
    private final ToIntFunction<Enum<?>> favour;
    /** Of each there is one; they are said often. */
    private final List<Obligation.Term> terms;

    /** One that has something else than terms. */
    Duty(String words) {
        this.verb = null;
        this.words = words;
        this.favour = term -> 0;
        this.terms = List.of();
    }

    /** @param type of the terms it has */
    Duty(String verb, String words, Class<? extends Enum<?>> type, ToIntFunction<Enum<?>> favour) {
        this.verb = verb;
        this.words = words;
        this.favour = favour;
        this.terms = Arrays.stream(type.getEnumConstants())
                .map(term -> new Obligation.Term(this, term))
                .toList();
    }

    /** The duty of which a verb says a term; null of any other verb. */
    public static @Nullable Duty ofVerb(String verb) {
        return BY_VERB.get(verb);
    }

    /** The obligation with this term. */
    Obligation.Term term(Enum<?> term) {
        return terms.get(term.ordinal());
    }

    /** What it is called in a proof, before its term. */
    public String words() {
        return words;
    }

    /** With which a rule says its term; null where it has something else than terms. */
    public @Nullable String verb() {
        return verb;
    }

    /** Of two terms, the better for the customer, the higher. */
    public int favour(Enum<?> term) {
        return favour.applyAsInt(term);
    }
}
