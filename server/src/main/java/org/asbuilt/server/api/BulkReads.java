package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.springframework.stereotype.Component;

/**
 * What programs read with the tokens of a person, answer by answer, is an export too once it is much: it counts how many subjects left so
 * on a day (UTC), and beyond what leaves without a second person it wants to be let. What people see on their screens is not counted.
 * Source: requirements S-04, S-14.
 */
@Component
class BulkReads {
    /** As what reading in bulk is asked for and entered. */
    static final String WHAT = "/api/subjects";

    private final FrontOffice office;
    private final Map<String, Set<Id>> read = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    BulkReads(FrontOffice office) {
        this.office = office;
    }

    /**
     * Counts the subjects of an answer.
     *
     * @throws Refusal if it is too much and nobody let it
     */
    void count(Collection<Subject> subjects, HttpServletRequest request) {
        count(subjects::stream, request);
    }

    /** The same of subjects that are gathered only if they count. */
    void count(Supplier<Stream<Subject>> gathered, HttpServletRequest request) {
        if (Gate.caller(request).token().isEmpty()) {
            return;
        }
        List<Subject> subjects = gathered.get().toList();
        String person = Gate.person(request).user();
        Set<Id> all = together(person, subjects);
        Disclosures.Export export = new Disclosures.Export(
                WHAT, office.ledger().snapshot().commit(), all.size(), false, Disclosures.label(subjects.stream()));
        if (office.disclosures().leavesAlone(export)) {
            keep(person, all);
            return;
        }
        office.disclosures()
                .readOn(person, office.readInBulk(), Exports.asked(request))
                .ifPresent(withheld -> {
                    throw Exports.refusal(withheld, export);
                });
    }

    private synchronized Set<Id> together(String person, Collection<Subject> subjects) {
        LocalDate today = LocalDate.ofInstant(office.clock().instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            read.clear();
            day = today;
        }
        Set<Id> all = new HashSet<>(read.getOrDefault(person, Set.of()));
        subjects.stream().map(Subject::id).forEach(all::add);
        return all;
    }

    private synchronized void keep(String person, Set<Id> subjects) {
        read.computeIfAbsent(person, nobody -> new HashSet<>()).addAll(List.copyOf(subjects));
    }
}
