/**
 * The API for services: load a {@link io.makegood.engine.Policy}, make one {@link io.makegood.engine.ResolutionEngine} of it, read cases with
 * {@link io.makegood.engine.CaseFiles} or build them, resolve, and write the answer with {@link io.makegood.engine.Resolutions}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.engine;

import org.jspecify.annotations.NullMarked;
