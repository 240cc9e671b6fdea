/** Tests of the large files of every kind. */
@NullMarked
package org.asbuilt.bench.intake;

import org.jspecify.annotations.NullMarked;
