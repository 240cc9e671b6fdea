/** The REST API: requests in, shapes out. Everything that it does passes the gate and is done by the record office. */
@NullMarked
package org.asbuilt.server.api;

import org.jspecify.annotations.NullMarked;
