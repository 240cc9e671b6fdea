package org.asbuilt.importers.industrial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An entry of an access list of Hirschmann, in which places and ports are announced by a word ({@code permit proto tcp src any dst
 * 10.4.0.7-0.0.0.0 eq 502}), in the words of IOS. What lets a packet pass as before and only marks, copies or slows it is left out.
 * Source: Hirschmann, Reference Manual Command Line Interface, HiOS 7 to 9, ip access-list extended, ipv6 access-list.
 */
final class HirschmannEntry {
    private static final Set<String> OPERATORS = Set.of("eq", "neq", "gt", "lt", "range");
    private static final Set<String> WITHOUT_EFFECT = Set.of("assign-queue", "mirror");

    private final List<String> words;
    private final boolean six;
    private final List<String> source = new ArrayList<>();
    private final List<String> sourcePorts = new ArrayList<>();
    private final List<String> destination = new ArrayList<>();
    private final List<String> destinationPorts = new ArrayList<>();
    private final List<String> message = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private String protocol = "";
    private int at;

    private HirschmannEntry(List<String> words, int from, boolean six) {
        this.words = words;
        this.six = six;
        at = from;
    }

    /** The entry in words of IOS, from permit or deny on. */
    static List<String> inWordsOfIos(List<String> words, int from, boolean six) {
        return new HirschmannEntry(words, from, six).translated();
    }

    private List<String> translated() {
        List<String> ios = new ArrayList<>();
        ios.add(next());
        if (peek().equals("every")) {
            ios.add(next());
        } else if (!Set.of("proto", "src", "dst").contains(peek())) {
            protocol = next();
            place(source, sourcePorts);
            place(destination, destinationPorts);
        }
        while (at < words.size()) {
            part(next().toLowerCase(Locale.ROOT));
        }
        boolean every = ios.contains("every");
        if (!every) {
            ios.add(protocol.isEmpty() ? six ? "ipv6" : "ip" : protocol);
            ios.addAll(source.isEmpty() ? List.of(any()) : source);
            ios.addAll(sourcePorts);
            ios.addAll(destination.isEmpty() ? List.of(any()) : destination);
            ios.addAll(destinationPorts);
        }
        ios.addAll(message);
        ios.addAll(options);
        return ios;
    }

    private void part(String word) {
        switch (word) {
            case "proto" -> protocol = next();
            case "src" -> place(source, sourcePorts);
            case "dst" -> place(destination, destinationPorts);
            case "src-port", "sport" -> ports(sourcePorts);
            case "dst-port", "dport" -> ports(destinationPorts);
            case "icmp-type", "igmp-type" -> message.addFirst(next());
            case "icmp-code" -> message.addLast(next());
            case "flag" -> {
                options.add("match-all");
                while (peek().startsWith("+") || peek().startsWith("-")) {
                    options.add(next());
                }
            }
            case "tos" -> {
                String bits = next();
                boolean masked = peek().matches("(0x)?[0-9A-Fa-f]{2}");
                options.addAll(List.of("tos", masked ? bits + "/" + next() : bits));
            }
            case "rate-limit" -> {
                next();
                next();
            }
            default -> {
                if (WITHOUT_EFFECT.contains(word)) {
                    next();
                } else {
                    options.add(word);
                }
            }
        }
    }

    /** Places are any, one address, an address and its wildcard with a hyphen or a space between, or a prefix with its length. */
    private void place(List<String> place, List<String> ports) {
        String word = next();
        int hyphen = word.indexOf('-');
        place.clear();
        if (word.equals("any")) {
            place.add(any());
        } else if (hyphen > 0 && word.indexOf('.') > 0) {
            place.addAll(List.of(word.substring(0, hyphen), word.substring(hyphen + 1)));
        } else if (word.equals("host")) {
            place.addAll(List.of(word, next()));
        } else {
            place.add(word);
        }
        if (place.size() == 1 && peek().matches("\\d{1,3}(\\.\\d{1,3}){3}") && !word.equals("any")) {
            place.add(next());
        }
        if (OPERATORS.contains(peek())) {
            ports(ports);
        }
    }

    /** An IPv6 list says nothing of IPv4. */
    private String any() {
        return six ? "any6" : "any";
    }

    private void ports(List<String> ports) {
        String operator = OPERATORS.contains(peek()) ? next() : "eq";
        String first = next();
        int hyphen = first.indexOf('-');
        boolean span = hyphen > 0 && Character.isDigit(first.charAt(0));
        ports.clear();
        if (span && !operator.equals("neq")) {
            ports.addAll(List.of("range", first.substring(0, hyphen), first.substring(hyphen + 1)));
        } else if (operator.equals("range")) {
            ports.addAll(List.of(operator, first, next()));
        } else {
            ports.addAll(List.of(operator, first));
        }
    }

    private String peek() {
        return at < words.size() ? words.get(at).toLowerCase(Locale.ROOT) : "";
    }

    private String next() {
        return at < words.size() ? words.get(at++) : "";
    }
}
