/** Many cases, one on each line: read, decided on all cores and written in their order, and resumed where a killed run had got to. */
@NullMarked
package io.makegood.workbench.batch;

import org.jspecify.annotations.NullMarked;
