/** What no resolution may be, whoever wrote the rules: the never-list and the arithmetic, checked on the finished resolution. */
@NullMarked
package io.makegood.internal.safeguards;

import org.jspecify.annotations.NullMarked;
