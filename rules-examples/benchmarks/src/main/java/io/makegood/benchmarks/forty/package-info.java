/** One policy of forty rules, 64 cases, and what all who decide them have in common. */
@NullMarked
package io.makegood.benchmarks.forty;

import org.jspecify.annotations.NullMarked;
