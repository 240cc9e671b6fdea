/** What the product bears of people and programs at once, and whether its memory stays as it is. */
@NullMarked
package org.asbuilt.bench.load;

import org.jspecify.annotations.NullMarked;
