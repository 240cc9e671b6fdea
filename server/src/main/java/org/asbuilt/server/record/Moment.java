package org.asbuilt.server.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;

/**
 * A pair of the two clocks.
 *
 * @param plant when in the plant; empty for now
 * @param record as the record held it then; empty for now
 */
public record Moment(Optional<Instant> plant, Optional<Held> record) {
    /** Now by both clocks. */
    public static final Moment NOW = new Moment(Optional.empty(), Optional.empty());

    /** A moment of the record's clock: a time, or the number of the newest commit. */
    public sealed interface Held {
        /** As held at that time. */
        record At(Instant time) implements Held {}

        /** As held after that commit. */
        record After(long commit) implements Held {}
    }

    /**
     * Reads a time, or for the record's clock the number of a commit.
     *
     * @throws InvalidValue if it is neither
     */
    public static Moment parse(Optional<String> plant, Optional<String> record) {
        return new Moment(plant.map(Moment::time), record.map(Moment::record));
    }

    /** Reads a time or the number of a commit. */
    public static Held record(String text) {
        return text.chars().allMatch(Character::isDigit) && !text.isEmpty() && text.length() < 18
                ? new Held.After(Long.parseLong(text, 10))
                : new Held.At(time(text));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a time such as 2026-11-23T15:00:00Z", text);
        }
    }
}
