package org.asbuilt.examples;

import java.util.Map;

/** What the two inventories say wrongly, or in their own words; everything else they say is true. */
final class Mistakes {
    private static final Map<String, String> IN_CSV = Map.ofEntries(
            Map.entry("PLC-03/IP", "10.20.10.33"),
            Map.entry("HMI-01/MAC", "28-63-36-7B-13-01"),
            Map.entry("AIT-205/MAC", "00:00:00:00:00:00"),
            Map.entry("CV-301/MAC", "00:00:00:00:00:00"),
            Map.entry("VSD-PS1-1/SERIAL", "123456"),
            Map.entry("VSD-PS1-2/SERIAL", "123456"),
            Map.entry("RTU-PS2/MAC", "E0:DC:A0:4C:52:11"),
            Map.entry("RTU-PS2/SERIAL", "S C-E6UR20312016"),
            Map.entry("RTU-PS2/FIRMWARE", "4.2.3"),
            Map.entry("RTU-PS2/MANUFACTURED", "2016-04"),
            Map.entry("RTU-PS2/NOTES", "Station controller"),
            Map.entry("VSD-101B/NOTES", "Raw water pump B"),
            Map.entry("PLC-01/FIRMWARE", "33.011"),
            Map.entry("PLC-01/PORTS", "44818/tcp; 44818/udp"),
            Map.entry("SW-01/PORTS", "22/tcp"),
            Map.entry("PLC-02/MAKER", "SIEMENS"),
            Map.entry("HMI-01/MAKER", "Siemens AG"),
            Map.entry("RTU-PS1/MAKER", "Schneider Elec."),
            Map.entry("HMI-02/MAKER", "SCHNEIDER"),
            Map.entry("GD-311/SERIAL", "TBC"),
            Map.entry("FW-02/MAC", "TBC"),
            Map.entry("SIS-01/VLAN", "13 (isolated)"));
    private static final Map<String, String> IN_WORKBOOK = Map.ofEntries(
            Map.entry("PLC-02/NUMBER", "MBW-0231"),
            Map.entry("PLC-02/TAG", "FILTER-PLC"),
            Map.entry("PLC-02/HOSTNAME", "plc02.ot.merrowbeck.example"),
            Map.entry("PLC-02/MAKER", "Siemens AG, Digital Industries"),
            Map.entry("PLC-02/NOTES", "Filter PLC, listed for the backup job"),
            Map.entry("HIST-01/FIRMWARE", "2.7.1"),
            Map.entry("HIST-DMZ/FIRMWARE", "2.7.1"),
            Map.entry("EWS-02/IP", "DHCP"),
            Map.entry("PATCH-01/FIRMWARE", "n/a"));

    private Mistakes() {}

    static String csv(Asset asset, Field field) {
        return IN_CSV.getOrDefault(asset.tag() + "/" + field, field.of(asset));
    }

    static String workbook(Asset asset, Field field) {
        String told = IN_WORKBOOK.getOrDefault(asset.tag() + "/" + field, field.of(asset));
        return field == Field.SERIAL && told.isEmpty() ? "N/A" : told;
    }
}
