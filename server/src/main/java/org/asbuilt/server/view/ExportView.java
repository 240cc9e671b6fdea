package org.asbuilt.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Tlp;

/**
 * Something that somebody asked to take out of the record.
 *
 * @param export its name
 * @param person who asked
 * @param asked when
 * @param what what, as an address without its host
 * @param subjects how many subjects it held then
 * @param label the strictest label of what it holds
 * @param recipient for whom
 * @param purpose what for
 * @param agreement under which agreement; may be empty
 * @param back until which day it is given back or destroyed
 * @param warnings what comes together with the recipient by it
 * @param needsSecondPerson whether another person has to approve it
 * @param state how far it is
 * @param answeredBy who approved it or did not
 * @param until until when it can be taken
 * @param remark what whoever answered said
 * @param overdue whether it should be back and is not
 * @param returned how it came back
 */
public record ExportView(
        String export,
        String person,
        Instant asked,
        String what,
        long subjects,
        Tlp label,
        String recipient,
        String purpose,
        String agreement,
        Optional<LocalDate> back,
        List<String> warnings,
        boolean needsSecondPerson,
        Disclosure.State state,
        Optional<String> answeredBy,
        Optional<Instant> until,
        Optional<String> remark,
        boolean overdue,
        Optional<ReturnView> returned) {

    /** That something came back: who says so, when, whether it was destroyed rather than given back, and by what it is known. */
    public record ReturnView(String person, Instant at, boolean destroyed, String remark) {
        /** As it stands in the logbook. */
        public static ReturnView of(Entry.Returned one) {
            return new ReturnView(one.person(), one.at(), one.destroyed(), one.remark());
        }
    }

    /** As it is at a moment, with the warnings that the reader may see. */
    public static ExportView of(Disclosure one, List<String> warnings, boolean needsSecondPerson, Instant now) {
        Entry.ExportAsked asked = one.asked();
        return new ExportView(
                asked.export(),
                asked.person(),
                asked.at(),
                asked.what(),
                asked.subjects(),
                asked.label(),
                asked.recipient(),
                asked.purpose(),
                asked.agreement(),
                asked.back(),
                warnings,
                needsSecondPerson,
                one.state(now),
                one.answer().map(Entry.ExportAnswered::person),
                one.answer().filter(Entry.ExportAnswered::allowed).map(Entry.ExportAnswered::until),
                one.answer().map(Entry.ExportAnswered::remark).filter(text -> !text.isEmpty()),
                one.isOverdue(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                one.returned().map(ReturnView::of));
    }
}
