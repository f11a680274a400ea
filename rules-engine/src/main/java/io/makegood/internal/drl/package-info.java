/**
 * Reads and writes the language of rules: DRL as far as a policy needs it. Rule files become the model of a rule, or problems with their places;
 * what the grammar does not hold cannot be said. What Drools compiles is written from the model.
 */
@NullMarked
package io.makegood.internal.drl;

import org.jspecify.annotations.NullMarked;
