/** Tests of the ledger of flows. */
@NullMarked
package org.asbuilt.importers.traffic;

import org.jspecify.annotations.NullMarked;
