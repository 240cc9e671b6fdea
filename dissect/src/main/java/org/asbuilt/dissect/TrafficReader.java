package org.asbuilt.dissect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Reads captures into a {@link TrafficSummary}. Memory is bounded by the {@link Limits}; what is beyond is counted in
 * the {@link Account}. May be used by several threads at once.
 */
public final class TrafficReader {
    private static final int MOST_THREADS = 64;

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

    /**
     * Reads a file with several threads, each of which reads all of it and keeps its share of the conversations. The
     * result is that of one thread, but for conversations that are seen both within a tunnel and without.
     *
     * @param threads 1 to 64
     */
    public TrafficSummary read(Path file, int threads) throws IOException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("Threads are not 1 to " + MOST_THREADS + ": " + threads);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<TrafficSummary>> parts = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                Share share = new Share(number, threads);
                parts.add(pool.submit(() -> read(file, share)));
            }
            TrafficSummary all = parts.getFirst().get();
            for (Future<TrafficSummary> part : parts.subList(1, threads)) {
                all = all.merge(part.get());
            }
            return all;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException broken
                    ? new IOException(broken)
                    : new IOException("reading " + file + " failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading " + file);
        }
    }

    private TrafficSummary read(Path file, Share share) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return new Reading(String.valueOf(file.getFileName()), limits, share).read(input, packets -> {});
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
        return new Reading(capture, limits, Share.ALL).read(input, progress);
    }
}
