/** How the installation fares, for people and for programs that watch over it; nothing of what it holds. */
@NullMarked
package org.asbuilt.server.health;

import org.jspecify.annotations.NullMarked;
