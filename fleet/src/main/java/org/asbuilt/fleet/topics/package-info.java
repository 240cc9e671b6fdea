/**
 * Topics of Kafka, written to files of the layout that the fleet reads. What stands in a file follows from the records of its partition
 * alone; see docs/adr/0037-topics.md.
 */
@NullMarked
package org.asbuilt.fleet.topics;

import org.jspecify.annotations.NullMarked;
