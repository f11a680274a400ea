package io.makegood.rules;

import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.PlannedActionType;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Phase 5, settle: a claim whose remedy is chosen. A rule that matches it may add what comes with the remedy. */
public final class SettledClaim extends Claim {
    private final AssessedClaim assessed;
    private final RemedyType remedy;
    private final ResolutionStatus status;
    private final @Nullable Money amount;
    private final Money released;
    private final Money disputed;
    private final Money dearer;
    private final boolean wishUnmet;
    private final boolean wishRuledOut;
    private final Money cost;
    private final @Nullable DeliveryConfidence confidence;

    /** For the engine. */
    public SettledClaim(
            AssessedClaim assessed,
            RemedyType remedy,
            ResolutionStatus status,
            @Nullable Money amount,
            Money released,
            Money disputed,
            Money dearer,
            boolean wishUnmet,
            boolean wishRuledOut,
            Money cost,
            @Nullable DeliveryConfidence confidence) {
        super(assessed);
        this.assessed = assessed;
        this.remedy = remedy;
        this.status = status;
        this.amount = amount;
        this.released = released;
        this.disputed = disputed;
        this.dearer = dearer;
        this.wishUnmet = wishUnmet;
        this.wishRuledOut = wishRuledOut;
        this.cost = cost;
        this.confidence = confidence;
    }

    /** What the customer gets, now or when the pause ends. */
    @Invariant
    public RemedyType getRemedy() {
        return remedy;
    }

    /** Where the decision stands. */
    @Invariant("status != ResolutionStatus.DECLINED_WITH_ALTERNATIVES || remedy == RemedyType.DECLINE")
    public ResolutionStatus getStatus() {
        return status;
    }

    /** Whether it is decided and carried out now. */
    @Invariant({"decidedNow || status != ResolutionStatus.FINAL", "!decidedNow || status == ResolutionStatus.FINAL"})
    public boolean isDecidedNow() {
        return status == ResolutionStatus.FINAL;
    }

    /** Whether the remedy pays money. */
    @Invariant({
        "!payingMoney || amount > nothing",
        "payingMoney || amount == null || amount <= nothing",
        "!payingMoney || refundable > nothing || matter == Matter.PAYMENT || " + Families.NOT_OF_PRICE,
        "!payingMoney || refundable > nothing || overpaid || " + Families.NOT_OF_PRICE,
        "!payingMoney || overpaid || remedy != RemedyType.APPLY_BALANCE",
        "!payingMoney || priceDropped || remedy != RemedyType.PRICE_ADJUSTMENT",
        "!payingMoney || advertisedCheaper || remedy != RemedyType.HONOUR_PRICE",
        "!payingMoney || !disputeOpen || " + Families.SURPLUS,
        "!payingMoney || !disputeWon || matter == Matter.PAYMENT || " + Families.NOT_OF_PRICE
    })
    public boolean isPayingMoney() {
        return amount != null && amount.isPositive();
    }

    /** Whether the remedy sends goods. */
    @Invariant
    public boolean isSendingGoods() {
        return remedy.shipsGoods();
    }

    /** What the remedy pays; null when it pays nothing. */
    @Invariant({
        "amount == null || amount >= nothing",
        "amount == null || " + Families.MAY_PAY,
        "amount != null || " + Families.MAY_PAY_NOTHING,
        "amount == null || exchangeDifference < nothing || remedy != RemedyType.EXCHANGE",
        "amount != null || exchangeDifference == null || exchangeDifference >= nothing || remedy != RemedyType.EXCHANGE",
        "amount == null || amount <= refundable || matter == Matter.PAYMENT || " + Families.NOT_OF_PRICE
    })
    public @Nullable Money getAmount() {
        return amount;
    }

    /** What the customer had not paid yet and no longer has to pay; zero when nothing. */
    @Invariant({
        "released >= nothing",
        "released <= nothing || amount != null",
        "released <= nothing || underpaid",
        "released <= nothing || refundable > nothing || " + Families.NOT_OF_PRICE
    })
    public Money getReleased() {
        return released;
    }

