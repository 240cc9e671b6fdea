/** Program text. Source: IEC 61131-3:2013; Siemens, SCL and STL sources. */
@NullMarked
package org.asbuilt.importers.iec61131;

import org.jspecify.annotations.NullMarked;
