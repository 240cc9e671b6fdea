package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asbuilt.category.Availability;
import org.asbuilt.category.Axis;
import org.asbuilt.category.Exposure;
import org.asbuilt.category.Priorities;
import org.asbuilt.category.Uncategorised;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;

/** Criticality against exposure, and availability, for every asset. Source: requirements R-04, P3-01 to P3-20. */
public record ThreeFactorMatrix() implements Report {

    private record Row(Optional<Rating> criticality, List<Subject> assets) {}

    private record OfAsset(Subject asset, Exposure exposure, Availability availability) {}

    @Override
    public String number() {
        return "R-04";
    }

    @Override
    public String title() {
        return "Criticality, exposure and availability";
    }

    @Override
    public String purpose() {
        return "Which assets matter most, how exposed they are with what protects them, and how much access to them is needed.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(
                InformationSubType.ASSET_INVENTORY,
                InformationSubType.CONSEQUENCES,
                InformationSubType.COMPONENT_WEAKNESSES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        Priorities priorities = grounds.priorities();
        List<Subject> assets = scope.subjects(Kind.ASSET, around);
        Set<Id> wanted = new HashSet<>(assets.stream().map(Subject::id).toList());
        List<OfAsset> ranked = priorities.assets().stream()
                .filter(one -> wanted.contains(one.id()))
                .flatMap(one -> around.subject(one.id()).stream())
                .map(asset -> new OfAsset(
                        asset,
                        priorities.exposures().of(asset),
                        priorities.availabilities().of(asset)))
                .toList();
        return List.of(
                matrix(assets, priorities),
                assets(ranked, grounds),
                Section.<Uncategorised>of("Not yet categorised")
                        .note("An asset without a factor has none: it is neither low nor unexposed.")
                        .none("All assets have all three factors.")
                        .column("Asset", one -> Cell.of(one.asset(), around))
                        .column("Lacks", one -> Cell.list(one.missing(), Cell::words))
                        .column(
                                "Incomplete",
                                one -> Cell.list(
                                        one.incomplete(),
                                        part -> Cell.words(part.factor()) + " (" + String.join(", ", part.lacks())
                                                + ")"))
                        .rows(Uncategorised.of(around).stream()
                                .filter(one -> wanted.contains(one.asset()))
                                .toList()));
    }

    private static Section matrix(List<Subject> assets, Priorities priorities) {
        List<Optional<Rating>> levels = new ArrayList<>();
        Arrays.stream(Rating.values()).map(Optional::of).forEach(levels::add);
        Collections.reverse(levels);
        levels.add(Optional.empty());
        Function<Subject, Optional<Rating>> criticality =
                asset -> priorities.criticality().rating(asset.id(), Axis.OVERALL);
        Section.Table<Row> table = Section.<Row>of("Assets by criticality and residual exposure")
                .note("Residual exposure at its highest, where what is recorded leaves it open.")
                .column("Criticality \\ exposure", row -> Cell.of(words(row.criticality())));
        for (Optional<Rating> exposure : levels) {
            table.column(
                    words(exposure),
                    row -> Cell.of(row.assets().stream()
                            .filter(asset -> exposure(asset, priorities).equals(exposure))
                            .count()));
        }
        return table.rows(levels.stream()
                .map(level -> new Row(
                        level,
                        assets.stream()
                                .filter(asset -> criticality.apply(asset).equals(level))
                                .toList()))
                .toList());
    }

    private static Optional<Rating> exposure(Subject asset, Priorities priorities) {
        Exposure exposure = priorities.exposures().of(asset);
        return exposure.unknown().size() == exposure.factors().size()
                ? Optional.empty()
                : Optional.of(exposure.residual().highest());
    }

    private static String words(Optional<Rating> rating) {
        return rating.map(Cell::words).orElse("not known");
    }

    private static Section assets(List<OfAsset> ranked, Grounds grounds) {
        Circumstances around = grounds.around();
        Doubles doubles = new Doubles(grounds.open(), around);
        return Section.<OfAsset>of("The assets, the most critical and exposed first")
                .column("Asset", one -> doubles.name(one.asset()))
                .column("Zone", one -> Cell.of(around.zone(one.asset()), around))
                .column("Criticality", one -> rating(one, Axis.OVERALL, grounds))
                .column("Business", one -> rating(one, Axis.BUSINESS, grounds))
                .column("Safety", one -> rating(one, Axis.SAFETY, grounds))
                .column("Security", one -> rating(one, Axis.SECURITY, grounds))
                .column(
                        "Inherent exposure",
                        one -> Cell.of(one.exposure().inherent().words()))
                .column(
                        "Residual exposure",
                        one -> Cell.of(one.exposure().residual().words()))
                .column("What protects it", one -> Cell.list(one.exposure().controls(), Exposure.Control::name))
                .column(
                        "Not known of the exposure",
                        one -> Cell.list(one.exposure().unknown(), Cell::words))
                .column("Availability", one -> Cell.choice(one.availability().level()))
                .column("Why", one -> Cell.of(one.availability().reason()))
                .column("Rolling update", one -> Cell.choice(one.availability().rollingUpdate()))
                .rows(ranked);
    }

    private static Cell rating(OfAsset one, Axis axis, Grounds grounds) {
        return Cell.choice(grounds.priorities().criticality().rating(one.asset().id(), axis));
    }
}
