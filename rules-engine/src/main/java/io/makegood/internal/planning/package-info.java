/** What a change of a policy does to cases, and which of its edits causes that. */
@NullMarked
package io.makegood.internal.planning;

import org.jspecify.annotations.NullMarked;
