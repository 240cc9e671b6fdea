package org.asbuilt.zoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssessmentStep;
import org.asbuilt.model.Id;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.RiskComparison;
import org.asbuilt.model.RiskTreatment;
import org.asbuilt.validation.Circumstances;

/**
 * How far the detailed risk assessment of a zone or conduit has come. Source: IEC 62443-3-2:2020 ZCR 4.1, 5.1 to 5.13, 7.1; requirements
 * P4-14.
 *
 * @param needed whether it has to be done; empty if the initial or the tolerable risk is not known
 * @param steps the thirteen steps in their order
 * @param ended why it has ended before its last step, if it has
 * @param approval whether the management of the asset owner has approved it
 */
public record DetailedAssessment(Optional<Boolean> needed, List<Row> steps, Optional<String> ended, Approval approval) {
    /** Those who are accountable for safety, integrity and reliability on behalf of the asset owner. */
    public static final Set<RecordRole> MANAGEMENT =
            Set.of(RecordRole.SENIOR_RISK_OWNER, RecordRole.OPERATIONS_MANAGER);

    private static final List<String> TITLES = List.of(
            "Identify threats",
            "Identify vulnerabilities",
            "Determine consequence and impact",
            "Determine unmitigated likelihood",
            "Determine unmitigated cyber security risk",
            "Determine SL-T",
            "Compare unmitigated risk with tolerable risk",
            "Identify and evaluate existing countermeasures",
            "Re-evaluate likelihood and impact",
            "Determine residual risk",
            "Compare residual risk with tolerable risk",
            "Identify additional cyber security countermeasures",
            "Document and communicate results");
    private static final int ACCEPTS = 7;

    /** Copies the list. */
    public DetailedAssessment {
        steps = List.copyOf(steps);
    }

    /** Where a step stands. */
    public enum Standing {
        /** It is done. */
        DONE,
        /** It is the next. */
        NEXT,
        /** It waits for a step before it. */
        WAITING,
        /** It was done before a step that comes first. */
        OUT_OF_ORDER,
        /** The assessment ended before it. */
        NOT_NEEDED
    }

    /**
     * A step.
     *
     * @param number its number in the standard, 5.1 to 5.13
     * @param title what is done
     * @param standing where it stands
     * @param result what came out
     * @param done when
     * @param participants who took part
     */
    public record Row(
            String number,
            String title,
            Standing standing,
            Optional<String> result,
            Optional<LocalDate> done,
            List<String> participants) {
        /** Copies the list. */
        public Row {
            participants = List.copyOf(participants);
        }
    }

    /**
     * The approval by the management of the asset owner.
     *
     * @param by who approved, if somebody did
     * @param counts whether that person holds a role of management
     * @param words in words
     */
    public record Approval(Optional<Id> by, boolean counts, String words) {}

    /** How far the assessment of a zone or conduit has come. */
    public static DetailedAssessment of(Subject subject, Circumstances around) {
        Optional<RiskComparison> risk = subject.facet(RiskComparison.class);
        Optional<Boolean> needed = risk.flatMap(RiskComparison::initialRisk)
                .flatMap(initial -> risk.flatMap(RiskComparison::tolerableRisk)
                        .map(tolerable -> initial.level() > tolerable.level()));
        Optional<String> ended = step(subject, ACCEPTS)
                .filter(seven ->
                        seven.treatment().filter(RiskTreatment.ACCEPT::equals).isPresent())
                .flatMap(AssessmentStep::result);
        List<Row> rows = new ArrayList<>();
        boolean open = false;
        for (int number = 1; number <= TITLES.size(); number++) {
            Optional<AssessmentStep> step = step(subject, number);
            boolean done = step.filter(
                            one -> one.done().isPresent() || one.result().isPresent())
                    .isPresent();
            Standing standing = number > ACCEPTS && ended.isPresent() ? Standing.NOT_NEEDED : standing(done, open);
            open |= !done;
            rows.add(new Row(
                    "5." + number,
                    TITLES.get(number - 1),
                    standing,
                    step.flatMap(AssessmentStep::result),
                    step.flatMap(AssessmentStep::done),
                    step.stream()
                            .flatMap(one -> one.participants().stream())
                            .map(around::name)
                            .toList()));
        }
        return new DetailedAssessment(
                needed, rows, ended.map(reason -> "the risk was accepted at 5.7: " + reason), approval(risk, around));
    }

    private static Standing standing(boolean done, boolean open) {
        if (done) {
            return open ? Standing.OUT_OF_ORDER : Standing.DONE;
        }
        return open ? Standing.WAITING : Standing.NEXT;
    }

    private static Optional<AssessmentStep> step(Subject subject, int number) {
        return Optional.ofNullable(subject.facets(AssessmentStep.class).get("5." + number));
    }

    private static Approval approval(Optional<RiskComparison> risk, Circumstances around) {
        Optional<Id> by = risk.flatMap(RiskComparison::approvedBy)
                .flatMap(around::subject)
                .map(Subject::id);
        if (by.isEmpty()) {
            return new Approval(by, false, "not approved by the management of the asset owner (ZCR 7.1)");
        }
        boolean counts = MANAGEMENT.stream()
                .anyMatch(role -> around.staff().holders(role).contains(by.get()));
        String name = around.name(by.get());
        return new Approval(
                by,
                counts,
                counts
                        ? "approved by " + name
                                + risk.flatMap(RiskComparison::approved)
                                        .map(day -> " on " + day)
                                        .orElse("")
                        : name + " is named as approver and is neither operations manager nor senior risk owner");
    }
}
