/** Holds the decisions of a shop's policy against the public exam of that shop. */
@NullMarked
package io.makegood.retailexam;

import org.jspecify.annotations.NullMarked;
