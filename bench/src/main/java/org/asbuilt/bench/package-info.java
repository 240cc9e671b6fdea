/** What is measured, for docs/performance.md. Timings live here and never in a test's assertion. */
@NullMarked
package org.asbuilt.bench;

import org.jspecify.annotations.NullMarked;
