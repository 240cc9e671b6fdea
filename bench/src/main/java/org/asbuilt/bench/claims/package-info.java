/** The table of claims on PostgreSQL: as the product has it, and parted in two ways, side by side. */
@NullMarked
package org.asbuilt.bench.claims;

import org.jspecify.annotations.NullMarked;
