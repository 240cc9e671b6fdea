/** What arrives without being handed over file by file: captures through a pipe, and folders into which others write. */
@NullMarked
package org.asbuilt.server.live;

import org.jspecify.annotations.NullMarked;
