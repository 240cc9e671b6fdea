package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.FilterAction;

/**
 * One entry of an access list, read word by word. Source: Cisco IOS Security Command Reference, permit and deny; ASA Command Reference,
 * access-list extended.
 */
final class AccessEntry {
    private static final Set<String> NARROWING = Set.of(
            "established",
            "fragments",
            "syn",
            "ack",
            "fin",
            "rst",
            "psh",
            "urg",
            "undetermined-transport",
            "routing",
            "auth",
            "mobility",
            "dest-option",
            "initial");
    private static final Set<String> NARROWING_BY_ONE = Set.of(
            "dscp",
            "precedence",
            "tos",
            "option",
            "vlan",
            "cos",
            "flow-label",
            "http-method",
            "tcp-flags-mask",
            "routing-type",
            "mobility-type",
            "redirect");
    private static final Set<String> NARROWING_BY_OPERATOR = Set.of("ttl", "packet-length");
    private static final Set<String> LEVELS = Set.of(
            "emergencies",
            "alerts",
            "critical",
            "errors",
            "warnings",
            "notifications",
            "informational",
            "debugging",
            "default",
            "disable");

    /** How the vendor writes an entry. */
    enum Form {
        /** IOS, only sources. */
        STANDARD,
        /** IOS, wildcards. */
        EXTENDED,
        /** IOS, for IPv6, where ICMP is ICMPv6. */
        SIX,
        /** ASA, only addresses, network masks. */
        MASKED_STANDARD,
        /** ASA, network masks. */
        MASKED
    }

    private final Words words;
    private final Device device;
    private final boolean wildcards;
    private final boolean six;
    private final List<String> narrowed = new ArrayList<>();
    private final Set<String> users = new LinkedHashSet<>();
    private Set<String> sources = Set.of();
    private Set<String> destinations = Set.of();
    private Set<String> services = Set.of();
    private final Optional<FilterAction> action;
    private String fromInterface = "";
    private String toInterface = "";
    private Optional<String> expires = Optional.empty();
    private Optional<Long> hits = Optional.empty();
    private boolean logged;
    private boolean inactive;
    private boolean whole = true;

    /** Reads an entry that begins with permit or deny. */
    AccessEntry(Words words, Form form, Device device) {
        this.words = words;
        this.device = device;
        wildcards = form == Form.EXTENDED || form == Form.STANDARD;
        six = form == Form.SIX;
        action = switch (words.next().toLowerCase(Locale.ROOT)) {
            case "permit" -> Optional.of(FilterAction.PERMIT);
            case "deny" -> Optional.of(FilterAction.DENY);
            case "evaluate", "redirect", "trust" -> Optional.of(FilterAction.OTHER);
            default -> Optional.empty();
        };
        if (action.isEmpty()) {
            whole = false;
            return;
        }
        if (action.get() == FilterAction.OTHER) {
            services = Set.of("name:" + words.rest());
            return;
        }
        if (words.take("every")) {
            // Not of Cisco, but of others that have taken over the rest.
            String every = six ? "any6" : "any";
            sources = Set.of(every);
            destinations = Set.of(every);
            services = Set.of("any");
            options();
            return;
        }
        switch (form) {
            case STANDARD -> standard();
            case MASKED_STANDARD -> {
                sources = Set.of("any");
                destinations = place();
                services = Set.of("any");
            }
            case EXTENDED, SIX, MASKED -> extended();
        }
        options();
    }

    private void standard() {
        sources = place();
        destinations = Set.of("any");
        services = Set.of("any");
    }

    private Set<String> place() {
        Set<String> place = Places.read(words, device, wildcards);
        whole &= !place.isEmpty();
        return place;
    }

    private void extended() {
        Set<String> protocols = protocols();
        fromInterface = words.take("ifc") ? words.next() : "";
        readUsers();
        sources = place();
        Set<String> from = ports(protocols, true);
        if (words.take("security-group")) {
            users.add("security group " + words.next() + " " + words.next());
        }
        toInterface = words.take("ifc") ? words.next() : "";
        destinations = place();
        Set<String> to = ports(protocols, false);
        services = combined(protocols, from, to);
        if (protocols.contains("icmp") || protocols.contains("ip/58")) {
            messages(protocols.iterator().next());
        } else if (protocols.contains("ip/2")
                && words.more()
                && !words.peek().startsWith("(")
                && !words.peek().startsWith("log")) {
            narrowed.add(words.next());
        }
    }

    private Set<String> protocols() {
        if (words.take("object-group", "object")) {
            String name = words.next();
            if (device.defines("protocol", name)) {
                return device.members("protocol", name);
            }
            return device.members(Services.SERVICE, name);
        }
        if (words.take("dynamic")) {
            narrowed.add("dynamic " + words.next());
            if (words.take("timeout")) {
                words.next();
            }
        }
        String word = words.next();
        Optional<List<String>> known = ServiceNames.protocol(six && word.equalsIgnoreCase("icmp") ? "icmp6" : word);
        whole &= known.isPresent();
        return new LinkedHashSet<>(known.orElse(List.of("name:" + word)));
    }

    private void readUsers() {
        while (true) {
            if (words.take("user", "user-group", "object-group-user")) {
                users.add(words.next());
            } else if (words.take("security-group")) {
                users.add("security group " + words.next() + " " + words.next());
            } else {
                return;
            }
        }
    }

