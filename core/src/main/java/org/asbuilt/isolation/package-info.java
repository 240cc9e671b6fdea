/** Cutting part of the plant off: what to cut in which order, what must stay, what stops, and what speaks against "isolated". */
@NullMarked
package org.asbuilt.isolation;

import org.jspecify.annotations.NullMarked;
