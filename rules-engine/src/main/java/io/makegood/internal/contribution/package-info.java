/** What rules contribute to a decision by their verbs, phase by phase. Rules only add, so this is all a rule can do. */
@NullMarked
package io.makegood.internal.contribution;

import org.jspecify.annotations.NullMarked;
