/** Tables over primitive arrays, for counting without allocation. */
@NullMarked
package org.asbuilt.dissect.table;

import org.jspecify.annotations.NullMarked;
