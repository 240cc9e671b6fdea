/**
 * How many deliberate breaks of a module its tests see. PIT makes the breaks and runs the tests; {@link DrawFactory} tells it which to try.
 * What {@link Mutants} does before and after needs the JDK alone, so that it runs from its sources.
 */
@NullMarked
package org.asbuilt.mutants;

import org.jspecify.annotations.NullMarked;
