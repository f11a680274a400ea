/** Terms of the vocabulary in words. */
@NullMarked
package io.makegood.internal.words;

import org.jspecify.annotations.NullMarked;
