/** What sensors of many sites observed, summed up elsewhere, as a file. */
@NullMarked
package org.asbuilt.importers.observed;

import org.jspecify.annotations.NullMarked;
