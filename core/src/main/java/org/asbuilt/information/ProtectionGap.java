package org.asbuilt.information;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.validation.Circumstances;

/**
 * How much an item of information lacks of its protection, as a number with its reasons: for each of confidentiality, integrity and
 * availability 0 points if what is demanded is met, 1 if an exception stands, 2 if it is not known or nothing is demanded, 4 if it is not
 * met; and for each control that is to guard the item 4 if it does not work, 2 if it is planned or there in part, 1 if nothing is said
 * of its status. Source: requirements P2.A-05, P2.C-01; docs/reference/information.md.
 *
 * @param points the sum, 0 if nothing is lacking
 * @param reasons what adds to it, the heaviest first
 */
public record ProtectionGap(int points, List<Reason> reasons) {
    private static final int NOT_MET = 4;
    private static final int NOT_KNOWN = 2;
    private static final int EXCEPTION = 1;

    /**
     * Something that is lacking.
     *
     * @param points how much it adds
     * @param sentence what it is
     */
    public record Reason(int points, String sentence) {}

    /** Copies the list. */
    public ProtectionGap {
        reasons = List.copyOf(reasons);
    }

    /** That of an item. */
    public static ProtectionGap of(Subject item, Circumstances around) {
        return of(item, PolicyCheck.of(item, around), around);
    }

    /** That of an item that was held against its policies. */
    static ProtectionGap of(Subject item, PolicyCheck check, Circumstances around) {
        List<Reason> reasons = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            int points = points(check.standing(aspect));
            if (points > 0) {
                reasons.add(new Reason(points, aspect.text() + ": " + worst(aspect, check)));
            }
        }
        for (Subject control : Controls.guarding(item.id(), around)) {
            int points = points(control);
            if (points > 0) {
                reasons.add(new Reason(points, "control " + control.name() + ": " + status(control)));
            }
        }
        reasons.sort(Comparator.comparingInt(Reason::points).reversed().thenComparing(Reason::sentence));
        return new ProtectionGap(reasons.stream().mapToInt(Reason::points).sum(), reasons);
    }

    private static String worst(Aspect aspect, PolicyCheck check) {
        Standing standing = check.standing(aspect);
        List<String> found = check.checks().stream()
                .filter(one -> one.aspect() == aspect && one.standing() == standing)
                .map(Check::sentence)
                .distinct()
                .toList();
        return String.join("; ", found.isEmpty() ? check.reasons(aspect) : found);
    }

    private static int points(Standing standing) {
        return switch (standing) {
            case MET -> 0;
            case EXCEPTION -> EXCEPTION;
            case NOT_KNOWN -> NOT_KNOWN;
            case NOT_MET -> NOT_MET;
        };
    }

    private static int points(Subject control) {
        return control.facet(ControlProfile.class)
                .flatMap(ControlProfile::status)
                .map(ProtectionGap::points)
                .orElse(EXCEPTION);
    }

    private static int points(ControlStatus status) {
        return switch (status) {
            case IMPLEMENTED, RETIRED -> 0;
            case PLANNED, PARTIALLY -> NOT_KNOWN;
            case NOT_EFFECTIVE -> NOT_MET;
        };
    }

    private static String status(Subject control) {
        return control.facet(ControlProfile.class)
                .flatMap(ControlProfile::status)
                .map(status -> switch (status) {
                    case IMPLEMENTED -> "implemented";
                    case RETIRED -> "retired";
                    case PLANNED -> "only planned";
                    case PARTIALLY -> "there only in part";
                    case NOT_EFFECTIVE -> "not effective";
                })
                .orElse("nothing is said of its status");
    }
}
