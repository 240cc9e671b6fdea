/** Tests of putting streams in order. */
@NullMarked
package org.asbuilt.dissect.stream;

import org.jspecify.annotations.NullMarked;
