package org.asbuilt.server.view;

import java.time.Instant;
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
 * @param needsSecondPerson whether another person has to let it
 * @param state how far it is
 * @param answeredBy who let it or did not
 * @param until until when it can be taken, once
 * @param remark what whoever answered said
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
        boolean needsSecondPerson,
        Disclosure.State state,
        Optional<String> answeredBy,
        Optional<Instant> until,
        Optional<String> remark) {

    /** As it is at a moment. */
    public static ExportView of(Disclosure one, boolean needsSecondPerson, Instant now) {
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
                needsSecondPerson,
                one.state(now),
                one.answer().map(Entry.ExportAnswered::person),
                one.answer().filter(Entry.ExportAnswered::allowed).map(Entry.ExportAnswered::until),
                one.answer().map(Entry.ExportAnswered::remark));
    }
}
