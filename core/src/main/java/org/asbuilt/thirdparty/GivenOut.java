package org.asbuilt.thirdparty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Tlp;

/**
 * Something of the record that a third party was given, and so holds. Source: requirements P5-02 (information flows and their value),
 * P5-12.
 *
 * @param what what it was given
 * @param at when
 * @param label the strictest label of it: how much it is worth to an attacker
 * @param subjects how many subjects it was about
 * @param recipient to whom it was given, as it was written down then
 * @param purpose what for; may be empty
 * @param back until when it was to be given back or destroyed, if that was agreed
 * @param returned whether it was
 */
public record GivenOut(
        String what,
        Instant at,
        Tlp label,
        long subjects,
        String recipient,
        String purpose,
        Optional<LocalDate> back,
        boolean returned) {

    /** What a third party was given by what the logbook says, newest first. */
    public static List<GivenOut> to(Subject thirdParty, Logged logged) {
        Named named = Named.of(thirdParty);
        return logged.disclosed().stream()
                .filter(one -> named.isIn(one.recipient()))
                .map(one -> of(one, one.export().flatMap(logged::export)))
                .sorted(Comparator.comparing(GivenOut::at).reversed())
                .toList();
    }

    private static GivenOut of(Entry.Disclosed taken, Optional<Disclosure> export) {
        return new GivenOut(
                taken.what(),
                taken.at(),
                taken.label(),
                taken.subjects(),
                taken.recipient(),
                taken.purpose(),
                export.flatMap(one -> one.asked().back()),
                export.flatMap(Disclosure::returned).isPresent());
    }
}
