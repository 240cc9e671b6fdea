/** By what the server shows who it is, and whom it trusts: keys and certificates. */
@NullMarked
package org.asbuilt.server.tls;

import org.jspecify.annotations.NullMarked;
