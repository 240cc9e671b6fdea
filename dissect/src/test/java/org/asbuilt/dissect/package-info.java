/** Tests of the capture reader and the dissectors. */
@NullMarked
package org.asbuilt.dissect;

import org.jspecify.annotations.NullMarked;
