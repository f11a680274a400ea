/** How records of the model keep what they are given. No part of the API. */
@NullMarked
package io.makegood.internal.model;

import org.jspecify.annotations.NullMarked;
