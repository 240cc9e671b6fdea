/** Configurations of Cisco's routers, switches and firewalls, and of those who sell them under another name. */
@NullMarked
package org.asbuilt.importers.cisco;

import org.jspecify.annotations.NullMarked;
