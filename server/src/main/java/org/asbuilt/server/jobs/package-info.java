/** Work that takes longer than a request: one piece at a time, with its progress. */
@NullMarked
package org.asbuilt.server.jobs;

import org.jspecify.annotations.NullMarked;
