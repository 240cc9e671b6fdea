/**
 * How somebody from outside gets to alter what matters, step by step, what each step rests on, and what closes it. Source: requirements
 * P4-18; docs/reference/attack-paths.md.
 */
@NullMarked
package org.asbuilt.risk.attack;

import org.jspecify.annotations.NullMarked;
