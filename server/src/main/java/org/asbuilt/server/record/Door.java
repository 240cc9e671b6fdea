package org.asbuilt.server.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.secret.Scrubber;

/**
 * Where files come in: secrets in texts are replaced by fingerprints before anything reads the file or keeps it. What is no text, a
 * capture for example, passes as it is.
 */
final class Door {
    private final Scrubber scrubber;
    private final Path uploads;

    /**
     * What came in.
     *
     * @param content where it lies: the upload itself, or a copy without secrets
     * @param copied whether it is a copy, to be deleted once it is kept
     * @param remark what was replaced, for the receipt
     */
    record Passed(Path content, boolean copied, Optional<String> remark) {

        /** The content under the name that it came with. */
        Input input(String name) throws IOException {
            return copied ? Input.of(content).named(name) : Input.of(content);
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

    /** Where files may lie until they are kept. */
    Path folder() {
        return uploads;
    }

    /** Lets a file in. */
    Passed pass(Path file) throws IOException {
        Path copy = Files.createTempFile(uploads, "clean", ".tmp");
        boolean keep = false;
        try {
            Optional<Scrubber.Found> found;
            try (OutputStream out = Files.newOutputStream(copy)) {
                found = scrubber.scrub(Input.of(file), out);
            }
            keep = found.filter(secrets -> secrets.count() > 0).isPresent();
            return keep ? new Passed(copy, true, found.map(Door::remark)) : new Passed(file, false, Optional.empty());
        } finally {
            if (!keep) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static String remark(Scrubber.Found found) {
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
