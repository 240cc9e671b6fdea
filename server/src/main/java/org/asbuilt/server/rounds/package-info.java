/** Work that an installation does by itself again and again: backups, self-checks, exports. */
@NullMarked
package org.asbuilt.server.rounds;

import org.jspecify.annotations.NullMarked;
