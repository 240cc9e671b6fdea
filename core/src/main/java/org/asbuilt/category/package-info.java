/**
 * What matters, how exposed it is and when it may be touched: the three factors of principle 3, computed from what is recorded. Pure
 * functions of a record at a moment. Source: definitive view guidance, principle 3; requirements P3-03 to P3-24.
 */
@NullMarked
package org.asbuilt.category;

import org.jspecify.annotations.NullMarked;
