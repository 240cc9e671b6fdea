/** Tests of the scrubbing of secrets. */
@NullMarked
package org.asbuilt.importers.secret;

import org.jspecify.annotations.NullMarked;
