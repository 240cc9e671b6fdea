@NullMarked
package org.asbuilt.importers;

import org.jspecify.annotations.NullMarked;
