package org.asbuilt.server.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Placement;
import org.asbuilt.server.exchange.BaselineItem.Part;
import org.asbuilt.server.view.Shown;

/** The baseline sheet as rows of texts. Source: NERC CIP-010-4 R1.1. */
final class BaselineRows {
    static final String UNKNOWN = "not known";
    static final List<String> LEFT_OUT = List.of(
            "whether an asset is a BES cyber asset: the record does not tell",
            "patches, unless a source lists them as components: not known is written, never none",
            "whether software was installed on purpose: all that is recorded is listed");
    static final String HOLDS =
            "for each asset operating system or firmware, commercial and open-source software, custom software (blocks of"
                    + " control logic among it), ports at which it answers, and patches; not known where nothing is recorded";

    private BaselineRows() {}

    /** What stands above the table. */
    static List<List<String>> head(Selection selection, Backing backing, long rows) {
        return List.of(
                List.of("Baseline configurations (NERC CIP-010-4 R1.1)"),
                List.of("Label", backing.labelText()),
                List.of("Plant at", selection.plant().moment().toString()),
                List.of("Commit", Long.toString(selection.plant().snapshot().commit()), backing.commitHash()),
                List.of("Filter", guarded(selection.words())),
                List.of("Assets", Long.toString(rows)));
    }

    static List<Subject> assets(Selection selection) {
        return selection
                .within(Kind.ASSET)
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList();
    }

    /** The columns of the table of assets. */
    static List<String> header() {
        return Stream.concat(
                        Stream.of("Asset", "Id", "Class", "Maker", "Model", "Serial number", "Site", "Zone"),
                        Arrays.stream(Part.values()).map(part -> "R" + part.number() + " " + part.title()))
                .toList();
    }

    /** An asset with all of its items, those of one part in one cell. */
    static List<String> row(Subject asset, Selection selection) {
        List<BaselineItem> items = BaselineItem.of(asset);
        List<String> cells = new ArrayList<>(who(asset, selection));
        for (Part part : Part.values()) {
            String text = items.stream()
                    .filter(item -> item.part() == part)
                    .map(BaselineItem::text)
                    .collect(Collectors.joining("; "));
            cells.add(guarded(text.isEmpty() ? UNKNOWN : text));
        }
        return cells;
    }

    /** The columns of the table of items. */
    static List<String> itemHeader() {
        return List.of("Asset", "Id", "Part", "What", "Item", "Version");
    }

    /** The items of an asset, a row each; a part of which nothing is known has a row that says so. */
    static List<List<String>> items(Subject asset) {
        List<BaselineItem> items = BaselineItem.of(asset);
        List<List<String>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            List<BaselineItem> of =
                    items.stream().filter(item -> item.part() == part).toList();
            if (of.isEmpty()) {
                rows.add(item(asset, part, UNKNOWN, ""));
            }
            of.forEach(item -> rows.add(item(asset, part, item.name(), item.version())));
        }
        return rows;
    }

    private static List<String> item(Subject asset, Part part, String name, String version) {
        return List.of(
                guarded(asset.name()),
                asset.id().value(),
                "R" + part.number(),
                part.title(),
                guarded(name),
                guarded(version));
    }

    private static List<String> who(Subject asset, Selection selection) {
        Optional<Nameplate> plate = asset.facet(Nameplate.class);
        Optional<Placement> placement = asset.facet(Placement.class);
        return Stream.of(
                        Optional.of(asset.name()),
                        Optional.of(asset.id().value()),
                        asset.facet(AssetRole.class)
                                .flatMap(AssetRole::assetClass)
                                .map(Shown::choice),
                        plate.flatMap(Nameplate::manufacturer),
                        plate.flatMap(Nameplate::model),
                        plate.flatMap(Nameplate::serialNumber),
                        placement.flatMap(Placement::site).map(selection::name),
                        placement.flatMap(Placement::zone).map(selection::name))
                .map(text -> guarded(text.orElse(UNKNOWN)))
                .toList();
    }

    /** A cell that no table program takes for a formula. Source: OWASP, CSV injection. */
    static String guarded(String text) {
        String plain = text.replaceAll("[\\r\\n\\t]+", " ").strip();
        return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }
}
