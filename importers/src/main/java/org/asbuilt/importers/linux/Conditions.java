package org.asbuilt.importers.linux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Match;

/** The conditions and the target of one rule of iptables. Source: iptables(8), iptables-extensions(8). */
final class Conditions {
    /** Options that say how a target works, with how many words behind them. */
    private static final Map<String, Integer> OF_TARGETS = Map.ofEntries(
            Map.entry("-4", 0),
            Map.entry("-6", 0),
            Map.entry("--reject-with", 1),
            Map.entry("--log-prefix", 1),
            Map.entry("--log-level", 1),
            Map.entry("--log-tcp-sequence", 0),
            Map.entry("--log-tcp-options", 0),
            Map.entry("--log-ip-options", 0),
            Map.entry("--log-uid", 0),
            Map.entry("--nflog-group", 1),
            Map.entry("--nflog-prefix", 1),
            Map.entry("--nflog-threshold", 1),
            Map.entry("--nflog-size", 1),
            Map.entry("--ulog-prefix", 1),
            Map.entry("--random", 0),
            Map.entry("--random-fully", 0),
            Map.entry("--persistent", 0),
            Map.entry("--set-xmark", 1),
            Map.entry("--set-mark", 1),
            Map.entry("--or-mark", 1),
            Map.entry("--and-mark", 1),
            Map.entry("--save-mark", 0),
            Map.entry("--restore-mark", 0),
            Map.entry("--nfmask", 1),
            Map.entry("--ctmask", 1),
            Map.entry("--set-mss", 1),
            Map.entry("--clamp-mss-to-pmtu", 0),
            Map.entry("--set-dscp", 1),
            Map.entry("--set-dscp-class", 1),
            Map.entry("--set-tos", 1),
            Map.entry("--set-class", 1),
            Map.entry("--ttl-set", 1),
            Map.entry("--ttl-inc", 1),
            Map.entry("--ttl-dec", 1),
            Map.entry("--hl-set", 1),
            Map.entry("--checksum-fill", 0),
            Map.entry("--queue-num", 1),
            Map.entry("--queue-balance", 1),
            Map.entry("--queue-bypass", 0),
            Map.entry("--add-set", 2),
            Map.entry("--del-set", 2),
            Map.entry("--exist", 0),
            Map.entry("--timeout", 1),
            Map.entry("--helper", 1),
            Map.entry("--notrack", 0),
            Map.entry("--zone", 1),
            Map.entry("--on-port", 1),
            Map.entry("--on-ip", 1),
            Map.entry("--tproxy-mark", 1));
    /** Options that narrow a rule in a way that the record has no place for, with how many words behind them. */
    private static final Map<String, Integer> NARROWING = Map.ofEntries(
            Map.entry("--limit", 1),
            Map.entry("--limit-burst", 1),
            Map.entry("--tcp-flags", 2),
            Map.entry("--tcp-option", 1),
            Map.entry("--syn", 0),
            Map.entry("-f", 0),
            Map.entry("--fragment", 0),
            Map.entry("--mac-source", 1),
            Map.entry("--mark", 1),
            Map.entry("--uid-owner", 1),
            Map.entry("--gid-owner", 1),
            Map.entry("--pkt-type", 1),
            Map.entry("--src-type", 1),
            Map.entry("--dst-type", 1),
            Map.entry("--limit-iface-in", 0),
            Map.entry("--limit-iface-out", 0),
            Map.entry("--string", 1),
            Map.entry("--hex-string", 1),
            Map.entry("--algo", 1),
            Map.entry("--from", 1),
            Map.entry("--to", 1),
            Map.entry("--icase", 0),
            Map.entry("--connlimit-above", 1),
            Map.entry("--connlimit-upto", 1),
            Map.entry("--connlimit-mask", 1),
            Map.entry("--connlimit-saddr", 0),
            Map.entry("--connlimit-daddr", 0),
            Map.entry("--hashlimit-above", 1),
            Map.entry("--hashlimit-upto", 1),
            Map.entry("--hashlimit", 1),
            Map.entry("--hashlimit-burst", 1),
            Map.entry("--hashlimit-mode", 1),
            Map.entry("--hashlimit-name", 1),
            Map.entry("--hashlimit-htable-expire", 1),
            Map.entry("--hashlimit-htable-size", 1),
            Map.entry("--hashlimit-htable-max", 1),
            Map.entry("--hashlimit-srcmask", 1),
            Map.entry("--name", 1),
            Map.entry("--mask", 1),
            Map.entry("--rsource", 0),
            Map.entry("--rdest", 0),
            Map.entry("--set", 0),
            Map.entry("--update", 0),
            Map.entry("--rcheck", 0),
            Map.entry("--remove", 0),
            Map.entry("--seconds", 1),
            Map.entry("--hitcount", 1),
            Map.entry("--reap", 0),
            Map.entry("--rttl", 0),
            Map.entry("--dscp", 1),
            Map.entry("--dscp-class", 1),
            Map.entry("--tos", 1),
            Map.entry("--ttl-eq", 1),
            Map.entry("--ttl-lt", 1),
            Map.entry("--ttl-gt", 1),
            Map.entry("--hl-eq", 1),
            Map.entry("--length", 1),
            Map.entry("--mss", 1),
            Map.entry("--probability", 1),
            Map.entry("--mode", 1),
            Map.entry("--every", 1),
            Map.entry("--packet", 1),
            Map.entry("--timestart", 1),
            Map.entry("--timestop", 1),
            Map.entry("--datestart", 1),
            Map.entry("--datestop", 1),
            Map.entry("--weekdays", 1),
            Map.entry("--kerneltz", 0),
            Map.entry("--dir", 1),
            Map.entry("--pol", 1),
            Map.entry("--proto", 1),
            Map.entry("--strict", 0),
            Map.entry("--reqid", 1),
            Map.entry("--spi", 1),
            Map.entry("--ctdir", 1),
            Map.entry("--ctstatus", 1),
            Map.entry("--physdev-is-bridged", 0),
            Map.entry("--loose", 0),
            Map.entry("--validmark", 0),
            Map.entry("--invert", 0),
            Map.entry("--rt-type", 1),
            Map.entry("--u32", 1),
            Map.entry("--cgroup", 1),
            Map.entry("--socket-exists", 0),
            Map.entry("--vproto", 1));

