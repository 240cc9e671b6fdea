package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.PartPath;

/**
 * Interfaces of a firewall: their names are its zones, and their levels of security decide what passes where no list does. That is told
 * as rules named implicit of the list security-level.
 */
final class AsaInterface implements Chapter {
    /** The interface of hardware behind a zone. */
    static final String OF_ZONE = "interface of zone";

    private static final KnownLines KNOWN = new KnownLines("asa-interface.txt");
    private static final int MOST_PAIRED = 100;

    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private boolean betweenEqual;

    private record Zone(int level, Locus at) {}

    @Override
    public boolean read(Statement line, Device device) {
        if (line.is("interface")) {
            one(line.take(), device);
            return true;
        }
        if (line.is("nameif")) {
            // PIX: nameif ethernet0 outside security0
            String level = line.word(3).replace("security", "");
            zone(PortNames.full(line.word(1)), line.word(2), level, line.take(), device);
            return true;
        }
        if (line.is("ip", "address") && line.size() > 4) {
            device.held(OF_ZONE, line.word(2)).forEach(name -> address(name, line, 3, device));
            device.define("interface address", line.word(2), List.of(line.word(3)));
            line.take();
            return true;
        }
        if (line.is("same-security-traffic")) {
            betweenEqual |= line.has("inter-interface");
            device.remark(
                    line.take().locus(),
                    "traffic passes "
                            + (line.has("inter-interface")
                                    ? "between interfaces of the same level of security"
                                    : "back out of the interface that it came in by"));
            return true;
        }
        return false;
    }

    private void one(Statement head, Device device) {
        String name = IosInterface.name(head);
        String zone = head.child("nameif").map(line -> line.word(1)).orElse("");
        String level =
                head.child("security-level").map(line -> line.word(1)).orElse(zone.equals("inside") ? "100" : "0");
        if (!zone.isEmpty()) {
            zone(name, zone, level, head.child("nameif").orElse(head), device);
        }
        Optional<Integer> vlan = head.child("vlan").flatMap(line -> Vlans.id(line.word(1)));
        lines(head, name, zone, vlan, device);
        boolean off = head.child("shutdown").isPresent();
        device.fact(DeviceInterface.class, name, "enabled", off ? "false" : "true", head.locus());
        boolean software = name.startsWith("Vlan")
                || name.startsWith("BVI")
                || name.startsWith("Tunnel")
                || name.startsWith("Loopback");
        if (software) {
            device.fact(DeviceInterface.class, name, "mode", "virtual", head.locus());
        } else if (!zone.isEmpty()) {
            device.fact(DeviceInterface.class, name, "mode", "routed", head.locus());
        }
    }

    private void lines(Statement parent, String name, String zone, Optional<Integer> vlan, Device device) {
        for (Statement line : parent.children()) {
            if (line(line, name, zone, vlan, device)) {
                line.take();
            }
            lines(line, name, zone, vlan, device);
        }
    }

    private static boolean line(Statement line, String name, String zone, Optional<Integer> vlan, Device device) {
        Locus at = line.locus();
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "nameif", "security-level", "shutdown" -> {
                return true;
            }
            case "description" -> device.fact(DeviceInterface.class, name, "description", line.rest(1), at);
            case "vlan" -> device.fact(DeviceInterface.class, name, "taggedVlans", line.word(1), at);
            case "channel-group" ->
                device.fact(DeviceInterface.class, name, "memberOf", "Port-channel" + line.word(1), at);
            case "member-interface" ->
                device.fact(DeviceInterface.class, PortNames.full(line.word(1)), "memberOf", name, at);
            case "bridge-group" -> device.fact(DeviceInterface.class, name, "memberOf", "BVI" + line.word(1), at);
            case "mac-address" -> device.mac(name, line.word(1), at);
            case "ip" -> {
                if (!line.is("ip", "address")) {
                    return KNOWN.cover(line, 0);
                }
                if (!zone.isEmpty()) {
                    device.define("interface address", zone, List.of(line.word(2)));
                }
                Networking.vlanOf(name, vlan, line.word(2), line.word(3), at, device);
                address(name, line, 2, device);
            }
            case "ipv6" -> {
                int slash = line.word(2).indexOf('/');
                if (line.is("ipv6", "address") && slash > 0) {
                    String prefix = line.word(2).substring(slash + 1);
                    device.address(name, line.word(2).substring(0, slash), prefix, at);
                }
            }
            case "switchport" -> {
                if (line.is("switchport", "access", "vlan")) {
                    device.fact(DeviceInterface.class, name, "vlan", line.word(3), at);
                } else if (line.is("switchport", "trunk", "allowed", "vlan")) {
                    for (String piece : line.word(4).split(",", -1)) {
                        device.fact(DeviceInterface.class, name, "taggedVlans", piece, at);
                    }
                }
            }
            default -> {
                return KNOWN.cover(line, line.is("no") ? 1 : 0);
            }
        }
        return true;
    }

    private static void address(String name, Statement line, int from, Device device) {
        String address = line.word(from);
        if (address.equals("dhcp") || address.equals("pppoe")) {
            device.fact(DeviceInterface.class, name, "addresses", address, line.locus());
            return;
        }
        device.address(name, address, line.word(from + 1), line.locus());
        line.after("standby")
                .filter(Places::isDotted)
                .ifPresent(other -> device.remark(line.locus(), "the standby unit has " + other + " at " + name));
    }

    private void zone(String name, String zone, String level, Statement line, Device device) {
        device.define(OF_ZONE, zone, List.of(name));
        device.define("zones", "all", List.of(zone));
        device.fact(DeviceInterface.class, name, "zone", zone, line.locus());
        int number = ServiceNames.isNumber(level) ? Integer.parseInt(level, 10) : 0;
        if (zones.size() < MOST_PAIRED) {
            zones.put(zone, new Zone(number, line.locus()));
        } else {
            device.wrong(
                    line.locus(),
                    "what the level of security of " + zone + " lets pass is not told: there are too many interfaces");
        }
    }

    @Override
    public void end(Device device) {
        List<Map.Entry<String, Zone>> all = new ArrayList<>(zones.entrySet());
        for (Map.Entry<String, Zone> from : all) {
            boolean decided = device.defines("filtered in", from.getKey()) || device.defines("filtered in", "");
            for (Map.Entry<String, Zone> to : all) {
                int higher =
                        Integer.compare(from.getValue().level(), to.getValue().level());
                boolean passes = higher > 0 || (higher == 0 && betweenEqual);
                if (!decided && passes && !from.getKey().equals(to.getKey())) {
                    implicit(from.getKey(), to.getKey(), from.getValue().at(), device);
                }
            }
        }
    }

    private static void implicit(String from, String to, Locus at, Device device) {
        String key = device.nextRule("security-level", at);
        fact(key, "name", "implicit", at, device);
        fact(key, "action", "permit", at, device);
        fact(key, "fromZones", from, at, device);
        fact(key, "toZones", to, at, device);
        List.of("sources", "destinations", "services").forEach(part -> fact(key, part, "any", at, device));
    }

    private static void fact(String key, String part, String value, Locus at, Device device) {
        device.fact(PartPath.of(FilterRule.class, key, part), value, at, Confidence.CONFIRMED);
    }
}
