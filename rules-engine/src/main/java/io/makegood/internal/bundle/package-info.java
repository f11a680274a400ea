/** Reads a policy bundle: its parameters, principles, rule files, messages and cases. Text in, checked data out; nothing is compiled here. */
@NullMarked
package io.makegood.internal.bundle;

import org.jspecify.annotations.NullMarked;
