/** Which classes are broken on purpose, and how many of the breaks the tests see. Needs the JDK alone, so that it runs from its sources. */
@NullMarked
package org.asbuilt.bench.mutants;

import org.jspecify.annotations.NullMarked;
