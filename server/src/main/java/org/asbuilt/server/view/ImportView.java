package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act of taking files in.
 *
 * @param id its name, for example {@code import-17}; empty for a dry run, which leaves nothing behind
 * @param received when
 * @param by who handed the files over
 * @param byName what people call that person, if it is one that is known
 * @param dryRun whether it only was tried
 * @param withdrawn whether it was taken back
 * @param quarantined whether it was submitted and does not count before somebody admits it
 * @param files what came of each file
 * @param items the keys of the matters that it brings about, of very many only the first; only given for one import, not in lists
 * @param itemsInAll how many there are
 */
public record ImportView(
        String id,
        Instant received,
        String by,
        Optional<String> byName,
        boolean dryRun,
        boolean withdrawn,
        boolean quarantined,
        List<FileView> files,
        List<String> items,
        int itemsInAll) {
    private static final int MOST_ITEMS = 200;

    /** An import that brings those matters about. */
    public static ImportView of(
            String id,
            Instant received,
            String by,
            boolean dryRun,
            boolean withdrawn,
            List<FileView> files,
            List<String> items) {
        return new ImportView(
                id,
                received,
                by,
                Optional.empty(),
                dryRun,
                withdrawn,
                false,
                files,
                items.subList(0, Math.min(MOST_ITEMS, items.size())),
                items.size());
    }

    /** The same, waiting to be admitted or not. */
    public ImportView quarantined(boolean waits) {
        return new ImportView(id, received, by, byName, dryRun, withdrawn, waits, files, items, itemsInAll);
    }

    /** The same, handed over by somebody whom people call so. */
    public ImportView named(Optional<String> name) {
        return new ImportView(id, received, by, name, dryRun, withdrawn, quarantined, files, items, itemsInAll);
    }

    /** What came of a file. */
    public enum FileState {
        /** It was read; the receipt says how much was understood. */
        READ,
        /** No importer reads it, or it is not clear which should. */
        NOT_UNDERSTOOD,
        /** The very same bytes were taken in before. */
        ALREADY_KNOWN,
        /** Reading it ended early; what was claimed before that stands. */
        FAILED,
        /** It was understood and must not enter; nothing of it is kept. The refusals say why. */
        REFUSED
    }

    /**
     * Why a file must not enter.
     *
     * @param code which condition is not met; it does not change
     * @param sentence what is wrong, and what would be right
     */
    public record RefusalView(String code, String sentence) {}

    /**
     * A file.
     *
     * @param name its name
     * @param size its length in bytes
     * @param digest its SHA-256
     * @param sourceId the source that it became
     * @param importer the importer that read it
     * @param state what came of it
     * @param problem why it was not read, or not to its end
     * @param receipt what was understood
     * @param refusals why it must not enter, each with its code
     * @param registered the entry of the source register that it belongs to
     * @param permit the permit of the scan whose result it is
     */
    public record FileView(
            String name,
            long size,
            String digest,
            Optional<String> sourceId,
            Optional<String> importer,
            FileState state,
            Optional<String> problem,
            Optional<ReceiptView> receipt,
            List<RefusalView> refusals,
            Optional<Named> registered,
            Optional<Named> permit) {
        /** Copies the list. */
        public FileView {
            refusals = List.copyOf(refusals);
        }

        /**
         * The same for somebody who reads nothing of the record: of a file that is known already it is not said under which name and when
         * somebody else took it in.
         */
        public FileView withoutEarlier() {
            return state == FileState.ALREADY_KNOWN
                    ? new FileView(
                            name,
                            size,
                            digest,
                            sourceId,
                            importer,
                            state,
                            Optional.of("the very same file is here already"),
                            receipt,
                            refusals,
                            registered,
                            permit)
                    : this;
        }

        /** A file that belongs to nothing in particular. */
        public FileView(
                String name,
                long size,
                String digest,
                Optional<String> sourceId,
                Optional<String> importer,
                FileState state,
                Optional<String> problem,
                Optional<ReceiptView> receipt) {
            this(
                    name,
                    size,
                    digest,
                    sourceId,
                    importer,
                    state,
                    problem,
                    receipt,
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same as the source that it became. */
        public FileView of(String source) {
            return new FileView(
                    name,
                    size,
                    digest,
                    Optional.of(source),
                    importer,
                    state,
                    problem,
                    receipt,
                    refusals,
                    registered,
                    permit);
        }

        /** The same, belonging to that. */
        public FileView of(Optional<Named> source, Optional<Named> scan) {
            return new FileView(
                    name, size, digest, sourceId, importer, state, problem, receipt, refusals, source, scan);
        }

        /** The same, turned away. */
        public FileView refused(String sentence, List<RefusalView> why) {
            return new FileView(
                    name,
                    size,
                    digest,
                    sourceId,
                    importer,
                    FileState.REFUSED,
                    Optional.of(sentence),
                    receipt,
                    why,
                    registered,
                    permit);
        }
    }
}
