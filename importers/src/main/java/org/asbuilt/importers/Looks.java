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
                Pattern.compile("\"csaf_version\"|\"\\$schema\"[^,]{0,200}csaf"),
                "a CSAF advisory: advisories are not sources of the record; they are matched against it");
        TEXTS.put(
                Pattern.compile("\"catalogVersion\"|\"vulnerabilities\"\\s*:\\s*\\[\\s*\\{\\s*\"cveID\""),
                "the catalogue of known exploited vulnerabilities: it is not a source of the record; it is matched against it");
        TEXTS.put(Pattern.compile("\"type\"\\s*:\\s*\"bundle\""), "a STIX bundle, which is not a source of the record");
        TEXTS.put(Pattern.compile("\"\\$schema\"\\s*:\\s*\"https?://json-schema"), "a JSON schema");
        TEXTS.put(
                Pattern.compile("\\A\\s*\\{\\s*\"took\"\\s*:\\s*\\d+[\\s\\S]{0,2000}\"_index\""),
                "an answer of Elasticsearch: export what the sensor itself writes, for example its eve.json or conn.log");
        TEXTS.put(Pattern.compile("<(?:\\w+:)?schema[^>]{0,400}http://www\\.w3\\.org/2001/XMLSchema"), "an XML schema");
        TEXTS.put(
                Pattern.compile("<Fingerprint>[\\s\\S]{0,400}<Header>"),
                "a fingerprint of GRASSMARLIN, which says how traffic is recognised and nothing of a plant");
        TEXTS.put(
                Pattern.compile("<ossec_config>"),
                "the settings of a sensor on a host (OSSEC, Wazuh); import what it reports");
        TEXTS.put(
                Pattern.compile("(?m)^\\s{0,20}(?:ip)?var\\s{1,20}HOME_NET\\s"),
                "the settings of a network sensor (Snort, Suricata); import what it reports");
        TEXTS.put(
                Pattern.compile("(?m)^apiVersion:\\s{0,20}phenix"),
                "the plan of an emulated network (phenix), for which there is no importer");
        TEXTS.put(Pattern.compile("\\A(?:[0-9a-f]{40,128} [ *][^\\n]{1,300}\\n){2}"), "a list of checksums of files");
        TEXTS.put(
                Pattern.compile("\\A\\s*\\|[^\\n]{1,2000}\\|\\s*\\n\\s*\\|[ :|-]{1,2000}\\|"),
                "a table with columns of no known kind: say what they mean (asbuilt profile), and import it by that profile");
        TEXTS.put(Pattern.compile("\\A\\s*[\\[{]"), "a JSON document of a kind for which there is no importer");
        TEXTS.put(Pattern.compile("\\A\\s*<"), "an XML document of a kind for which there is no importer");
        TEXTS.put(
                Pattern.compile("(?m)^(?:---|apiVersion:|[A-Za-z_-]{2,40}:(?: |$))"),
                "YAML, for which there is no importer");
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
                .map(entry -> "it looks like " + entry.getValue())
                .findFirst()
                .orElse("it is text, but neither a table nor anything else known here");
    }
}
