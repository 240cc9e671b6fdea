/** How information about the plant is gathered: which sources there are, what they cover, what scans are permitted, what drifts. */
@NullMarked
package org.asbuilt.collection;

import org.jspecify.annotations.NullMarked;
