package org.asbuilt.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.query.Evaluation;
import org.asbuilt.query.Query;
import org.asbuilt.query.Standing;
import org.asbuilt.thirdparty.Supplied;
import org.asbuilt.thirdparty.WayIn;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/**
 * The records of several sites beside each other. Nothing is made one of them: what two sites say of the same supplier stands under the
 * name of each, and an address belongs to the site that says it.
 */
public final class SiteViews {
    private SiteViews() {}

    /**
     * What was found at the sites.
     *
     * @param rows so many as were asked for, by site and name
     * @param total how many fit
     * @param untold of how many it cannot be told whether they fit
     */
    public record Found(List<FoundRow> rows, int total, int untold) {}

    /**
     * A subject with the site whose it is.
     *
     * @param site the name of the site
     * @param id its id there
     * @param kind its kind
     * @param name what it is called there
     * @param addresses its addresses there; another site may use the same ones for something else
     * @param manufacturer who made it
     * @param model which model it is
     */
    public record FoundRow(
            String site,
            String id,
            String kind,
            String name,
            List<String> addresses,
            Optional<String> manufacturer,
            Optional<String> model) {}

    /**
     * A third party by the name that sites know it by.
     *
     * @param name the name, as one of them writes it
     * @param sites what each has of it
     */
    public record Supplier(String name, List<AtSite> sites) {}

    /**
     * What a site has of a third party.
     *
     * @param site the name of the site
     * @param thirdParty the third party in its record; empty if it only stands on nameplates there
     * @param supplied how many products, assets and systems it has a part in
     * @param examples some of them
     * @param waysIn its access paths
     */
    public record AtSite(
            String site, Optional<Named> thirdParty, int supplied, List<Named> examples, List<Named> waysIn) {}

    /** How many subjects there are, by kind. */
    public static SortedMap<String, Integer> kinds(Plant plant) {
        SortedMap<String, Integer> kinds = new TreeMap<>();
        plant.subjects().forEach(subject -> kinds.merge(subject.kind().text(), 1, Integer::sum));
        return kinds;
    }

    /**
     * The subjects of all sites that fit a question.
     *
     * @param most how many rows at most
     */
    public static Found found(SortedMap<String, Plant> sites, Query query, int most) {
        List<Hit> hits = new ArrayList<>();
        int untold = 0;
        for (Map.Entry<String, Plant> site : sites.entrySet()) {
            Plant plant = site.getValue();
            Evaluation evaluation = new Evaluation(query, plant.moment(), plant::subject, Standing.NONE);
            List<Hit> here = new ArrayList<>();
            for (Subject subject : plant.subjects().toList()) {
                switch (evaluation.judge(subject).truth()) {
                    case YES -> here.add(new Hit(site.getKey(), subject, plant));
                    case UNKNOWN -> untold++;
                    case NO -> {
                        // It does not fit.
                    }
                }
            }
            here.sort(Comparator.comparing(
                            (Hit hit) -> NaturalOrder.key(hit.subject().name()))
                    .thenComparing(hit -> hit.subject().id()));
            hits.addAll(here);
        }
        return new Found(hits.stream().limit(most).map(Hit::row).toList(), hits.size(), untold);
    }

    /** What fits, before it is known whether it is shown. */
    private record Hit(String site, Subject subject, Plant plant) {
        FoundRow row() {
            SubjectRow.Columns columns = SubjectRow.Columns.of(subject, plant.snapshot());
            return new FoundRow(
                    site,
                    subject.id().value(),
                    subject.kind().text(),
                    subject.name(),
                    columns.addresses(),
                    columns.manufacturer(),
                    columns.model());
        }
    }

    /** All that a site's record says of a subject. */
    public static Optional<SubjectRow> subject(Plant plant, Id id) {
        return plant.subject(id).map(subject -> SubjectRow.of(subject, plant.snapshot(), List.of(), List.of()));
    }

    /**
     * The third parties of all sites by the names that sites know them by, those of the most sites first.
     *
     * @param most how many examples of what it supplies
     */
    public static List<Supplier> suppliers(SortedMap<String, Plant> sites, int most) {
        Map<String, String> names = new TreeMap<>();
        Map<String, List<AtSite>> found = new TreeMap<>();
        Map<String, Circumstances> around = new TreeMap<>();
        sites.forEach((site, plant) -> {
            Circumstances circumstances = Circumstances.of(plant.snapshot(), plant.moment(), Background.NONE);
            around.put(site, circumstances);
            List<WayIn> ways = WayIn.all(circumstances);
            for (Subject party : circumstances.subjects(Kind.THIRD_PARTY)) {
                String fold = Comparison.ORGANISATION.fold(party.name());
                names.putIfAbsent(fold, party.name());
                List<Id> supplied = Supplied.by(party, circumstances).stream()
                        .map(Supplied::id)
                        .toList();
                List<Id> in = ways.stream()
                        .filter(way -> way.thirdParty().equals(Optional.of(party.id())))
                        .map(WayIn::id)
                        .toList();
                found.computeIfAbsent(fold, none -> new ArrayList<>())
                        .add(at(site, Optional.of(party.id()), supplied, in, circumstances, most));
            }
        });
        around.forEach((site, circumstances) -> made(circumstances).forEach((fold, assets) -> {
            List<AtSite> known = found.get(fold);
            if (known != null && known.stream().noneMatch(one -> one.site().equals(site))) {
                known.add(at(site, Optional.empty(), assets, List.of(), circumstances, most));
            }
        }));
        return found.entrySet().stream()
                .map(one -> new Supplier(
                        names.getOrDefault(one.getKey(), one.getKey()),
                        one.getValue().stream()
                                .sorted(Comparator.comparing(AtSite::site))
                                .toList()))
                .sorted(Comparator.comparingInt((Supplier one) -> -one.sites().size())
                        .thenComparing(one -> NaturalOrder.key(one.name())))
                .toList();
    }

    private static AtSite at(
            String site, Optional<Id> party, List<Id> supplied, List<Id> ways, Circumstances around, int most) {
        return new AtSite(
                site,
                party.map(id -> Named.of(id, around)),
                supplied.size(),
                supplied.stream().limit(most).map(id -> Named.of(id, around)).toList(),
                ways.stream().map(id -> Named.of(id, around)).toList());
    }

    /** The assets that bear somebody's name as maker or distributor, by the name. */
    private static Map<String, List<Id>> made(Circumstances around) {
        Map<String, List<Id>> made = new TreeMap<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            asset.facet(Nameplate.class).stream()
                    .flatMap(plate ->
                            Stream.of(plate.manufacturer(), plate.distributor()).flatMap(Optional::stream))
                    .map(Comparison.ORGANISATION::fold)
                    .collect(Collectors.toSet())
                    .forEach(fold -> made.computeIfAbsent(fold, none -> new ArrayList<>())
                            .add(asset.id()));
        }
        return made;
    }
}
