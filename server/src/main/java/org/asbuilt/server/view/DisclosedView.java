package org.asbuilt.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Tlp;

/**
 * Something that left the record. Source: requirements S-04, R-10.
 *
 * @param person who took it
 * @param at when
 * @param what what it was, as it was asked for
 * @param commit the newest commit of the record that it shows
 * @param label the strictest label of what it held
 * @param subjects how many subjects it held
 * @param recipient for whom
 * @param purpose what for
 * @param digest the SHA-256 of the file; none where it was read answer by answer
 * @param export under which name it was asked for before, if it was
 * @param allowedBy who approved it
 * @param agreement under which agreement
 * @param back until which day it is given back or destroyed
 * @param overdue whether it should be back and is not
 * @param returned how it came back
 */
public record DisclosedView(
        String person,
        Instant at,
        String what,
        long commit,
        Tlp label,
        long subjects,
        String recipient,
        String purpose,
        Optional<String> digest,
        Optional<String> export,
        Optional<String> allowedBy,
        Optional<String> agreement,
        Optional<LocalDate> back,
        boolean overdue,
        Optional<ExportView.ReturnView> returned) {

    /** As it stands in the logbook, with what was asked for before. */
    public static DisclosedView of(Entry.Disclosed one, Optional<Disclosure> before, LocalDate today) {
        return new DisclosedView(
                one.person(),
                one.at(),
                one.what(),
                one.commit(),
                one.label(),
                one.subjects(),
                one.recipient(),
                one.purpose(),
                one.content().map(digest -> digest.hex()),
                one.export(),
                before.flatMap(Disclosure::answer).map(Entry.ExportAnswered::person),
                before.map(Disclosure::asked).map(Entry.ExportAsked::agreement).filter(text -> !text.isEmpty()),
                before.map(Disclosure::asked).flatMap(Entry.ExportAsked::back),
                before.filter(export -> export.isOverdue(today)).isPresent(),
                before.flatMap(Disclosure::returned).map(ExportView.ReturnView::of));
    }
}
