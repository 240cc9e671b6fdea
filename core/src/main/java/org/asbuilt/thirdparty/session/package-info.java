/**
 * What logs of jump hosts, VPN gateways and firewalls tell of who came in. It is read from the files that stand and is no part of the
 * record. Source: requirements P5-10.
 */
@NullMarked
package org.asbuilt.thirdparty.session;

import org.jspecify.annotations.NullMarked;
