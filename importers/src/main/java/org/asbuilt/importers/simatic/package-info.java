/** Texts of SIMATIC projects. Source: Siemens, STEP 7 HW Config and TIA Portal Openness. */
@NullMarked
package org.asbuilt.importers.simatic;

import org.jspecify.annotations.NullMarked;
