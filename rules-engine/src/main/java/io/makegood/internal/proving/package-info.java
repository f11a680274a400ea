/** What holds of a policy for every case anyone can report, found in the space its rules make up. */
@NullMarked
package io.makegood.internal.proving;

import org.jspecify.annotations.NullMarked;
