/** From files to claims: one importer a file format. An importer may claim; it cannot write. */
@NullMarked
package org.asbuilt.importers;

import org.jspecify.annotations.NullMarked;
