package org.asbuilt.server.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.importers.statement.WalkdownTable;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Shape;
import org.asbuilt.rule.Classes;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.Shown;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Reserved;
import org.asbuilt.validation.Rivals;

/**
 * Check sheets to take through the plant: what the record holds of the assets of a place, with room for what is read there. A sheet
 * that comes back filled in is read by the importer walkdown-sheet. Source: requirements P1.C-15.
 */
public final class WalkdownSheets {
    /**
     * A sheet.
     *
     * @param rows title, header, and one row an asset; what sources dispute is empty in it, for what comes back filled in was read on site
     * @param subjects the assets that can be seen, in the order of their rows
     * @param disputed of each asset, in that order, what sources claim against each other, by the column that is empty for it
     * @param commit the newest commit of the record that it shows
     */
    public record Sheet(
            List<List<String>> rows, List<Subject> subjects, List<Map<String, List<String>>> disputed, long commit) {
        /** Copies the lists. */
        public Sheet {
            rows = List.copyOf(rows);
            subjects = List.copyOf(subjects);
            disputed = List.copyOf(disputed);
        }

        /** The ids of the assets, in the order of their rows. */
        public List<Id> assets() {
            return subjects.stream().map(Subject::id).toList();
        }
    }

    private WalkdownSheets() {}

    /** What a sheet holds, for the register of exports. */
    public static Disclosures.Export export(String what, Sheet sheet) {
        return Disclosures.Export.of(what, sheet.commit(), sheet.subjects(), false);
    }

    /**
     * The sheet of a place.
     *
     * @param around what is known beside the record, with what sources dispute
     * @param location a part of the physical location or of the name of the site or zone, whatever its case; empty for the whole plant
     * @param stamp who takes it out, and the date on the sheet
     */
    public static Sheet of(Plant plant, Circumstances around, String location, Lists.Stamp stamp) {
        List<List<String>> rows = new ArrayList<>();
        String date = stamp.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        List<String> header = new ArrayList<>(WalkdownTable.FACTS.keySet());
        header.addAll(WalkdownTable.ANSWERS);
        rows.add(header);
        List<Subject> there = plant.subjects(Kind.ASSET)
                .filter(asset -> isAt(asset, location.toLowerCase(Locale.ROOT), plant))
                .toList();
        List<Subject> assets = there.stream()
                .filter(WalkdownSheets::canBeSeen)
                .sorted(Comparator.comparing(WalkdownSheets::place)
                        .thenComparing(asset -> asset.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Subject::id))
                .toList();
        List<String> title = new ArrayList<>(List.of(
                WalkdownTable.TITLE,
                location.isEmpty() ? "the whole plant" : location,
                date,
                Disclosures.text(Disclosures.label(assets.stream())),
                "exported by " + stamp.person(),
                "record of commit " + plant.snapshot().commit()));
        if (there.size() > assets.size()) {
            title.add("left out (virtual, or an address on the internet): " + (there.size() - assets.size()));
        }
        List<Map<String, List<String>>> disputed = new ArrayList<>();
        for (Subject asset : assets) {
            List<String> row = row(asset);
            rows.add(row);
            disputed.add(disputed(asset, row, around));
        }
        long open = disputed.stream().mapToInt(Map::size).sum();
        if (open > 0) {
            title.add("left empty, because sources dispute it: " + open);
        }
        rows.addFirst(title);
        return new Sheet(rows, assets, disputed, plant.snapshot().commit());
    }

    private static Map<String, List<String>> disputed(Subject asset, List<String> row, Circumstances around) {
        Map<String, List<String>> disputed = new LinkedHashMap<>();
        int column = 0;
        for (Map.Entry<String, String> fact : WalkdownTable.FACTS.entrySet()) {
            List<String> claimed =
                    row.get(column++).isEmpty() ? Rivals.of(asset.id(), fact.getValue(), around) : List.of();
            if (!claimed.isEmpty()) {
                disputed.put(fact.getKey(), claimed);
            }
        }
        return disputed;
    }

    /** A sheet as CSV (RFC 4180). A cell that a table program would take for a formula is kept from being one. */
    public static String csv(Sheet sheet) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        sheet.rows()
                .forEach(row -> csv.writeRecord(row.stream()
                        .map(cell -> !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? " " + cell : cell)
                        .toList()));
        return text.toString();
    }

    /**
     * A sheet as PDF, to print and to write on: A4 upright. Each asset has a QR code with its id.
     *
     * @param link what stands before the id in the code: the address of the pages of subjects with a slash at its end, or nothing
     */
    public static byte[] pdf(Sheet sheet, String link) {
        return WalkdownPaper.of(sheet, link);
    }

    private static boolean isAt(Subject asset, String location, Plant plant) {
        return place(asset).toLowerCase(Locale.ROOT).contains(location)
                || asset.facet(Placement.class).stream()
                        .flatMap(placement -> Stream.of(placement.site(), placement.zone()))
                        .flatMap(Optional::stream)
                        .anyMatch(id -> Shown.name(id, plant.snapshot())
                                .toLowerCase(Locale.ROOT)
                                .contains(location));
    }

    /** Whether it may stand somewhere: not what is virtual, and not an address on the internet of which nothing else is known. */
    private static boolean canBeSeen(Subject asset) {
        List<IpAddress> addresses = asset.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .toList();
        boolean elsewhere = !addresses.isEmpty()
                && addresses.stream().allMatch(Reserved::isPublic)
                && !asset.hasAny(Nameplate.class)
                && !asset.hasAny(Placement.class);
        return Classes.hasBody(asset) && !elsewhere;
    }

    private static String place(Subject asset) {
        return asset.facet(Placement.class).flatMap(Placement::location).orElse("");
    }

    private static List<String> row(Subject asset) {
        List<String> cells = new ArrayList<>();
        for (Map.Entry<String, String> fact : WalkdownTable.FACTS.entrySet()) {
            cells.add(
                    fact.getValue().startsWith("networkPort.")
                            ? port(asset, fact.getValue().substring("networkPort.".length()))
                            : value(asset, PartPath.parse(fact.getValue())));
        }
        WalkdownTable.ANSWERS.forEach(answer -> cells.add(""));
        return cells;
    }

    /** Of several network ports the first with a MAC address, or the first: a sheet has room for one. */
    private static String port(Subject asset, String part) {
        List<Fact> ports = asset.facts().entrySet().stream()
                .filter(entry -> entry.getKey().facet().equals("networkPort"))
                .map(entry -> entry.getValue().getLast())
                .toList();
        Optional<Fact> chosen = ports.stream()
                .filter(fact -> !texts(fact, "mac").isEmpty())
                .findFirst()
                .or(() -> ports.stream().findFirst());
        return chosen.map(fact -> texts(fact, part)).orElse("");
    }

    private static String value(Subject asset, PartPath path) {
        return asset.fact(path.slot()).map(fact -> texts(fact, path.part())).orElse("");
    }

    private static String texts(Fact fact, String part) {
        return Shape.named(fact.slot().facet()).texts(fact.facet()).getOrDefault(part, List.of()).stream()
                .collect(Collectors.joining("; "));
    }
}
