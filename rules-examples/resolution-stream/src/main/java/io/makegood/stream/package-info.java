/** A job for Apache Flink that decides the cases of many customers while policies change: {@link io.makegood.stream.ResolutionStream}. */
@NullMarked
package io.makegood.stream;

import org.jspecify.annotations.NullMarked;
