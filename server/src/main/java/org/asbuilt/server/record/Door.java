package org.asbuilt.server.record;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.Importer;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.secret.Scrubber;

/**
 * Where files come in: secrets in texts are replaced by fingerprints before anything reads the file or keeps it. Where they cannot be replaced,
 * in the parts of a zip archive and in documents that are no text, the file is read and not kept. Captures pass as they are. On request the logic of a controller is left out of what is kept.
 */
final class Door {
    private static final String LEFT_OUT =
            "the logic was left out as was asked for: only a copy without it is kept; each block of logic is known by its digest";

    private final Scrubber scrubber;
    private final Path uploads;

    /**
     * What came in.
     *
     * @param content where it lies: the upload itself, or a copy without secrets
     * @param copied whether it is a copy, to be deleted once it is kept
     * @param kept whether the content may be kept
     * @param remarks what was replaced or left out, for the receipt
     */
    record Passed(Path content, boolean copied, boolean kept, List<Receipt.Remark> remarks) {
        /** Copies the list. */
        Passed {
            remarks = List.copyOf(remarks);
        }

        /** The content under the name that it came with. */
        Input input(String name) throws IOException {
            return copied ? Input.of(content).named(name) : Input.of(content);
        }

        /** The same, of which the content may not be kept for a reason. */
        Passed notKept(String why) {
            return new Passed(content, copied, false, with(remarks, remark(Severity.WARNING, why)));
        }

        /** Removes the copy, if it is one. */
        void leave() throws IOException {
            if (copied) {
                Files.deleteIfExists(content);
            }
        }
    }

    /**
     * A door.
     *
     * @param uploads where copies lie until they are kept
     */
    Door(Scrubber scrubber, Path uploads) {
        this.scrubber = scrubber;
        this.uploads = uploads;
    }

    /** Lets a file in. */
    Passed pass(Path file) throws IOException {
        return pass(file, Progress.none());
    }

    /** Lets a file in, and tells how far it is through. */
    Passed pass(Path file, Progress progress) throws IOException {
        Path copy = Files.createTempFile(uploads, "clean", ".tmp");
        boolean keep = false;
        try {
            Optional<Scrubber.Found> found;
            try (OutputStream out = new Told(Files.newOutputStream(copy), Files.size(file), progress)) {
                found = scrubber.scrub(Input.of(file), out);
            }
            keep = found.filter(secrets -> secrets.count() > 0).isPresent();
            if (found.isEmpty()) {
                return archived(file);
            }
            return keep
                    ? new Passed(
                            copy,
                            true,
                            true,
                            found.map(secrets -> remark(Severity.INFORMATION, replaced(secrets))).stream()
                                    .toList())
                    : new Passed(file, false, true, List.of());
        } finally {
            if (!keep) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Tells after each mebibyte how much was written: what is cleaned is as long as what comes in, or nearly so. */
    private static final class Told extends FilterOutputStream {
        private static final int STEP = 1 << 20;

        private final long total;
        private final Progress progress;
        private long done;
        private long next = STEP;

        Told(OutputStream out, long total, Progress progress) {
            super(out);
            this.total = total;
            this.progress = progress;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            wrote(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            wrote(length);
        }

        private void wrote(int length) {
            done += length;
            if (done >= next) {
                next = done + STEP;
                progress.at(Math.min(done, total), total);
            }
        }
    }

    private Passed archived(Path file) throws IOException {
        Passed passed = new Passed(file, false, true, List.of());
        Map<String, Scrubber.Found> parts = scrubber.withinArchive(Input.of(file));
        if (parts.isEmpty()) {
            return passed;
        }
        String where = parts.entrySet().stream()
                .limit(5)
                .map(part -> part.getKey() + ": " + kinds(part.getValue()))
                .collect(Collectors.joining("; "));
        return passed.notKept(
                "the file itself was not kept, because it holds secrets that cannot be replaced within an archive: "
                        + where);
    }

    private static String kinds(Scrubber.Found found) {
        return found.places().stream().map(Scrubber.Place::what).distinct().collect(Collectors.joining(", "));
    }

    /** Takes the text of a document on, without its secrets. */
    TextSpool spool(Claims claims) {
        return new TextSpool(uploads, scrubber, claims);
    }

    /** What was read, once its text is known: a document in which secrets were found is not kept. */
    static Passed read(Passed passed, TextSpool text) {
        return passed.kept() && !passed.copied() && text.secrets() > 0
                ? passed.notKept("the file itself was not kept, because "
                        + text.secrets() + (text.secrets() == 1 ? " secret was" : " secrets were")
                        + " found in its text, which can be searched without")
                : passed;
    }

    /**
     * Leaves the logic of a controller out. What holds none by its format stays as it is; of what cannot be copied to its end nothing
     * may be kept.
     *
     * @param name what the file is called
     * @param reader the importer that reads the file
     */
    Passed withoutLogic(Passed passed, String name, Importer reader) throws IOException {
        Path copy = Files.createTempFile(uploads, "logic-free", ".tmp");
        boolean keep = false;
        try {
            Optional<Receipt> copied;
            try (OutputStream out = Files.newOutputStream(copy)) {
                copied = reader.copyWithoutLogic(passed.input(name), Limits.standard(), out);
            }
            if (copied.isEmpty()) {
                return passed;
            }
            Optional<Receipt.Remark> broken = copied.get().remarks().stream()
                    .filter(remark -> remark.severity() == Severity.ERROR)
                    .findFirst();
            if (broken.isPresent()) {
                return new Passed(
                        passed.content(),
                        passed.copied(),
                        false,
                        with(
                                passed.remarks(),
                                remark(
                                        Severity.WARNING,
                                        "the logic could not be left out to the end of the file, so the file itself was"
                                                + " not kept: "
                                                + broken.get().locus().text() + ": "
                                                + broken.get().text())));
            }
            keep = true;
            passed.leave();
            return new Passed(
                    copy,
                    true,
                    passed.kept(),
                    with(
                            with(passed.remarks(), remark(Severity.INFORMATION, LEFT_OUT)),
                            copied.get().remarks()));
        } finally {
            if (!keep) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static List<Receipt.Remark> with(List<Receipt.Remark> remarks, Receipt.Remark more) {
        return with(remarks, List.of(more));
    }

    private static List<Receipt.Remark> with(List<Receipt.Remark> remarks, List<Receipt.Remark> more) {
        return Stream.concat(remarks.stream(), more.stream()).toList();
    }

    private static Receipt.Remark remark(Severity severity, String text) {
        return new Receipt.Remark(severity, new Locus.Whole(), text);
    }

    private static String replaced(Scrubber.Found found) {
        List<Scrubber.Place> places = found.places();
        String first = places.stream()
                .limit(10)
                .map(place -> place.what() + " in line " + place.line())
                .distinct()
                .collect(Collectors.joining(", "));
        return found.count() + (found.count() == 1 ? " secret was" : " secrets were")
                + " replaced by keyed fingerprints before the file was read or kept: " + first
                + (found.count() > 10 ? " and more" : "");
    }
}
