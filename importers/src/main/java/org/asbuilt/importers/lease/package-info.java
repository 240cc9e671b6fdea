/** Addresses that servers lent. */
@NullMarked
package org.asbuilt.importers.lease;

import org.jspecify.annotations.NullMarked;
