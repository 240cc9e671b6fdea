package org.asbuilt.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Rivals;
import org.asbuilt.vulnerability.decision.Priority;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.match.Match;
import org.asbuilt.vulnerability.match.MissingFact;

/**
 * Which facts are missing to tell whether assets are affected, and how urgent it is where they are or may be; the one that would settle
 * most first.
 *
 * @param facts the facts without which nobody can tell whether an asset is affected
 * @param cannotTell how many cases there are of which nobody can tell
 * @param urgency what has to be known to tell how urgent it is; of what somebody decided nothing is asked
 * @param cases how many vulnerabilities of assets there are in all
 * @param assessing whether it is being matched anew
 */
public record MissingFactsView(
        List<MissingFactView> facts, int cannotTell, List<MissingFactView> urgency, int cases, boolean assessing) {
    private static final int MOST_ASSETS = 200;

    /**
     * One fact.
     *
     * @param fact which
     * @param matches how many cases it would settle
     * @param assets at which assets, those with most cases first; at most 200
     */
    public record MissingFactView(String fact, int matches, List<LackingView> assets) {}

    /**
     * An asset that lacks it.
     *
     * @param asset which
     * @param matches how many cases it would settle there
     * @param known what is known of the asset so far, and what sources dispute
     */
    public record LackingView(Named asset, int matches, String known) {}

    /** What is missing for those vulnerabilities. */
    public static MissingFactsView of(List<Weakness> weaknesses, Circumstances around, boolean assessing) {
        List<Weakness> open = weaknesses.stream()
                .filter(one -> one.status() == Match.Status.CANNOT_TELL)
                .toList();
        List<Weakness> undecided = weaknesses.stream()
                .filter(one -> one.decided().isEmpty() || !one.decidedCounts())
                .toList();
        return new MissingFactsView(
                facts(open, one -> one.matches().getFirst().missing().map(MissingFact::words), around),
                open.size(),
                facts(undecided, one -> one.priority().flatMap(Priority::missing), around),
                weaknesses.size(),
                assessing);
    }

    private static List<MissingFactView> facts(
            List<Weakness> of, Function<Weakness, Optional<String>> missing, Circumstances around) {
        Map<String, Map<Id, Integer>> counts = new HashMap<>();
        for (Weakness one : of) {
            missing.apply(one)
                    .ifPresent(fact -> counts.computeIfAbsent(fact, none -> new HashMap<>())
                            .merge(one.asset(), 1, Integer::sum));
        }
        List<MissingFactView> facts = new ArrayList<>();
        counts.forEach((fact, assets) -> facts.add(new MissingFactView(
                fact,
                assets.values().stream().mapToInt(Integer::intValue).sum(),
                assets.entrySet().stream()
                        .sorted(Map.Entry.<Id, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_ASSETS)
                        .map(asset -> new LackingView(
                                Named.of(asset.getKey(), around),
                                Objects.requireNonNull(asset.getValue()),
                                known(asset.getKey(), around)))
                        .toList())));
        facts.sort(Comparator.comparingInt(MissingFactView::matches).reversed().thenComparing(MissingFactView::fact));
        return facts;
    }

    private static String known(Id asset, Circumstances around) {
        Optional<Subject> subject = around.subject(asset);
        Optional<Nameplate> plate = subject.flatMap(one -> one.facet(Nameplate.class));
        Optional<Platform> platform = subject.flatMap(one -> one.facet(Platform.class));
        return Stream.of(
                        plate.flatMap(Nameplate::manufacturer)
                                .or(() -> disputed("maker", "nameplate.manufacturer", asset, around)),
                        plate.flatMap(Nameplate::model).or(() -> disputed("model", "nameplate.model", asset, around)),
                        plate.flatMap(Nameplate::orderNumber)
                                .or(() -> disputed("order number", "nameplate.orderNumber", asset, around)),
                        platform.flatMap(Platform::firmwareVersion)
                                .map(version -> "firmware " + version)
                                .or(() -> disputed("firmware", "platform.firmwareVersion", asset, around)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> disputed(String what, String path, Id asset, Circumstances around) {
        return Rivals.said(asset, path, around).map(words -> what + " " + words);
    }
}
