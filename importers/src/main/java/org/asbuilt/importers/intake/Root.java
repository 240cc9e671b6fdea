package org.asbuilt.importers.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first start tag of an XML document, by which most formats are known.
 *
 * @param name its local name
 * @param tag the tag with its attributes as it is written, as far as it was seen
 */
public record Root(String name, String tag) {
    private static final Pattern START =
            Pattern.compile("<(?:[\\p{L}_][\\p{L}\\p{N}_.-]{0,60}+:)?([\\p{L}_][\\p{L}\\p{N}_.-]{0,120}+)(?=[\\s/>])");

    /** The root of a document; empty if what was looked at is no XML or does not reach it. */
    public static Optional<Root> of(Head head) {
        return of(head.text());
    }

    /** The root of a document that begins like that. */
    public static Optional<Root> of(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff')) {
            at++;
        }
        while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
            String close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : ">";
            int end = text.indexOf(close, at);
            int subset = text.indexOf('[', at);
            if (close.equals(">") && subset > 0 && subset < end) {
                // A document type with declarations of its own; a reader will refuse it.
                close = "]>";
                end = text.indexOf(close, at);
            }
            if (end < 0) {
                return Optional.empty();
            }
            at = end + close.length();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        Matcher matcher = START.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int end = text.indexOf('>', at);
        return Optional.of(new Root(matcher.group(1), text.substring(at, end < 0 ? text.length() : end)));
    }
}
