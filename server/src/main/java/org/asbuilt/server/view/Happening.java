package org.asbuilt.server.view;

import java.time.Instant;
import org.asbuilt.logbook.HappeningType;

/**
 * Something that happened, without what it says of the plant.
 *
 * @param number the number of its entry in the journal, from 1
 * @param at when
 * @param type what
 * @param about what its type names: the change or import that it is about; {@code all} for what is about the whole record
 */
public record Happening(long number, Instant at, HappeningType type, String about) {}
