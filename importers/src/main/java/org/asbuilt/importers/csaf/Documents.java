package org.asbuilt.importers.csaf;

import java.io.IOException;
import java.io.InputStream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON document whole, within limits that fit the largest advisories. Source: CSAF 2.0, appendix C. */
final class Documents {
    private static final int LONGEST = 64 << 20;
    private static final int LONGEST_TEXT = 4 << 20;
    private static final int LONGEST_NAME = 1 << 14;
    private static final int DEEPEST = 120;
    private static final long MOST_TOKENS = 4_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(100)
                            .maxDocumentLength(LONGEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Documents() {}

    /**
     * Reads a document.
     *
     * @throws Refused if it is no JSON, holds a name twice or goes beyond the limits
     * @throws IOException if the disk fails
     */
    static JsonNode read(InputStream content) throws IOException {
        return parsed(bytes(content));
    }

    /**
     * The bytes of a document.
     *
     * @throws Refused if there are too many
     * @throws IOException if the disk fails
     */
    static byte[] bytes(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new Refused(new Locus.Whole(), "the document has more than " + LONGEST + " bytes");
        }
        return bytes;
    }

    /**
     * Reads a document.
     *
     * @throws Refused if it is no JSON, holds a name twice or goes beyond the limits
     */
    static JsonNode parsed(byte[] bytes) {
        try {
            JsonNode document = MAPPER.readTree(bytes);
            if (document == null || !document.isObject()) {
                throw new Refused(new Locus.Whole(), "this is no JSON document with an object in it");
            }
            return document;
        } catch (StreamConstraintsException e) {
            throw new Refused(place(e), "the document goes beyond the limits: " + sentence(e));
        } catch (JacksonException e) {
            throw new Refused(place(e), "the JSON is cut or broken here: " + sentence(e));
        }
    }

    private static Locus place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? new Locus.Whole()
                : new Locus.Words("line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr());
    }

    private static String sentence(JacksonException e) {
        String text = String.valueOf(e.getOriginalMessage()).split("[\\n\\r]", 2)[0];
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
