/** Configurations of switches, routers and serial servers that are made for plants. */
@NullMarked
package org.asbuilt.importers.industrial;

import org.jspecify.annotations.NullMarked;
