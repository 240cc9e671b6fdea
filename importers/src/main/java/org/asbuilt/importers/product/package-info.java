/** Descriptions that makers give of their products for engineering tools: GSDML, GSD, EDS, XDD, IODD and DNP3 profiles. */
@NullMarked
package org.asbuilt.importers.product;

import org.jspecify.annotations.NullMarked;
