package org.asbuilt.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The control centre's own list: several sheets, other column names, MACs without separators, dates as dates. */
final class InventoryWorkbook {
    static final String FILE = "inventory-control-centre.xlsx";
    private static final int HEADER_ROW = 2;
    private static final int CHECKED_COLUMN = 34;
    private static final List<Field> FIELDS = List.of(
            Field.TAG,
            Field.NUMBER,
            Field.HOSTNAME,
            Field.ROLE,
            Field.IP,
            Field.MAC,
            Field.VLAN,
            Field.MAKER,
            Field.MODEL,
            Field.SERIAL,
            Field.OPERATING_SYSTEM,
            Field.OPERATING_SYSTEM_VERSION,
            Field.FIRMWARE,
            Field.PHYSICAL_OR_VIRTUAL,
            Field.HYPERVISOR,
            Field.HYPERVISOR_LOCATION,
            Field.CRITICALITY,
            Field.LOCATION,
            Field.OWNER,
            Field.DISTRIBUTOR,
            Field.SUPPORTED_PROTOCOLS,
            Field.ACTIVE_PROTOCOLS,
            Field.PORTS,
            Field.ACCOUNTS,
            Field.LOGGING,
            Field.BACKUP,
            Field.BASELINE,
            Field.ANTIVIRUS,
            Field.MANUFACTURED,
            Field.TIME_ZONE,
            Field.TIME_SOURCE,
            Field.COMMUNICATION,
            Field.MONITORING,
            Field.NOTES);
    private static final List<String> HEADERS = List.of(
            "System",
            "Inventory ID",
            "DNS name",
            "Function",
            "IPv4",
            "Physical address",
            "VLAN",
            "Manufacturer",
            "Product",
            "Serial number",
            "OS",
            "OS release",
            "Software / firmware",
            "P/V",
            "Virtualised on",
            "ESXi host",
            "Importance",
            "Room",
            "Responsible",
            "Supplier",
            "Speaks",
            "Actually used",
            "Listening services",
            "Accounts",
            "Event log",
            "Backup",
            "Gold image",
            "Endpoint protection",
            "Built",
            "Time zone",
            "Time from",
            "Link",
            "Sensor",
            "Remarks",
            "Last checked");

    private final Map<String, Place> places = new HashMap<>();
    private final byte[] bytes;

    InventoryWorkbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Asbuilt", "1.0")) {
            Worksheet cover = workbook.newWorksheet("Read me");
            cover.value(0, 0, "Beck House control centre: systems");
            cover.value(1, 0, "Kept by");
            cover.value(1, 1, "P. Lindqvist, IT");
            cover.value(2, 0, "Status");
            date(cover, 2, 1, LocalDate.of(2026, 1, 19));
            list(workbook.newWorksheet("Servers"), true);
            list(workbook.newWorksheet("Clients & network"), false);
            Worksheet choices = workbook.newWorksheet("Lists");
            choices.value(0, 0, "Importance");
            choices.value(1, 0, "H");
            choices.value(2, 0, "M");
            choices.value(3, 0, "L");
            workbook.finish();
            bytes = reproducible(out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Place place(String tag, Field field) {
        Place place = places.get(tag + "/" + field);
        if (place == null) {
            throw new IllegalArgumentException(FILE + " says nothing of " + tag + "/" + field);
        }
        return place;
    }

    private void list(Worksheet sheet, boolean servers) {
        sheet.value(0, 0, servers ? "Servers and controllers in the backup job" : "Clients and network");
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.value(HEADER_ROW, column, HEADERS.get(column));
            sheet.style(HEADER_ROW, column).bold().set();
        }
        int row = HEADER_ROW;
        for (Asset asset : Plant.ASSETS) {
            if (asset.listed().inWorkbook() && server(asset) == servers) {
                row++;
                row(sheet, row, asset);
            }
        }
    }

    private static boolean server(Asset asset) {
        return asset.virtual()
                || switch (asset.role()) {
                    case PLC, HYPERVISOR, STORAGE, TIME_SERVER, FILE_SERVER -> true;
                    default -> false;
                };
    }

    private void row(Worksheet sheet, int row, Asset asset) {
        for (int column = 0; column < FIELDS.size(); column++) {
            Field field = FIELDS.get(column);
            String told = Mistakes.workbook(asset, field);
            String cell = (char) ('A' + column % 26) + Integer.toString(row + 1);
            String name = column < 26 ? cell : "A" + cell;
            if (field == Field.MANUFACTURED && !told.isEmpty()) {
                date(sheet, row, column, LocalDate.parse(told + "-01"));
            } else if (field == Field.VLAN && !told.isEmpty()) {
                sheet.value(row, column, Integer.valueOf(told));
            } else if (field == Field.MAC) {
                told = told.replace(":", "").toUpperCase(Locale.ROOT);
                sheet.value(row, column, told);
            } else if (!told.isEmpty()) {
                sheet.value(row, column, told);
            }
            places.put(asset.tag() + "/" + field, Place.cell(FILE, sheet.getName(), name, told));
        }
        date(sheet, row, CHECKED_COLUMN, LocalDate.of(2025, 9, 1).plusDays(row * 3L));
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-MM-dd").set();
    }

    /** The same workbook without the clock: entries in order of name, stored plainly, one date for all. */
    private static byte[] reproducible(byte[] workbook) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        Path copy = Files.createTempFile("waterworks", ".xlsx");
        try {
            // The sizes of its entries stand only in the directory at the end, which a stream cannot look up.
            Files.write(copy, workbook);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.delete(copy);
        }
        entries.computeIfPresent(
                "docProps/core.xml",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-01-19T08:00:00Z")
                        .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                store(zip, content.getKey(), content.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(LocalDateTime.ofEpochSecond(1_768_809_600L, 0, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
