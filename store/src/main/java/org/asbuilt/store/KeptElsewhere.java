package org.asbuilt.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import tools.jackson.databind.JsonNode;

/** Reads what somebody kept outside of the record to hold it against the record later. */
public final class KeptElsewhere {
    private static final long LARGEST = 1 << 20;

    private static final Pattern SYSLOG =
            Pattern.compile("checkpoint (\\S+) (\\d{1,18}) ([A-Za-z0-9+/=]{44}) ([A-Za-z0-9+/=]{92})");

    private KeptElsewhere() {}

    /**
     * A checkpoint: a signed note, the JSON of the API, or the line of a syslog collector (of several lines the last counts).
     *
     * @throws InvalidValue if it is none
     */
    public static Checkpoint checkpoint(Path file) {
        String text = text(file);
        try {
            if (text.stripLeading().startsWith("{")) {
                return json(text);
            }
            return SYSLOG.matcher(text)
                    .results()
                    .reduce((one, later) -> later)
                    .map(line -> Checkpoint.parse(line.group(1) + "\n" + line.group(2) + "\n" + line.group(3)
                            + "\n\n\u2014 " + line.group(1) + " " + line.group(4) + "\n"))
                    .orElseGet(() -> Checkpoint.parse(text));
        } catch (RuntimeException e) {
            throw new InvalidValue(
                    file + " is no checkpoint: expected a signed note or what GET /api/checkpoint gives");
        }
    }

    /**
     * A release.
     *
     * @throws InvalidValue if it is none, or was altered so that it is not in the form that was signed
     */
    public static SignedRelease release(Path file) {
        try {
            return SignedRelease.parse(text(file));
        } catch (InvalidValue e) {
            throw new InvalidValue(file + ": " + e.getMessage());
        }
    }

    private static Checkpoint json(String text) {
        JsonNode kept = Parsed.tree(text);
        return new Checkpoint(
                Parsed.text(kept, "origin"),
                Parsed.number(kept, "size"),
                new Digest(Parsed.text(kept, "root")),
                Parsed.text(kept, "keyId"),
                Parsed.text(kept, "signature"));
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new InvalidValue(file + " is no file of at most " + LARGEST + " bytes");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
