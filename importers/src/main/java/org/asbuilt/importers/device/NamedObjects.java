package org.asbuilt.importers.device;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named objects of a configuration: addresses, services, and groups of them, as far as they fit in memory. */
final class NamedObjects {
    private static final int MOST_MEMBERS_AT_ONCE = 10_000;
    private static final int FEW = 16;
    private static final int MOST_WIDENINGS = 16;
    private static final long MOST_STEPS = 20_000_000;
    private static final int MOST_MEMBERS = 1_500_000;

    private final Map<String, Set<String>> objects = new HashMap<>();
    private final Map<String, String> wider = new HashMap<>();
    private int size;
    private long steps;

    /** Whether looking up what groups hold cost so much that the rest is not looked up. */
    boolean isTired() {
        return steps >= MOST_STEPS;
    }

    /** Begins to count anew what looking up costs. */
    void rest() {
        steps = 0;
    }

    /** Whether there were more than are kept. */
    boolean isFull() {
        return size >= MOST_MEMBERS;
    }

    void define(String sort, String name, Collection<String> members) {
        if (isFull()) {
            return;
        }
        Set<String> held = objects.computeIfAbsent(sort + " " + name, key -> new LinkedHashSet<>(4));
        // An object weighs as much as two of its members.
        size += 2;
        for (String member : members) {
            size += held.add(member) ? 1 : 0;
        }
    }

    /** Says that names which one sort does not have are looked for in another. */
    void widen(String sort, String widerSort) {
        wider.put(sort, widerSort);
    }

    boolean defines(String sort, String name) {
        return held(sort, name).isPresent();
    }

    private Optional<Set<String>> held(String sort, String name) {
        String where = sort;
        for (int step = 0; step < MOST_WIDENINGS; step++) {
            Set<String> held = objects.get(where + " " + name);
            String next = wider.get(where);
            if (held != null || next == null) {
                return Optional.ofNullable(held);
            }
            where = next;
        }
        return Optional.empty();
    }

    int size(String sort, String name) {
        return objects.getOrDefault(sort + " " + name, Set.of()).size();
    }

    /** What an object holds of its own if that is little, so that looking costs nothing; else its name. */
    private Set<String> few(String sort, String name) {
        Set<String> own = held(sort, name).orElse(Set.of());
        return own.isEmpty() || own.size() > FEW ? Set.of("name:" + name) : new LinkedHashSet<>(own);
    }

    /** What is held, through groups of groups; each group counts once, however often it is named. */
    Set<String> members(String sort, String name) {
        if (isTired()) {
            return few(sort, name);
        }
        Set<String> members = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.push("name:" + name);
        while (!open.isEmpty() && members.size() < MOST_MEMBERS_AT_ONCE && !isTired()) {
            steps++;
            String member = open.pop();
            boolean left = member.startsWith("not:");
            String plain = left ? member.substring(4) : member;
            if (!plain.startsWith("name:")) {
                members.add(member);
                continue;
            }
            if (!seen.add(member)) {
                continue;
            }
            Optional<Set<String>> held = held(sort, plain.substring(5));
            if (held.isEmpty()) {
                members.add(member);
                continue;
            }
            List<String> inside = List.copyOf(held.get());
            (left ? List.copyOf(Literals.without(inside)) : inside).reversed().forEach(open::push);
        }
        if (!open.isEmpty()) {
            members.add("name:" + name);
        }
        return members;
    }
}
