/** The packet filters of Linux. */
@NullMarked
package org.asbuilt.importers.linux;

import org.jspecify.annotations.NullMarked;
