/** Sessions and reports of GRASSMARLIN. */
@NullMarked
package org.asbuilt.importers.grassmarlin;

import org.jspecify.annotations.NullMarked;
