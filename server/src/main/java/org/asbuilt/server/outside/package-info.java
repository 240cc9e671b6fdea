/** Those who vouch for people that have no password here: an OpenID provider, a directory. Nothing else of the server asks them. */
@NullMarked
package org.asbuilt.server.outside;

import org.jspecify.annotations.NullMarked;
