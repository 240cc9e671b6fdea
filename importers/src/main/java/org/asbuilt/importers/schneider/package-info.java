/**
 * Exports of Control Expert and Unity Pro. Source: Schneider Electric, EcoStruxure Control Expert, Operating Modes (export of
 * projects), and exports of versions 14 and 15.
 */
@NullMarked
package org.asbuilt.importers.schneider;

import org.jspecify.annotations.NullMarked;
