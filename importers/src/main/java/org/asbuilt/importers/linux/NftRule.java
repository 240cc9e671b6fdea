package org.asbuilt.importers.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Match;
import org.asbuilt.model.FilterAction;

/** One rule of nftables: what it matches, what it counts and what it does. Source: nft(8). */
final class NftRule {
    private static final Set<String> BARE =
            Set.of("log", "notrack", "masquerade", "fully-random", "random", "persistent", "flow", "offload");

    private static final Set<String> ENDS =
            Set.of(("accept drop reject jump goto return continue counter log limit comment ct ip ip6 iifname oifname "
                            + "meta queue dnat snat")
                    .split(" ", -1));

    private final NftWords words;
    /** What names of sets and variables hold. */
    private final UnaryOperator<List<String>> sets;

    private final Match match = new Match();
    private final List<String> translated = new ArrayList<>();
    private final List<String> translatedPorts = new ArrayList<>();
    private String kind = "";
    private String packets = "";
    private String comment = "";
    private String jump = "";
    private boolean returns;
    private FilterAction action = FilterAction.OTHER;
    private boolean logged;
    private boolean whole = true;

    NftRule(NftWords words, UnaryOperator<List<String>> sets) {
        this.words = words;
        this.sets = sets;
        while (words.more()) {
            one();
        }
    }

    /** Where it jumps in its table: a chain, return for back, or empty if it does not jump. */
    String jumpsTo(String table) {
        return returns ? "return" : jump.isEmpty() ? "" : table + "/" + jump;
    }

    private void one() {
        String word = words.next();
        switch (word) {
            case "ip", "ip6" -> network();
            case "tcp", "udp", "sctp", "dccp", "udplite", "th" -> transport(word);
            case "icmp", "icmpv6" -> message(word);
            case "iif", "iifname" -> {
                boolean left = words.isLeft();
                match.from(sets.apply(words.values()), left);
            }
            case "oif", "oifname" -> {
                boolean left = words.isLeft();
                match.to(sets.apply(words.values()), left);
            }
            case "meta" -> meta();
            case "ct" -> tracking();
            case "counter" -> counter();
            case "comment" -> comment = words.next();
            case "log" -> log();
            case "limit" -> limit();
            case "accept" -> action = FilterAction.PERMIT;
            case "drop" -> action = FilterAction.DENY;
            case "reject" -> {
                action = FilterAction.REJECT;
                while (words.take("with")
                        || words.take("icmp")
                        || words.take("icmpv6")
                        || words.take("icmpx")
                        || words.take("tcp")
                        || words.take("reset")
                        || words.take("type")) {
                    // How it says so.
                }
                if (words.more() && !Set.of("comment", "counter", "log").contains(words.peek())) {
                    words.next();
                }
            }
            case "jump" -> jump = words.next();
            case "goto" -> words.next();
            case "return" -> {
                action = FilterAction.OTHER;
                returns = true;
            }
            case "continue", "queue", "notrack" -> action = FilterAction.OTHER;
            case "dnat", "snat", "redirect", "masquerade" -> translation(word);
            default -> other(word);
        }
    }

    private List<String> addresses() {
        return sets.apply(words.values()).stream().map(NftRule::address).toList();
    }

    private static String address(String element) {
        return element.startsWith("name:") ? element : Literals.addressOrName(element.split("\\s", 2)[0]);
    }

    private void network() {
        String field = words.next();
        boolean left = words.isLeft();
        switch (field) {
            case "saddr" -> {
                if (isJoined()) {
                    return;
                }
                match.source(addresses(), left);
            }
            case "daddr" -> {
                if (isJoined()) {
                    return;
                }
                match.destination(addresses(), left);
            }
            case "protocol", "nexthdr" -> match.protocol(sets.apply(words.values()), left);
            default -> match.narrowed("ip " + field + " " + String.join(",", words.values()));
        }
    }

    /** Several fields at once, compared with a set of several at once, or looked up in a map. */
    private boolean isJoined() {
        boolean joined = words.peek().equals(".")
                || words.peek().equals("vmap")
                || words.peek().equals("map");
        if (joined) {
            match.narrowed("as in " + words.rest());
        }
        return joined;
    }

    private void transport(String protocol) {
        if (!protocol.equals("th")) {
            match.protocol(List.of(protocol), false);
        }
        String field = words.next();
        boolean left = words.isLeft();
        switch (field) {
            case "dport", "sport" -> {
                if (isJoined()) {
                    return;
                }
                List<String> ports = sets.apply(words.values()).stream()
                        .map(port -> port.split("\\s", 2)[0])
                        .toList();
                if (field.equals("dport")) {
                    match.ports(ports, left);
                } else {
                    match.fromPorts(ports, left);
                }
            }
            case "option" -> match.narrowed("tcp option " + words.rest());
            default -> match.narrowed(protocol + " " + field + (left ? " !=" : "") + expression());
        }
    }

    /** All up to where the rule counts or decides. */
    private String expression() {
        StringBuilder expression = new StringBuilder();
        while (words.more() && !ENDS.contains(words.peek())) {
            expression.append(' ').append(words.next());
        }
        return expression.toString();
    }

