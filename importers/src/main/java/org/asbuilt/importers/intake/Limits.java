package org.asbuilt.importers.intake;

import java.time.Duration;

/**
 * How much a file may ask of us. All input is hostile: what goes beyond a limit is refused with one sentence. Source:
 * requirements S-10.
 *
 * @param packedBytes the longest file as it lies there
 * @param unpackedBytes the longest content behind gzip, zstd or zip
 * @param ratio how many bytes may come out of one packed byte, once more than 16 MiB came out
 * @param layers how often a file may be packed in itself
 * @param workbookBytes the longest workbook, whose zip directory must be held in memory
 * @param runBytes the longest run of bytes without a line end (text) or without a bracket (XML)
 * @param depth how deep elements may be nested
 * @param columns the widest table
 * @param cellCharacters the longest cell, attribute or text
 * @param claims how many claims one file may make
 * @param remarks how many remarks are kept; all are counted
 * @param time how long one reading may take
 */
public record Limits(
        long packedBytes,
        long unpackedBytes,
        int ratio,
        int layers,
        long workbookBytes,
        int runBytes,
        int depth,
        int columns,
        int cellCharacters,
        long claims,
        int remarks,
        Duration time) {
    /** How much may be unpacked before the ratio counts: small files of zeros pack very well and harm nobody. */
    static final long RATIO_FREE_BYTES = 16L << 20;

    /** What one claim takes of the memory until it is kept, in bytes, with all that refers to it. */
    private static final long CLAIM_BYTES = 1024;

    /**
     * The limits of a reader that holds the claims of a file in memory: half of the heap may be theirs.
     *
     * @param heap how large the heap may become, in bytes
     */
    public static Limits holdingClaims(long heap) {
        Limits all = standard();
        return new Limits(
                all.packedBytes(),
                all.unpackedBytes(),
                all.ratio(),
                all.layers(),
                all.workbookBytes(),
                all.runBytes(),
                all.depth(),
                all.columns(),
                all.cellCharacters(),
                Math.min(all.claims(), heap / 2 / CLAIM_BYTES),
                all.remarks(),
                all.time());
    }

    /** The limits that fit a reader which hands each claim on and keeps none. */
    public static Limits standard() {
        return new Limits(
                64L << 30,
                256L << 30,
                200,
                3,
                128L << 20,
                2 << 20,
                64,
                2_000,
                64 << 10,
                50_000_000,
                1_000,
                Duration.ofHours(4));
    }
}
