/**
 * The generator of the fictitious plants under {@code examples/}. It knows nothing of the product's own modules, so
 * that what it writes cannot agree with the product's readers by sharing their mistakes.
 */
@NullMarked
package org.asbuilt.examples;

import org.jspecify.annotations.NullMarked;
