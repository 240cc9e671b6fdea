/** Reads logs of jump hosts, VPN gateways and firewalls for the sessions in them. Source: requirements P5-10. */
@NullMarked
package org.asbuilt.importers.session;

import org.jspecify.annotations.NullMarked;
