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
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** An obligation of which only one can hold: the one of higher precedence, then the one better for the customer. */
public enum Duty {
    RETURN("return: ", ReturnRequirement.class, term -> -term.ordinal()),
    RETURN_BY("return by ", ReturnMethod.class, term -> term == ReturnMethod.PICKUP ? 1 : 0),
    SHIP_BY("shipping: ", ShippingService.class, Enum::ordinal),
    PROVE("proof of delivery: ", ProofOfDelivery.class, term -> -term.ordinal()),
    REFUND_TO("money to ", RefundMethod.class, term -> -term.ordinal()),
    APOLOGISE("apology: ", ApologyLevel.class, Enum::ordinal),
    BORNE_BY("finally borne by ", CostBearer.class, term -> -term.ordinal()),
    RETURN_PAID_BY("return paid by ", CostBearer.class, term -> -term.ordinal()),
    SHIPPING_PAID_BY("shipping paid by ", CostBearer.class, term -> -term.ordinal()),
    SIGN("signature in the background: ", ApprovalLevel.class, Enum::ordinal),
    WAIVE("a price difference is not asked for", null, term -> 0),
    CHANGE_CARRIER("shipping: by another carrier", null, term -> 0),
    RENT("rental: ", null, term -> 0),
    SHIPPING_FEE("compensation: ", null, term -> 0),
    COMPENSATE("compensation: ", null, term -> 0);

    private final String words;
    private final ToIntFunction<Enum<?>> favour;
    /** Of each there is one; they are said often. */
    private final List<Obligation.Term> terms;

    /** @param type of the terms it has; null when it has something else */
    Duty(String words, @Nullable Class<? extends Enum<?>> type, ToIntFunction<Enum<?>> favour) {
        this.words = words;
        this.favour = favour;
        this.terms = type == null
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(term -> new Obligation.Term(this, term))
                        .toList();
    }

    /** The obligation with this term. */
    Obligation.Term term(Enum<?> term) {
        return terms.get(term.ordinal());
    }

    /** What it is called in a proof, before its term. */
    public String words() {
        return words;
    }

    /** Of two terms, the better for the customer, the higher. */
    int favour(Enum<?> term) {
        return favour.applyAsInt(term);
    }
}
