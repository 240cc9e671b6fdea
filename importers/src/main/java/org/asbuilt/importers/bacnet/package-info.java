/** Lists of BACnet objects for the exchange of engineering data (EDE). */
@NullMarked
package org.asbuilt.importers.bacnet;

import org.jspecify.annotations.NullMarked;
