package org.asbuilt.importers.list;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Part;

/**
 * What the cells of a row held when it was exported: by the column four characters that tell the columns apart, and six of a digest of
 * what stood there. A cell whose stamp still fits was not edited; an edited one is told from it in one of a thousand million.
 */
public final class ListStamps {
    private static final char[] BASE32 = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int COLUMN = 4;
    private static final int CONTENT = 6;
    private static final String MARK = "~";

    private final Map<String, String> byColumn;

    private ListStamps(Map<String, String> byColumn) {
        this.byColumn = byColumn;
    }

    /** The row's stamps as the last cell of the row holds them; what is no stamp is none. */
    public static ListStamps read(String cell) {
        Map<String, String> byColumn = new HashMap<>();
        String stripped = cell.strip();
        if (stripped.startsWith(MARK)) {
            for (String stamp : stripped.substring(MARK.length()).split("\\s+")) {
                if (stamp.length() == COLUMN + CONTENT) {
                    byColumn.put(stamp.substring(0, COLUMN), stamp.substring(COLUMN));
                }
            }
        }
        return new ListStamps(byColumn);
    }

    /** Whether there are none: the row was not exported, or somebody cleared them. */
    public boolean areMissing() {
        return byColumn.isEmpty();
    }

    /** Whether the column held anything. */
    boolean held(String column) {
        return byColumn.containsKey(column(column));
    }

    /** Whether the column held just this. */
    boolean held(Id subject, String key, Part part, String cell) {
        String path = path(part);
        return Optional.ofNullable(byColumn.get(column(path)))
                .filter(content(subject, key, path, ListCell.folded(part, cell))::equals)
                .isPresent();
    }

    /** Whether the column of a text that is no part held just this. */
    boolean held(Id subject, String key, String column, String text) {
        return Optional.ofNullable(byColumn.get(column(column)))
                .filter(content(subject, key, column, text)::equals)
                .isPresent();
    }

    /** The name of a part's column. */
    static String path(Part part) {
        return part.facet() + "." + part.name();
    }

    /** Gathers the stamps of a row that is being exported. */
    static final class Writing {
        private final StringBuilder stamps = new StringBuilder(MARK);
        private final Id subject;
        private final String key;

        Writing(Id subject, String key) {
            this.subject = subject;
            this.key = key;
        }

        void add(Part part, String cell) {
            add(path(part), ListCell.folded(part, cell));
        }

        void add(String column, String text) {
            if (!text.isEmpty()) {
                stamps.append(stamps.length() > MARK.length() ? " " : "")
                        .append(column(column))
                        .append(content(subject, key, column, text));
            }
        }

        String cell() {
            return stamps.toString();
        }
    }

    static String column(String path) {
        return base32(path, COLUMN);
    }

    private static String content(Id subject, String key, String column, String text) {
        return base32(subject + "\n" + key + "\n" + column + "\n" + text, CONTENT);
    }

    private static String base32(String text, int characters) {
        byte[] hash = Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder written = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            int bit = i * 5;
            int pair = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
            written.append(BASE32[(pair >> (11 - bit % 8)) & 31]);
        }
        return written.toString();
    }
}
