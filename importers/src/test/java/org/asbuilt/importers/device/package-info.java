/** Tests of what the readers of configurations share. */
@NullMarked
package org.asbuilt.importers.device;

import org.jspecify.annotations.NullMarked;
