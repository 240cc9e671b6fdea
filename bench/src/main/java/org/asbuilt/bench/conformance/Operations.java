package org.asbuilt.bench.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How Zeek calls the operations and security settings that we call otherwise: the table {@code operations.txt}. Names are
 * compared by their words; only what differs in words stands in the table. What we say behind a comma is more than Zeek
 * says.
 */
final class Operations {
    private static final Map<String, List<Names>> BY_ZEEK = new HashMap<>();
    private static final Map<String, Reason> NOT_LOGGED = new HashMap<>();

    static {
        for (List<String> row : ResourceTable.rows("operations.txt", 3)) {
            String ours = row.get(2);
            if (row.get(1).startsWith("ours: ")) {
                NOT_LOGGED.put(key(row.get(0), row.get(1).substring(6)), Reason.valueOf(ours.substring(2)));
            } else {
                BY_ZEEK.computeIfAbsent(key(row.get(0), row.get(1)), key -> new ArrayList<>())
                        .add(Names.of(ours));
            }
        }
    }

    /** What we make of an operation's name. */
    private sealed interface Names {
        /** We call it so; words as {@link Texts#words}. */
        record Ours(String words) implements Names {}

        /** We call it by several names that begin so. */
        record Beginning(String text) implements Names {}

        /** We do not name it. */
        record Unnamed(Reason reason) implements Names {}

        static Names of(String ours) {
            if (ours.startsWith("- ")) {
                return new Unnamed(Reason.valueOf(ours.substring(2)));
            }
            return ours.endsWith("*")
                    ? new Beginning(ours.substring(0, ours.length() - 1).toLowerCase(Locale.ROOT))
                    : new Ours(Texts.words(ours));
        }

        default boolean isNameOf(String ours) {
            return switch (this) {
                case Ours one -> isSame(one.words(), ours);
                case Beginning one ->
                    Texts.withoutNumber(ours).toLowerCase(Locale.ROOT).startsWith(one.text());
                case Unnamed none -> false;
            };
        }
    }

    private Operations() {}

    private static String key(String protocol, String operation) {
        return protocol + ": " + Texts.words(operation);
    }

    private static List<Names> names(String protocol, String zeek) {
        return BY_ZEEK.getOrDefault(key(protocol, zeek), List.of());
    }

    private static boolean isSame(String words, String ours) {
        int comma = ours.indexOf(',');
        boolean isShort = comma > 0 && Texts.words(ours.substring(0, comma)).equals(words);
        return !words.isEmpty() && (isShort || Texts.words(ours).equals(words));
    }

    /** Whether both names are of one operation. */
    static boolean areSame(String protocol, String zeek, String ours) {
        return isSame(Texts.words(zeek), ours)
                || names(protocol, zeek).stream().anyMatch(names -> names.isNameOf(ours));
    }

    /** Why we do not name an operation of Zeek. */
    static Optional<Reason> unnamed(String protocol, String zeek) {
        return names(protocol, zeek).stream()
                .filter(Names.Unnamed.class::isInstance)
                .map(names -> ((Names.Unnamed) names).reason())
                .findFirst();
    }

    /** Why Zeek does not log an operation of ours. */
    static Optional<Reason> notLogged(String protocol, String ours) {
        return Optional.ofNullable(NOT_LOGGED.get(key(protocol, ours)));
    }
}
