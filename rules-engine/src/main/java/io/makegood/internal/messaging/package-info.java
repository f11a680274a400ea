/** Puts a decision into the customer's words: the sentences of the bundle for the points that must be said. */
@NullMarked
package io.makegood.internal.messaging;

import org.jspecify.annotations.NullMarked;
