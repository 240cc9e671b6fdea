package org.asbuilt.server.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.calendar.Windows;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.logbook.RemediationState;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.advisory.Library;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.match.Confidence;
import org.asbuilt.vulnerability.match.Match;
import org.asbuilt.vulnerability.match.MissingFact;

/**
 * A vulnerability of an asset.
 *
 * @param asset which asset
 * @param zone where it stands
 * @param vulnerability its CVE number, or what else names it
 * @param title what it is called
 * @param status what all advisories together come to
 * @param confidence how sure it is that the asset is meant
 * @param base the highest base score of CVSS
 * @param exploited that it is known to be exploited
 * @param prediction how likely it is that it will be
 * @param priority how urgent it is; left out if there is nothing to do
 * @param decided what was decided last
 * @param decision what the plant does
 * @param state how far the work is
 * @param planned on which day it is to be done
 * @param lookAgain what a newer version of an advisory says differently since
 * @param nextWindow when the asset may next be touched
 * @param evidence what each advisory comes to
 * @param remedies what could be done
 */
public record WeaknessView(
        Named asset,
        Optional<Named> zone,
        String vulnerability,
        Optional<String> title,
        Match.Status status,
        Confidence confidence,
        Optional<Double> base,
        Optional<ExploitedView> exploited,
        Optional<ExploitPredictionView> prediction,
        Optional<UrgencyView> priority,
        Optional<DecidedView> decided,
        Optional<PlantDecision> decision,
        RemediationState state,
        Optional<LocalDate> planned,
        Optional<String> lookAgain,
        Optional<Instant> nextWindow,
        List<MatchedView> evidence,
        List<RemedyView> remedies) {

    /**
     * That it is known to be exploited.
     *
     * @param added since when
     * @param due by when federal agencies of the United States have to act
     * @param action what they have to do
     * @param ransomware whether ransomware uses it, if that is known
     */
    public record ExploitedView(
            LocalDate added, Optional<LocalDate> due, String action, Optional<Boolean> ransomware) {}

    /** How likely it is that it is exploited within 30 days, 0 to 1, and how many score no more. */
    public record ExploitPredictionView(double score, double percentile, LocalDate date) {}

    /**
     * What somebody decided.
     *
     * @param decision when the plant acts
     * @param person who decided
     * @param at when
     * @param reason why
     * @param owner who bears the risk
     * @param compensation what is done instead
     * @param until when it has to be decided anew
     * @param counts whether it still counts
     */
    public record DecidedView(
            PlantDecision decision,
            String person,
            Instant at,
            String reason,
            Optional<String> owner,
            String compensation,
            Optional<Instant> until,
            boolean counts) {
        static DecidedView of(Entry.VulnerabilityDecided one, boolean counts) {
            return new DecidedView(
                    one.decision(),
                    one.person(),
                    one.at(),
                    one.reason(),
                    one.owner(),
                    one.compensation(),
                    one.until(),
                    counts);
        }
    }

    /**
     * What one advisory comes to.
     *
     * @param publisher the namespace of its publisher
     * @param advisory its tracking id
     * @param title what it is called
     * @param version the version that was read
     * @param product the product of it that decided
     * @param part what of the asset is meant; empty for the asset itself
     * @param status what it comes to
     * @param confidence how sure it is that the product is meant
     * @param reasons why
     * @param missing the fact that would settle most
     * @param justification why it is not affected
     */
    public record MatchedView(
            String publisher,
            String advisory,
            String title,
            String version,
            String product,
            String part,
            Match.Status status,
            Confidence confidence,
            List<String> reasons,
            Optional<String> missing,
            Optional<String> justification) {
        static MatchedView of(Match match, Library library) {
            List<Library.Edition> editions = library.editions(match.advisory());
            return new MatchedView(
                    match.advisory().publisher(),
                    match.advisory().id(),
                    editions.isEmpty() ? "" : editions.getLast().advisory().title(),
                    match.version(),
                    match.productName(),
                    match.part(),
                    match.status(),
                    match.confidence(),
                    match.why(),
                    match.missing().map(MissingFact::words),
                    match.justification());
        }
    }

    /**
     * What is shown of it.
     *
     * @param weakness what is known of it
     * @param library what was published
     * @param around the record around it
     * @param windows when what may be touched
     */
    public static WeaknessView of(Weakness weakness, Library library, Circumstances around, Windows windows) {
        Id asset = weakness.asset();
        return new WeaknessView(
                Named.of(asset, around),
                around.subject(asset).flatMap(around::zone).map(zone -> Named.of(zone, around)),
                weakness.vulnerability(),
                weakness.title(),
                weakness.status(),
                weakness.matches().getFirst().confidence(),
                weakness.base(),
                weakness.exploited()
                        .map(one -> new ExploitedView(one.added(), one.due(), one.action(), one.ransomware())),
                weakness.prediction().map(one -> new ExploitPredictionView(one.score(), one.percentile(), one.date())),
                weakness.priority().map(UrgencyView::of),
                weakness.decided().map(one -> DecidedView.of(one, weakness.decidedCounts())),
                weakness.decision(),
                weakness.state(),
                weakness.work().flatMap(Entry.Remediated::planned),
                weakness.lookAgain(),
                next(asset, windows),
                weakness.matches().stream()
                        .map(match -> MatchedView.of(match, library))
                        .toList(),
                weakness.matches().stream()
                        .flatMap(match -> match.remediations().stream())
                        .distinct()
                        .map(RemedyView::of)
                        .toList());
    }

    private static Optional<Instant> next(Id asset, Windows windows) {
        return windows.next(List.of(asset), Duration.ofMinutes(1), 1).openings().stream()
                .findFirst()
                .map(opening -> opening.span().from());
    }
}
