package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;

/** Translations of a firewall: twice, of an object, and the forms before 8.3. Source: ASA Command Reference, nat, static, global. */
final class AsaNat implements Chapter {
    private static final Set<String> ALONE = Set.of(
            "dns",
            "no-proxy-arp",
            "route-lookup",
            "unidirectional",
            "interface",
            "net-to-net",
            "extended",
            "flat",
            "include-reserve",
            "round-robin",
            "block-allocation",
            "ipv6",
            "norandomseq",
            "tcp",
            "udp",
            "outside");

    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "nat" -> {
                if (line.has("source")) {
                    twice(line, device);
                } else {
                    old(line, device);
                }
            }
            case "global" -> {
                global(line, device);
            }
            case "static" -> fixed(line, device);
            case "nat-control", "xlate" -> line.take();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static List<String> zones(Words words) {
        StringBuilder inside = new StringBuilder();
        if (!words.peek().startsWith("(")) {
            return List.of();
        }
        do {
            inside.append(words.peek());
        } while (!words.next().endsWith(")") && words.more());
        List<String> zones = new ArrayList<>();
        for (String zone : inside.toString().replace("(", "").replace(")", "").split(",", 2)) {
            zones.add(zone.strip());
        }
        return zones;
    }

    private static void zones(String key, List<String> zones, Locus at, Device device) {
        if (!zones.isEmpty() && !zones.getFirst().equals("any")) {
            fact(key, "fromZones", zones.getFirst(), at, device);
        }
        if (zones.size() > 1 && !zones.get(1).equals("any")) {
            fact(key, "toZones", zones.get(1), at, device);
        }
    }

    private static void twice(Statement line, Device device) {
        Locus at = line.locus();
        String key = device.nextKey("nat");
        Words words = new Words(line.words(), 1);
        zones(key, zones(words), at, device);
        while (words.more() && !words.peek().equals("source")) {
            words.next();
        }
        words.next();
        String how = words.next();
        String real = words.next();
        places(key, "originalSource", real, at, device);
        String mapped = words.next();
        mapped = mapped.equals("pat-pool") ? words.next() : mapped;
        places(key, "translatedSource", mapped, at, device);
        boolean same = real.equals(mapped);
        boolean destination = words.take("destination");
        if (destination) {
            words.take("static");
            String before = words.next();
            String after = words.next();
            places(key, "originalDestination", before, at, device);
            places(key, "translatedDestination", after, at, device);
            same &= before.equals(after);
        }
        String kind = same ? "none" : destination ? "twice" : how.equals("static") ? "static" : "source";
        fact(key, "kind", kind, at, device);
        if (options(key, words, line, device)) {
            line.take();
        }
    }

    private static boolean options(String key, Words words, Statement line, Device device) {
        Locus at = line.locus();
        while (words.more()) {
            String option = words.next().toLowerCase(Locale.ROOT);
            if (option.equals("service")) {
                service(key, words, at, device);
            } else if (option.equals("inactive")) {
                fact(key, "enabled", "false", at, device);
            } else if (option.equals("description")) {
                fact(key, "comment", words.rest(), at, device);
            } else if (option.equals("pat-pool")) {
                places(key, "translatedSource", words.next(), at, device);
            } else if (option.equals("netmask")) {
                words.next();
            } else if (!ALONE.contains(option) && !ServiceNames.isNumber(option)) {
                return false;
            }
        }
        return true;
    }

    private static void service(String key, Words words, Locus at, Device device) {
        boolean direct = words.peek().equals("tcp") || words.peek().equals("udp");
        String protocol = direct ? words.next() + "/" : "";
        String before = words.next();
        String after = words.next();
        if (direct) {
            fact(
                    key,
                    "originalService",
                    protocol + ServiceNames.port(before).map(String::valueOf).orElse(before),
                    at,
                    device);
            fact(
                    key,
                    "translatedService",
                    protocol + ServiceNames.port(after).map(String::valueOf).orElse(after),
                    at,
                    device);
            return;
        }
        device.members(Services.SERVICE, before).forEach(one -> fact(key, "originalService", one, at, device));
        device.members(Services.SERVICE, after).forEach(one -> fact(key, "translatedService", one, at, device));
    }

