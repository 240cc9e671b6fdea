package org.asbuilt.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import tools.jackson.databind.JsonNode;

/**
 * Reads what {@link SiteLines} wrote, line by line. Whatever is not as it was written is an {@link InvalidValue} with the line; the line
 * itself is not quoted, for it says what nobody but its holders should see.
 */
final class SiteReading {
    /** The longest line, in bytes: an edit is one thing that a person or a source said. */
    private static final int LONGEST_LINE = 64 << 20;

    /** The most that a bundle unpacks to, in bytes. */
    private static final long MOST = 64L << 30;

    /** When a commit may have been recorded: from 1970 on, and before the year 10000. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final InputStream in;
    private final String origin;
    private final long from;
    private final Checkpoint end;
    private long line;
    private long bytes;

    /**
     * A commit without its edits.
     *
     * @param number from 1
     * @param recorded the site's clock
     * @param body what else is said of it, and no edits
     * @param previous the hash of the commit before
     * @param hash its own
     * @param edits how many it has
     */
    record Head(long number, Instant recorded, CanonicalJson body, Digest previous, Digest hash, long edits) {}

    private SiteReading(InputStream packed) throws IOException {
        in = new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16);
        JsonNode first = next("the beginning of a bundle");
        if (!first.path("form").asString("").equals(SiteLines.FORM)) {
            throw wrong("the beginning of a bundle");
        }
        if (first.path("version").asInt(0) != SiteLines.VERSION) {
            throw new InvalidValue(
                    "this bundle has form " + first.path("version").asInt(0) + ", this program reads form "
                            + SiteLines.VERSION + ": take it with a newer version");
        }
        end = Checkpoint.parse(first.path("note").asString(""));
        origin = end.origin();
        from = first.path("from").asLong(0);
        if (from < 1 || from > end.size() + 1 || first.path("until").asLong(-1) != end.size()) {
            throw wrong("numbers of commits up to " + end.size());
        }
    }

    /**
     * Reads the beginning.
     *
     * @throws InvalidValue if it is none
     */
    static SiteReading open(InputStream packed) {
        try {
            return new SiteReading(packed);
        } catch (IOException e) {
            throw new InvalidValue("the bundle cannot be read: " + e.getMessage());
        }
    }

    /** The name of the record. */
    String origin() {
        return origin;
    }

    /** The first commit; one more than the end has if there is none. */
    long from() {
        return from;
    }

    /** The end that the site signed; whether it did is for the caller to see. */
    Checkpoint end() {
        return end;
    }

    /**
     * The commit that comes next; the caller knows how many there are.
     *
     * @throws InvalidValue if it is none, nobody approved it, or it was recorded outside of the years 1970 to 9999
     */
    Head head(long expected) {
        JsonNode node = next("commit " + expected);
        Head head = read(node, expected);
        if (node.required("approvers").isEmpty()) {
            throw wrong("commit " + expected + " with an approver, found none");
        }
        if (head.recorded().isBefore(EARLIEST) || head.recorded().isAfter(LATEST)) {
            throw wrong("commit " + expected + " recorded in the years 1970 to 9999, found " + head.recorded());
        }
        return head;
    }

    private Head read(JsonNode node, long expected) {
        try {
            Head head = new Head(
                    Parsed.number(node, "number"),
                    Parsed.time(node, "recorded"),
                    CanonicalJson.object()
                            .and("change", Parsed.text(node, "change"))
                            .and("author", Parsed.text(node, "author"))
                            .and("approvers", Parsed.texts(node.required("approvers")))
                            .and("message", Parsed.text(node, "message"))
                            .and("previous", Parsed.text(node, "previous"))
                            .and("recorded", Parsed.text(node, "recorded")),
                    new Digest(Parsed.text(node, "previous")),
                    new Digest(Parsed.text(node, "hash")),
                    Parsed.number(node, "edits"));
            if (head.number() == expected && head.edits() > 0) {
                return head;
            }
        } catch (RuntimeException e) {
            throw wrong("commit " + expected);
        }
        throw wrong("commit " + expected);
    }

    /** The edits of the next line, of a commit that has at most so many left. */
    List<Edit> edits(long left) {
        JsonNode node = next("edits");
        try {
            Pool pool = new Pool();
            List<Edit> edits = Parsed.list(node, edit -> CommitJson.edit(edit, pool));
            if (!edits.isEmpty() && edits.size() <= left) {
                return edits;
            }
        } catch (RuntimeException e) {
            throw wrong("edits");
        }
        throw wrong("1 to " + left + " edits");
    }

    /** Goes past the edits of a commit that is held already. */
    void pass(Head head) {
        for (long left = head.edits(); left > 0; ) {
            long some = next("edits").size();
            if (some < 1 || some > left) {
                throw wrong("1 to " + left + " edits");
            }
            left -= some;
        }
    }

    /** Whether all was read that was written. */
    void finish() {
        JsonNode last = next("the end");
        if (!last.path("end").asString("").equals("site")
                || last.path("commits").asLong(-1) != end.size() - from + 1) {
            throw wrong("the end after " + (end.size() - from + 1) + " commits");
        }
        try {
            if (in.read() >= 0) {
                line++;
                throw wrong("nothing more");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private JsonNode next(String expected) {
        line++;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw wrong(expected + ", before the bundle ends");
                }
                if (text.size() == LONGEST_LINE) {
                    throw wrong("a line of at most " + LONGEST_LINE + " bytes");
                }
                text.write(octet);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        bytes += text.size() + 1;
        if (bytes > MOST) {
            throw wrong("at most " + MOST + " bytes in all");
        }
        try {
            return Parsed.tree(text.toString(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw wrong(expected);
        }
    }

    private InvalidValue unreadable(IOException e) {
        return new InvalidValue("line " + line + " of the bundle cannot be read: " + e.getMessage());
    }

    private InvalidValue wrong(String expected) {
        return new InvalidValue("line " + line + " of the bundle: expected " + expected);
    }
}
