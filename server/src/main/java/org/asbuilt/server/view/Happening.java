package org.asbuilt.server.view;

import java.time.Instant;

/**
 * Something that happened, without what it says of the plant.
 *
 * @param number the number of its entry in the journal, from 1
 * @param at when
 * @param type what, for example {@code change.approved}, {@code import} or {@code logbook.waived}
 * @param about the name of the change or import that it is about; {@code all} for what is about the whole record
 */
public record Happening(long number, Instant at, String type, String about) {}
