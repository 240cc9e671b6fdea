/** Logs of Zeek and of its parsers for industrial protocols: entries, what they tell of traffic and of stations. */
@NullMarked
package org.asbuilt.importers.zeek;

import org.jspecify.annotations.NullMarked;
