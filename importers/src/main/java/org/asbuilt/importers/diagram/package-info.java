/** Diagrams: what is drawn, and what it proposes for the record. */
@NullMarked
package org.asbuilt.importers.diagram;

import org.jspecify.annotations.NullMarked;
