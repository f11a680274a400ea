/**
 * Which conditions of rules are shown to matter by cases: one in which the rule fires, and one in which it does not for this condition alone. And pairs of cases
 * that show it of the others.
 */
@NullMarked
package io.makegood.internal.coverage;

import org.jspecify.annotations.NullMarked;
