package org.asbuilt.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.asbuilt.importers.observed.Observed;
import org.asbuilt.importers.observed.ObservedWriting;
import org.asbuilt.model.Digest;

/**
 * A file for the record. The same content has the same name, so that it may be sent as often as anybody likes.
 *
 * @param name site, sensor, window and the first digits of the digest of the content
 * @param content the file
 */
record Parcel(String name, String content) {
    /** What sensors observed, as a file. */
    static Parcel of(Observed observed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ObservedWriting.write(observed, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        byte[] content = bytes.toByteArray();
        String window = observed.from().map(Instant::toString).orElse("undated").replace(':', '-');
        String sensor = observed.sensor().isEmpty() ? "" : plain(observed.sensor()) + "_";
        String name = plain(observed.site()) + "_" + sensor + window + "_"
                + Digest.of(content).brief() + ".jsonl";
        return new Parcel(name, new String(content, StandardCharsets.UTF_8));
    }

    byte[] octets() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}.-]", "-");
    }
}
