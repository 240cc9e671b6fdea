/** Sessions that the capture system Arkime, formerly Moloch, hands out. */
@NullMarked
package org.asbuilt.importers.arkime;

import org.jspecify.annotations.NullMarked;
