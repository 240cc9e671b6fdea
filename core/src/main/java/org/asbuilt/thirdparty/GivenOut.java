package org.asbuilt.thirdparty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.InformationShare;
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
        Stream<GivenOut> exported = logged.disclosed().stream()
                .filter(one -> named.isIn(one.recipient()))
                .map(one -> of(one, one.export().flatMap(logged::export)));
        Stream<GivenOut> shared = logged.shares().stream()
                .filter(one -> one.sent().isPresent())
                .filter(one -> one.asked()
                        .thirdParty()
                        .map(thirdParty.id()::equals)
                        .orElseGet(() -> named.isIn(one.asked().recipient())))
                .map(GivenOut::of);
        return Stream.concat(exported, shared)
                .sorted(Comparator.comparing(GivenOut::at).reversed())
                .toList();
    }

    private static GivenOut of(InformationShare share) {
        Entry.ShareAsked asked = share.asked();
        return new GivenOut(
                String.join(
                        ", ",
                        asked.items().stream().map(one -> one.item().value()).toList()),
                share.sent().map(Entry.ShareSent::at).orElse(asked.at()),
                asked.label(),
                asked.items().size(),
                asked.recipient(),
                asked.purpose(),
                asked.back(),
                share.returned().isPresent());
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
