package io.makegood.vocabulary;

import java.util.List;

/** What the customer gets. What a remedy gives, how its amount is worked out and what becomes of the line is part of it. */
public final class RemedyType extends Term {
    private static final BuiltIns<RemedyType> BUILT_IN = new BuiltIns<>();

    public static final RemedyType REFUND_FULL = money("REFUND_FULL", Amount.PRICE);
    public static final RemedyType REFUND_PARTIAL = money("REFUND_PARTIAL", Amount.AGREED);
    public static final RemedyType REPLACEMENT = goods("REPLACEMENT", Goods.SAME, Amount.NONE);
    /** A strictly better equivalent at the price of the ordered item. */
    public static final RemedyType REPLACEMENT_UPGRADE = goods("REPLACEMENT_UPGRADE", Goods.UPGRADE, Amount.NONE);

    public static final RemedyType EXCHANGE = goods("EXCHANGE", Goods.SIMILAR, Amount.EXCHANGE_DIFFERENCE);
    public static final RemedyType REPAIR =
            builtIn("REPAIR", new Definition(Gives.SERVICE, Amount.NONE, Goods.NONE, Line.RESTORED));
    public static final RemedyType STORE_CREDIT = money("STORE_CREDIT", Amount.PRICE);
    public static final RemedyType CANCEL_LINE =
            builtIn("CANCEL_LINE", new Definition(Gives.MONEY, Amount.PRICE, Goods.NONE, Line.CANCELLED));
    public static final RemedyType CANCEL_ORDER =
            builtIn("CANCEL_ORDER", new Definition(Gives.MONEY, Amount.ORDER, Goods.NONE, Line.ORDER_CANCELLED));
    public static final RemedyType MERGE_ORDERS = service("MERGE_ORDERS");
    public static final RemedyType APPLY_BALANCE =
            builtIn("APPLY_BALANCE", new Definition(Gives.SERVICE, Amount.SURPLUS, Goods.NONE, Line.UNCHANGED));
    public static final RemedyType PRICE_ADJUSTMENT = money("PRICE_ADJUSTMENT", Amount.PRICE_DROP);
    public static final RemedyType HONOUR_PRICE = money("HONOUR_PRICE", Amount.ADVERTISED_DIFFERENCE);
    public static final RemedyType CHANGE_ADDRESS = service("CHANGE_ADDRESS");
    public static final RemedyType CLOSE_RENTAL = service("CLOSE_RENTAL");
    public static final RemedyType EXTEND_RENTAL = service("EXTEND_RENTAL");
    public static final RemedyType RESTORE_ACCESS =
            builtIn("RESTORE_ACCESS", new Definition(Gives.SERVICE, Amount.NONE, Goods.NONE, Line.RESTORED));
    public static final RemedyType CANCEL_SUBSCRIPTION = service("CANCEL_SUBSCRIPTION");
    public static final RemedyType ACCEPT_VOLUNTARY_RETURN = service("ACCEPT_VOLUNTARY_RETURN");
    public static final RemedyType WAIT_AND_RECHECK = words("WAIT_AND_RECHECK");
    public static final RemedyType INFORM_ONLY = words("INFORM_ONLY");
    public static final RemedyType REINSTATE_ACCOUNT = service("REINSTATE_ACCOUNT");
    public static final RemedyType DECLINE = words("DECLINE");

    /** What a remedy gives. */
    public enum Gives {
        MONEY,
        GOODS,
        SERVICE,
        WORDS
    }

    /** How the amount of a remedy is worked out. */
    public enum Amount {
        /** It has none. */
        NONE,
        /** All that is open of the price of the pieces concerned; less where the rule says so. */
        PRICE,
        /** As much as the rule says, and no more than is open of the price. */
        AGREED,
        /** All that is open of what has not left of the order. */
        ORDER,
        /** How much less the pieces would cost now. */
        PRICE_DROP,
        /** How much more than the advertised price was charged. */
        ADVERTISED_DIFFERENCE,
        /** What something taken in exchange costs less; what it costs more is asked for. */
        EXCHANGE_DIFFERENCE,
        /** What was paid beyond the price of the order. */
        SURPLUS,
        /** What was paid for the order, which goes back the way it came and is asked for by another one. */
        PAYMENT
    }

    /** Which goods a remedy sends. */
    public enum Goods {
        /** None. */
        NONE,
        /** The same item. */
        SAME,
        /** Something strictly better. */
        UPGRADE,
        /** Something similar, or else the same item. */
        SIMILAR
    }

    /** What a remedy makes of the line, or of the order. */
    public enum Line {
        /** Nothing. */
        UNCHANGED,
        /** The customer has afterwards what he bought, and needs neither another one nor his money. */
        RESTORED,
        /** It is not sent any more. */
        CANCELLED,
        /** No line of the order that has not left is sent any more. */
        ORDER_CANCELLED
    }

    /**
     * What a remedy is.
     *
     * @param gives what the customer gets
     * @param amount how much money it is about
     * @param goods what is sent
     * @param line what becomes of the line
     */
    public record Definition(Gives gives, Amount amount, Goods goods, Line line) {}

    private final Definition definition;

    private RemedyType(String name, int ordinal, Definition definition) {
        super(name, ordinal);
        this.definition = definition;
    }

    private static RemedyType money(String name, Amount amount) {
        return builtIn(name, new Definition(Gives.MONEY, amount, Goods.NONE, Line.UNCHANGED));
    }

    private static RemedyType goods(String name, Goods goods, Amount amount) {
        return builtIn(name, new Definition(Gives.GOODS, amount, goods, Line.RESTORED));
    }

    private static RemedyType service(String name) {
        return builtIn(name, new Definition(Gives.SERVICE, Amount.NONE, Goods.NONE, Line.UNCHANGED));
    }

    private static RemedyType words(String name) {
        return builtIn(name, new Definition(Gives.WORDS, Amount.NONE, Goods.NONE, Line.UNCHANGED));
    }

    private static RemedyType builtIn(String name, Definition definition) {
        return BUILT_IN.add(ordinal -> new RemedyType(name, ordinal, definition));
    }

    /**
     * A remedy of a policy's own.
     *
     * @param name such as {@code TECHNICIAN_VISIT}
     * @throws IllegalArgumentException when no term can have that name, or when a built-in one has it
     */
    public static RemedyType of(String name, Definition definition) {
        if (BUILT_IN.named(name) != null) {
            throw new IllegalArgumentException("`" + name + "` is a built-in remedy");
        }
        return BUILT_IN.orOwn(name, own -> new RemedyType(own, BuiltIns.OTHERS, definition));
    }

    /** What it gives, how much, and what it makes of the line. */
    public Definition definition() {
        return definition;
    }

    /** Whether this remedy pays money back or out. */
    public boolean paysMoney() {
        return definition.gives() == Gives.MONEY;
    }

    /** Whether this remedy sends goods to the customer. */
    public boolean shipsGoods() {
        return definition.gives() == Gives.GOODS;
    }

    /** Whether something else is sent, and its price makes a difference. */
    public boolean isExchange() {
        return definition.amount() == Amount.EXCHANGE_DIFFERENCE;
    }

    /** All built-in remedies, in their order. */
    public static List<RemedyType> values() {
        return BUILT_IN.all();
    }
}
