/** What people judged, disposed of or acknowledged without altering the record. */
@NullMarked
package org.asbuilt.logbook;

import org.jspecify.annotations.NullMarked;
