package org.asbuilt.server.paper;

/** Pages that are written as they are, without a template. */
public final class Html {
    private Html() {}

    /** A text as it stands in a page, within or outside of an attribute. Lines stay lines; what else cannot be printed is a blank. */
    public static String text(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                default -> safe.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        });
        return safe.toString();
    }
}
