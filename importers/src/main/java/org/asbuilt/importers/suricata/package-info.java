/** What the intrusion detection system Suricata writes down of traffic. */
@NullMarked
package org.asbuilt.importers.suricata;

import org.jspecify.annotations.NullMarked;
