/** How much anybody may ask for at once: requests, bytes, files, work. */
@NullMarked
package org.asbuilt.server.limits;

import org.jspecify.annotations.NullMarked;
