/** Records of the inventory system NetBox. */
@NullMarked
package org.asbuilt.importers.netbox;

import org.jspecify.annotations.NullMarked;
