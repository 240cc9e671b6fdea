/** Flow records that routers, switches, firewalls and probes export: NetFlow, IPFIX, and what collectors make of them. */
@NullMarked
package org.asbuilt.importers.netflow;

import org.jspecify.annotations.NullMarked;
