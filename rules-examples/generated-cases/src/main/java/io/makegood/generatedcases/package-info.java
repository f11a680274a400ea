/** Cases made by chance, each repeatable by its seed. */
@NullMarked
package io.makegood.generatedcases;

import org.jspecify.annotations.NullMarked;
