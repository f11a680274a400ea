/**
 * The rules of a policy as regions of one space: what rules read of a claim are dimensions, cut where the policy tells values apart; a rule is a box, and what follows
 * from rules (what was found, proposed, ruled out, preferred) are dimensions that hang together with them. What holds of every point of this space holds of every case.
 */
@NullMarked
package io.makegood.internal.regions;

import org.jspecify.annotations.NullMarked;
