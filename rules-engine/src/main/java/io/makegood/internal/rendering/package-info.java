/** Resolutions as text for people. The same resolution gives the same characters on every machine. */
@NullMarked
package io.makegood.internal.rendering;

import org.jspecify.annotations.NullMarked;
