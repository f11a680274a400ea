/**
 * JSON that another library parses: what it hands over, token by token. Whoever uses that library has a module that does it, such as {@code makegood-jackson},
 * and needs nothing of this.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.json;

import org.jspecify.annotations.NullMarked;
