/** One run of all measurements, written down with the goals beside the figures. */
@NullMarked
package org.asbuilt.bench.report;

import org.jspecify.annotations.NullMarked;
