/** Tables of every kind: their rows, what their columns mean, and the claims that follow. */
@NullMarked
package org.asbuilt.importers.table;

import org.jspecify.annotations.NullMarked;
