/** From what passed on the wire to claims about stations and their connections. */
@NullMarked
package org.asbuilt.importers.capture;

import org.jspecify.annotations.NullMarked;
