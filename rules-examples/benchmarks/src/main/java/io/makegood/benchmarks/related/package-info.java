/** Five rules that relate facts among many that do not, beside a session of Drools for those five. */
@NullMarked
package io.makegood.benchmarks.related;

import org.jspecify.annotations.NullMarked;
