/** Lists that are exported from the record, edited in a table program, and come back. */
@NullMarked
package org.asbuilt.importers.list;

import org.jspecify.annotations.NullMarked;
