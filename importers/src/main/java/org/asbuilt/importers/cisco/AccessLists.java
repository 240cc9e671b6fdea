package org.asbuilt.importers.cisco;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.FilterAction;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.VpnPeer;

/**
 * The access lists of a device: what their entries let pass, and who uses a list for what. A list that filters an interface ends with a
 * rule of its own, named implicit, that denies the rest.
 */
public final class AccessLists {
    /** The interfaces at which a list filters what comes in. */
    static final String APPLIED_IN = "applied in";

    /** The interfaces at which a list filters what goes out. */
    static final String APPLIED_OUT = "applied out";

    /** The translations that take their addresses from a list: {@code nat:} or {@code dnat:} and the key, {@code map:} and a route map. */
    static final String USES = "uses of list";

    /** The tunnels that take their addresses from a list. */
    static final String TUNNELS = "tunnels of list";

    /** The lists that a route map names. */
    static final String OF_MAP = "lists of route map";

    /** Up to so many translations are told the addresses of a list themselves; more of them name the list, which is told once. */
    private static final int FEW = 8;

    /** What tables put behind an entry and changes with every look. */
    private static final Pattern HITS = Pattern.compile(" [(\\[](hitcnt=|\\d+ match|match=).*");

    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_LISTS = 200_000;

    private final Map<String, Last> lists = new LinkedHashMap<>();
    private String commented = "";
    private String comment = "";

    private record Last(Locus at, boolean deniesAll, boolean hasEntries) {}

    /** Tells that there is such a list, even if it has no entries. */
    void list(String name, Statement at, Device device) {
        device.define("access list", name, List.of());
        if (lists.size() < MOST_LISTS) {
            lists.putIfAbsent(name, new Last(at.locus(), false, false));
        }
    }

    /** Tells that a list filters at an interface. */
    static void applied(String list, String direction, String where, Statement at, Device device) {
        device.define(direction.equalsIgnoreCase("out") ? APPLIED_OUT : APPLIED_IN, list, List.of(where));
        if (device.claims() && !device.defines("access list", list)) {
            device.wrong(at.locus(), where + " is filtered by list " + list + ", which is not in the configuration");
        }
    }

    /** A remark, which belongs to the entry below it. */
    void remark(String list, String text) {
        comment = commented.equals(list) && !comment.isEmpty() ? comment + " / " + text : text;
        comment = comment.length() > LONGEST_COMMENT ? comment.substring(0, LONGEST_COMMENT) : comment;
        commented = list;
    }

    /**
     * An entry.
     *
     * @param from the place of the word permit or deny
     * @return the entry as it was understood, and the key of its rule; empty if it is no entry
     */
    Optional<Ruled> entry(String list, Statement statement, int from, AccessEntry.Form form, Device device) {
        AccessEntry entry = new AccessEntry(new Words(statement.words(), from), form, device);
        return entry(list, statement, from, entry, device);
    }

    /** An entry whose words were read already. */
    Optional<Ruled> entry(String list, Statement statement, int from, AccessEntry entry, Device device) {
        if (entry.action().isEmpty()) {
            return Optional.empty();
        }
        list(list, statement, device);
        Locus at = statement.locus();
        String key = device.nextRule(list, at);
        FilterAction action = entry.action().get();
        device.fact(FilterRule.class, key, "action", action.name().toLowerCase(Locale.ROOT), at);
        device.fact(FilterRule.class, key, "fromZones", entry.fromInterface(), at);
        device.fact(FilterRule.class, key, "toZones", entry.toInterface(), at);
        zones(list, key, at, device);
        all(key, "sources", entry.sources(), at, device);
        all(key, "destinations", entry.destinations(), at, device);
        all(key, "services", entry.services(), at, device);
        all(key, "users", entry.users(), at, device);
        details(key, entry, statement.from(from), at, device);
        if (commented.equals(list)) {
            device.fact(FilterRule.class, key, "comment", comment, at);
        }
        comment = "";
        boolean deniesAll = action == FilterAction.DENY
                && entry.sources().equals(Set.of("any"))
                && entry.destinations().equals(Set.of("any"))
                && entry.services().equals(Set.of("any"));
        lists.put(list, new Last(at, deniesAll, true));
        if (action == FilterAction.PERMIT && device.claims()) {
            used(list, entry, at, device);
        }
        if (entry.whole()) {
            statement.take();
        }
        return Optional.of(new Ruled(key, entry));
    }

