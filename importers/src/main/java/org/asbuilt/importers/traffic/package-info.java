/** From flows that any sensor tells of to claims about stations and their connections. */
@NullMarked
package org.asbuilt.importers.traffic;

import org.jspecify.annotations.NullMarked;
