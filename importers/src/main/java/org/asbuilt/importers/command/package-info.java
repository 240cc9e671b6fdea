/** What devices answered at the terminal: the output of show commands, one or several in a file. */
@NullMarked
package org.asbuilt.importers.command;

import org.jspecify.annotations.NullMarked;
