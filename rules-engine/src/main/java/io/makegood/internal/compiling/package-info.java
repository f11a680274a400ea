/** Makes rules that can be matched out of the files of a bundle, and keeps what was compiled for the next start. */
@NullMarked
package io.makegood.internal.compiling;

import org.jspecify.annotations.NullMarked;
