/** What rules can speak of: the facts of each phase, their properties and verbs, and the terms of the vocabulary. */
@NullMarked
package io.makegood.internal.facts;

import org.jspecify.annotations.NullMarked;
