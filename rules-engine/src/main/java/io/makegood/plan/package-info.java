/**
 * What a change of a policy does to cases: which of them it decides otherwise, what of it, which edit causes that, what it costs and whom, and who gets more or less.
 *
 * <pre>{@code
 * PolicyPlanner planner = PolicyPlanner.between(old, changed);
 * PlanTally tally = new PlanTally();
 * for (CaseFile caseFile : cases) {
 *     tally.add(planner.compare(caseFile), ++line);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.plan;

import org.jspecify.annotations.NullMarked;
