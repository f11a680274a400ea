package io.makegood.vocabulary;

/** Whose fault it is. */
public enum FaultParty {
    /** Our own doing: our shop, warehouse, systems or words. */
    PLATFORM,
    /** The merchant who listed, packed or should have sent the line. */
    SELLER,
    /** Who was to bring the parcel; it got lost, late or broken on the way. */
    CARRIER,
    /** Who made the goods; they are defective or unsafe by make. */
    MANUFACTURER,
    /** The buyer's own accident or mistake, told to us. */
    CUSTOMER,
    /** Somebody outside the purchase, such as a thief. */
    THIRD_PARTY,
    /** Nobody did anything wrong, as with a change of mind. */
    NONE,
    /** Nothing in the case tells; rules of the first phase may find out. */
    UNKNOWN
}
