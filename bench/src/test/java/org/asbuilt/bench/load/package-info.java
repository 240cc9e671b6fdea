@NullMarked
package org.asbuilt.bench.load;

import org.jspecify.annotations.NullMarked;
