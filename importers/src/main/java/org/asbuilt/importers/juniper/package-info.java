/** Configurations of the routers, switches and firewalls of Juniper Networks. */
@NullMarked
package org.asbuilt.importers.juniper;

import org.jspecify.annotations.NullMarked;