    private final List<String> words;
    private final Match match = new Match();
    private final List<String> translated = new ArrayList<>();
    private final List<String> translatedPorts = new ArrayList<>();
    private String target = "";
    private boolean returns;
    private String comment = "";
    private String packets = "";
    private boolean whole = true;
    private int at;

    Conditions(List<String> words) {
        this.words = words;
        boolean negated = false;
        while (at < words.size()) {
            String word = words.get(at++);
            if (word.equals("!")) {
                negated = true;
                continue;
            }
            if (at < words.size() && words.get(at).equals("!") && !word.equals("-m")) {
                // The old place of the negation is behind the option.
                negated = true;
                at++;
            }
            option(word, negated);
            negated = false;
        }
    }

    private String next() {
        return at < words.size() ? words.get(at++) : "";
    }

    private List<String> list() {
        return Arrays.stream(next().split(",", -1))
                .filter(one -> !one.isBlank())
                .toList();
    }

    private void option(String option, boolean left) {
        switch (option) {
            case "-m", "--match" -> next();
            case "-p", "--protocol" -> match.protocol(List.of(next()), left);
            case "-s", "--source", "--src" -> match.source(addresses(list()), left);
            case "-d", "--destination", "--dst" -> match.destination(addresses(list()), left);
            case "-i", "--in-interface", "--physdev-in" -> match.from(List.of(next()), left);
            case "-o", "--out-interface", "--physdev-out" -> match.to(List.of(next()), left);
            case "--dport", "--destination-port", "--dports", "--destination-ports" -> match.ports(ports(), left);
            case "--sport", "--source-port", "--sports", "--source-ports" -> match.fromPorts(ports(), left);
            case "--ports" -> {
                List<String> either = ports();
                match.ports(either, left);
                match.narrowed("at either end");
            }
            case "--icmp-type", "--icmpv6-type" -> message(next(), left);
            case "--src-range" -> match.source(List.of(Literals.addressOrName(next())), left);
            case "--dst-range" -> match.destination(List.of(Literals.addressOrName(next())), left);
            case "--match-set" -> set(left);
            case "--state", "--ctstate" -> match.narrowed((left ? "not in state " : "in state ") + next());
            case "--comment" -> comment = next();
            case "-j", "--jump" -> {
                target = next();
                returns = true;
            }
            case "-g", "--goto" -> target = next();
            case "-c", "--set-counters" -> {
                packets = next();
                next();
            }
            case "--to-destination", "--to-source" -> places(next());
            case "--to-ports" -> translatedPorts.add(next());
            default -> other(option, left);
        }
    }

