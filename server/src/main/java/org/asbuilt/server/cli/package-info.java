/** The command line. It stands on the record office as the API does, and says the same things in text. */
@NullMarked
package org.asbuilt.server.cli;

import org.jspecify.annotations.NullMarked;
