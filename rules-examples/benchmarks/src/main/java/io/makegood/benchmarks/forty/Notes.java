package io.makegood.benchmarks.forty;

import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one decision said. Every contestant but Makegood writes into one of these, so that what is compared is the engines and not how
 * well each keeps its ledger: who wins where only one can hold (the higher principle, then the customer's favour) is decided here, cheaply.
 */
public final class Notes {
    private static final RemedyType[] REMEDIES = RemedyType.values().toArray(RemedyType[]::new);
    private static final RemedyType[] GOODS = {
        RemedyType.REPLACEMENT, RemedyType.REPLACEMENT_UPGRADE, RemedyType.EXCHANGE
    };
    /** What restores what was bought comes before money, and money before words. */
    private static final List<RemedyType> RESTORING = List.of(
            RemedyType.REPLACEMENT,
            RemedyType.REPLACEMENT_UPGRADE,
            RemedyType.EXCHANGE,
            RemedyType.REFUND_FULL,
            RemedyType.CANCEL_LINE,
            RemedyType.STORE_CREDIT,
            RemedyType.INFORM_ONLY);

    private static final int NOBODY = Integer.MAX_VALUE;

    private final List<String> fired = new ArrayList<>(16);
    private final List<String> findings = new ArrayList<>(4);
    /** By remedy, a bit for each rank on whose behalf it is preferred, rank 1 the highest. */
    private final int[] preferredBy = new int[REMEDIES.length];

    private final Set<CommPoint> points = EnumSet.noneOf(CommPoint.class);
    private int proposed;
    private int vetoed;
    private FaultParty fault = FaultParty.UNKNOWN;
    private int faultRank = NOBODY;
    private @Nullable RemedyType remedy;
    private ReturnRequirement returning = ReturnRequirement.NOT_REQUIRED;
    private int returningRank = NOBODY;
    private ApologyLevel apology = ApologyLevel.NONE;
    private int apologyRank = NOBODY;
    private ShippingService shipping = ShippingService.ORDINARY;
    private int shippingRank = NOBODY;

    public void faultLies(String rule, int rank, FaultParty party) {
        fired.add(rule);
        if (rank < faultRank || (rank == faultRank && party.ordinal() < fault.ordinal())) {
            fault = party;
            faultRank = rank;
        }
    }

    /** Whether nobody had found it before. */
    public boolean find(String rule, String finding) {
        fired.add(rule);
        return !findings.contains(finding) && findings.add(finding);
    }

    public boolean found(String finding) {
        return findings.contains(finding);
    }

    public FaultParty fault() {
        return fault;
    }

    /** Whether nobody had proposed it before. */
    public boolean propose(String rule, RemedyType type) {
        fired.add(rule);
        boolean isNew = !isProposed(type);
        proposed |= 1 << type.ordinal();
        return isNew;
    }

    public boolean isProposed(RemedyType type) {
        return (proposed & 1 << type.ordinal()) != 0;
    }

    /** Everything proposed, each once. */
    public List<RemedyType> proposed() {
        return RESTORING.stream().filter(this::isProposed).toList();
    }

    /** Everything proposed and not ruled out. */
    public List<RemedyType> eligible() {
        return RESTORING.stream().filter(this::isEligible).toList();
    }

    public boolean isProposingGoods() {
        return isProposed(GOODS[0]) || isProposed(GOODS[1]) || isProposed(GOODS[2]);
    }

    public void veto(String rule, RemedyType type) {
        fired.add(rule);
        vetoed |= 1 << type.ordinal();
    }

    /** Rules out whichever of them was proposed. */
    public void vetoAny(String rule, RemedyType... types) {
        for (RemedyType type : types) {
            if (isProposed(type)) {
                veto(rule, type);
            }
        }
    }

    public void vetoGoods(String rule) {
        vetoAny(rule, GOODS);
    }

    /** Whether it was proposed and not ruled out. */
    public boolean isEligible(@Nullable RemedyType type) {
        return type != null && (proposed & ~vetoed & 1 << type.ordinal()) != 0;
    }

    public void prefer(String rule, int rank, RemedyType type) {
        fired.add(rule);
        preferredBy[type.ordinal()] |= Integer.MIN_VALUE >>> rank;
    }

    /** Prefers whichever of them is eligible. */
    public void preferAny(String rule, int rank, RemedyType... types) {
        for (RemedyType type : types) {
            if (isEligible(type)) {
                prefer(rule, rank, type);
            }
        }
    }

    /** The remedy of the highest principle; then of the next highest; then what restores most. */
    public RemedyType remedy() {
        RemedyType best = remedy;
        if (best == null) {
            for (RemedyType type : RESTORING) {
                if (isEligible(type) && (best == null || isBefore(type, best))) {
                    best = type;
                }
            }
            if (best == null) {
                throw new IllegalStateException("nothing is left to choose from");
            }
            remedy = best;
        }
        return best;
    }

    private boolean isBefore(RemedyType type, RemedyType other) {
        return Integer.compareUnsigned(preferredBy[type.ordinal()], preferredBy[other.ordinal()]) > 0;
    }

    public void returning(String rule, int rank, ReturnRequirement requirement) {
        fired.add(rule);
        if (rank < returningRank || (rank == returningRank && requirement.ordinal() < returning.ordinal())) {
            returning = requirement;
            returningRank = rank;
        }
    }

    public void apologise(String rule, int rank, ApologyLevel level) {
        fired.add(rule);
        if (rank < apologyRank || (rank == apologyRank && level.ordinal() > apology.ordinal())) {
            apology = level;
            apologyRank = rank;
        }
    }

    public void shipBy(String rule, int rank, ShippingService service) {
        fired.add(rule);
        if (rank < shippingRank || (rank == shippingRank && service.ordinal() > shipping.ordinal())) {
            shipping = service;
            shippingRank = rank;
        }
    }

    public void say(CommPoint point) {
        points.add(point);
    }

    public Outcome outcome() {
        RemedyType chosen = remedy();
        return new Outcome(fault, chosen, returning, apology, chosen.shipsGoods() ? shipping : null, points, fired);
    }
}
