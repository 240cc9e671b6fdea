/** Claims against the record: who is meant, what is new, what differs, what was not seen, and why. */
@NullMarked
package org.asbuilt.reconcile;

import org.jspecify.annotations.NullMarked;
