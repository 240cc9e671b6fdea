package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;

/** What begins with {@code ip nat}. Source: Cisco IOS IP Addressing Services Command Reference. */
final class IosNat implements Chapter {
    private static final KnownLines KNOWN = new KnownLines("ios-nat.txt");
    private static final Set<String> ALONE = Set.of(
            "overload",
            "extendable",
            "no-alias",
            "no-payload",
            "add-route",
            "reversible",
            "forced",
            "match-in-vrf",
            "oer",
            "egress-interface");
    private static final Set<String> WITH_WORD = Set.of("vrf", "redundancy", "mapping-id", "route-map");

    @Override
    public boolean read(Statement line, Device device) {
        if (!line.is("ip", "nat")) {
            return false;
        }
        if (line.is("ip", "nat", "pool")) {
            pool(line, device);
        } else if (line.word(3).equals("source") || line.word(3).equals("destination")) {
            translation(line, 2, device);
        } else if (line.is("ip", "nat", "source")) {
            translation(line, 1, device);
        } else if (KNOWN.cover(line, 2)) {
            line.takeAll();
        }
        return true;
    }

    private static void pool(Statement line, Device device) {
        Words words = new Words(line.words(), 4);
        if (Places.isDotted(words.peek()) && Places.isDotted(words.peek(1))) {
            device.define("nat pool", line.word(3), List.of(Places.range(words.next(), words.next())));
        } else {
            line.children().forEach(child -> {
                if (child.is("address")) {
                    device.define("nat pool", line.word(3), List.of(Places.range(child.word(1), child.word(2))));
                }
            });
        }
        line.takeAll();
    }

    private static void translation(Statement line, int sideAt, Device device) {
        boolean destination = line.word(sideAt + 1).equals("destination");
        String key = device.nextKey("nat");
        Words words = new Words(line.words(), sideAt + 2);
        String side = sideAt == 2 ? line.word(2).toLowerCase(Locale.ROOT) : "";
        sides(key, side, line.locus(), device);
        boolean understood =
                words.take("static") ? fixed(key, words, line, device) : dynamic(key, destination, words, line, device);
        while (understood && words.more()) {
            String option = words.next().toLowerCase(Locale.ROOT);
            if (WITH_WORD.contains(option)) {
                String value = words.next();
                if (option.equals("route-map") || option.equals("vrf")) {
                    device.fact(AddressTranslation.class, key, "comment", option + " " + value, line.locus());
                }
            } else {
                understood = ALONE.contains(option);
            }
        }
        if (understood) {
            line.take();
        }
    }

    private static void sides(String key, String side, Locus at, Device device) {
        if (side.isEmpty()) {
            return;
        }
        String other = side.equals("inside") ? "outside" : "inside";
        device.held("nat side", side).forEach(port -> fact(key, "fromZones", port, at, device));
        device.held("nat side", other).forEach(port -> fact(key, "toZones", port, at, device));
    }

    private static boolean fixed(String key, Words words, Statement line, Device device) {
        Locus at = line.locus();
        fact(key, "kind", "static", at, device);
        if (words.take("network")) {
            String before = words.next();
            String after = words.next();
            String mask = words.next();
            boolean dotted = Places.isDotted(mask);
            fact(
                    key,
                    "originalSource",
                    dotted ? Places.masked(before, mask, false) : Places.prefix(before + mask),
                    at,
                    device);
            fact(
                    key,
                    "translatedSource",
                    dotted ? Places.masked(after, mask, false) : Places.prefix(after + mask),
                    at,
                    device);
            return true;
        }
        String protocol = words.peek().toLowerCase(Locale.ROOT);
        boolean ported = protocol.equals("tcp") || protocol.equals("udp");
        if (ported || protocol.equals("esp")) {
            words.next();
        }
        fact(key, "originalSource", Places.single(words.next(), device), at, device);
        port(key, "originalService", protocol, ported, words, at, device);
        if (words.take("interface")) {
            fact(key, "translatedSource", "interface", at, device);
            fact(key, "toZones", IosRouting.port(words), at, device);
        } else {
            fact(key, "translatedSource", Places.single(words.next(), device), at, device);
        }
        port(key, "translatedService", protocol, ported, words, at, device);
        return true;
    }

    private static void port(
            String key, String part, String protocol, boolean ported, Words words, Locus at, Device device) {
        if (ported && ServiceNames.port(words.peek()).isPresent()) {
            int number = ServiceNames.port(words.next()).orElse(0);
            fact(key, part, protocol + "/" + number, at, device);
        }
    }

    private static boolean dynamic(String key, boolean destination, Words words, Statement line, Device device) {
        Locus at = line.locus();
        fact(key, "kind", destination ? "destination" : "source", at, device);
        String original = destination ? "originalDestination" : "originalSource";
        String translated = destination ? "translatedDestination" : "translatedSource";
        String use = (destination ? "dnat:" : "nat:") + key;
        if (words.take("list")) {
            String list = words.next();
            device.define(AccessLists.USES, list, List.of(use));
            if (device.claims() && !device.defines("access list", list)) {
                fact(key, original, "name:" + list, at, device);
            } else {
                AccessLists.refer(list, key, original, at, device);
            }
        } else if (words.take("route-map")) {
            String map = words.next();
            device.define(AccessLists.USES, "map:" + map, List.of(use));
            fact(key, "comment", "route-map " + map, at, device);
            AccessLists.referByMap(map, key, original, at, device);
        } else {
            return false;
        }
        if (words.take("pool")) {
            String pool = words.next();
            device.members("nat pool", pool).forEach(range -> fact(key, translated, range, at, device));
        } else if (words.take("interface")) {
            fact(key, translated, "interface", at, device);
            fact(key, "toZones", IosRouting.port(words), at, device);
        } else {
            return false;
        }
        return true;
    }

    private static void fact(String key, String part, String value, Locus at, Device device) {
        device.fact(AddressTranslation.class, key, part, value, at);
    }
}
