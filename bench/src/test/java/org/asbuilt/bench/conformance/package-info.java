/** Tests of the comparison with other tools, and the comparison itself over the development data. */
@NullMarked
package org.asbuilt.bench.conformance;

import org.jspecify.annotations.NullMarked;
