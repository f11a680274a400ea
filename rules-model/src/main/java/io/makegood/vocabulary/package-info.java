/** The terms of the trade, shared by case facts, policy rules and resolutions. */
@NullMarked
package io.makegood.vocabulary;

import org.jspecify.annotations.NullMarked;
