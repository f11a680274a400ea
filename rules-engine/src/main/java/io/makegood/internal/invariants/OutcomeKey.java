package io.makegood.internal.invariants;

import io.makegood.internal.contribution.Duty;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.PlannedActionType;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an invariant can say of a decision, by the name of the property or of the verb with which rules read or say it. */
enum OutcomeKey {
    REMEDY("remedy", RemedyType.class),
    STATUS("status", ResolutionStatus.class),
    FAULT("fault", FaultParty.class),
    FOUND("found", String.class),
    ELIGIBLE("eligible", RemedyType.class),
    RULED_OUT("ruledOut", RemedyType.class),
    RETURNING("returning", ReturnRequirement.class, Duty.RETURN, ReturnRequirement.NOT_REQUIRED),
    RETURN_BY("returnBy", ReturnMethod.class, Duty.RETURN_BY, ReturnMethod.MAIL),
    RETURN_PAID_BY("returnPaidBy", CostBearer.class, Duty.RETURN_PAID_BY, CostBearer.PLATFORM),
    SHIPPING_PAID_BY("shippingPaidBy", CostBearer.class, Duty.SHIPPING_PAID_BY, CostBearer.PLATFORM),
    SHIP_BY("shipBy", ShippingService.class, Duty.SHIP_BY, ShippingService.ORDINARY),
    PROVE("prove", ProofOfDelivery.class, Duty.PROVE, ProofOfDelivery.NONE),
    BORNE_BY("borneBy", CostBearer.class, Duty.BORNE_BY, CostBearer.PLATFORM),
    APOLOGISE("apologise", ApologyLevel.class, Duty.APOLOGISE, ApologyLevel.NONE),
    SIGNED_BY("signedBy", ApprovalLevel.class, Duty.SIGN, null),
    SAY("say", CommPoint.class),
    FOLLOW_UP("followUp", FollowUpType.class),
    ENCLOSE("enclose", Enclosure.class),
    BLOCK("block", PlannedActionType.class);

    /** As they are written. */
    static final List<String> NAMES =
            Arrays.stream(values()).map(OutcomeKey::written).toList();

    private final String written;
    private final Class<?> type;
    private final @Nullable Duty duty;
    private final @Nullable Enum<?> otherwise;

    OutcomeKey(String written, Class<?> type) {
        this(written, type, null, null);
    }

    /** @param otherwise what holds as long as no rule says anything; null when nothing does */
    OutcomeKey(String written, Class<?> type, @Nullable Duty duty, @Nullable Enum<?> otherwise) {
        this.written = written;
        this.type = type;
        this.duty = duty;
        this.otherwise = otherwise;
    }

    static OutcomeKey of(String written) {
        return values()[NAMES.indexOf(written)];
    }

    String written() {
        return written;
    }

    /** The type of its terms; of findings, text. */
    Class<?> type() {
        return type;
    }

    /** The duty of which only one term can hold; null where it is none. */
    @Nullable Duty duty() {
        return duty;
    }

    @Nullable Enum<?> otherwise() {
        return otherwise;
    }
}
