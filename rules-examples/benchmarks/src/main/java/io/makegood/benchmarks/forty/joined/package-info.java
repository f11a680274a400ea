/** The facts of a claim one by one, tied together by ids, for engines that join; and what rules add to them. */
@NullMarked
package io.makegood.benchmarks.forty.joined;

import org.jspecify.annotations.NullMarked;
