/** What sources say: artifacts, claims with their places, receipts. A source may claim; it cannot write. */
@NullMarked
package org.asbuilt.evidence;

import org.jspecify.annotations.NullMarked;