    /** What is not paid out because the customer's bank is asked for it; zero when nothing. */
    @Invariant({"disputed >= nothing", "disputed <= nothing || amount != null"})
    public Money getDisputed() {
        return disputed;
    }

    /** What an exchange, chosen or offered, costs more than what the customer paid; zero when nothing, or when none is. */
    @Invariant({
        "dearer >= nothing",
        "dearer <= nothing || exchangeDifference > nothing",
        "dearer <= nothing || similarInStock",
        "dearer <= nothing || dearer == exchangeDifference"
    })
    public Money getDearer() {
        return dearer;
    }

    /** Whether mandatory law gives this very remedy. */
    @Invariant("!remedyByLaw || entitledByLaw")
    public boolean isRemedyByLaw() {
        return context().isLawful(remedy);
    }

    /** Whether the customer asked for something else than he gets or may choose. */
    @Invariant("!wishUnmet || wishStated || status == ResolutionStatus.DECLINED_WITH_ALTERNATIVES || "
            + "remedy in ( RemedyType.REFUND_FULL, RemedyType.INFORM_ONLY )")
    public boolean isWishUnmet() {
        return wishUnmet;
    }

    /** Whether what the customer asked for cannot be, or must not be. */
    @From("wish/remedy")
    @Invariant("!wishRuledOut || wishStated")
    public boolean isWishRuledOut() {
        return wishRuledOut;
    }

    /** What the remedy costs us: money paid and goods sent. */
    @Invariant({
        "cost >= nothing",
        "amount == null || cost >= amount",
        "cost > nothing || !payingMoney",
        "cost <= nothing || " + Families.MAY_COST,
        "cost <= nothing || payingMoney || " + Families.MAY_COST_BESIDES,
        "cost <= nothing || inStock || remedy != RemedyType.REPLACEMENT",
        "cost <= nothing || upgradeInStock || remedy != RemedyType.REPLACEMENT_UPGRADE"
    })
    public Money getCost() {
        return cost;
    }

    /** How sure the fastest delivery is; null when nothing is sent or no service is at hand. */
    @Invariant({
        "confidence == null || sendingGoods",
        "confidence == null || serviceKnown",
        "confidence == null || inStock || upgradeInStock || similarInStock",
        "confidence != DeliveryConfidence.EXPECTED || !hasDeadline",
        "confidence not in ( DeliveryConfidence.NOT_GUARANTEED, DeliveryConfidence.MISSES_DEADLINE ) || hasDeadline",
        "confidence == null || confidence == DeliveryConfidence.MISSES_DEADLINE || !deadlinePassed",
        "confidence == null || inStock || remedy != RemedyType.REPLACEMENT",
        "confidence == null || upgradeInStock || remedy != RemedyType.REPLACEMENT_UPGRADE",
        "confidence == null || confidence == DeliveryConfidence.MISSES_DEADLINE || replacementInTime || "
                + "remedy != RemedyType.REPLACEMENT",
        "confidence != DeliveryConfidence.MISSES_DEADLINE || !replacementInTime || remedy != RemedyType.REPLACEMENT",
        "confidence != null || !inStock || !serviceKnown || remedy != RemedyType.REPLACEMENT",
        "confidence == null || confidence == DeliveryConfidence.MISSES_DEADLINE || upgradeInTime || "
                + "remedy != RemedyType.REPLACEMENT_UPGRADE",
        "confidence != DeliveryConfidence.MISSES_DEADLINE || !upgradeInTime || remedy != RemedyType.REPLACEMENT_UPGRADE",
        "confidence != null || !upgradeInStock || !serviceKnown || remedy != RemedyType.REPLACEMENT_UPGRADE"
    })
    public @Nullable DeliveryConfidence getConfidence() {
        return confidence;
    }

    /** Whose fault it is, as found in phase 1. */
    @Invariant
    public FaultParty getFault() {
        return assessed.getFault();
    }

    /** Whether a rule of phase 1 found this, in these very words. */
    public boolean found(String finding) {
        return assessed.found(finding);
    }

