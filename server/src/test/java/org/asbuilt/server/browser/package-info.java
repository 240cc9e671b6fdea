/** The user interface in a real browser, before a real server with a record of its own. */
@NullMarked
package org.asbuilt.server.browser;

import org.jspecify.annotations.NullMarked;
