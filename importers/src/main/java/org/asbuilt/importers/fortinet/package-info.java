/** Configurations of Fortinet's firewalls. */
@NullMarked
package org.asbuilt.importers.fortinet;

import org.jspecify.annotations.NullMarked;
