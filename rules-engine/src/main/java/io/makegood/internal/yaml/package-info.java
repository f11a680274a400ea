/** YAML of which every value knows its line and column, for whatever a policy bundle holds. */
@NullMarked
package io.makegood.internal.yaml;

import org.jspecify.annotations.NullMarked;
