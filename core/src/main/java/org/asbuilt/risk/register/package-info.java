/**
 * The register of risks: how likely, how bad, what is tolerable, what was decided. Source: requirements P3-25; ISO/IEC 27005:2022.
 */
@NullMarked
package org.asbuilt.risk.register;

import org.jspecify.annotations.NullMarked;
