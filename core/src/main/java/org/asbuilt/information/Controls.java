package org.asbuilt.information;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** The register of controls with the clauses that they implement. Source: requirements P2.C-07. */
public final class Controls {
    /** A control that is not looked at for longer is not known to work. */
    public static final int TEST_MONTHS = 12;

    private static final Pattern ANNEX_A = Pattern.compile("(?i)\\bISO\\b.*\\bA\\.[5-8]\\.\\d{1,2}\\b");
    private static final Pattern PROGRAM = Pattern.compile("(?i)\\b62443-2-1\\b");

    private Controls() {}

    /** Those that are to guard a subject, by id; retired ones included. */
    public static List<Subject> guarding(Id subject, Circumstances around) {
        return around.subjects(Kind.CONTROL).stream()
                .filter(control -> control.facet(ControlProfile.class).stream()
                        .flatMap(profile -> profile.appliesTo().stream())
                        .anyMatch(id -> id.equals(subject)
                                || around.subject(id)
                                        .filter(found -> found.id().equals(subject))
                                        .isPresent()))
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    /** Whether a reference names a control of ISO/IEC 27001:2022 annex A. */
    public static boolean isAnnexA(String reference) {
        return ANNEX_A.matcher(reference).find();
    }

    /** Whether a reference names an element of a security program of IEC 62443-2-1. */
    public static boolean isProgram(String reference) {
        return PROGRAM.matcher(reference).find();
    }

    /** Whether a control that is there was not found to work within the last year; never tested counts. */
    public static boolean isTestDue(ControlProfile control, LocalDate today) {
        Optional<ControlStatus> status = control.status();
        boolean there = status.filter(found -> found == ControlStatus.IMPLEMENTED || found == ControlStatus.PARTIALLY)
                .isPresent();
        return there
                && control.lastTested()
                        .filter(day -> !day.plusMonths(TEST_MONTHS).isBefore(today))
                        .isEmpty();
    }
}
