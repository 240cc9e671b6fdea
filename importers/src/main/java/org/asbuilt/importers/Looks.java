package org.asbuilt.importers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Head;

/** Says what a file that no importer reads seems to be, so that a person knows what to do with it. */
final class Looks {
    private static final Map<Pattern, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put(
                Pattern.compile("\"bomFormat\"\\s*:\\s*\"CycloneDX\"|xmlns=\"http://cyclonedx"),
                "a CycloneDX bill of materials");
        TEXTS.put(
                Pattern.compile("\"spdxVersion\"|^SPDXVersion:|spdx.org/rdf", Pattern.MULTILINE),
                "an SPDX bill of materials");
        TEXTS.put(Pattern.compile("\"csaf_version\""), "a CSAF advisory");
        TEXTS.put(Pattern.compile("\\A\\s*[\\[{]"), "a JSON document");
        TEXTS.put(Pattern.compile("<SCL[\\s>]"), "an IEC 61850 SCL document");
        TEXTS.put(Pattern.compile("<RSLogix5000Content"), "a Rockwell L5X project");
        TEXTS.put(Pattern.compile("\\A\\s*<"), "an XML document");
        TEXTS.put(
                Pattern.compile(
                        "^(interface (Gigabit|Fast|TenGigabit|Eth|Vlan)\\S*|hostname \\S+|switchport .*)$",
                        Pattern.MULTILINE),
                "a configuration in the style of Cisco");
        TEXTS.put(Pattern.compile("\\A#separator"), "a Zeek log");
        TEXTS.put(Pattern.compile("\\A%PDF-"), "a PDF document");
    }

    private Looks() {}

    static String like(Head head) {
        if (head.length() == 0) {
            return "it is empty or its packing is broken";
        }
        if (head.startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
            return "it looks like an old Office file (.xls, .doc); save it as .xlsx or .csv";
        }
        if (head.startsWith('P', 'K', 3, 4)) {
            return "it looks like a zip archive that is no workbook";
        }
        String text = head.text();
        if (text.isEmpty()) {
            return "it is no text, and its first bytes are of no format known here";
        }
        return TEXTS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).find())
                .map(entry -> "it looks like " + entry.getValue() + ", for which there is no importer yet")
                .findFirst()
                .orElse("it is text, but neither a table nor anything else known here");
    }
}
