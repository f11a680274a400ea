package io.makegood.vocabulary;

import java.util.List;

/** What the customer gets. What a remedy gives, how its amount is worked out and what becomes of the line is part of it. */
public final class RemedyType extends Term {
    private static final BuiltIns<RemedyType> BUILT_IN = new BuiltIns<>();

    /** All that is open of what was paid for the pieces concerned goes back, with their share of shipping, tax and duty. */
    public static final RemedyType REFUND_FULL = money("REFUND_FULL", Amount.PRICE);
    /** A part of the price goes back, as much as the rule says, and the customer keeps the goods. */
    public static final RemedyType REFUND_PARTIAL = money("REFUND_PARTIAL", Amount.AGREED);
    /** The same item is sent again, or at last where it never left. */
    public static final RemedyType REPLACEMENT = goods("REPLACEMENT", Goods.SAME, Amount.NONE);
    /** A strictly better equivalent at the price of the ordered item. */
    public static final RemedyType REPLACEMENT_UPGRADE = goods("REPLACEMENT_UPGRADE", Goods.UPGRADE, Amount.NONE);

    /** Something similar is sent instead; if it costs less the difference goes back, if more it is asked for or waived. */
    public static final RemedyType EXCHANGE = goods("EXCHANGE", Goods.SIMILAR, Amount.EXCHANGE_DIFFERENCE);
    /** The customer's own item is mended. */
    public static final RemedyType REPAIR =
            builtIn("REPAIR", new Definition(Gives.SERVICE, Amount.NONE, Goods.NONE, Line.RESTORED));
    /** What could be refunded goes onto the customer's account with us instead of out in money. */
    public static final RemedyType STORE_CREDIT = money("STORE_CREDIT", Amount.PRICE);
    /** A line that has not left is not sent, and what was paid for it goes back; the rest of the order stays. */
    public static final RemedyType CANCEL_LINE =
            builtIn("CANCEL_LINE", new Definition(Gives.MONEY, Amount.PRICE, Goods.NONE, Line.CANCELLED));
    /** Nothing more of the order is sent, and what was paid for what has not left goes back. */
    public static final RemedyType CANCEL_ORDER =
            builtIn("CANCEL_ORDER", new Definition(Gives.MONEY, Amount.ORDER, Goods.NONE, Line.ORDER_CANCELLED));
    /** Two orders become one, and what has not left travels together. */
    public static final RemedyType MERGE_ORDERS = service("MERGE_ORDERS");
    /** The order stands: what was paid too much becomes credit, and what is missing remains to pay. */
    public static final RemedyType APPLY_BALANCE =
            builtIn("APPLY_BALANCE", new Definition(Gives.SERVICE, Amount.SURPLUS, Goods.NONE, Line.UNCHANGED));
    /** The difference to a price that has fallen since the purchase goes back. */
    public static final RemedyType PRICE_ADJUSTMENT = money("PRICE_ADJUSTMENT", Amount.PRICE_DROP);
    /** The price the customer was shown holds: what was charged beyond it goes back, and no more is asked for. */
    public static final RemedyType HONOUR_PRICE = money("HONOUR_PRICE", Amount.ADVERTISED_DIFFERENCE);
    /** What has not left is sent to another address. */
    public static final RemedyType CHANGE_ADDRESS = service("CHANGE_ADDRESS");
    /** The rental ends now; neither the object nor any more money is asked for. */
    public static final RemedyType CLOSE_RENTAL = service("CLOSE_RENTAL");
    /** The day a rented item is due back moves on, for nothing. */
    public static final RemedyType EXTEND_RENTAL = service("EXTEND_RENTAL");
    /** Content that was taken away is usable again, with what the customer had added to it. */
    public static final RemedyType RESTORE_ACCESS =
            builtIn("RESTORE_ACCESS", new Definition(Gives.SERVICE, Amount.NONE, Goods.NONE, Line.RESTORED));
    /** A contract that renews itself ends. */
    public static final RemedyType CANCEL_SUBSCRIPTION = service("CANCEL_SUBSCRIPTION");
    /** The customer may send back, free and without a date, what was sent too much, or keep it. */
    public static final RemedyType ACCEPT_VOLUNTARY_RETURN = service("ACCEPT_VOLUNTARY_RETURN");
    /** A late parcel gets more time with an end date; another remedy follows if it has not come by then. */
    public static final RemedyType WAIT_AND_RECHECK = words("WAIT_AND_RECHECK");
    /** The customer gets an explanation, and neither money nor goods for the line itself. */
    public static final RemedyType INFORM_ONLY = words("INFORM_ONLY");
    /** A closed account is opened again. */
    public static final RemedyType REINSTATE_ACCOUNT = service("REINSTATE_ACCOUNT");
    /** The customer does not get what was asked for, and hears why, what else can be done and how to object. */
    public static final RemedyType DECLINE = words("DECLINE");

    /** What a remedy gives. */
    public enum Gives {
        /** A sum that is paid back, or given as credit. */
        MONEY,
        /** Something that is sent. */
        GOODS,
        /** Something that is done, such as a repair or a change of the order. */
        SERVICE,
        /** An explanation, and nothing else. */
        WORDS
    }

    /** How the amount of a remedy is worked out. */
    public enum Amount {
        /** It is not about money. */
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
        /** Nothing is sent. */
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
        /** The line stays as it is. */
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
    public record Definition(Gives gives, Amount amount, Goods goods, Line line) {
        /** Whether a line, or what has not left of the order, is not sent any more. */
        public boolean cancels() {
            return line == Line.CANCELLED || line == Line.ORDER_CANCELLED;
        }

        /** Whether it is nothing without money; a cancellation, or a price that holds, is something. */
        public boolean isOnlyMoney() {
            return gives == Gives.MONEY && !cancels() && amount != Amount.ADVERTISED_DIFFERENCE;
        }
    }

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
