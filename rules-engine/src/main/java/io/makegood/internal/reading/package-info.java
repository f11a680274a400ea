/** Case files: read, checked and written. */
@NullMarked
package io.makegood.internal.reading;

import org.jspecify.annotations.NullMarked;
