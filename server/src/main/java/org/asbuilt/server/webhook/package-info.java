/** Tells other programs that something happened. Source: Standard Webhooks 1.0. */
@NullMarked
package org.asbuilt.server.webhook;

import org.jspecify.annotations.NullMarked;
