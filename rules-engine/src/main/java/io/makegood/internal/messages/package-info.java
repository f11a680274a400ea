/** What the messages of a bundle can be about: the keys and placeholders the engine asks for. */
@NullMarked
package io.makegood.internal.messages;

import org.jspecify.annotations.NullMarked;
