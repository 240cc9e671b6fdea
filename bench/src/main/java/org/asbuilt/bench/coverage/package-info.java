/** What the importers understand of a folder of files, and whether it is what the truth says. */
@NullMarked
package org.asbuilt.bench.coverage;

import org.jspecify.annotations.NullMarked;
