/** How fast and in how much memory the importers read large files. */
@NullMarked
package org.asbuilt.bench.intake;

import org.jspecify.annotations.NullMarked;