    private Set<String> ports(Set<String> protocols, boolean source) {
        if (Services.portsFollow(words)) {
            return Services.of(protocols, List.of(), Services.ports(words));
        }
        boolean group =
                words.peek().equalsIgnoreCase("object-group") || words.peek().equalsIgnoreCase("portgroup");
        String name = words.peek(1);
        boolean place = device.defines(Places.NETWORK, name) || !device.defines(Services.SERVICE, name);
        // Behind the source a group may already be the destination; behind the destination it can only be ports.
        if (!group || (source && place) || device.defines("icmp type", name)) {
            return Set.of();
        }
        words.next();
        words.next();
        return Services.group(protocols, name, device);
    }

    private static Set<String> combined(Set<String> protocols, Set<String> from, Set<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return protocols;
        }
        Set<String> all = new LinkedHashSet<>(to);
        from.forEach(service ->
                all.add(service.startsWith("from:") || service.startsWith("name:") ? service : "from:" + service));
        return all;
    }

    private void messages(String protocol) {
        if (words.peek().equalsIgnoreCase("object-group")) {
            words.next();
            services = device.members("icmp type", words.next());
            return;
        }
        String next = words.peek().toLowerCase(Locale.ROOT);
        boolean type = ServiceNames.isNumber(next) || IcmpTypes.isKnown(next);
        if (type) {
            services = Set.of(Services.message(protocol, words));
        }
    }

    private void options() {
        while (words.more()) {
            if (!option(words.next().toLowerCase(Locale.ROOT))) {
                whole = false;
                return;
            }
        }
    }

    private boolean option(String option) {
        if (NARROWING.contains(option)) {
            narrowed.add(option);
        } else if (NARROWING_BY_ONE.contains(option)) {
            narrowed.add(option + " " + words.next());
        } else if (NARROWING_BY_OPERATOR.contains(option)) {
            String operator = words.next();
            narrowed.add(option + " " + operator + " " + words.next()
                    + (operator.equals("range") ? " " + words.next() : ""));
        } else if (option.equals("match-any") || option.equals("match-all")) {
            StringBuilder flags = new StringBuilder(option);
            while (words.peek().startsWith("+") || words.peek().startsWith("-")) {
                flags.append(' ').append(words.next());
            }
            narrowed.add(flags.toString());
        } else if (option.equals("log") || option.equals("log-input")) {
            log();
        } else if (option.equals("time-range")) {
            String name = words.next();
            String meaning = TimeRanges.meaning(name, device);
            expires = Optional.of(meaning.isEmpty() ? "time-range " + name : "time-range " + name + ": " + meaning);
        } else if (option.equals("rule-id")) {
            words.next();
        } else if (option.equals("event-log")) {
            words.next();
            logged = true;
        } else if (option.equals("inactive") || option.equals("(inactive)")) {
            inactive = true;
        } else if (option.equals("reflect")) {
            words.next();
            if (words.take("timeout")) {
                words.next();
            }
        } else {
            return counted(option);
        }
        return true;
    }

    private void log() {
        logged = true;
        if (LEVELS.contains(words.peek().toLowerCase(Locale.ROOT)) || ServiceNames.isNumber(words.peek())) {
            logged = !words.next().equalsIgnoreCase("disable");
        }
        if (words.take("interval")) {
            words.next();
        }
    }

    /** What tables of the show commands put behind an entry. */
    private boolean counted(String option) {
        if (option.startsWith("(hitcnt=") || option.startsWith("(match=")) {
            hits = number(option.substring(option.indexOf('=') + 1).replace(")", ""));
            return hits.isPresent();
        }
        if (option.startsWith("[match=")) {
            hits = number(option.substring(7).replace("]", ""));
            return hits.isPresent();
        }
        if (option.startsWith("(") && words.peek().startsWith("match")) {
            hits = number(option.substring(1));
            words.next();
            return hits.isPresent();
        }
        if (option.equals("(active)") || option.equals("(resolved)") || option.equals("(unresolved)")) {
            return true;
        }
        if (option.equals("(time") || option.equals("(tag")) {
            words.rest();
            return true;
        }
        return option.equals("sequence") ? !words.next().isEmpty() : option.startsWith("0x");
    }

    private static Optional<Long> number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text, 10)) : Optional.empty();
    }

    /** What it does; empty if it is no entry at all. */
    Optional<FilterAction> action() {
        return action;
    }

    /** The interface that traffic comes from, where the entry itself tells; or empty. */
    String fromInterface() {
        return fromInterface;
    }

    /** The interface that traffic goes to, where the entry itself tells; or empty. */
    String toInterface() {
        return toInterface;
    }

    Set<String> users() {
        return users;
    }

    Set<String> sources() {
        return sources;
    }

    Set<String> destinations() {
        return destinations;
    }

    /** The services; what is narrowed in a way that they cannot say is a name, so that nobody takes it for more. */
    Set<String> services() {
        if (narrowed.isEmpty()) {
            return services;
        }
        Set<String> narrow = new LinkedHashSet<>();
        String how = String.join(" ", narrowed);
        services.forEach(service ->
                narrow.add("name:" + (service.startsWith("name:") ? service.substring(5) : service) + " " + how));
        return narrow;
    }

    boolean logged() {
        return logged;
    }

    boolean inactive() {
        return inactive;
    }

    Optional<String> expires() {
        return expires;
    }

    Optional<Long> hits() {
        return hits;
    }

    /** Whether every word was understood. */
    boolean whole() {
        return whole;
    }
}
