package org.asbuilt.importers.netflow;

import java.util.function.IntUnaryOperator;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;

/** By what the beginning of an export is known. Bytes are asked for by their place; -1 stands for none. */
final class Marks {
    /** As far as {@link #looksLike} looks. */
    static final int LOOKS_AT = 32;

    private static final int MOST_FLOWS = 30;
    private static final int LONGEST_HEADER = 24;

    private Marks() {}

    /** Whether a file is one of exports one after another, or of a collector. */
    static Certainty certainty(Head head) {
        if (Collected.of(head).isPresent()) {
            return Certainty.certain(Collected.of(head).get().reason());
        }
        int place = 0;
        int exports = 0;
        while (head.at(place) >= 0) {
            int next = end(head::at, place);
            if (next < 0) {
                return Certainty.none();
            }
            exports++;
            place = next;
        }
        boolean isSure = exports > 1 || (exports == 1 && Clock.isPlausible(seconds(head::at, 0)));
        return isSure ? Certainty.certain("it is a row of " + name(head.at(1)) + " exports") : Certainty.none();
    }

    static String name(int version) {
        return version == 10 ? "IPFIX" : "NetFlow version " + version;
    }

    /** Whether an export seems to begin there: its fixed part makes sense and its time is one of networks. */
    static boolean looksLike(IntUnaryOperator at, int place) {
        int version = two(at, place);
        if (!isVersion(version) || !Clock.isPlausible(seconds(at, place))) {
            return false;
        }
        int count = two(at, place + 2);
        return switch (version) {
            case 5 -> count > 0 && count <= MOST_FLOWS;
            case 9 -> count > 0 && isSet(two(at, place + 20), two(at, place + 22), 0xffff);
            default -> count == 16 || isSet(two(at, place + 16), two(at, place + 18), count - 16);
        };
    }

    static boolean isVersion(int version) {
        return version == 5 || version == 9 || version == 10;
    }

    private static long seconds(IntUnaryOperator at, int place) {
        int from = two(at, place) == 10 ? place + 4 : place + 8;
        return (long) two(at, from) << 16 | Math.max(0, two(at, from + 2));
    }

    /** Where the export that begins there ends; negative if none does; beyond the bytes if it goes on there. */
    private static int end(IntUnaryOperator at, int place) {
        int version = two(at, place);
        int count = two(at, place + 2);
        if (at.applyAsInt(place + LONGEST_HEADER) < 0 && place > 0) {
            return isVersion(version) || at.applyAsInt(place + 1) < 0 ? Integer.MAX_VALUE - LONGEST_HEADER : -1;
        }
        return switch (version) {
            case 5 -> count > 0 && count <= MOST_FLOWS ? place + 24 + 48 * count : -1;
            case 9 -> count > 0 ? sets(at, place + 20, Integer.MAX_VALUE) : -1;
            case 10 -> count == 16 ? place + 16 : count > 16 ? sets(at, place + 16, place + count) : -1;
            default -> -1;
        };
    }

    private static int sets(IntUnaryOperator at, int from, int until) {
        int place = from;
        while (place < until && at.applyAsInt(place + 3) >= 0 && !isVersion(two(at, place))) {
            int length = two(at, place + 2);
            if (!isSet(two(at, place), length, until - place)) {
                return -1;
            }
            place += length;
        }
        boolean isWhole = until == Integer.MAX_VALUE ? place > from : place == until || at.applyAsInt(place + 3) < 0;
        return isWhole ? Math.max(place, until == Integer.MAX_VALUE ? place : until) : -1;
    }

    private static boolean isSet(int id, int length, int most) {
        return (id <= 3 || id > 255) && id >= 0 && length >= 4 && length <= most;
    }

    private static int two(IntUnaryOperator at, int place) {
        int high = at.applyAsInt(place);
        int low = at.applyAsInt(place + 1);
        return high < 0 || low < 0 ? -1 : high << 8 | low;
    }
}
