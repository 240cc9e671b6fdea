/** How bytes come in: limited, unpacked, counted, and the account kept of what was read. */
@NullMarked
package org.asbuilt.importers.intake;

import org.jspecify.annotations.NullMarked;
