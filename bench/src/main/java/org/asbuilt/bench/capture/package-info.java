/** How fast captures are read, beside other tools on the same files. */
@NullMarked
package org.asbuilt.bench.capture;

import org.jspecify.annotations.NullMarked;
