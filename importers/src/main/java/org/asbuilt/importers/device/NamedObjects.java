package org.asbuilt.importers.device;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named objects of a configuration, each of a sort: addresses, services, schedules, and groups of them. */
final class NamedObjects {
    private static final int DEEPEST_GROUP = 16;
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_HELD = 1_000_000;

    private final Map<String, Set<String>> objects = new HashMap<>();
    private final Map<String, String> wider = new HashMap<>();
    private int held;

    /** Gives an object its members, or more of them. What is beyond all bounds stays a name. */
    void define(String sort, String name, List<String> members) {
        if (held + members.size() >= MOST_HELD) {
            return;
        }
        held += 1 + members.size();
        objects.computeIfAbsent(sort + " " + name, key -> new LinkedHashSet<>()).addAll(members);
    }

    /** Says that names which one sort does not have are looked for in another. */
    void widen(String sort, String widerSort) {
        wider.put(sort, widerSort);
    }

    /** Whether there is an object of that name. */
    boolean has(String sort, String name) {
        return !held(sort, name).isEmpty();
    }

    /** What an object holds in the end, through groups of groups. */
    Set<String> members(String sort, String name) {
        Set<String> members = new LinkedHashSet<>();
        members(sort, name, members, DEEPEST_GROUP);
        return members;
    }

    private Set<String> held(String sort, String name) {
        String where = sort;
        for (int step = 0; step < DEEPEST_GROUP; step++) {
            Set<String> found = objects.get(where + " " + name);
            String next = wider.get(where);
            if (found != null || next == null) {
                return found == null ? Set.of() : found;
            }
            where = next;
        }
        return Set.of();
    }

    /** The same as what is left out. */
    static Set<String> without(Set<String> members) {
        Set<String> without = new LinkedHashSet<>();
        for (String member : members) {
            without.add(member.startsWith("not:") ? "name:" + member : "not:" + member);
        }
        return without;
    }

    private void members(String sort, String name, Set<String> into, int depth) {
        Set<String> found = held(sort, name);
        if (found.isEmpty() || depth == 0) {
            into.add("name:" + name);
            return;
        }
        for (String member : found) {
            if (into.size() >= MOST_MEMBERS) {
                into.add("name:" + name);
                return;
            }
            if (member.startsWith("name:")) {
                members(sort, member.substring(5), into, depth - 1);
            } else if (member.startsWith("not:name:")) {
                into.addAll(without(members(sort, member.substring(9))));
            } else {
                into.add(member);
            }
        }
    }
}
