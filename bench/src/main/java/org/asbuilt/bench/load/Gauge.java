package org.asbuilt.bench.load;

/** What is read of a running product from time to time. */
enum Gauge {
    /** What nobody holds is gone. */
    HEAP("heap in use after a full collection", "MiB"),
    /** What classes take. */
    METASPACE("metaspace", "MiB"),
    /** Buffers outside of the heap. */
    DIRECT("direct buffers", "MiB"),
    /** What the operating system counts for the process, without files that it has mapped; 0 where it does not tell. */
    RESIDENT("resident memory of its own", "MiB"),
    /** Of the platform; those that wait for work count too. */
    THREADS("threads", "count"),
    /** Sockets among them; 0 where it cannot be told. */
    OPEN_FILES("open files", "count"),
    /** In its temporary folder and among its uploads. */
    TEMPORARY_FILES("temporary files", "count"),
    /** Database and what was not yet written into it. */
    DATABASE("database on disk", "MiB"),
    /** What was not yet written into the database. */
    AHEAD("write-ahead log", "MiB");

    private final String words;
    private final String unit;

    Gauge(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    String words() {
        return words;
    }

    /** {@code MiB} or {@code count}. */
    String unit() {
        return unit;
    }

    /**
     * By how much it may grow in an hour and still count as flat; infinite for what grows with the record. For the heap that is a
     * hundredth of its limit, beyond what the record itself takes: without that it would be full after four days.
     *
     * @param heap the heap limit, in MiB
     * @param taken by how much more the record itself takes of it after an hour, in MiB
     */
    double bound(int heap, double taken) {
        return switch (this) {
            case HEAP -> heap / 100.0 + taken;
            case METASPACE, DIRECT -> 4;
            case RESIDENT -> 16;
            case THREADS, OPEN_FILES -> 8;
            case TEMPORARY_FILES -> 4;
            case AHEAD -> 16;
            case DATABASE -> Double.POSITIVE_INFINITY;
        };
    }
}
