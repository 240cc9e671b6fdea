/**
 * Drawings on paper: boxes in rows and numbered lines between them, laid out the same way every time, over as many sheets of A3 as it
 * takes to be read. They know nothing of the plant. Source: requirements, section 4, complaint 20; ISO 216, ISO 7200.
 */
@NullMarked
package org.asbuilt.server.diagram;

import org.jspecify.annotations.NullMarked;
