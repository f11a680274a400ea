/** Which facts of a case a policy can declare attributes of. */
@NullMarked
package io.makegood.internal.attributes;

import org.jspecify.annotations.NullMarked;
