package io.makegood.internal.messages;

import static io.makegood.internal.messages.Argument.choice;
import static io.makegood.internal.messages.Argument.date;
import static io.makegood.internal.messages.Argument.money;
import static io.makegood.internal.messages.Argument.number;
import static io.makegood.internal.messages.Argument.text;

import io.makegood.resolution.Act;
import io.makegood.vocabulary.LabelSource;
import java.util.List;

/** What is told to agents and auditors, but for the names of terms: one key each, with what it can show. */
public enum AgentSentence {
    // The case
    CASE("case", text("case"), text("when"), text("policy"), text("version"), text("fingerprint"), text("status")),
    CHOSEN("chosen", text("country"), date("day"), text("order")),
    EFFORT("effort", number("steps")),
    END_OF_DAY("endOfDay", date("date")),
    ORDER("order", text("order")),
    LINE("line", text("line")),

    // What the customer gets
    GETS("gets"),
    OUTCOME("outcome", text("items"), text("decided")),
    DECIDED("decided", text("incident"), text("remedy"), text("status")),
    WAIT("wait", text("until"), text("next")),
    REVIEW("review", text("until"), text("next")),
    QUESTION("question", text("question"), text("until"), text("next")),
    CHOICE("choice"),
    OPTION("option", text("remedy"), money("amount"), money("due"), money("waived"), text("delivery")),
    MONEY("money", money("amount"), text("parts"), text("method"), text("timing")),
    PART("part", text("part"), money("amount")),
    PART_LESS("less", text("part"), money("amount")),
    REFUND("refund", money("amount"), money("converted"), text("instrument"), text("payment"), date("date")),
    RELEASED("released", money("amount")),
    BALANCE("balance", money("amount")),
    DUE("due", money("amount")),
    WAIVED("waived", money("amount")),
    CANCELLED("cancelled", text("items")),
    DELIVERY("delivery", text("plan")),
    PLAN(
            "plan",
            text("speed"),
            date("dispatch"),
            date("expected"),
            date("latest"),
            text("confidence"),
            money("charge"),
            text("proof")),
    RETURN(
            "return",
            text("how"),
            text("method"),
            choice("label", LabelSource.PREPAID_DOWNLOAD.name(), LabelSource.PREPAID_IN_BOX.name()),
            text("payer"),
            date("until"),
            choice("mayBeDropped", "yes", "no")),
    GESTURE("gesture", text("gesture"), money("amount"), text("months"), date("from")),
    MONTHS("months", number("months")),

    // Who pays
    PAYS("pays"),
    EACH("each", text("items")),
    COST("cost", text("purpose"), money("amount"), text("payer"), text("bearer"), text("recovery")),
    RECOURSE("recourse", money("amount"), text("party"), text("against"), text("told"), date("until"), text("because")),

    // What is said
    SAID("said"),
    NOTHING_SAID("nothingSaid"),
    MESSAGE("message", text("to"), text("channel"), text("language"), text("replyTo")),
    APOLOGY("apology", text("apology")),
    ENCLOSED("enclosed", text("enclosure")),

    // What happens next
    NEXT("next"),
    FOLLOW_UP("followUp", text("due"), text("what"), text("next"), text("owner"), text("purpose")),
    SAME_FOR("sameFor", text("items")),
    WHOLE_CASE("wholeCase"),
    APPROVAL("approval"),
    SIGNS("signs", text("level"), money("amount")),
    BLOCKED("blocked"),
    BLOCKED_ACTION("blockedAction", text("action"), text("items"), text("because")),
    WARNINGS("warnings"),

    // Why
    CONSIDERED("considered"),
    ALTERNATIVE(
            "alternative",
            text("items"),
            text("remedy"),
            choice("vetoed", "yes", "no"),
            text("because"),
            text("origin")),
    OUTRANKED("outranked", text("remedies"), text("by"), text("because")),
    ORIGIN("origin", text("principle"), text("rule")),
    WHY("why"),
    SAME_RULES("sameRules", text("item"), text("items")),
    REASON("reason", text("conclusion"), text("because"), text("origin")),
    MORE("more", number("count")),
    POINTS("points"),
    WITHOUT_EFFECT("withoutEffect"),
    FACT(
            "fact",
            text("property"),
            text("value"),
            text("rule"),
            text("place"),
            choice("engine", Act.CHOSEN.name(), Act.COMPUTED.name())),

