package org.asbuilt.importers.logic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.Digest;

/**
 * What is kept of a piece of logic: enough to see that it changed, too little to know what it does.
 *
 * @param hex SHA-256 of the canonical form in lower-case hexadecimal digits. Source: FIPS 180-4
 * @param size how many rungs, lines, sheets or networks it has; 0 where that is not counted
 */
public record LogicDigest(String hex, int size) {
    /** The target of the processing instruction that stands for logic in a copy without it. */
    public static final String TARGET = "asbuilt-logic";

    private static final Pattern FORM =
            Pattern.compile("sha256=\"([0-9a-f]{64})\" size=\"(\\d{1,9})\"(?: first=\"([\\w.-]{1,60})\")?");

    /** The digest as it is written into a copy in the logic's place. */
    public String written() {
        return String.format(Locale.ROOT, "sha256=\"%s\" size=\"%d\"", hex, size);
    }

    /** The digest as it is written, with the name of the first element of the logic, which may tell its language. */
    String written(String first) {
        return first.matches("[\\w.-]{1,60}") ? written() + " first=\"" + first + "\"" : written();
    }

    /** The name of the first element of the logic for which a digest stands; blank if it is not told. */
    static String first(String written) {
        Matcher form = FORM.matcher(written.strip());
        return form.matches() && form.group(3) != null ? form.group(3) : "";
    }

    /** The digest that stands in a copy in the logic's place. */
    public static Optional<LogicDigest> read(String written) {
        Matcher form = FORM.matcher(written.strip());
        return form.matches()
                ? Optional.of(new LogicDigest(form.group(1), Integer.parseInt(form.group(2), 10)))
                : Optional.empty();
    }

    /** The digest of a text that is canonical already. */
    public static String of(String canonical) {
        return Digest.of(canonical.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The digest of a block of several pieces in their order; of one piece it is the piece's own. */
    public static Optional<LogicDigest> together(List<LogicDigest> pieces) {
        if (pieces.size() <= 1) {
            return pieces.stream().findFirst();
        }
        StringBuilder all = new StringBuilder();
        int size = 0;
        for (LogicDigest piece : pieces) {
            all.append(piece.hex).append('\n');
            size = (int) Math.min(Integer.MAX_VALUE, (long) size + piece.size);
        }
        return Optional.of(new LogicDigest(of(all.toString()), size));
    }
}
