/** Configurations of network devices: the vendor's words as statements, and what they mean for the record. */
@NullMarked
package org.asbuilt.importers.device;

import org.jspecify.annotations.NullMarked;