    /** An entry about frames: addresses of hardware are no places of a filter rule, its words say what it matches. */
    void frames(String list, Statement statement, int from, boolean all, Device device) {
        list(list, statement, device);
        Locus at = statement.locus();
        String key = device.nextRule(list, at);
        String action = statement.word(from).toLowerCase(Locale.ROOT);
        device.fact(FilterRule.class, key, "action", action, at);
        zones(list, key, at, device);
        if (all) {
            all(key, "sources", Set.of("any"), at, device);
            all(key, "destinations", Set.of("any"), at, device);
        }
        device.fact(FilterRule.class, key, "services", all ? "any" : "name:" + statement.from(from + 1), at);
        device.fact(FilterRule.class, key, "words", statement.from(from), at);
        if (lists.containsKey(list)) {
            lists.put(list, new Last(at, all && action.equals("deny"), true));
        }
    }

    /**
     * An entry that became a rule.
     *
     * @param key the rule's key
     * @param entry what was understood of it
     */
    record Ruled(String key, AccessEntry entry) {}

    private static void details(String key, AccessEntry entry, String text, Locus at, Device device) {
        device.fact(FilterRule.class, key, "logged", entry.logged() ? "true" : "", at);
        device.fact(FilterRule.class, key, "enabled", entry.inactive() ? "false" : "", at);
        device.fact(FilterRule.class, key, "expires", entry.expires().orElse(""), at);
        device.fact(FilterRule.class, key, "words", HITS.matcher(text).replaceAll(""), at);
        entry.hits().ifPresent(hits -> hits(key, hits, at, device));
    }

    private static void hits(String key, long hits, Locus at, Device device) {
        if (hits > Integer.MAX_VALUE) {
            device.remark(at, "more than " + Integer.MAX_VALUE + " hits: " + hits);
        }
        device.fact(FilterRule.class, key, "hits", Long.toString(Math.min(hits, Integer.MAX_VALUE)), at);
    }

    /** A list that filters in one direction only says from where or to where; in both it says nothing. */
    private static void zones(String list, String key, Locus at, Device device) {
        Set<String> in = device.held(APPLIED_IN, list);
        Set<String> out = device.held(APPLIED_OUT, list);
        if (out.isEmpty()) {
            all(key, "fromZones", in, at, device);
        } else if (in.isEmpty()) {
            all(key, "toZones", out, at, device);
        }
    }

    private static void used(String list, AccessEntry entry, Locus at, Device device) {
        for (String key : device.held(TUNNELS, list)) {
            entry.sources().forEach(net -> device.fact(VpnPeer.class, key, "localNetworks", net, at));
            entry.destinations().forEach(net -> device.fact(VpnPeer.class, key, "remoteNetworks", net, at));
        }
        if (areMany(list, device)) {
            return;
        }
        for (String use : device.held(USES, list)) {
            if (!use.startsWith("map:")) {
                translated(use, entry, at, device);
            } else if (!areMany(use, device)) {
                device.held(USES, use).forEach(nat -> translated(nat, entry, at, device));
            }
        }
    }

    private static boolean areMany(String list, Device device) {
        return device.size(USES, list) > FEW;
    }

    /** Lets a translation name the list that its addresses stand in, if many others do so, too. */
    static void refer(String list, String key, String part, Locus at, Device device) {
        if (areMany(list, device)) {
            device.fact(AddressTranslation.class, key, part, AddressTranslation.LIST + list, at);
        }
    }

    /** Lets a translation name the lists of a route map, where the addresses in them are not told for each. */
    static void referByMap(String map, String key, String part, Locus at, Device device) {
        boolean all = areMany("map:" + map, device);
        for (String list : device.held(OF_MAP, map)) {
            if (all || areMany(list, device)) {
                device.fact(AddressTranslation.class, key, part, AddressTranslation.LIST + list, at);
            }
        }
    }

    private static void translated(String use, AccessEntry entry, Locus at, Device device) {
        String part = use.startsWith("nat:") ? "originalSource" : "originalDestination";
        String key = use.substring(use.indexOf(':') + 1);
        entry.sources().forEach(net -> device.fact(AddressTranslation.class, key, part, net, at));
    }

    private static void all(String key, String part, Set<String> values, Locus at, Device device) {
        values.forEach(value -> device.fact(FilterRule.class, key, part, value, at));
    }

    /** Ends every list that filters an interface with what it does to the rest. */
    void end(Device device) {
        lists.forEach((list, last) -> {
            boolean filters = device.defines(APPLIED_IN, list) || device.defines(APPLIED_OUT, list);
            if (filters && !last.hasEntries()) {
                device.wrong(last.at(), "list " + list + " filters an interface and has no entries");
            } else if (filters && !last.deniesAll()) {
                implicit(list, last.at(), device);
            }
        });
    }

    private static void implicit(String list, Locus at, Device device) {
        String key = device.nextRule(list, at);
        device.fact(FilterRule.class, key, "name", "implicit", at);
        device.fact(FilterRule.class, key, "action", "deny", at);
        zones(list, key, at, device);
        all(key, "sources", Set.of("any"), at, device);
        all(key, "destinations", Set.of("any"), at, device);
        all(key, "services", Set.of("any"), at, device);
    }
}
