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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an invariant can say of a decision, by the name of the property or of the verb with which rules read or say it. */
enum OutcomeKey {
    REMEDY("remedy", RemedyType.class),
    STATUS("status", ResolutionStatus.class),
    FAULT("fault", FaultParty.class),
    FOUND("found", String.class),
    ELIGIBLE("eligible", RemedyType.class),
    RULED_OUT("ruledOut", RemedyType.class),
    RETURNING(Duty.RETURN, ReturnRequirement.class, ReturnRequirement.NOT_REQUIRED),
    RETURN_BY(Duty.RETURN_BY, ReturnMethod.class, ReturnMethod.MAIL),
    RETURN_PAID_BY(Duty.RETURN_PAID_BY, CostBearer.class, CostBearer.PLATFORM),
    SHIPPING_PAID_BY(Duty.SHIPPING_PAID_BY, CostBearer.class, CostBearer.PLATFORM),
    SHIP_BY(Duty.SHIP_BY, ShippingService.class, ShippingService.ORDINARY),
    PROVE(Duty.PROVE, ProofOfDelivery.class, ProofOfDelivery.NONE),
    BORNE_BY(Duty.BORNE_BY, CostBearer.class, CostBearer.PLATFORM),
    APOLOGISE(Duty.APOLOGISE, ApologyLevel.class, ApologyLevel.NONE),
    SIGNED_BY(Duty.SIGN, ApprovalLevel.class, null),
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
    OutcomeKey(Duty duty, Class<?> type, @Nullable Enum<?> otherwise) {
        this(Objects.requireNonNull(duty.verb()), type, duty, otherwise);
    }

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
