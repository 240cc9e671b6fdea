package org.asbuilt.server.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.category.LookAhead;
import org.asbuilt.category.Priorities;
import org.asbuilt.category.SectorTemplate;
import org.asbuilt.category.Uncategorised;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Sector;
import org.asbuilt.validation.Circumstances;

/** Lists over the three factors of all assets, as people read them. */
public final class PriorityViews {
    private PriorityViews() {}

    /**
     * A place in the ranking.
     *
     * @param subject the asset or system
     * @param assetClass the class of an asset, if it is known
     * @param criticality the effective rating; empty if nobody rated it or what depends on it
     * @param exposure the residual exposure
     */
    public record RankedView(
            Named subject,
            Optional<String> assetClass,
            Optional<String> criticality,
            DecisionView.RangeView exposure) {}

    /**
     * The ranking.
     *
     * @param assets the assets, the most critical and exposed first; no more than asked for
     * @param assetCount how many there are
     * @param unrated how many of them nobody rated
     * @param systems the systems
     */
    public record RankingView(List<RankedView> assets, int assetCount, long unrated, List<RankedView> systems) {}

    /** The ranking as people read it. */
    public static RankingView ranking(Priorities priorities, int most) {
        List<Priorities.Ranked> assets = priorities.assets();
        return new RankingView(
                ranked(assets, most, priorities.around()),
                assets.size(),
                assets.stream().filter(one -> one.criticality().isEmpty()).count(),
                ranked(priorities.systems(assets), most, priorities.around()));
    }

    private static List<RankedView> ranked(List<Priorities.Ranked> all, int most, Circumstances around) {
        return all.stream()
                .limit(most)
                .map(one -> new RankedView(
                        Named.of(one.id(), around),
                        assetClass(one.id(), around),
                        one.criticality().map(Enum::name),
                        DecisionView.RangeView.of(one.exposure())))
                .toList();
    }

    private static Optional<String> assetClass(Id id, Circumstances around) {
        return around.subject(id)
                .flatMap(asset -> asset.facet(AssetRole.class))
                .flatMap(AssetRole::assetClass)
                .map(Enum::name);
    }

    /** A factor that has a value, and what else is asked for and not there. */
    public record IncompleteView(String factor, List<String> lacks) {}

    /** What a sector's taxonomy suggests: the rating, the category of function, of which sector, and what led there. */
    public record SuggestionView(String rating, String category, String sector, String by) {
        static SuggestionView of(SectorTemplate.Suggestion suggestion) {
            return new SuggestionView(
                    suggestion.row().level().name(),
                    suggestion.row().category(),
                    suggestion.row().sector().name(),
                    suggestion.by());
        }
    }

    /** An asset that is not categorised, what is missing, and what its sector's taxonomy suggests. */
    public record UncategorisedView(
            Named asset,
            Optional<String> assetClass,
            List<String> missing,
            List<IncompleteView> incomplete,
            Optional<SuggestionView> suggestion) {}

    /** All of them: no more than asked for, how many there are, and how many have all three factors and lack something else. */
    public record UncategorisedList(List<UncategorisedView> assets, int count, int incomplete) {}

    /**
     * What is not categorised as people read it; what lacks a factor comes first, by name.
     *
     * @param sector whose taxonomy suggests; if not given, that of the site of each asset
     */
    public static UncategorisedList uncategorised(Circumstances around, Optional<Sector> sector, int most) {
        List<Uncategorised> all = Uncategorised.all(around).stream()
                .sorted(Comparator.comparing((Uncategorised one) -> around.name(one.asset()))
                        .thenComparing(Uncategorised::asset))
                .toList();
        List<Uncategorised> without =
                all.stream().filter(one -> !one.missing().isEmpty()).toList();
        List<Uncategorised> lacking =
                all.stream().filter(one -> one.missing().isEmpty()).toList();
        return new UncategorisedList(
                java.util.stream.Stream.concat(without.stream(), lacking.stream())
                        .limit(most)
                        .map(one -> view(one, sector, around))
                        .toList(),
                without.size(),
                lacking.size());
    }

    private static UncategorisedView view(Uncategorised one, Optional<Sector> sector, Circumstances around) {
        Optional<Subject> asset = around.subject(one.asset());
        return new UncategorisedView(
                Named.of(one.asset(), around),
                assetClass(one.asset(), around),
                one.missing().stream().map(Enum::name).toList(),
                one.incomplete().stream()
                        .map(lack -> new IncompleteView(lack.factor().name(), lack.lacks()))
                        .toList(),
                asset.flatMap(subject -> sector.isPresent()
                                ? SectorTemplate.suggest(sector.get(), subject, around)
                                : SectorTemplate.suggest(subject, around))
                        .map(SuggestionView::of));
    }

    /** Something that ends: of which asset, what, when, in which band, where that is recorded, and whether it is to be held apart. */
    public record EndingView(
            Named asset, String what, LocalDate day, String when, Named recordedAt, boolean untrusted) {}

    /** What ends, how many, and by name the assets of which no day is recorded. */
    public record LookAheadView(List<EndingView> ending, int endingCount, List<Named> unknown, int unknownCount) {}

    /** The look-ahead as people read it. */
    public static LookAheadView lookAhead(LookAhead ahead, int most, Circumstances around) {
        return new LookAheadView(
                ahead.ending().stream()
                        .limit(most)
                        .map(one -> new EndingView(
                                Named.of(one.asset(), around),
                                one.what().name(),
                                one.day(),
                                one.when().name(),
                                Named.of(one.recordedAt(), around),
                                one.untrusted()))
                        .toList(),
                ahead.ending().size(),
                ahead.unknown().stream()
                        .map(id -> Named.of(id, around))
                        .sorted(Named.BY_NAME)
                        .limit(most)
                        .toList(),
                ahead.unknown().size());
    }

    /** A row of a sector's taxonomy. */
    public record TemplateRow(
            String sector, String rating, String category, List<String> classes, List<String> words) {}

    /** All rows of the taxonomies. */
    public static List<TemplateRow> templates() {
        return SectorTemplate.rows().stream()
                .map(row -> new TemplateRow(
                        row.sector().name(),
                        row.level().name(),
                        row.category(),
                        row.classes().stream().map(Enum::name).sorted().toList(),
                        row.words().stream().sorted().toList()))
                .toList();
    }
}
