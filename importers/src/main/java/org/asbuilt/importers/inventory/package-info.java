/** Lists of assets that other systems hand out as JSON. */
@NullMarked
package org.asbuilt.importers.inventory;

import org.jspecify.annotations.NullMarked;
