/**
 * The answer: what the customer gets, who pays, what is said, what happens next, and why.
 *
 * <p>What is to be carried out is told by {@link io.makegood.resolution.Remedy}. Its forms are read by {@code instanceof} or, from Java 21 on, by a
 * {@code switch}:
 *
 * <pre>{@code
 * switch (decision.remedy()) {
 *     case Remedy.Refund refund -> pay(refund.repayment());
 *     case Remedy.CreditNote note -> release(note.receivable());
 *     case Remedy.Shipment shipment -> send(shipment.stockId(), shipment.shipping());
 *     case Remedy.Cancellation cancellation -> cancel(cancellation.cancelledLines());
 *     case Remedy.Service service -> order(service.type());
 *     case Remedy.Explanation explanation -> {}
 *     case Remedy.Pending pending -> remind(pending.until());
 *     case Remedy.Decline decline -> {}
 * }
 * }</pre>
 *
 * <p>A later version may add components to the records here. Build them by their builders, such as
 * {@link io.makegood.resolution.LineDecisionBuilder}, and read them by their accessors: constructors and record patterns are no part of the API.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.resolution;

import org.jspecify.annotations.NullMarked;