    private void message(String protocol) {
        match.protocol(List.of(protocol), false);
        String field = words.next();
        boolean left = words.isLeft();
        if (words.peek().equals("vmap")) {
            match.narrowed("as in " + words.rest());
        } else if (field.equals("type")) {
            match.messages(sets.apply(words.values()), left);
        } else {
            match.narrowed(protocol + " " + field + " " + String.join(",", words.values()));
        }
    }

    private void meta() {
        String field = words.next();
        boolean left = words.isLeft();
        if (words.take("set")) {
            words.next();
            return;
        }
        switch (field) {
            case "l4proto" -> {
                if (!isJoined()) {
                    match.protocol(sets.apply(words.values()), left);
                }
            }
            case "iifname", "iif" -> match.from(sets.apply(words.values()), left);
            case "oifname", "oif" -> match.to(sets.apply(words.values()), left);
            default -> match.narrowed("meta " + field + (left ? " not " : " ") + String.join(",", words.values()));
        }
    }

    private void tracking() {
        String field = words.next();
        boolean left = words.isLeft();
        if (words.peek().equals("vmap")) {
            match.narrowed("as in ct " + field + " " + words.rest());
        } else if (words.take("set")) {
            words.next();
        } else if (field.equals("state")) {
            match.narrowed((left ? "not in state " : "in state ") + String.join(",", words.values()));
        } else {
            match.narrowed("ct " + field + (left ? " not " : " ") + String.join(",", words.values()));
        }
    }

    private void counter() {
        if (words.take("name")) {
            words.next();
        }
        if (words.take("packets")) {
            packets = words.next();
            words.take("bytes");
            words.next();
        }
    }

    private void log() {
        logged = true;
        while (Set.of("prefix", "level", "group", "snaplen", "queue-threshold", "flags")
                .contains(words.peek())) {
            String field = words.next();
            words.next();
            if (field.equals("flags") && words.peek().matches("options|sequence.*|all")) {
                words.next();
            }
        }
    }

    private void limit() {
        StringBuilder limit = new StringBuilder("limit");
        while (words.peek()
                .matches(
                        "rate|over|name|burst|packets|bytes|kbytes|mbytes|\\d{1,9}|\\d{1,9}/\\w{1,10}|\\w{1,10}/\\w{1,10}")) {
            limit.append(' ').append(words.next());
        }
        match.narrowed(limit.toString());
    }

    private void translation(String word) {
        kind = word.equals("snat") || word.equals("masquerade") ? "source" : "destination";
        if (words.take("ip") || words.take("ip6")) {
            words.take("prefix");
        }
        if (word.equals("redirect") || word.equals("masquerade")) {
            translated.add("interface");
        }
        if (!words.take("to")) {
            return;
        }
        if (words.peek(1).equals("map") || words.peek(1).equals(".")) {
            translated.add("name:" + words.rest());
            return;
        }
        String target = words.next();
        if (words.take(":")) {
            target = target + ":" + words.next();
        }
        place(target);
    }

    private void place(String target) {
        int end = target.startsWith("[") ? target.indexOf("]:") : -1;
        boolean single = target.indexOf(':') == target.lastIndexOf(':');
        int colon = end > 0 ? end + 1 : single ? target.indexOf(':') : -1;
        String address = colon >= 0 ? target.substring(0, colon) : target;
        String plain = address.replace("[", "").replace("]", "");
        if (!plain.isEmpty()) {
            sets.apply(List.of(plain)).forEach(one -> translated.add(address(one)));
        }
        if (colon >= 0 && colon + 1 < target.length()) {
            translatedPorts.add(target.substring(colon + 1));
        }
    }

    private void other(String word) {
        if (BARE.contains(word)) {
            if (word.equals("flow")) {
                words.rest();
            }
            return;
        }
        if (Set.of(
                        "tproxy",
                        "fwd",
                        "dup",
                        "add",
                        "update",
                        "delete",
                        "@nh",
                        "mark",
                        "set",
                        "numgen",
                        "synproxy",
                        "quota",
                        "ether",
                        "vlan",
                        "arp",
                        "rt",
                        "fib",
                        "socket",
                        "osf",
                        "exthdr",
                        "hash",
                        "jhash",
                        "iiftype",
                        "oiftype",
                        "pkttype",
                        "skuid",
                        "skgid",
                        "day",
                        "hour",
                        "time",
                        "esp",
                        "ah",
                        "comp",
                        "dst",
                        "frag",
                        "hbh",
                        "mh",
                        "ipsec",
                        "xt",
                        "last")
                .contains(word)) {
            match.narrowed(word + " " + words.rest());
            return;
        }
        whole = false;
        match.narrowed(word);
    }

    /** Whether all of it is known. */
    boolean isWhole() {
        return whole;
    }

    Match match() {
        return match;
    }

    FilterAction action() {
        return action;
    }

    /** What it translates; empty if it does not. */
    String kind() {
        return kind;
    }

    List<String> translated() {
        return translated;
    }

    List<String> translatedServices() {
        return translatedPorts.stream()
                .flatMap(port -> match.carriers().stream()
                        .map(carrier -> carrier + "/" + Literals.ports(port).orElse(port)))
                .toList();
    }

    String packets() {
        return packets;
    }

    String comment() {
        return comment;
    }

    boolean isLogged() {
        return logged;
    }
}
