/** What the record and its plant ought to reach, how far each goal is reached, and which clauses the same evidence serves. */
@NullMarked
package org.asbuilt.goal;

import org.jspecify.annotations.NullMarked;
