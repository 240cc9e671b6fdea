package org.asbuilt.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the example plant Merrowbeck Water: the same bytes each time, on each machine. Neither clock nor
 * chance has a part in it.
 */
public final class Waterworks {
    private Waterworks() {}

    /**
     * Writes all files into a folder, made if it is missing.
     *
     * @param arguments the folder
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Say one folder, for instance examples/waterworks");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** All files of the plant by name. */
    public static SortedMap<String, byte[]> files() {
        InventoryCsv list = new InventoryCsv();
        InventoryWorkbook workbook = new InventoryWorkbook();
        Recordings recordings = new Recordings();
        Map<String, String> texts = new LinkedHashMap<>(Registers.files());
        texts.putAll(SupplierRegisters.files());
        texts.putAll(InformationRegisters.files());
        texts.putAll(RiskRegisters.files());
        texts.put(Scans.DMZ, Scans.dmz());
        texts.put(Scans.OFFICE, Scans.office());
        texts.put(SwitchConfiguration.FILE, SwitchConfiguration.text());
        texts.put(FirewallRules.FILE, FirewallRules.configuration());
        texts.put(HistorianSbom.FILE, HistorianSbom.text());
        texts.put(InventedAdvisories.CONTROLLERS, InventedAdvisories.controllers());
        texts.put(InventedAdvisories.FIREWALL, InventedAdvisories.firewall());
        texts.put(InventedAdvisories.DRIVES, InventedAdvisories.drives());
        texts.put(InventedAdvisories.EXPLOITED, InventedAdvisories.exploited());
        texts.put(SessionRecords.TUNNELS, SessionRecords.tunnels());
        texts.put(SessionRecords.DESKTOPS, SessionRecords.desktops());
        List<Contradiction> contradictions = new Contradictions(list, workbook, recordings, texts).all();
        texts.put(Truth.FILE, Truth.text(recordings, contradictions));
        texts.put(Readme.FILE, Readme.text(recordings, contradictions));
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put(InventoryCsv.FILE, list.bytes());
        files.put(InventoryWorkbook.FILE, workbook.bytes());
        files.put(Recordings.WORKS, recordings.worksFile());
        files.put(Recordings.STATIONS, recordings.stationsFile());
        return Collections.unmodifiableSortedMap(files);
    }
}
