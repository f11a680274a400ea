package io.makegood.internal.messages;

import io.makegood.internal.text.Words;
import io.makegood.resolution.Act;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.PlannedActionType;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RecourseState;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The kinds of terms agents and auditors read about. A term is called as its key says, and otherwise by its own name. */
public enum AgentTerm {
    INCIDENT("incident", IncidentType.class),
    REMEDY("remedy", RemedyType.class),
    /** Remedies where there is little room. */
    GIST("gist", RemedyType.class),
    STATUS("status", ResolutionStatus.values()),
    PAUSE("pause", PauseKind.values()),
    QUESTION("question", InfoRequest.class),
    PART("part", AmountPartKind.values()),
    METHOD("method", RefundMethod.values()),
    TIMING("timing", RefundTiming.values()),
    INSTRUMENT("instrument", PaymentInstrument.values()),
    RETURN("return", ReturnRequirement.values()),
    RETURN_BY("returnBy", ReturnMethod.values()),
    GESTURE("gesture", CompensationType.class),
    SPEED("speed", ShippingSpeed.values()),
    SERVICE("service", ShippingService.values()),
    CONFIDENCE("confidence", DeliveryConfidence.values()),
    PROOF("proof", ProofOfDelivery.values()),
    /** By whom something is paid, behind a word such as "by". */
    PAYER("payer", CostBearer.values()),
    /** Who is at fault, and from whom something is recovered. */
    PARTY("party", FaultParty.values()),
    RECOVERY("recovery", RecourseState.values()),
    CHANNEL("channel", Channel.values()),
    APOLOGY("apology", ApologyLevel.values()),
    ENCLOSURE("enclosure", Enclosure.values()),
    FOLLOW_UP("followUp", FollowUpType.class),
    APPROVAL("approval", ApprovalLevel.values()),
    ACTION("action", PlannedActionType.values()),
    POINT("point", CommPoint.values()),
    /** Headings over reasons. */
    ACT("act", Act.values());

    private final String key;
    private final Function<Vocabulary, List<String>> names;

    AgentTerm(String name, Class<? extends Term> terms) {
        this.key = MessageKeys.AGENT + name + ".";
        this.names =
                vocabulary -> vocabulary.all(terms).stream().map(Term::name).toList();
    }

    AgentTerm(String name, Enum<?>[] terms) {
        this.key = MessageKeys.AGENT + name + ".";
        List<String> all = Arrays.stream(terms).map(Enum::name).toList();
        this.names = vocabulary -> all;
    }

    /** The key of what a term is called. */
    public String key(String name) {
        return key + name;
    }

    /** The names of all terms of this kind. */
    public List<String> names(Vocabulary vocabulary) {
        return names.apply(vocabulary);
    }

    /** The name of a term the engine tells in words: as {@link Words#ofName} has made them. */
    public static String nameOf(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
