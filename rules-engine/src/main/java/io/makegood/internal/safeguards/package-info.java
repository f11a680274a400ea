/** What no resolution may be, whatever the policy: arithmetic, law, and that there is an answer; checked on the finished decisions. */
@NullMarked
package io.makegood.internal.safeguards;

import org.jspecify.annotations.NullMarked;
