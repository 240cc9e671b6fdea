package org.asbuilt.importers.industrial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.asbuilt.importers.cisco.WildcardLists;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/**
 * Access lists in scripts of Hirschmann switches: the numbered ones of Classic, the named ones that begin with {@code ip},
 * {@code ipv6} or {@code mac} and {@code access-list}, and those that HiOS keeps under an index ({@code ip acl rule add}). Source:
 * Hirschmann, Reference Manual Command Line Interface, Classic L3P and HiOS 7 to 9, Access Control List Commands.
 */
final class HirschmannLists {
    private static final Set<String> ACTIONS = Set.of("permit", "deny");
    private static final Set<String> KINDS = Set.of("ip", "ipv4", "ipv6", "mac");
    private static final String NAMES = "names of lists by index";
    private static final int MOST_LISTS = 10_000;

    private final WildcardLists lists = new WildcardLists();
    private final Map<String, Integer> newest = new HashMap<>();
    private String open = "";

    /** Reads a line at the top; false if it is about something else. */
    boolean read(Statement line, Device device) {
        String first = line.word(0).toLowerCase(Locale.ROOT);
        if (ACTIONS.contains(first) && !open.isEmpty()) {
            entry(open, line, 0, device);
            return true;
        }
        open = "";
        if (first.equals("access-list")) {
            lists.entry(line, device);
            return true;
        }
        if (line.word(1).equals("access-list") && KINDS.contains(first)) {
            named(first, line, device);
            return true;
        }
        if (line.word(1).equals("acl") && KINDS.contains(first)) {
            indexed(first, line, device);
            return true;
        }
        return bindsVlan(line, device);
    }

    /** {@code ip access-list extended name plc permit ...}, or without an entry, when the entries come in the lines behind it. */
    private void named(String kind, Statement line, Device device) {
        int at = line.word(2).equals("extended") ? 3 : 2;
        at = line.word(at).equals("name") ? at + 1 : at;
        String name = line.word(at);
        boolean bare = line.size() == at + 1;
        if (name.isEmpty() || (!bare && !ACTIONS.contains(line.word(at + 1).toLowerCase(Locale.ROOT)))) {
            unread(line, device);
            return;
        }
        String list = list(kind, name);
        if (bare) {
            lists.list(list, line, device);
            open = list;
            return;
        }
        entry(list, line, at + 1, device);
    }

    /** {@code ip acl add 1000 plc} and {@code ip acl rule add 1000 1 permit ...}. */
    private void indexed(String kind, Statement line, Device device) {
        if (line.is(kind, "acl", "add") && line.size() > 3) {
            String name = line.size() > 4 ? line.from(4) : line.word(3);
            device.define(NAMES, kind + " " + line.word(3), List.of(name));
            lists.list(list(kind, name), line, device);
            return;
        }
        boolean rule = line.is(kind, "acl", "rule", "add") && line.size() > 6;
        int at = rule && ACTIONS.contains(line.word(6).toLowerCase(Locale.ROOT)) ? 6 : 5;
        if (!rule || !ACTIONS.contains(line.word(at).toLowerCase(Locale.ROOT))) {
            unread(line, device);
            return;
        }
        String list = named(kind, line.word(4), device);
        OptionalInt place = at == 6 ? number(line.word(5)) : OptionalInt.empty();
        int before = newest.getOrDefault(list, 0);
        if (place.isPresent() && place.getAsInt() <= before) {
            device.wrong(
                    line.locus(),
                    "rule " + place.getAsInt() + " of list " + list + " is written behind rule " + before
                            + "; it is kept at the place where it is written");
        }
        if (newest.size() < MOST_LISTS || newest.containsKey(list)) {
            newest.put(list, Math.max(before, place.orElse(before)));
        }
        entry(list, line, at, device);
    }

    private void unread(Statement line, Device device) {
        line.passOver();
        device.wrong(line.locus(), "what this does to an access list is not followed: " + line.shown());
    }

    private static String named(String kind, String index, Device device) {
        return list(
                kind,
                device.held(NAMES, kind + " " + index).stream().findFirst().orElse(index));
    }

    /** Lists of each kind have names of their own. */
    private static String list(String kind, String name) {
        return kind.equals("ip") || kind.equals("ipv4") ? name : kind + "/" + name;
    }

    private void entry(String list, Statement line, int from, Device device) {
        if (!list.startsWith("mac/")) {
            boolean six = list.startsWith("ipv6/");
            lists.entry(list, line, from, HirschmannEntry.inWordsOfIos(line.words(), from, six), six, device);
            return;
        }
        List<String> words = new ArrayList<>(line.words().subList(from + 1, line.size()));
        words.removeAll(Set.of("src", "dst", "log"));
        boolean all = words.equals(List.of("every")) || words.stream().allMatch("any"::equals);
        lists.frames(list, line, from, all && !words.isEmpty(), device);
    }

    /** Reads a line below an interface; false if it is about something else. */
    boolean binds(Statement line, Device device, String port) {
        String first = line.word(0).toLowerCase(Locale.ROOT);
        boolean group = KINDS.contains(first) && line.is(first, "access-group");
        if (group || line.is("ipv6", "traffic-filter")) {
            int at = line.word(2).equals("name") ? 3 : 2;
            bind(list(first, line.word(at)), port, line, device);
            return true;
        }
        boolean swapped = line.is("acl") && line.word(2).equals("assign") && KINDS.contains(line.word(1));
        if (swapped || (line.is(first, "acl", "assign") && KINDS.contains(first))) {
            bind(named(swapped ? line.word(1) : first, line.word(3), device), port, line, device);
            return true;
        }
        return false;
    }

    /** A list that filters a VLAN is bound to it outside of all interfaces: {@code ip access-group name plc vlan 40 in 1}. */
    private boolean bindsVlan(Statement line, Device device) {
        boolean binds = line.word(1).equals("access-group") || line.has("assign");
        String vlan = line.after("vlan").orElse("");
        return binds && Ports.vlan(vlan).isPresent() && binds(line, device, "vlan/" + vlan);
    }

    private void bind(String list, String port, Statement line, Device device) {
        boolean out = line.has("out");
        OptionalInt order = number(line.word(line.size() - 1));
        if (!out && !line.has("in")) {
            unread(line, device);
            return;
        }
        lists.filters(list, out, port, line, device);
        PortLists.filters(port, out, list, order.orElse(0), line.locus(), device);
        line.take();
    }

    private static OptionalInt number(String word) {
        return word.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(word, 10)) : OptionalInt.empty();
    }

    /** Ends every list that filters an interface with what it does to the rest. */
    void end(Device device) {
        lists.end(device);
    }
}
