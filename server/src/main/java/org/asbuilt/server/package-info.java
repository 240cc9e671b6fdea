/** The program: the command line, and the server that it starts. */
@NullMarked
package org.asbuilt.server;

import org.jspecify.annotations.NullMarked;
