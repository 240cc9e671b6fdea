/** Secrets in files: found at the door and replaced by keyed fingerprints before anything is read or kept. */
@NullMarked
package org.asbuilt.importers.secret;

import org.jspecify.annotations.NullMarked;
