/** Tests of the report. */
@NullMarked
package org.asbuilt.bench.report;

import org.jspecify.annotations.NullMarked;
