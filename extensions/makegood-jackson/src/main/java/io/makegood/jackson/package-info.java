/**
 * Cases, resolutions and problem details for Jackson 3: {@link io.makegood.jackson.MakegoodModule}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.jackson;

import org.jspecify.annotations.NullMarked;
