/** What is asked under a key is done once, however often it is asked. Source: draft-ietf-httpapi-idempotency-key-header. */
@NullMarked
package org.asbuilt.server.once;

import org.jspecify.annotations.NullMarked;
