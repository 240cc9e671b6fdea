package org.asbuilt.risk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.model.RiskTreatment;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Shown;

/**
 * A risk as it stands on a day. Source: requirements P3-25.
 *
 * @param risk the risk
 * @param entry what is recorded of it
 * @param likelihood how likely it is before any control, with that of its scenario if it has none of its own
 * @param impact how bad it is, likewise
 * @param inherent the risk before any control
 * @param residual the risk with the controls that work; the inherent one if nothing else is recorded, or if a control that it counts on
 *     does not work
 * @param state how it stands
 * @param reasons why, a sentence each
 */
public record RiskRow(
        Subject risk,
        RiskEntry entry,
        Optional<Rating> likelihood,
        Optional<Rating> impact,
        Optional<Rating> inherent,
        Optional<Rating> residual,
        RiskState state,
        List<String> reasons) {
    private static final RiskEntry NOTHING = new RiskEntry(
            Optional.empty(),
            Optional.empty(),
            java.util.Collections.emptySortedSet(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            java.util.Collections.emptySortedSet(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies the list. */
    public RiskRow {
        reasons = List.copyOf(reasons);
    }

    /** All risks of a record, worst first. */
    public static List<RiskRow> all(Circumstances around) {
        return around.subjects(Kind.RISK).stream()
                .map(risk -> of(risk, around))
                .sorted(java.util.Comparator.comparing(RiskRow::state)
                        .thenComparing(
                                row -> row.residual().map(Rating::level).orElse(Rating.CRITICAL.level()),
                                java.util.Comparator.reverseOrder())
                        .thenComparing(row -> row.risk().id()))
                .toList();
    }

    /** A risk on the day of a record. */
    public static RiskRow of(Subject risk, Circumstances around) {
        RiskEntry entry = risk.facet(RiskEntry.class).orElse(NOTHING);
        Optional<ThreatScenario> scenario =
                entry.scenario().flatMap(around::subject).flatMap(one -> one.facet(ThreatScenario.class));
        Optional<Rating> likelihood = entry.likelihood().or(() -> scenario.flatMap(ThreatScenario::likelihood));
        Optional<Rating> impact = entry.impact().or(() -> scenario.flatMap(ThreatScenario::impact));
        Optional<Rating> inherent = level(likelihood, impact);
        List<Id> failing = entry.controls().stream()
                .filter(control -> !works(control, around))
                .toList();
        boolean stated =
                entry.residualLikelihood().isPresent() || entry.residualImpact().isPresent();
        Optional<Rating> residual = stated && failing.isEmpty()
                ? level(
                        entry.residualLikelihood().or(() -> likelihood),
                        entry.residualImpact().or(() -> impact))
                : inherent;
        Judged judged = judged(entry, residual, around.today());
        List<String> reasons = new java.util.ArrayList<>(judged.reasons());
        if (stated && !failing.isEmpty()) {
            failing(failing, around)
                    .forEach(control -> reasons.add(
                            "the residual rating counts on " + control + ", so the risk before controls counts"));
        }
        return new RiskRow(risk, entry, likelihood, impact, inherent, residual, judged.state(), reasons);
    }

    private record Judged(RiskState state, List<String> reasons) {
        Judged(RiskState state, String reason) {
            this(state, List.of(reason));
        }
    }

    private static Judged judged(RiskEntry entry, Optional<Rating> residual, LocalDate today) {
        if (residual.isEmpty()) {
            return new Judged(RiskState.NOT_ASSESSED, "likelihood or impact is not recorded");
        }
        if (entry.tolerable().isEmpty()) {
            return new Judged(RiskState.NOT_ASSESSED, "it is not recorded what is tolerable");
        }
        Rating tolerable = entry.tolerable().get();
        if (residual.get().compareTo(tolerable) <= 0) {
            return new Judged(RiskState.TOLERABLE, words(residual.get()) + " is tolerable");
        }
        String above = words(residual.get()) + " is above the tolerable level (" + words(tolerable) + ")";
        if (entry.decision().isEmpty()) {
            return new Judged(RiskState.UNTREATED, List.of(above, "nothing was decided"));
        }
        if (entry.expires().filter(end -> end.isBefore(today)).isPresent()) {
            return new Judged(
                    RiskState.EXPIRED,
                    List.of(
                            above,
                            "what was decided ended on " + entry.expires().get()));
        }
        if (entry.decision().get() != RiskTreatment.ACCEPT) {
            return entry.owner().isEmpty()
                    ? new Judged(RiskState.UNTREATED, List.of(above, "nobody answers for its treatment"))
                    : new Judged(RiskState.IN_TREATMENT, above);
        }
        if (entry.expires().isEmpty()) {
            return new Judged(RiskState.UNTREATED, List.of(above, "it is borne without an end"));
        }
        return entry.owner().isEmpty()
                ? new Judged(RiskState.UNTREATED, List.of(above, "nobody bears it"))
                : new Judged(
                        RiskState.ACCEPTED,
                        List.of(above, "it is borne until " + entry.expires().get()));
    }

    private static Stream<String> failing(List<Id> controls, Circumstances around) {
        return Stream.concat(
                controls.stream()
                        .flatMap(id -> around.subject(id).stream())
                        .map(control -> "the control \"" + control.name() + "\", which is not at work"),
                Shown.each(
                        controls.stream()
                                .filter(id -> around.subject(id).isEmpty())
                                .toList(),
                        around));
    }

    private static boolean works(Id control, Circumstances around) {
        return around.subject(control)
                .flatMap(one -> one.facet(ControlProfile.class))
                .flatMap(ControlProfile::status)
                .filter(status -> status == ControlStatus.IMPLEMENTED || status == ControlStatus.PARTIALLY)
                .isPresent();
    }

    private static Optional<Rating> level(Optional<Rating> likelihood, Optional<Rating> impact) {
        return likelihood.flatMap(likely -> impact.map(bad -> RiskLevel.of(likely, bad)));
    }

    private static String words(Rating rating) {
        return rating.name().toLowerCase(java.util.Locale.ROOT);
    }
}
