package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Neighbour;

/** Routes and the protocols that find them. Source: Cisco IOS IP Routing Command Reference. */
final class IosRouting implements Chapter {
    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "router" -> protocol(line, device);
            case "route-map" -> routeMap(line, device);
            case "vrf" -> instance(line, device);
            case "ip" -> {
                return ip(line, device);
            }
            case "ipv6" -> {
                if (!line.is("ipv6", "route")) {
                    return false;
                }
                route(line, device);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean ip(Statement line, Device device) {
        switch (line.word(1).toLowerCase(Locale.ROOT)) {
            case "route" -> route(line, device);
            case "default-gateway" -> {
                new Networking.Way("0.0.0.0/0", line.word(2), "", "static", "", "").claim(line.locus(), device);
                line.take();
            }
            case "prefix-list", "community-list", "as-path", "extcommunity-list" -> {
                line.takeAll();
                device.count("lines of lists that only route", 1);
            }
            case "vrf" -> line.takeAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void instance(Statement line, Device device) {
        if (line.is("vrf", "definition") || line.is("vrf", "context")) {
            line.takeAll();
            line.children("ip", "route").forEach(child -> route(child, line.word(2), device));
        }
    }

    /** The name of a port that may be written in two words. */
    static String port(Words words) {
        String first = words.next();
        String second = words.peek();
        boolean apart = !first.isEmpty()
                && !Character.isDigit(first.charAt(first.length() - 1))
                && !second.isEmpty()
                && Character.isDigit(second.charAt(0))
                && !Places.isDotted(second);
        return PortNames.full(apart ? first + words.next() : first);
    }

    private static void route(Statement line, Device device) {
        route(line, "", device);
    }

    private static void route(Statement line, String within, Device device) {
        if (line.is("ip", "route", "profile") || line.is("ip", "route", "static")) {
            line.takeAll();
            return;
        }
        Words words = new Words(line.words(), 2);
        String instance = words.take("vrf") ? words.next() : within;
        words.take("topology", "multicast");
        String first = words.next();
        Optional<String> destination = first.contains("/")
                ? Networking.destination(first.substring(0, first.indexOf('/')), first.substring(first.indexOf('/')))
                : Networking.destination(first, words.next());
        if (destination.isEmpty()) {
            return;
        }
        String nextHop = "";
        String leavesBy = "";
        if (isAddress(words.peek())) {
            nextHop = words.next();
        } else {
            leavesBy = port(words);
            nextHop = isAddress(words.peek()) || words.peek().equals("dhcp") ? words.next() : "";
        }
        String metric = "";
        boolean understood = true;
        while (words.more() && understood) {
            String option = words.next().toLowerCase(Locale.ROOT);
            if (ServiceNames.isNumber(option)) {
                metric = option;
            } else if (option.equals("name")
                    || option.equals("tag")
                    || option.equals("track")
                    || option.equals("vrf")
                    || option.equals("nexthop-vrf")) {
                words.next();
            } else {
                understood = List.of("permanent", "global", "multicast", "unicast", "tunneled")
                        .contains(option);
            }
        }
        new Networking.Way(destination.get(), nextHop, leavesBy, "static", metric, instance)
                .claim(line.locus(), device);
        if (understood) {
            line.take();
        }
    }

    private static boolean isAddress(String word) {
        return Places.isDotted(word) || word.contains(":");
    }

    private static void routeMap(Statement line, Device device) {
        line.takeAll();
        device.count("lines of lists that only route", 1L + line.children().size());
        line.children("match", "ip", "address").forEach(match -> {
            for (int i = 3; i < match.size() && !match.word(i).startsWith("prefix"); i++) {
                device.define(AccessLists.USES, match.word(i), List.of("map:" + line.word(1)));
                device.define(AccessLists.OF_MAP, line.word(1), List.of(match.word(i)));
            }
        });
    }

    private static void protocol(Statement line, Device device) {
        String protocol = line.word(1).toUpperCase(Locale.ROOT);
        protocol = protocol.equals("OSPFV3") ? "OSPF" : protocol;
        device.fact(Communication.class, "supportedProtocols", protocol, line.locus());
        line.takeAll();
        device.count("lines of routing protocols", 1);
        neighbours(line, protocol, device);
        device.define("is", "router", List.of("router"));
    }

    private static void neighbours(Statement block, String protocol, Device device) {
        for (Statement child : block.children()) {
            device.count("lines of routing protocols", 1);
            boolean one = child.is("neighbor") && isAddress(child.word(1));
            String address = child.word(1).contains("/")
                    ? child.word(1).substring(0, child.word(1).indexOf('/'))
                    : child.word(1);
            String key = protocol + " " + address;
            if (one
                    && (child.size() == 2
                            || child.word(2).equals("remote-as")
                            || child.word(2).equals("peer-group")
                            || child.word(2).equals("inherit"))) {
                device.fact(Neighbour.class, key, "neighbour", address, child.locus());
                device.fact(Neighbour.class, key, "address", address, child.locus());
                device.fact(Neighbour.class, key, "knownBy", protocol, child.locus());
            } else if (one && child.word(2).equals("description")) {
                device.fact(Neighbour.class, key, "description", child.rest(3), child.locus());
            } else if (one && child.word(2).equals("update-source")) {
                device.fact(
                        Neighbour.class,
                        key,
                        "port",
                        PortNames.full(child.from(3).replace(" ", "")),
                        child.locus());
            }
            neighbours(child, protocol, device);
        }
    }
}