    /** The claim as it was when the remedy was chosen, for the engine. */
    public AssessedClaim assessed() {
        return assessed;
    }

    /** Says whether and when the item goes back. */
    public void returning(ReturnRequirement requirement) {
        contribute(Obligation.Term.of(Duty.RETURN, requirement));
    }

    /** Says how the item goes back. */
    public void returnBy(ReturnMethod method) {
        contribute(Obligation.Term.of(Duty.RETURN_BY, method));
    }

    /** Says who pays for the return: the platform, as long as nobody says anything, or the customer, who then needs no label of ours. */
    public void returnPaidBy(CostBearer payer) {
        contribute(Obligation.Term.of(Duty.RETURN_PAID_BY, payer));
    }

    /** Says who pays for the shipping of the remedy: the platform, as long as nobody says anything, or the customer, who is charged what it costs. */
    public void shippingPaidBy(CostBearer payer) {
        contribute(Obligation.Term.of(Duty.SHIPPING_PAID_BY, payer));
    }

    /** Says how the remedy travels. */
    public void shipBy(ShippingService service) {
        contribute(Obligation.Term.of(Duty.SHIP_BY, service));
    }

    /**
     * Has the remedy travel with a carrier that has not lost a parcel with the goods, where there is one that misses no date the others meet and
     * takes no more than {@code otherCarrierDays} longer.
     */
    public void changeCarrier() {
        contribute(new Obligation.OtherCarrier());
    }

    /** Asks for a proof of the next delivery. */
    public void prove(ProofOfDelivery proof) {
        contribute(Obligation.Term.of(Duty.PROVE, proof));
    }

    /** Says where the money goes. */
    public void refundTo(RefundMethod method) {
        contribute(Obligation.Term.of(Duty.REFUND_TO, method));
    }

    /** Gives a gesture worth this much on top, in the currency of the order. */
    public void compensate(CompensationType type, Money amount) {
        contribute(new Obligation.Gesture(type, ours(amount), 0));
    }

    /** Gives a gesture of the policy's own on top that has no amount, such as part of the price of the next order. What it is worth is told by its words. */
    public void compensate(CompensationType type) {
        contribute(new Obligation.Gesture(type, null, 0));
    }

    /** Extends the membership by some months. */
    public void extendMembership(long months) {
        contribute(new Obligation.Gesture(CompensationType.MEMBERSHIP_EXTENSION, null, Math.toIntExact(months)));
    }

    /** Moves the day a rented item is due back so many days on, counted from that day or from today, whichever is later. */
    public void extendRental(long days) {
        contribute(new Obligation.Rent(Math.toIntExact(days)));
    }

    /** Closes a rental: nothing more is paid for it, and nothing is waited for. */
    public void closeRental() {
        contribute(new Obligation.Rent(0));
    }

    /** Has the customer pay nothing for what is dearer than what he ordered, now or as an option. */
    public void waivePriceDifference() {
        contribute(new Obligation.Waiver());
    }

    /** Says who bears the cost in the end; a party other than the platform is asked for it in the background. */
    public void borneBy(CostBearer bearer) {
        contribute(Obligation.Term.of(Duty.BORNE_BY, bearer));
    }

    /** Sets the level of the apology. */
    public void apologise(ApologyLevel level) {
        contribute(Obligation.Term.of(Duty.APOLOGISE, level));
    }

    /** Adds something that must be said. */
    public void say(CommPoint point) {
        contribute(Obligation.Say.of(point));
    }

    /** Adds something to the parcel. */
    public void enclose(Enclosure enclosure) {
        contribute(new Obligation.Enclose(enclosure));
    }

    /** Adds something to do later; the engine dates it. */
    public void followUp(FollowUpType type) {
        contribute(Obligation.Follow.of(type));
    }

    /** Asks for a signature in the background. The customer has his answer already. */
    public void signedBy(ApprovalLevel level) {
        contribute(Obligation.Term.of(Duty.SIGN, level));
    }

    /** Forbids a planned action of the platform. */
    public void block(PlannedActionType action) {
        contribute(new Obligation.Block(action));
    }
}
