package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Bundled;

/** Beginnings of lines whose meaning is known and of no use for the record: timers, queues, looks of the terminal. */
final class KnownLines {
    private static final Set<String> BLOCKS = Set.of(
            "service",
            "pvc",
            "vrrp",
            "xconnect",
            "dot1q",
            "l2transport",
            "address-family",
            "identity",
            "hsrp",
            "fabric",
            "member",
            "vrrpv3");

    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    /** Reads the list of that name; in it an asterisk stands for any one word. */
    KnownLines(String resource) {
        for (String line : Bundled.lines(KnownLines.class, resource)) {
            String[] words = line.toLowerCase(Locale.ROOT).split(" ", -1);
            byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
        }
    }

    /** Whether the statement is one of them, from that word on. */
    boolean cover(Statement statement, int from) {
        String first = statement.word(from).toLowerCase(Locale.ROOT);
        return byFirst.getOrDefault(first, List.of()).stream().anyMatch(words -> matches(words, statement, from));
    }

    /** Takes a line of known detail with all that is under it. */
    static void pass(Statement line, Device device) {
        line.takeAll();
        device.count("lines of known detail", 1L + line.children().size());
    }

    /** Whether what stands below a line of an interface is part of it, and no line of the interface itself. */
    static boolean opensBlock(Statement line) {
        return BLOCKS.contains(line.word(0).toLowerCase(Locale.ROOT));
    }

    private static boolean matches(String[] words, Statement statement, int from) {
        for (int i = 1; i < words.length; i++) {
            String word = statement.word(from + i);
            if (word.isEmpty() || !(words[i].equals("*") || words[i].equalsIgnoreCase(word))) {
                return false;
            }
        }
        return true;
    }
}
