/** Tests of what counts mutants. */
@NullMarked
package org.asbuilt.mutants;

import org.jspecify.annotations.NullMarked;
