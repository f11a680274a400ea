/** Changes of a case: what could be otherwise, who can make it so, and the search for a case that satisfies a goal. */
@NullMarked
package io.makegood.internal.changes;

import org.jspecify.annotations.NullMarked;
