/** Documents for people: what they are, and their text. */
@NullMarked
package org.asbuilt.importers.document;

import org.jspecify.annotations.NullMarked;
