@NullMarked
package org.asbuilt.importers.table;

import org.jspecify.annotations.NullMarked;
