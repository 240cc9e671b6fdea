/** Sentences that ought to be true of the record, one a file, and what is found where they are not. */
@NullMarked
package org.asbuilt.rule;

import org.jspecify.annotations.NullMarked;
