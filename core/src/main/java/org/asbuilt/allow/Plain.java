package org.asbuilt.allow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;

/**
 * Names and remarks as configurations can hold them. Only characters that no maker gives a meaning are kept: no line ends, quotation marks,
 * question marks, brackets, dollar or number signs.
 */
final class Plain {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_TEXT = Pattern.compile("[^A-Za-z0-9 ._,:/()+-]+");
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern FACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/:@+-]{0,62}");

    private final int longest;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Names of a text, each of which is there once; a maker's devices do not tell capitals from small letters. */
    Plain(int longest) {
        this.longest = longest;
    }

    /**
     * A name that is as wanted, as far as it may be, and belongs to nothing else in the text.
     *
     * @param key what bears the name: the same key gets the same name
     * @param beginning what it is called; it is cut where the name is too long
     * @param end what stays
     */
    String name(String key, String beginning, String end) {
        String known = given.get(key);
        if (known != null) {
            return known;
        }
        String tail = NO_NAME.matcher(ascii(end)).replaceAll("-");
        String head = NO_NAME.matcher(ascii(beginning)).replaceAll("-").replaceAll("-{2,}", "-");
        String name = joined(head, tail);
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            name = joined(head, tail + "-" + next);
        }
        given.put(key, name);
        return name;
    }

    private String joined(String head, String tail) {
        int room = Math.max(0, longest - tail.length());
        String cut = head.length() > room ? head.substring(0, room) : head;
        return cut + (tail.length() > longest ? tail.substring(tail.length() - longest) : tail);
    }

    private static String ascii(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** A text in one line of plain characters, cut to a length. */
    static String text(String text, int longest) {
        String plain = NO_TEXT.matcher(ascii(text)).replaceAll(" ").strip().replaceAll(" {2,}", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest).strip();
    }

    /** The same in as many lines of a length as it takes. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text(text, Integer.MAX_VALUE).split(" ", -1)) {
            String part = word.length() > width ? word.substring(0, width) : word;
            if (!line.isEmpty() && line.length() + 1 + part.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(part);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * The name of an interface or a zone at a device, as somebody gives it.
     *
     * @throws InvalidValue if no device has such names
     */
    static String face(String name) {
        if (!FACE.matcher(name).matches()) {
            throw InvalidValue.expected(
                    "the name of an interface or zone: letters, digits, spaces and . _ / : @ + -, at most 63", name);
        }
        return name;
    }

    /** The name of an interface or a zone that the record tells, if a device can have it. */
    static Optional<String> possibleFace(String name) {
        return FACE.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** The same addresses in as few ranges as make up just these: two halves of a range are that range. */
    static SortedSet<Cidr> joined(SortedSet<Cidr> ranges) {
        TreeSet<Cidr> joined = new TreeSet<>(ranges);
        boolean again = true;
        while (again) {
            again = false;
            for (Cidr range : List.copyOf(joined)) {
                if (range.prefix() == 0 || !joined.contains(range)) {
                    continue;
                }
                Cidr around = Cidr.around(range.network(), range.prefix() - 1);
                List<Cidr> halves = joined.stream()
                        .filter(one -> one.prefix() == range.prefix() && around.contains(one.network()))
                        .toList();
                if (halves.size() == 2) {
                    halves.forEach(joined::remove);
                    joined.add(around);
                    again = true;
                }
            }
        }
        return joined;
    }

    /** Ranges for people; a single address has no length. */
    static String ranges(Collection<Cidr> ranges) {
        return String.join(", ", ranges.stream().map(Plain::range).toList());
    }

    /** A range; a single address has no length. */
    static String range(Cidr range) {
        return range.isSingle() ? range.network().text() : range.toString();
    }
}