    private static List<String> addresses(List<String> written) {
        return written.stream().map(Literals::addressOrName).toList();
    }

    private List<String> ports() {
        return list();
    }

    private void message(String type, boolean left) {
        if (!type.equals("any") && !type.equals("255")) {
            match.messages(List.of(type.replace('/', '.')), left);
        }
    }

    private void set(boolean left) {
        String name = "name:" + next();
        for (String side : list()) {
            if (side.equals("src")) {
                match.source(List.of(name), left);
            } else if (side.equals("dst")) {
                match.destination(List.of(name), left);
            }
        }
    }

    private void other(String option, boolean left) {
        Integer words = OF_TARGETS.get(option);
        if (target.equals("NETMAP") && option.equals("--to")) {
            places(next());
            return;
        }
        if (words != null) {
            for (int i = 0; i < words; i++) {
                next();
            }
            return;
        }
        Integer narrowing = NARROWING.get(option);
        StringBuilder condition = new StringBuilder(left ? "not " : "").append(option.replaceFirst("^-+", ""));
        for (int i = 0; i < (narrowing == null ? 0 : narrowing); i++) {
            condition.append(' ').append(next());
        }
        if (narrowing == null) {
            whole = false;
            while (at < this.words.size()
                    && !this.words.get(at).startsWith("-")
                    && !this.words.get(at).equals("!")) {
                condition.append(' ').append(next());
            }
        }
        match.narrowed(condition.toString());
    }

    /** An address or a range, and perhaps a port behind a colon; IPv6 with a port is in brackets. */
    private void places(String written) {
        String address = written;
        if (written.startsWith("[")) {
            int end = written.indexOf(']');
            address = end > 0 ? written.substring(1, end) : written;
            if (end > 0 && written.startsWith("]:", end)) {
                translatedPorts.add(written.substring(end + 2));
            }
        } else if (written.indexOf(':') >= 0 && written.indexOf(':') == written.lastIndexOf(':')) {
            address = written.substring(0, written.indexOf(':'));
            translatedPorts.add(written.substring(written.indexOf(':') + 1));
        }
        if (!address.isEmpty()) {
            translated.add(Literals.addressOrName(address));
        }
    }

    /** Whether all of it is known. */
    boolean isWhole() {
        return whole;
    }

    Match match() {
        return match;
    }

    String target() {
        return target;
    }

    /** Whether what the target does not decide comes back. */
    boolean returns() {
        return returns;
    }

    String comment() {
        return comment;
    }

    String packets() {
        return packets;
    }

    /** Whether the target translates addresses. */
    boolean translates() {
        return Set.of("DNAT", "SNAT", "MASQUERADE", "REDIRECT", "NETMAP", "SAME")
                .contains(target);
    }

    /** What the target translates. */
    String kind() {
        return switch (target) {
            case "SNAT", "MASQUERADE", "SAME" -> "source";
            case "NETMAP" -> "static";
            default -> "destination";
        };
    }

    List<String> translated() {
        boolean own = target.equals("MASQUERADE") || target.equals("REDIRECT");
        return own ? List.of("interface") : translated;
    }

    List<String> translatedServices() {
        return translatedPorts.stream()
                .map(ports -> Optional.of(ports).filter(text -> !text.isBlank()))
                .flatMap(Optional::stream)
                .flatMap(ports -> match.carriers().stream()
                        .flatMap(carrier ->
                                Stream.of(carrier + "/" + Literals.ports(ports).orElse(ports))))
                .toList();
    }
}
