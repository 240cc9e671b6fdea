package org.asbuilt.importers.intake;

/** Is told how far a reading has come, at least once a mebibyte. */
@FunctionalInterface
public interface Progress {

    /**
     * So far.
     *
     * @param done bytes of the file as it lies there that have been read; starts again where a file is read twice
     * @param total the length of the file in bytes
     */
    void at(long done, long total);

    /** Tells nobody. */
    static Progress none() {
        return (done, total) -> {};
    }
}
