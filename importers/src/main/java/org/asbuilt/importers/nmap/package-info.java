/** What nmap reports, whatever the form of the report. */
@NullMarked
package org.asbuilt.importers.nmap;

import org.jspecify.annotations.NullMarked;
