/** The codes of countries and currencies there are, and what was meant by others. */
@NullMarked
package io.makegood.internal.codes;

import org.jspecify.annotations.NullMarked;
