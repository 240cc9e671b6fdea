package org.asbuilt.server.record;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.validation.Validator;
import org.asbuilt.validation.Values;

/** How experts confirm what is recorded, and how findings are borne for a time. Source: requirements P1.V-03. */
public final class Attestations {
    private final Supplier<AssessmentShelf> assessments;
    private final LogbookShelf logbook;
    private final Clock clock;

    Attestations(Supplier<AssessmentShelf> assessments, LogbookShelf logbook, Clock clock) {
        this.assessments = assessments;
        this.logbook = logbook;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is in the logbook. */
        DONE,
        /** There is no such subject now. */
        NO_SUBJECT,
        /** The record holds no values of that group. */
        NO_VALUES,
        /** Who entered a value cannot confirm it. */
        AUTHOR
    }

    /** Keeps what an expert says of the values of a group as they are now. */
    public Outcome attest(String person, Id id, String facet, Verdict verdict, String note) {
        Validator validator = assessments.get().validator();
        Optional<Subject> found = validator.around().subject(id);
        if (found.isEmpty()) {
            return Outcome.NO_SUBJECT;
        }
        Subject subject = found.get();
        if (Values.facts(subject, facet).isEmpty()) {
            return Outcome.NO_VALUES;
        }
        if (validator.isAuthor(person, subject, facet)) {
            return Outcome.AUTHOR;
        }
        logbook.write(List.of(new Entry.Attested(
                person,
                clock.instant(),
                subject.id(),
                facet,
                verdict,
                Values.digest(subject, facet),
                note,
                Optional.empty())));
        assessments.get().refreshSoon();
        return Outcome.DONE;
    }

    /**
     * Takes an attestation back that was given by mistake.
     *
     * @param person who does
     * @param attested which
     * @throws InvalidValue if there is no reason
     */
    public void withdraw(String person, Entry.Attested attested, String reason) {
        if (reason.isBlank()) {
            throw new InvalidValue("say why it is taken back");
        }
        logbook.write(List.of(new Entry.AttestationWithdrawn(
                person,
                clock.instant(),
                attested.subject(),
                attested.facet(),
                attested.person(),
                attested.at(),
                reason.strip())));
        assessments.get().refreshSoon();
    }

    /** Keeps that findings are borne for a time; all of them must stand. */
    public boolean waive(
            String person, Collection<String> findings, String reason, String compensation, java.time.Instant until) {
        Set<String> standing = assessments.get().refresh().findings().stream()
                .map(counted -> counted.finding().key())
                .collect(Collectors.toSet());
        boolean stand = standing.containsAll(findings);
        if (stand) {
            java.time.Instant now = clock.instant();
            logbook.write(findings.stream()
                    .<Entry>map(finding -> new Entry.Waived(person, now, finding, reason, compensation, until))
                    .toList());
            assessments.get().refreshSoon();
        }
        return stand;
    }
}
