/** Who asks, whether they may, and the account of it: sign-in, sessions, one-time links and the gate. */
@NullMarked
package org.asbuilt.server.identity;

import org.jspecify.annotations.NullMarked;
