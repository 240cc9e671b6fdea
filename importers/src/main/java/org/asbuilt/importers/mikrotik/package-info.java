/** Configurations of the routers and switches of MikroTik. */
@NullMarked
package org.asbuilt.importers.mikrotik;

import org.jspecify.annotations.NullMarked;
