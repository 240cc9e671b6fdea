package org.asbuilt.importers.statement;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;

/** Reads a check sheet that came back: what stands in a row was read on site; an empty cell says nothing. */
public final class WalkdownTable {
    /** The first words of a sheet. */
    public static final String TITLE = "Asbuilt walkdown sheet";

    /** The columns of facts, in the order of the sheet, each with the part that it holds. */
    public static final Map<String, String> FACTS = facts();

    /** The columns for whoever walks. */
    public static final List<String> ANSWERS = List.of("Seen", "Antenna or SIM", "Read by", "Read on", "Remark");

    private static final Set<String> YES = Set.of("yes", "y", "x", "ja", "oui", "1", "ok");
    private static final Set<String> NO = Set.of("no", "n", "nein", "non", "0");

    private WalkdownTable() {}

    private static Map<String, String> facts() {
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        facts.put("Name", "designation.name");
        facts.put("Asset number", "designation.assetNumber");
        facts.put("Tag", "designation.tag");
        facts.put("Manufacturer", "nameplate.manufacturer");
        facts.put("Model", "nameplate.model");
        facts.put("Order number", "nameplate.orderNumber");
        facts.put("Serial number", "nameplate.serialNumber");
        facts.put("Firmware", "platform.firmwareVersion");
        facts.put("MAC address", "networkPort.mac");
        facts.put("IP addresses", "networkPort.addresses");
        facts.put("Location", "placement.location");
        return java.util.Collections.unmodifiableMap(facts);
    }

    /** Whether a text begins as such a sheet. */
    public static boolean isOne(String head) {
        return head.stripLeading().regionMatches(true, head.startsWith("\"") ? 1 : 0, TITLE, 0, TITLE.length());
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Sheet.read(reading, List.of("name", "serial number", "seen"), row -> {
            reading.units(1, row(reading, row) ? 1 : 0);
        });
    }

    private static boolean row(Reading reading, Sheet.Row row) {
        String seen = row.cell("seen").toLowerCase(Locale.ROOT);
        if (NO.contains(seen)) {
            reading.note(
                    Severity.WARNING,
                    row.at("seen"),
                    row.cell("name") + " was not found on site" + by(row) + remark(row));
            reading.count("not found on site", 1);
            return true;
        }
        if (seen.isEmpty()) {
            reading.count("rows that nobody answered", 1);
            return true;
        }
        if (!YES.contains(seen)) {
            reading.note(Severity.WARNING, row.at("seen"), "expected yes or no, found " + row.cell("seen"));
            return false;
        }
        Draft draft = new Draft(reading, Kind.ASSET, Method.READ_ON_SITE, row.at("name"))
                .observed(row.day(reading, "read on"));
        FACTS.forEach((header, path) -> fact(draft, row, header.toLowerCase(Locale.ROOT), path));
        String antenna = row.cell("antenna or sim").toLowerCase(Locale.ROOT);
        if (YES.contains(antenna)) {
            reading.note(
                    Severity.WARNING,
                    row.at("antenna or sim"),
                    row.cell("name") + " has an antenna or a SIM card: a way in that the record may not know"
                            + by(row));
        }
        if (!row.cell("remark").isEmpty()) {
            reading.note(Severity.INFORMATION, row.at("remark"), row.cell("name") + remark(row) + by(row));
        }
        reading.count("seen on site", 1);
        return draft.claim();
    }

    private static void fact(Draft draft, Sheet.Row row, String header, String path) {
        String value = row.cell(header);
        Locus at = row.at(header);
        switch (path) {
            case "designation.name" -> draft.name(value, at);
            case "designation.assetNumber" -> draft.number(value, at);
            case "nameplate.serialNumber" -> draft.serial(value, at);
            case "networkPort.mac" ->
                draft.port(value, Arrays.asList(row.cell("ip addresses").split("[;,\\s]+")), at);
            case "networkPort.addresses" -> {
                // Taken together with the MAC address.
            }
            default -> draft.fact(PartPath.parse(path), value, at, org.asbuilt.evidence.Confidence.CONFIRMED);
        }
    }

    private static String by(Sheet.Row row) {
        return row.cell("read by").isEmpty() ? "" : " (" + row.cell("read by") + ")";
    }

    private static String remark(Sheet.Row row) {
        return row.cell("remark").isEmpty() ? "" : ": " + row.cell("remark");
    }
}
