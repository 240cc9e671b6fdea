/** Sends the access log to collectors of security events. */
@NullMarked
package org.asbuilt.server.siem;

import org.jspecify.annotations.NullMarked;
