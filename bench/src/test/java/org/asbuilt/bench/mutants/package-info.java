/** Tests of what counts mutants. */
@NullMarked
package org.asbuilt.bench.mutants;

import org.jspecify.annotations.NullMarked;