    // What a reason concludes
    GIVEN("given", text("remedy"), text("status")),
    PREFERRED("preferred", text("what")),
    OFFERED("offered", text("what")),
    PROPOSED("proposed", text("what")),
    RULED_OUT("ruledOut", text("what")),
    MUST_NOT_BE("mustNotBe", text("what")),
    ASKING("asking", text("question")),
    OF_AN_UNCERTAIN_AMOUNT("ofAnUncertainAmount", text("pause")),
    OF_DAYS("ofDays", text("pause"), number("days")),
    FAULT("fault", text("what")),
    RETURNING("returning", text("what")),
    RETURNED_BY("returnedBy", text("what")),
    SHIPPING("shipping", text("what")),
    OTHER_CARRIER("otherCarrier"),
    PROVEN("proven", text("what")),
    MONEY_TO("moneyTo", text("what")),
    APOLOGISING("apologising", text("what")),
    BORNE_BY("borneBy", text("what")),
    RETURN_PAID_BY("returnPaidBy", text("what")),
    SHIPPING_PAID_BY("shippingPaidBy", text("what")),
    SIGNED_BY("signedBy", text("what")),
    PRICE_WAIVED("priceWaived"),
    RENTAL("rental", text("what")),
    RENTAL_CLOSED("rentalClosed"),
    RENTAL_EXTENDED("rentalExtended", number("days")),
    COMPENSATION("compensation", text("what")),
    SAYING("saying", text("what")),
    ENCLOSING("enclosing", text("what")),
    FOLLOWING_UP("followingUp", text("what")),
    BLOCKING("blocking", text("what")),
    AMOUNT("amount", money("amount")),
    NO_LONGER_PAID("noLongerPaid", money("amount")),
    EXPECTED("expected", date("expected"), date("latest"), text("confidence")),

    // Why, where the engine itself concludes
    BY_PREFERENCE("because.preference"),
    BY_WISH("because.wish"),
    BY_OFFER("because.offer"),
    BY_LAW("because.law"),
    BY_RESTORING("because.restoring"),
    BY_COST("because.cost"),
    BY_VOCABULARY("because.vocabulary"),
    NOTHING_ELSE("because.nothingElse"),
    NOT_CARRIED("because.notCarried"),
    NO_ANSWER("because.noAnswer"),
    WISH_RULED_OUT("because.wishRuledOut", text("remedy")),
    CUSTOMER_CHOOSES("because.choice", text("remedy")),
    TOO_LATE("because.tooLate", text("remedy")),
    NOT_PAID_YET("because.notPaidYet"),
    TIMETABLE("because.timetable", date("dispatch")),

    // The ledger of an order
    LEDGER_ORDER("ledger.order", text("order")),
    LEDGER_COST("ledger.cost"),
    LEDGER_LINE(
            "ledger.line",
            text("title"),
            text("line"),
            money("cost"),
            text("parts"),
            choice("state", "cancelled", "part"),
            text("set"),
            money("returned"),
            money("credited")),
    LEDGER_GOODS("ledger.goods", money("amount")),
    LEDGER_DISCOUNT("ledger.discount", money("amount")),
    LEDGER_SHIPPING("ledger.shipping", money("amount")),
    LEDGER_TAX("ledger.tax", money("amount")),
    LEDGER_CHARGES("ledger.charges", money("amount")),
    LEDGER_PAYMENTS("ledger.payments"),
    LEDGER_PAYMENT(
            "ledger.payment",
            text("instrument"),
            text("payment"),
            money("amount"),
            money("returned"),
            money("disputed"),
            money("left")),
    LEDGER_BALANCE("ledger.balance", money("paid"), money("kept"), money("returned"), money("tooMuch"), money("owed")),
    LEDGER_ASSUMED("ledger.assumed", text("what")),

    // In a few words
    TODAY("today"),
    TOMORROW("tomorrow"),
    CHOICE_OF("gistChoice", text("remedies")),
    OFFER_OF("gistOffer", text("remedies")),
    DECLINED("gistDeclined", text("remedies")),
    REMEDY_OF("gistRemedy", text("remedy"), money("amount")),
    WAIT_UNTIL("gistWait", text("remedy"), text("until")),
    REVIEW_UNTIL("gistReview", text("remedy"), text("until")),
    ONE_QUESTION("gistQuestion", text("remedy"));

    private final String key;
    private final List<Argument> arguments;

    AgentSentence(String name, Argument... arguments) {
        this.key = MessageKeys.AGENT + name;
        this.arguments = List.of(arguments);
    }

    /** Under which it stands. */
    public String key() {
        return key;
    }

    /** What it can show. */
    List<Argument> arguments() {
        return arguments;
    }
}
