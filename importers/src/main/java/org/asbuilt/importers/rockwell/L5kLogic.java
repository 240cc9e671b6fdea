package org.asbuilt.importers.rockwell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.importers.logic.CanonicalLogic;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.LogicForm;

/**
 * The lines of a routine or an encoded block. Ladder and structured text come to the same digests as in the XML form; diagrams and
 * charts, which the text form writes in another way, do not.
 */
final class L5kLogic {
    /** The keywords of blocks that hold logic. */
    static final List<String> KEYWORDS = List.of("ROUTINE", "ST_ROUTINE", "FBD_ROUTINE", "SFC_ROUTINE", "ENCODED_DATA");

    private static final String MARK = "(*" + LogicDigest.TARGET + " ";
    private static final Pattern LAYOUT = Pattern.compile(
            "\\b(X|Y|Width|HideDesc|DescX|DescY|DescWidth|SheetSize|SheetOrientation) := \\S+?(?=[,)])");
    private static final int LONGEST_ENCODED = 16 << 20;

    private final String keyword;
    private final CanonicalLogic canonical = new CanonicalLogic(LogicForm.ROCKWELL);
    private final StringBuilder encoded = new StringBuilder();
    private Optional<L5kStatement> rung = Optional.empty();
    private Optional<LogicDigest> standIn = Optional.empty();
    private boolean isEmpty = true;

    L5kLogic(String keyword) {
        this.keyword = keyword;
        canonical.start(element(), Map.of());
    }

    private String element() {
        return switch (keyword) {
            case "ROUTINE" -> "RLLContent";
            case "ST_ROUTINE" -> "STContent";
            case "FBD_ROUTINE" -> "FBDContent";
            case "SFC_ROUTINE" -> "SFCContent";
            default -> "EncodedData";
        };
    }

    /** The type of routine as the XML form names it. */
    static String type(String keyword) {
        return switch (keyword) {
            case "ROUTINE" -> "RLL";
            case "ENCODED_DATA" -> "";
            default -> keyword.substring(0, keyword.indexOf('_'));
        };
    }

    /** Whether the line ends the block. */
    boolean ends(String line) {
        String plain = line.strip();
        if (plain.startsWith(MARK)) {
            int end = plain.indexOf("*)");
            standIn = end < 0 ? Optional.empty() : LogicDigest.read(plain.substring(MARK.length(), end));
            plain = end < 0 ? plain : plain.substring(end + 2).strip();
        }
        return plain.equals("END_" + keyword);
    }

    /** The line that ends the block, as it stands in a copy from which the block was left out. */
    static String end(String line, LogicDigest digest) {
        String plain = line.strip();
        int end = plain.startsWith(MARK) ? plain.indexOf("*)") + 2 : 0;
        return MARK + digest.written() + "*)" + plain.substring(Math.max(0, end));
    }

    /** Takes a line of the block. */
    void add(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        isEmpty = false;
        switch (keyword) {
            case "ROUTINE" -> rung(line, number);
            case "ENCODED_DATA" -> {
                if (encoded.length() < LONGEST_ENCODED) {
                    encoded.append(line);
                }
            }
            default -> {
                String plain = line.strip();
                String text = plain.startsWith("'")
                        ? plain.substring(1)
                        : LAYOUT.matcher(plain).replaceAll("");
                canonical.start("Line", Map.of());
                canonical.end(text);
            }
        }
    }

    private void rung(String line, int number) {
        L5kStatement statement = rung.orElseGet(() -> new L5kStatement(number, true));
        rung = Optional.of(statement);
        if (!statement.add(line)) {
            return;
        }
        rung = Optional.empty();
        String text = statement.text();
        int colon = text.indexOf(':');
        String type = colon < 0 ? "" : text.substring(0, colon).strip();
        if (type.equals("RC")) {
            return;
        }
        canonical.start("Rung", Map.of("Type", type));
        canonical.start("Text", Map.of());
        canonical.end(text.substring(colon + 1).strip() + ";");
        canonical.end("");
    }

    /** The digest of the block, or what stands for it in a copy; empty if there is nothing in it. */
    Optional<LogicDigest> finish() {
        canonical.end(encoded.toString());
        LogicDigest computed = canonical.finish();
        return isEmpty ? standIn : Optional.of(computed);
    }
}
