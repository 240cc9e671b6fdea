package org.asbuilt.importers.netflow;

import java.util.OptionalLong;

/**
 * What stands before the records of an export.
 *
 * @param version 5, 9 or 10
 * @param domain the observation domain, source id, or engine
 * @param seconds when it was exported, in seconds since 1970
 * @param uptime how long the exporter had been running, in milliseconds
 * @param sequence the number by which losses are found
 * @param place where the export begins, in bytes from 0
 */
record Header(int version, long domain, long seconds, OptionalLong uptime, long sequence, long place) {}
