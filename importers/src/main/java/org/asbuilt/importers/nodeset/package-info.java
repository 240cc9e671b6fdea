/** Information models of OPC UA: which models and versions there are, and what devices in them say of themselves. */
@NullMarked
package org.asbuilt.importers.nodeset;

import org.jspecify.annotations.NullMarked;
