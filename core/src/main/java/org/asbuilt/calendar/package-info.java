/** When the plant may be touched. */
@NullMarked
package org.asbuilt.calendar;

import org.jspecify.annotations.NullMarked;
