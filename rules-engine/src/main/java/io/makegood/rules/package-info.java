/**
 * What a policy author reads and says in a rule. A claim lives through five phases, and the phase is the type of the fact a rule matches:
 * {@link io.makegood.rules.ReportedClaim}, {@link io.makegood.rules.AssessedClaim}, {@link io.makegood.rules.ProposedRemedy} and
 * {@link io.makegood.rules.ProposedPause}, {@link io.makegood.rules.EligibleRemedy}, {@link io.makegood.rules.SettledClaim}. The methods of
 * a fact are the verbs of its phase. Rules only ever add; nothing a rule says is taken back.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.rules;

import org.jspecify.annotations.NullMarked;
