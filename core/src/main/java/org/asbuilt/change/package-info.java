/** The change desk: the only road by which anything enters the record. */
@NullMarked
package org.asbuilt.change;

import org.jspecify.annotations.NullMarked;
