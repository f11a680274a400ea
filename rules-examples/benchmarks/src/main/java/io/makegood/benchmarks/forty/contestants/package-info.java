/** Those who decide the forty rules, each as its own documentation recommends. */
@NullMarked
package io.makegood.benchmarks.forty.contestants;

import org.jspecify.annotations.NullMarked;
