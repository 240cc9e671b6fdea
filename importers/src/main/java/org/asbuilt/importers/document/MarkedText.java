package org.asbuilt.importers.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;

/** Takes the text out of HTML and SVG, which need not be well-formed: everything outside of tags, scripts and styles. */
final class MarkedText {
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]{0,200}>([^<]{1,300})</title");
    private static final int PIECE = 8_000;

    private MarkedText() {}

    static DocumentReading.Self read(Reading reading) throws IOException {
        Matcher title = TITLE.matcher(reading.input().head().text());
        Optional<String> name = title.find() ? Optional.of(plain(title.group(1))) : Optional.empty();
        StringBuilder piece = new StringBuilder();
        StringBuilder tag = new StringBuilder();
        boolean within = false;
        String silent = "";
        int line = 1;
        int first = 1;
        try (BufferedReader content = reading.markup()) {
            for (int c = content.read(); c >= 0; c = content.read()) {
                line += c == '\n' ? 1 : 0;
                if (c == '<') {
                    within = true;
                    tag.setLength(0);
                } else if (c == '>' && within) {
                    within = false;
                    silent = silent(tag.toString().toLowerCase(Locale.ROOT), silent);
                    piece.append(' ');
                } else if (within && tag.length() < 20) {
                    tag.append((char) c);
                } else if (!within && silent.isEmpty()) {
                    piece.append((char) c);
                }
                if (piece.length() > PIECE && !within) {
                    reading.text(new Locus.Line(first), plain(piece.toString()));
                    piece.setLength(0);
                    first = line;
                }
            }
        }
        reading.text(new Locus.Line(first), plain(piece.toString()));
        return new DocumentReading.Self(name.filter(text -> !text.isBlank()), Optional.empty(), true);
    }

    /** The element whose content nobody reads, while we are in it. */
    private static String silent(String tag, String now) {
        for (String element : new String[] {"script", "style"}) {
            if (tag.startsWith(element)) {
                return element;
            }
            if (tag.startsWith("/" + element) && now.equals(element)) {
                return "";
            }
        }
        return now;
    }

    private static String plain(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[ \\t\\x0B\\f\\r]{1,1000}", " ")
                .replaceAll("\\n\\s{0,1000}\\n", "\n")
                .strip();
    }
}
