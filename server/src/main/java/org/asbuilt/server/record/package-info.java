/** Where files become claims, claims drift, drift changes, and changes the record: imports, reconciliation and reading. */
@NullMarked
package org.asbuilt.server.record;

import org.jspecify.annotations.NullMarked;
