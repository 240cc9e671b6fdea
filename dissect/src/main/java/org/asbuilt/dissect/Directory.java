package org.asbuilt.dissect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds dissectors by medium, by usual port or number, and where there are ports by the first octet of content; all tables
 * are made once.
 */
final class Directory {
    /** A number at which nothing is found. */
    static final int NO_NUMBER = 1 << 16;

    private static final Dissector[] NONE = {};
    private static final int OCTETS = 1 << 8;
    private static final Map<Dissector.Medium, Directory> BY_MEDIUM = byMedium();

    private final Dissector[][] atHome = new Dissector[NO_NUMBER][];
    private final Dissector[][] beginning = new Dissector[OCTETS][];

    private Directory(Dissector.Medium medium) {
        Arrays.fill(atHome, NONE);
        List<Dissector> all = Dissectors.ALL.stream()
                .filter(dissector -> dissector.carriers().stream().anyMatch(carrier -> carrier.medium() == medium))
                .toList();
        for (Dissector dissector : all) {
            for (Dissector.Carrier carrier : dissector.carriers()) {
                if (carrier.medium() == medium) {
                    atHome[carrier.number()] = with(atHome[carrier.number()], dissector);
                }
            }
        }
        for (int octet = 0; octet < OCTETS; octet++) {
            int first = octet;
            // Ports are moved; EtherTypes, IP protocols and the like are not.
            beginning[octet] = hasPorts(medium)
                    ? all.stream()
                            .filter(dissector -> dissector.mayBeginWith(first))
                            .toArray(Dissector[]::new)
                    : NONE;
        }
    }

    private static boolean hasPorts(Dissector.Medium medium) {
        return medium == Dissector.Medium.STREAM || medium == Dissector.Medium.DATAGRAM;
    }

    private static Map<Dissector.Medium, Directory> byMedium() {
        Map<Dissector.Medium, Directory> directories = new EnumMap<>(Dissector.Medium.class);
        for (Dissector.Medium medium : Dissector.Medium.values()) {
            directories.put(medium, new Directory(medium));
        }
        return directories;
    }

    private static Dissector[] with(Dissector[] known, Dissector added) {
        Dissector[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = added;
        return all;
    }

    static Directory of(Dissector.Medium medium) {
        return Objects.requireNonNull(BY_MEDIUM.get(medium));
    }

    /** Those usually found at the port, EtherType or other number. */
    Dissector[] atHome(int number) {
        return number < NO_NUMBER ? atHome[number] : NONE;
    }

    /** Those whose messages may begin with the octet; none where numbers tell for sure. */
    Dissector[] beginning(int octet) {
        return beginning[octet];
    }
}
