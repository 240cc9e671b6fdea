package org.asbuilt.examples;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of the works and the stations as its owner keeps it: semicolons, Windows-1252, titles above the header,
 * empty columns, several spellings of nothing and of a MAC.
 */
final class InventoryCsv {
    static final String FILE = "inventory.csv";
    static final Charset CHARSET = Charset.forName("windows-1252");

    private record Column(String header, Optional<Field> field) {}

    private static final List<Column> COLUMNS = List.of(
            column("Asset No.", Field.NUMBER),
            column("Tag ", Field.TAG),
            column("Description / Notes", Field.NOTES),
            column("Type", Field.ROLE),
            column("Crit. (H/M/L)", Field.CRITICALITY),
            empty(),
            column("Host name", Field.HOSTNAME),
            column("IP addr.", Field.IP),
            column("MAC (eth0)", Field.MAC),
            column("VLAN-ID", Field.VLAN),
            column("Make", Field.MAKER),
            column("Model / Order no.", Field.MODEL),
            column("S/N", Field.SERIAL),
            column("F/W ver.", Field.FIRMWARE),
            column("O/S", Field.OPERATING_SYSTEM),
            column("O/S ver.", Field.OPERATING_SYSTEM_VERSION),
            column("Where fitted", Field.LOCATION),
            column("Protocols (capable)", Field.SUPPORTED_PROTOCOLS),
            column("Protocols in use", Field.ACTIVE_PROTOCOLS),
            column("Ports/services open", Field.PORTS),
            column("Logins", Field.ACCOUNTS),
            column("Logs to", Field.LOGGING),
            column("Backup: what / how often", Field.BACKUP),
            column("Baseline image ref", Field.BASELINE),
            column("Dept. / Owner", Field.OWNER),
            column("Bought from", Field.DISTRIBUTOR),
            empty(),
            column("Phys/Virt", Field.PHYSICAL_OR_VIRTUAL),
            column("On hypervisor", Field.HYPERVISOR),
            column("VM host / folder", Field.HYPERVISOR_LOCATION),
            column("A/V", Field.ANTIVIRUS),
            column("Mfg. date [MM/YYYY]", Field.MANUFACTURED),
            column("TZ", Field.TIME_ZONE),
            column("Clock source", Field.TIME_SOURCE),
            column("Comms (wired/cell/RF)", Field.COMMUNICATION),
            column("Monitored by", Field.MONITORING),
            empty());
    private static final List<String> NOTHING = List.of("", "n/a", "-", "", " ");

    private final Map<String, Place> places = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int line;

    InventoryCsv() {
        line("Merrowbeck Water – OT asset register, works and stations" + ";".repeat(COLUMNS.size() - 1));
        line("Printed 03/02/2026;;Kept by: M. Okafor;;Temperatures in °C, flows in m³/h"
                + ";".repeat(COLUMNS.size() - 5));
        line(";".repeat(COLUMNS.size() - 1));
        line(String.join(";", COLUMNS.stream().map(Column::header).toList()));
        int row = 0;
        for (Asset asset : Plant.ASSETS) {
            if (asset.listed().inCsv()) {
                row++;
                row(asset, row);
            }
        }
        line(";".repeat(COLUMNS.size() - 1));
        line("Total;" + row + ";end of list" + ";".repeat(COLUMNS.size() - 3));
    }

    private static Column column(String header, Field field) {
        return new Column(header, Optional.of(field));
    }

    private static Column empty() {
        return new Column("", Optional.empty());
    }

    byte[] bytes() {
        return text.toString().getBytes(CHARSET);
    }

    /** Where the list speaks of a part of an asset. */
    Place place(String tag, Field field) {
        Place place = places.get(tag + "/" + field);
        if (place == null) {
            throw new IllegalArgumentException(FILE + " says nothing of " + tag + "/" + field);
        }
        return place;
    }

    private void row(Asset asset, int row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Optional<Field> field = COLUMNS.get(i).field();
            String cell = field.map(part -> spelled(asset, part, row)).orElse("");
            if (field.isPresent()) {
                places.put(asset.tag() + "/" + field.get(), Place.column(FILE, line + 1, i + 1, cell.strip()));
            }
            cells.add(quoted(cell));
        }
        line(String.join(";", cells));
    }

    private static String spelled(Asset asset, Field field, int row) {
        String told = Mistakes.csv(asset, field);
        if (told.isEmpty()) {
            return NOTHING.get((row + field.name().length()) % NOTHING.size());
        }
        return switch (field) {
            case MAC -> mac(told, row);
            case MANUFACTURED -> told.substring(5) + "/" + told.substring(0, 4);
            case NOTES -> notes(asset, told);
            case HOSTNAME, MODEL, LOCATION -> row % 4 == 0 ? told + "  " : told;
            case IP -> row % 7 == 3 ? " " + told : told;
            default -> told;
        };
    }

    private static String notes(Asset asset, String told) {
        return switch (asset.tag()) {
            case "PLC-03" -> told + "; spare: MBW-0127; manuals: shelf 4 / S:\\OT\\PLC-03";
            case "AIT-301" -> told + " – \"zero\" checked weekly; sensor Ø 25 mm";
            case "HMI-PS2" -> told + ";\ncheck label on the door";
            default -> told;
        };
    }

    private static String mac(String told, int row) {
        String plain = told.replace("-", ":");
        if (plain.length() != 17 || plain.equals("00:00:00:00:00:00") || told.contains("-")) {
            return told;
        }
        return switch (row % 3) {
            case 0 -> plain.replace(':', '-');
            case 1 -> plain;
            default -> plain.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String quoted(String cell) {
        boolean needed = cell.contains(";") || cell.contains("\"") || cell.contains("\n");
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private void line(String content) {
        text.append(content).append("\r\n");
        line += 1 + (int) content.chars().filter(character -> character == '\n').count();
    }
}
