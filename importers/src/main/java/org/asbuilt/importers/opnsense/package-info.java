/** Configurations of OPNsense and pfSense. */
@NullMarked
package org.asbuilt.importers.opnsense;

import org.jspecify.annotations.NullMarked;
