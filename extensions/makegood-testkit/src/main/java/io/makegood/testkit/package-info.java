/**
 * Tests policies, and services that decide by them. Documented cases are parameters of a test ({@link io.makegood.testkit.CaseSource}); what was decided is
 * asserted in the words of the trade, and a failure says why it was decided so ({@link io.makegood.testkit.MakegoodAssertions}); what every policy should
 * hold is a class to extend ({@link io.makegood.testkit.PolicyContract}); and a service is tested without a policy
 * ({@link io.makegood.testkit.FakeResolver}).
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.testkit;

import org.jspecify.annotations.NullMarked;
