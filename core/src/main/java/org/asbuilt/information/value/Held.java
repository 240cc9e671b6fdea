package org.asbuilt.information.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.Circumstances;

/**
 * Something that somebody was given. Source: requirements P2.S-08.
 *
 * @param recipient who has it
 * @param what the item; empty for an export of the record
 * @param address the export, as it was asked for; empty for an item
 * @param revision the revision that was given; may be empty
 * @param at when it was sent or taken
 * @param by who sent or took it
 * @param label its label then
 * @param purpose what for
 * @param agreement under which agreement; may be empty
 * @param back until when it is given back or destroyed
 * @param returned when it was; what is known is not forgotten by it
 * @param name the share or export
 * @param tells what it tells, for what it is worth together
 */
public record Held(
        Recipient recipient,
        Optional<Id> what,
        String address,
        String revision,
        Instant at,
        String by,
        Tlp label,
        String purpose,
        String agreement,
        Optional<LocalDate> back,
        Optional<Instant> returned,
        String name,
        Knowledge tells) {

    /** Whether it is about a place: a document where what it shows is, an export unless it was of another place. */
    public boolean isAbout(Id place, Circumstances around) {
        if (what.isEmpty()) {
            return !address.contains("site=") || address.contains("site=" + place.value());
        }
        return around.subject(what.get())
                .map(item -> around.whereabouts().of(item))
                // Nobody says what it shows: it may be of that place.
                .map(where -> where.all().findAny().isEmpty() || where.isIn(place))
                .orElse(true);
    }
}
