/** Verifies a record from a file of it: without the server, without a network, and without writing anything. */
@NullMarked
package org.asbuilt.verify;

import org.jspecify.annotations.NullMarked;
