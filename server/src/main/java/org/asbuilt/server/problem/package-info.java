/** What is answered when a request cannot be granted, or when the fault is ours. Source: RFC 9457. */
@NullMarked
package org.asbuilt.server.problem;

import org.jspecify.annotations.NullMarked;
