package org.asbuilt.importers.bom;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks through an SPDX document of tags and values and tells of it as if it were JSON. Source: SPDX 2.3, tag-value format. */
final class SpdxTags {
    private static final int LONGEST_TEXT = 1 << 16;
    /** The tags with which an element begins, and the list that it belongs to. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "PackageName", "packages",
            "FileName", "files",
            "SnippetSPDXID", "snippets",
            "LicenseID", "hasExtractedLicensingInfos",
            "Annotator", "annotations",
            "Reviewer", "revieweds");

    private static final Map<String, String> NAMES = Map.of(
            "PackageName", "name",
            "PackageVersion", "versionInfo",
            "SnippetSPDXID", "SPDXID",
            "LicenseID", "licenseId",
            "LicenseName", "name");

    private final Reading reading;
    private final SpdxEvents events;
    private final boolean last;
    private Optional<Element> open = Optional.empty();

    private record Element(String list, ObjectNode fields, Map<String, Integer> lines, int line) {
        Locus at(String field) {
            return new Locus.Line(lines.getOrDefault(field, line));
        }
    }

    private SpdxTags(Reading reading, SpdxEvents events, boolean last) {
        this.reading = reading;
        this.events = events;
        this.last = last;
    }

    /**
     * Walks through it.
     *
     * @param last whether it is the last time, in which lines are remarked
     */
    static void walk(Reading reading, SpdxEvents events, boolean last) throws IOException {
        new SpdxTags(reading, events, last).walk();
    }

    private void walk() throws IOException {
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                int begin = number;
                String text = line.strip();
                int colon = text.indexOf(':');
                if (text.isEmpty() || text.startsWith("#") || colon < 1) {
                    wrong(text, begin);
                    continue;
                }
                StringBuilder value =
                        new StringBuilder(text.substring(colon + 1).strip());
                if (value.indexOf("<text>") == 0) {
                    while (value.indexOf("</text>") < 0 && line != null) {
                        line = content.readLine();
                        number++;
                        if (line != null && (value.length() < LONGEST_TEXT || line.contains("</text>"))) {
                            value.append('\n').append(line);
                        }
                    }
                }
                tag(text.substring(0, colon), plain(value.toString()), begin);
            }
        }
        close();
    }

    private static String plain(String value) {
        return value.startsWith("<text>")
                ? value.substring(6).replaceFirst("</text>.*", "").strip()
                : value;
    }

    private void wrong(String text, int line) {
        if (!text.isEmpty() && !text.startsWith("#") && last) {
            reading.units(1, 0);
            reading.note(Severity.WARNING, new Locus.Line(line), "this line is no tag with a value");
        }
    }

    private void tag(String tag, String value, int line) {
        if (tag.equals("Relationship")) {
            relationship(value, line);
            return;
        }
        String list = BEGINNINGS.get(tag);
        if (list != null) {
            close();
            open = Optional.of(new Element(list, JsonNodeFactory.instance.objectNode(), new HashMap<>(), line));
        }
        if (open.isEmpty()) {
            document(tag, value, line);
            return;
        }
        Element element = open.get();
        String field = field(tag);
        element.lines().putIfAbsent(field, line);
        switch (tag) {
            case "PackageChecksum", "FileChecksum" -> checksum(element, value);
            case "ExternalRef" -> reference(element, value);
            default -> element.fields().put(field, value);
        }
    }

    private static String field(String tag) {
        String named = NAMES.get(tag);
        if (named != null) {
            return named;
        }
        return switch (tag) {
            case "SPDXID" -> tag;
            case "PackageChecksum", "FileChecksum" -> "checksums";
            case "ExternalRef" -> "externalRefs";
            default -> {
                String own = tag.startsWith("Package")
                                && tag.length() > 7
                                && !tag.equals("PackageFileName")
                                && !tag.equals("PackageVerificationCode")
                        ? tag.substring(7)
                        : tag;
                yield own.substring(0, 1).toLowerCase(Locale.ROOT) + own.substring(1);
            }
        };
    }

    private static void checksum(Element element, String value) {
        int colon = value.indexOf(':');
        if (colon > 0) {
            element.fields()
                    .withArray("/checksums")
                    .addObject()
                    .put("algorithm", value.substring(0, colon).strip())
                    .put("checksumValue", value.substring(colon + 1).strip());
        }
    }

    private static void reference(Element element, String value) {
        String[] words = value.split("\\s+", 3);
        if (words.length == 3) {
            element.fields()
                    .withArray("/externalRefs")
                    .addObject()
                    .put("referenceCategory", words[0])
                    .put("referenceType", words[1])
                    .put("referenceLocator", words[2]);
        }
    }

    private void relationship(String value, int line) {
        String[] words = value.split("\\s+", 3);
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        if (words.length == 3) {
            element.put("spdxElementId", words[0])
                    .put("relationshipType", words[1])
                    .put("relatedSpdxElement", words[2]);
        }
        events.element("relationships", element, field -> new Locus.Line(line));
    }

    private void document(String tag, String value, int line) {
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        switch (tag) {
            case "DocumentName" ->
                events.document("name", holder.put("v", value).path("v"), new Locus.Line(line));
            case "DocumentNamespace" ->
                events.document("documentNamespace", holder.put("v", value).path("v"), new Locus.Line(line));
            case "SPDXVersion" ->
                events.document("spdxVersion", holder.put("v", value).path("v"), new Locus.Line(line));
            case "SPDXID" -> events.document("SPDXID", holder.put("v", value).path("v"), new Locus.Line(line));
            case "Created" -> events.document("creationInfo", holder.put("created", value), new Locus.Line(line));
            default -> {
                // Who wrote it by which tool is no fact of the plant.
            }
        }
    }

    private void close() {
        open.ifPresent(element -> events.element(
                element.list(),
                element.fields(),
                field -> field.isEmpty() ? new Locus.Line(element.line()) : element.at(field)));
        open = Optional.empty();
    }
}
