/** Puts the segments of TCP streams in order, within bounds. */
@NullMarked
package org.asbuilt.dissect.stream;

import org.jspecify.annotations.NullMarked;
