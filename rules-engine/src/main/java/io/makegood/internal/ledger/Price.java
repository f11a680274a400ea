package io.makegood.internal.ledger;

/** What something cost, by its parts. All amounts are in minor units. */
class Price {
    long goods;
    long discount;
    long shipping;
    long tax;
    long duty;
    /** Other charges, as far as they are given back with the goods. */
    long fee;

    /** The price of the goods, less the discount on them. */
    final long net() {
        return goods - discount;
    }

    /** All of it. */
    final long whole() {
        return goods - discount + shipping + tax + duty + fee;
    }

    final void add(Price other) {
        goods += other.goods;
        discount += other.discount;
        shipping += other.shipping;
        tax += other.tax;
        duty += other.duty;
        fee += other.fee;
    }

    /** The share that some of several equal pieces have of it, from a piece up to another one. */
    final Price ofPieces(int pieces, int from, int to) {
        Price share = new Price();
        share.goods = Apportionment.ofPieces(goods, pieces, from, to);
        share.discount = Apportionment.ofPieces(discount, pieces, from, to);
        share.shipping = Apportionment.ofPieces(shipping, pieces, from, to);
        share.tax = Apportionment.ofPieces(tax, pieces, from, to);
        share.duty = Apportionment.ofPieces(duty, pieces, from, to);
        share.fee = Apportionment.ofPieces(fee, pieces, from, to);
        return share;
    }
}
