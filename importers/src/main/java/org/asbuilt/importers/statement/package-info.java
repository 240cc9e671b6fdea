/** What people say and what they read on site. */
@NullMarked
package org.asbuilt.importers.statement;

import org.jspecify.annotations.NullMarked;
