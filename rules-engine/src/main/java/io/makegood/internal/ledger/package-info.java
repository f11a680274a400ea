/** The ledger of an order: what was bought, paid, given back and is still owed, worked out once. Every amount of a resolution is read here. */
@NullMarked
package io.makegood.internal.ledger;

import org.jspecify.annotations.NullMarked;
