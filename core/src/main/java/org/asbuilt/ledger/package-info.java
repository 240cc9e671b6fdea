/** The record: a log of approved commits, and the snapshots that are computed from it. */
@NullMarked
package org.asbuilt.ledger;

import org.jspecify.annotations.NullMarked;
