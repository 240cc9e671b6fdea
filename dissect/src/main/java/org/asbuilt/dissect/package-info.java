/** Bytes on the wire to conversations and sightings. Knows nothing of the record. */
@NullMarked
package org.asbuilt.dissect;

import org.jspecify.annotations.NullMarked;
