/** The settings of an installation: one file, every name known, every value checked. */
@NullMarked
package org.asbuilt.server.settings;

import org.jspecify.annotations.NullMarked;
