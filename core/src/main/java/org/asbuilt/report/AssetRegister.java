package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.asbuilt.category.Axis;
import org.asbuilt.category.CriticalitySpread;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;

/**
 * Every asset with the 32 attributes of the joint inventory guidance, those of high priority first, by tier of criticality. Source:
 * requirements R-03 and annex A ("Foundations for OT Cybersecurity: Asset Inventory Guidance", August 2025, table 1).
 */
public record AssetRegister() implements Report {
    private static final int CRITICALITY = 2;
    /** Attributes that the heading of their own part does not tell of: a port or a name alone is that of anything. */
    private static final Map<Integer, String> HEADINGS =
            Map.of(1, "Communication protocols", 13, "Ports of services", 14, "User accounts");

    private static final int LAST_HIGH = 14;
    private static final int LAST_MEDIUM = 22;

    @Override
    public String number() {
        return "R-03";
    }

    @Override
    public String title() {
        return "Asset register";
    }

    @Override
    public String purpose() {
        return "Every asset with the attributes of the joint inventory guidance in their order, the most critical assets first.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.ASSET_INVENTORY);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        CriticalitySpread spread = grounds.priorities().criticality();
        Doubles doubles = new Doubles(grounds.open(), around);
        List<Subject> assets = scope.subjects(Kind.ASSET, around);
        List<Section> sections = new ArrayList<>();
        List<Rating> tiers = new ArrayList<>(Arrays.asList(Rating.values()));
        Collections.reverse(tiers);
        for (Rating tier : tiers) {
            List<Subject> of = assets.stream()
                    .filter(asset -> spread.rating(asset.id(), Axis.OVERALL).equals(Optional.of(tier)))
                    .toList();
            if (!of.isEmpty()) {
                sections.add(table("Criticality: " + Cell.words(tier), of, spread, doubles, around));
            }
        }
        List<Subject> unrated = assets.stream()
                .filter(asset -> spread.rating(asset.id(), Axis.OVERALL).isEmpty())
                .toList();
        sections.add(table("Criticality: not known", unrated, spread, doubles, around));
        return sections;
    }

    /** What it comes to with all that depends on the asset, and what its owner states where that is something else. */
    static Cell criticality(Subject asset, CriticalitySpread spread) {
        Optional<Rating> worked = spread.rating(asset.id(), Axis.OVERALL);
        Optional<Rating> stated = asset.facet(Criticality.class).flatMap(Criticality::overall);
        Cell cell = Cell.choice(worked);
        return stated.isEmpty() || stated.equals(worked) ? cell : cell.and("stated: " + Cell.words(stated.get()));
    }

    private static Section table(
            String title, List<Subject> assets, CriticalitySpread spread, Doubles doubles, Circumstances around) {
        Section.Table<Subject> table = Section.<Subject>of(title)
                .note("Attributes 1 to " + LAST_HIGH + " are of high priority, to " + LAST_MEDIUM
                        + " of medium, the others of low. The criticality counts what depends on the asset too.")
                .column("Asset", doubles::name)
                .column("Zone", asset -> Cell.of(around.zone(asset), around));
        IntStream.rangeClosed(1, Parts.attributes()).forEach(number -> {
            List<Part> parts = Parts.attribute(number);
            if (number == CRITICALITY) {
                table.column(number + " Criticality", asset -> criticality(asset, spread));
            } else if (!parts.isEmpty()) {
                String heading = HEADINGS.getOrDefault(number, parts.getFirst().label());
                table.column(number + " " + heading, Parts.of(parts, around));
            }
        });
        return table.rows(assets);
    }
}
