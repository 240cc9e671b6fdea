package org.asbuilt.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several lists at one interface, of which each is asked about what those before it did not match. Source: docs/reference/permitted.md. */
final class ListsInTurn {
    private static final Optional<String> UNWRITTEN = Optional.of("implicit");

    private ListsInTurn() {}

    /** They are asked as if they were one: what is refused unwritten at the end of each counts behind the last alone. */
    static Enforcement.Gate gate(NetworkDevice device, String name, List<String> all) {
        List<RuleLine> lines = new ArrayList<>();
        boolean known = true;
        for (String list : all) {
            boolean last = list.equals(all.getLast());
            known &= device.lists().containsKey(list);
            device.lists().getOrDefault(list, List.of()).stream()
                    .filter(line -> last || !line.rule().name().equals(UNWRITTEN))
                    .forEach(lines::add);
        }
        return new Enforcement.Gate(name, lines, rule -> Applies.YES, known ? Fallback.DENY : Fallback.UNKNOWN, false);
    }
}
