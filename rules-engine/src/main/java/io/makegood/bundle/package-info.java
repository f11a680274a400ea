/**
 * Bundles of policies, where they lie: read from a {@link io.makegood.bundle.PolicySource}, kept in a {@link io.makegood.bundle.PolicyArchive}, signed and
 * verified by a {@link io.makegood.bundle.BundleSignature}. A {@link io.makegood.bundle.PolicyBundle} is compiled by
 * {@link io.makegood.engine.Policy#load(io.makegood.bundle.PolicyBundle)}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.bundle;

import org.jspecify.annotations.NullMarked;
