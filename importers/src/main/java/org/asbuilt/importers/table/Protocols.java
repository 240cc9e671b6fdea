package org.asbuilt.importers.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.importers.intake.Bundled;
import org.asbuilt.model.Transport;

/** What protocols are called and where they are found as a rule, so that all sources speak of the same protocol alike. */
public final class Protocols {
    private static final Map<String, Protocol> BY_WORD = new HashMap<>();

    static {
        for (String line : Bundled.lines(Protocols.class, "protocols.txt")) {
            String[] columns = line.split("\t", -1);
            Protocol protocol = new Protocol(
                    columns[0],
                    Transport.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                    Integer.parseInt(columns[2], 10));
            BY_WORD.put(Fold.of(protocol.name()), protocol);
            for (String word : columns[3].split(" \\| ", -1)) {
                BY_WORD.putIfAbsent(Fold.of(word), protocol);
            }
        }
    }

    private Protocols() {}

    /**
     * A protocol.
     *
     * @param name its name in the record
     * @param transport what carries it as a rule
     * @param port its registered port; 0 where there is none
     */
    public record Protocol(String name, Transport transport, int port) {}

    /** The protocol of that name, however it is written. */
    public static Optional<Protocol> named(String word) {
        return Optional.ofNullable(BY_WORD.get(Fold.of(word)));
    }

    /** The name in the record; a protocol that is not known keeps its own. */
    public static String canonical(String word) {
        return named(word).map(Protocol::name).orElse(word.strip());
    }
}
