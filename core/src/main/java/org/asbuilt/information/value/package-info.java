/**
 * What information is worth to an attacker, what it is worth together, and who may get it. Pure functions of a record at a moment and of
 * what was shared before. Source: definitive view guidance, principle 2; requirements P2.A-01 to P2.A-05, P2.S-08, P2.C-03.
 */
@NullMarked
package org.asbuilt.information.value;

import org.jspecify.annotations.NullMarked;
