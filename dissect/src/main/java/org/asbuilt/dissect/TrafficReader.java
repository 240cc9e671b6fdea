package org.asbuilt.dissect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Reads captures into a {@link TrafficSummary}. Memory is bounded by the {@link Limits}; what is beyond is counted in
 * the {@link Account}. May be used by several threads at once.
 */
public final class TrafficReader {
    private final Limits limits;

    /**
     * What is kept at most of one capture.
     *
     * @param connections exact 5-tuples; about 200 bytes each, 700 with understood content
     * @param sightings different sightings
     * @param malformed notes of malformed bytes
     */
    public record Limits(int connections, int sightings, int malformed) {
        /** 4 million connections, 200,000 sightings, 1,000 notes. */
        public static final Limits DEFAULT = new Limits(4_000_000, 200_000, 1_000);

        public Limits {
            if (connections < 1 || sightings < 1 || malformed < 1) {
                throw new IllegalArgumentException("A limit is less than 1");
            }
        }
    }

    /** A reader with {@link Limits#DEFAULT}. */
    public TrafficReader() {
        this(Limits.DEFAULT);
    }

    /** A reader with other limits. */
    public TrafficReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a file; the capture is named as the file. */
    public TrafficSummary read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), input);
        }
    }

    /** Reads a stream to its end, without closing it. */
    public TrafficSummary read(String capture, InputStream input) throws IOException {
        return read(capture, input, packets -> {});
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param capture name of the capture, said in each {@link Place}
     * @param progress told the number of packets now and then
     */
    public TrafficSummary read(String capture, InputStream input, LongConsumer progress) throws IOException {
        return new Reading(capture, limits).read(input, progress);
    }
}
