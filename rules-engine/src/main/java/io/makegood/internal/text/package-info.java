/** Terms of the vocabulary in words. */
@NullMarked
package io.makegood.internal.text;

import org.jspecify.annotations.NullMarked;
