/**
 * Compares what the dissectors read from captures with what tshark and Zeek say of the same captures: each difference has
 * a reason or is a fault.
 */
@NullMarked
package org.asbuilt.bench.conformance;

import org.jspecify.annotations.NullMarked;
