/** Bills of materials: CycloneDX and SPDX. */
@NullMarked
package org.asbuilt.importers.bom;

import org.jspecify.annotations.NullMarked;