    /** The translation that stands below an object. */
    static void ofObject(String object, Statement line, Device device) {
        Locus at = line.locus();
        String key = "object " + object;
        Words words = new Words(line.words(), 1);
        zones(key, zones(words), at, device);
        String how = words.next();
        fact(key, "kind", how.equals("static") ? "static" : "source", at, device);
        places(key, "originalSource", object, at, device);
        String mapped = words.next();
        mapped = mapped.equals("pat-pool") ? words.next() : mapped;
        places(key, "translatedSource", how.equals("static") ? wide(object, mapped, device) : mapped, at, device);
        if (options(key, words, line, device)) {
            line.take();
        }
    }

    /** A whole network that is translated one by one becomes a network of the same size. */
    private static String wide(String object, String mapped, Device device) {
        List<String> real = List.copyOf(device.held(Places.NETWORK, object));
        boolean network = real.size() == 1 && real.getFirst().contains("/") && Places.isDotted(mapped);
        return network ? mapped + real.getFirst().substring(real.getFirst().indexOf('/')) : mapped;
    }

    private static void places(String key, String part, String word, Locus at, Device device) {
        if (word.equals("any") || word.equals("any4") || word.equals("any6")) {
            fact(key, part, "any", at, device);
        } else if (word.equals("interface")) {
            fact(key, part, "interface", at, device);
        } else if (Places.isDotted(word) || word.contains(":") || word.contains("/")) {
            fact(key, part, word.contains("/") ? Places.prefix(word) : Places.single(word, device), at, device);
        } else {
            device.members(Places.NETWORK, word).forEach(one -> fact(key, part, one, at, device));
        }
    }

    /** Before 8.3: nat (inside) 1 10.0.0.0 255.0.0.0, with the pool of the same number in global. */
    private static void old(Statement line, Device device) {
        Locus at = line.locus();
        Words words = new Words(line.words(), 1);
        List<String> zones = zones(words);
        String number = words.next();
        if (zones.isEmpty() || !ServiceNames.isNumber(number)) {
            return;
        }
        String key = device.nextKey("nat");
        zones(key, zones, at, device);
        fact(key, "kind", number.equals("0") ? "none" : "source", at, device);
        if (words.take("access-list")) {
            String list = words.next();
            device.define(AccessLists.USES, list, List.of("nat:" + key));
            AccessLists.refer(list, key, "originalSource", at, device);
        } else {
            Places.read(words, device, false).forEach(place -> fact(key, "originalSource", place, at, device));
        }
        device.held("global", number).forEach(pool -> fact(key, "translatedSource", pool, at, device));
        device.held("global zone", number).forEach(zone -> fact(key, "toZones", zone, at, device));
        if (options(key, words, line, device)) {
            line.take();
        }
    }

    private static void global(Statement line, Device device) {
        Words words = new Words(line.words(), 1);
        List<String> zones = zones(words);
        String number = words.next();
        String pool = words.next();
        int dash = pool.indexOf('-');
        String range = dash > 0 ? Places.range(pool.substring(0, dash), pool.substring(dash + 1)) : pool;
        device.define("global", number, List.of(range));
        device.define("global zone", number, zones);
        line.take();
    }

    /** Before 8.3: static (inside,outside) tcp 192.0.2.1 www 10.0.0.5 www netmask 255.255.255.255. */
    private static void fixed(Statement line, Device device) {
        Locus at = line.locus();
        Words words = new Words(line.words(), 1);
        List<String> zones = zones(words);
        if (zones.isEmpty()) {
            return;
        }
        String key = device.nextKey("nat");
        zones(key, zones, at, device);
        fact(key, "kind", "static", at, device);
        boolean ported = words.peek().equals("tcp") || words.peek().equals("udp");
        String protocol = ported ? words.next() : "";
        places(key, "translatedSource", words.next(), at, device);
        String after = ported ? words.next() : "";
        if (words.take("access-list")) {
            String list = words.next();
            device.define(AccessLists.USES, list, List.of("nat:" + key));
            AccessLists.refer(list, key, "originalSource", at, device);
        } else {
            places(key, "originalSource", words.next(), at, device);
        }
        if (ported) {
            String before = words.next();
            fact(
                    key,
                    "originalService",
                    protocol + "/"
                            + ServiceNames.port(before).map(String::valueOf).orElse(before),
                    at,
                    device);
            fact(
                    key,
                    "translatedService",
                    protocol + "/"
                            + ServiceNames.port(after).map(String::valueOf).orElse(after),
                    at,
                    device);
        }
        if (options(key, words, line, device)) {
            line.take();
        }
    }

    private static void fact(String key, String part, String value, Locus at, Device device) {
        device.fact(AddressTranslation.class, key, part, value, at);
    }
}
