/** What the installation does by itself so that what was rewritten can be shown: self-checks, and checkpoints that leave it. */
@NullMarked
package org.asbuilt.server.proof;

import org.jspecify.annotations.NullMarked;
