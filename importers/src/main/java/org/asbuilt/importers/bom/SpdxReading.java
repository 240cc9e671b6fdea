package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads SPDX documents, whichever way they are written. Source: SPDX 2.2 (ISO/IEC 5962:2021), 2.3 and 3.0.1. */
public final class SpdxReading {
    private static final Pattern TWO_JSON = Pattern.compile("\"spdxVersion\"\\s{0,20}:\\s{0,20}\"SPDX-2");
    private static final Pattern THREE = Pattern.compile("\"https?://spdx\\.org/rdf/3\\.");
    private static final Pattern TAGS = Pattern.compile("(?m)^\\s{0,20}SPDXVersion:\\s{0,20}SPDX-");
    private static final Pattern YAML = Pattern.compile("(?m)^\\s{0,20}[\"']?spdxVersion[\"']?:\\s{0,20}[\"']?SPDX-");
    private static final Pattern RDF = Pattern.compile("<(?:[\\w.-]{1,40}:)?SpdxDocument[\\s>]|spdx\\.org/rdf/terms");
    private static final Pattern RDF_THREE = Pattern.compile("spdx\\.org/rdf/(?:v|3\\.)");
    private static final Pattern TRIPLES =
            Pattern.compile("(?im)^\\s{0,20}@?prefix\\s{1,20}[\\w.-]{0,40}:\\s{0,20}<https?://spdx\\.org/rdf/"
                    + "|^<[^>\\s]{1,300}> <[^>\\s]{1,300}> <https?://spdx\\.org/rdf/");

    private SpdxReading() {}

    /** How a document is written. */
    public enum Form {
        /** SPDX 2 in JSON. */
        JSON,
        /** SPDX 2 in tags and values. */
        TAGS,
        /** SPDX 3 in JSON-LD. */
        LINKED_DATA,
        /** SPDX 2 in YAML. */
        YAML,
        /** SPDX 2 in RDF/XML. */
        RDF,
        /** SPDX 3 in RDF/XML, which is not read. */
        RDF_THREE,
        /** SPDX in Turtle, N-Triples or their like, which are not read. */
        TRIPLES
    }

    /** The form that a document has by its first bytes; empty if it is no SPDX. */
    public static Optional<Form> form(Head head) {
        String text = head.text();
        boolean json = text.stripLeading().startsWith("{");
        if (json && TWO_JSON.matcher(text).find()) {
            return Optional.of(Form.JSON);
        }
        if (json && THREE.matcher(text).find()) {
            return Optional.of(Form.LINKED_DATA);
        }
        // The version may stand behind everything else.
        if (json && text.contains("\"SPDXRef-") && text.contains("\"SPDXID\"")) {
            return Optional.of(Form.JSON);
        }
        if (json) {
            return Optional.empty();
        }
        if (TAGS.matcher(text).find()) {
            return Optional.of(Form.TAGS);
        }
        if (YAML.matcher(text).find()) {
            return Optional.of(Form.YAML);
        }
        if (TRIPLES.matcher(text).find()) {
            return Optional.of(Form.TRIPLES);
        }
        boolean markup = text.stripLeading().startsWith("<");
        if (markup && RDF_THREE.matcher(text).find()) {
            return Optional.of(Form.RDF_THREE);
        }
        return markup && RDF.matcher(text).find() ? Optional.of(Form.RDF) : Optional.empty();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        switch (form(reading.input().head()).orElse(Form.TAGS)) {
            case JSON -> SpdxTwo.read(reading, (events, last) -> SpdxJson.walk(reading, events));
            case TAGS -> SpdxTwo.read(reading, (events, last) -> SpdxTags.walk(reading, events, last));
            case LINKED_DATA -> SpdxThree.read(reading);
            case YAML -> SpdxTwo.read(reading, (events, last) -> SpdxYaml.walk(reading, events));
            case RDF -> {
                SpdxRdf rdf = SpdxRdf.of(reading);
                SpdxTwo.read(reading, rdf::walk);
            }
            case RDF_THREE ->
                throw new Refused(
                        new Locus.Whole(),
                        "this is SPDX 3 as RDF/XML, which is not read; let its maker's tool write it as JSON-LD");
            case TRIPLES ->
                throw new Refused(
                        new Locus.Whole(),
                        "this is SPDX as Turtle or N-Triples, which are not read; let its maker's tool write it as JSON,"
                                + " tag-value or RDF/XML (SPDX 3: as JSON-LD)");
        }
    }
}
