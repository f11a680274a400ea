/**
 * Cases, resolutions and problem details for Jackson 2: {@link io.makegood.jackson2.MakegoodModule}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.jackson2;

import org.jspecify.annotations.NullMarked;
