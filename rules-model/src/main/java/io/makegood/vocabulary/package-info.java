/**
 * The terms of the trade, shared by case facts, policy rules and resolutions.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.vocabulary;

import org.jspecify.annotations.NullMarked;
