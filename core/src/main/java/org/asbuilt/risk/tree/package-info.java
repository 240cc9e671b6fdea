/**
 * Attack trees: whether an attacker can reach the goal, by what is recorded. Three-valued: what is not known is neither open nor blocked.
 * Source: requirements P3-26.
 */
@NullMarked
package org.asbuilt.risk.tree;

import org.jspecify.annotations.NullMarked;
