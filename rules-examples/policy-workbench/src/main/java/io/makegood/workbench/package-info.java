/** The command line {@code makegood}: replay, resolve and check policies. Built on the API a service uses. */
@NullMarked
package io.makegood.workbench;

import org.jspecify.annotations.NullMarked;
