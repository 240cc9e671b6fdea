/** Projects of Logix controllers. Source: Rockwell 1756-RM084, Logix 5000 Controllers Import/Export. */
@NullMarked
package org.asbuilt.importers.rockwell;

import org.jspecify.annotations.NullMarked;
