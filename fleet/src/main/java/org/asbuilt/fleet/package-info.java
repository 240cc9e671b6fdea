/**
 * Captures and logs of many sensors, read on a cluster of Apache Flink with the importers of the single process, summed up by sensor
 * and window of time, and sent to the record. See docs/adr/0029-fleet.md.
 */
@NullMarked
package org.asbuilt.fleet;

import org.jspecify.annotations.NullMarked;
