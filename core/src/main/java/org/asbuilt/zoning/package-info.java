/** Zones and conduits as IEC 62443-3-2 wants them: their characteristics, levels, assessment, specification, and proposals. */
@NullMarked
package org.asbuilt.zoning;

import org.jspecify.annotations.NullMarked;
