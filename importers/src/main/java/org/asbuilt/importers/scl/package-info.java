/** Descriptions of substations in the language of IEC 61850-6: their devices, networks and documented traffic. */
@NullMarked
package org.asbuilt.importers.scl;

import org.jspecify.annotations.NullMarked;
