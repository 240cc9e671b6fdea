package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.device.Stations;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Function;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Transport;

/** What stands under {@code interface}. Source: Cisco IOS Interface and Hardware Component Command Reference. */
final class IosInterface {
    static final KnownLines KNOWN = new KnownLines("ios-interface.txt");

    private static final Set<String> VIRTUAL =
            Set.of("vlan", "loopback", "tunnel", "bvi", "bdi", "nve", "virtual", "dialer");

    private final Device device;
    private final String name;
    private final Statement head;
    private final IosTunnel tunnel;
    private final List<String> tagged = new ArrayList<>();
    private boolean shut;
    private boolean addressed;
    private boolean routed;
    private boolean switched;
    private String mode = "";
    private Optional<Statement> access = Optional.empty();
    private Optional<Statement> nativeVlan = Optional.empty();
    private Optional<Integer> dot1q = Optional.empty();

    private IosInterface(Statement head, Device device) {
        this.head = head;
        this.device = device;
        name = name(head);
        tunnel = new IosTunnel(name, device);
    }

    /** The name in full; the kind of a sub-interface does not belong to it. */
    static String name(Statement head) {
        String second = head.word(2);
        boolean whole = !head.word(1).isEmpty()
                && Character.isDigit(head.word(1).charAt(head.word(1).length() - 1));
        boolean apart = !whole && !second.isEmpty() && Character.isDigit(second.charAt(0));
        return PortNames.full(apart ? head.word(1) + second : head.word(1));
    }

    /** Reads an interface and all lines under it. */
    static void read(Statement head, Device device) {
        if (head.size() < 2) {
            return;
        }
        if (head.is("interface", "range")) {
            // A command and no configuration: the interfaces themselves tell what they are set to.
            head.takeAll();
            return;
        }
        IosInterface one = new IosInterface(head.take(), device);
        one.lines(head);
        one.end();
    }

    private void lines(Statement parent) {
        for (Statement line : parent.children()) {
            if (line(line)) {
                line.take();
            }
            if (line.isTaken() && KnownLines.opensBlock(line)) {
                line.takeAll();
            } else {
                lines(line);
            }
        }
    }

    private void fact(String part, String value, Statement line) {
        device.fact(DeviceInterface.class, name, part, value, line.locus());
    }

    private boolean line(Statement line) {
        if (line.is("no")) {
            return negated(line);
        }
        return switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "description" -> said("description", line.rest(1), line);
            case "shutdown" -> {
                shut = true;
                yield true;
            }
            case "switchport" -> switchport(line);
            case "ip" -> ip(line);
            case "ipv6" -> ipv6(line);
            case "vrf" -> said("instance", line.word(line.size() - 1), line);
            case "zone-member" -> said("zone", line.word(2), line);
            case "channel-group" -> said("memberOf", "Port-channel" + line.word(1), line);
            case "bridge-group" -> line.size() != 2 || said("memberOf", "BVI" + line.word(1), line);
            case "encapsulation" -> encapsulation(line);
            case "mac-address" -> hardware(line);
            case "tunnel" -> tunnel.read(line);
            case "crypto" -> crypto(line);
            case "standby", "vrrp", "glbp" -> shared(line);
            case "service-policy" -> policy(line);
            default -> KNOWN.cover(line, 0);
        };
    }

    private boolean negated(Statement line) {
        if (line.is("no", "shutdown")) {
            shut = false;
            return true;
        }
        if (line.is("no", "switchport") && line.size() == 2) {
            routed = true;
            return true;
        }
        return KNOWN.cover(line, 1);
    }

    private boolean said(String part, String value, Statement line) {
        fact(part, value, line);
        return true;
    }

    private boolean hardware(Statement line) {
        device.mac(name, line.word(1), line.locus());
        return true;
    }

    private boolean policy(Statement line) {
        return KNOWN.cover(line, 0);
    }

    private boolean crypto(Statement line) {
        if (line.is("crypto", "map")) {
            device.define("crypto map at", line.word(2), List.of(name));
            return true;
        }
        return KNOWN.cover(line, 0);
    }

    private boolean ip(Statement line) {
        if (line.is("ip", "address")) {
            return address(line);
        }
        if (line.is("ip", "access-group") || line.is("ip", "port", "access-group")) {
            int at = line.is("ip", "port") ? 3 : 2;
            return filtered(line.word(at), line.word(line.size() - 1), line);
        }
        if (line.is("ip", "vrf", "forwarding")) {
            return said("instance", line.word(3), line);
        }
        if (line.is("ip", "helper-address") || line.is("ip", "dhcp", "relay", "address")) {
            String server =
                    line.words().stream().filter(Places::isDotted).findFirst().orElse("");
            device.speaksTo(server, Transport.UDP, 67, "DHCP", Function.NAME_RESOLUTION, line.locus());
            return !server.isEmpty();
        }
        if (line.is("ip", "nat") && line.size() > 2) {
            device.define("nat side", line.word(2), List.of(name));
            return true;
        }
        if (line.is("ip", "nhrp")) {
            return tunnel.read(line);
        }
        return KNOWN.cover(line, 0);
    }

    private boolean filtered(String list, String direction, Statement line) {
        boolean out = direction.equalsIgnoreCase("out");
        AccessLists.applied(list, direction, name, line, device);
        return said(out ? "rulesOut" : "rulesIn", list, line);
    }

    private boolean address(Statement line) {
        String first = line.word(2);
        if (first.equals("dhcp") || first.equals("negotiated") || first.equals("pool")) {
            addressed = true;
            return said("addresses", first.equals("dhcp") ? "dhcp" : first, line);
        }
        int slash = first.indexOf('/');
        String prefix = slash > 0 ? first.substring(slash + 1) : line.word(3);
        device.address(name, slash > 0 ? first.substring(0, slash) : first, prefix, line.locus());
        Networking.vlanOf(name, dot1q, slash > 0 ? first.substring(0, slash) : first, prefix, line.locus(), device);
        addressed = true;
        return true;
    }

    private boolean ipv6(Statement line) {
        if (line.is("ipv6", "address")) {
            String first = line.word(2);
            int slash = first.indexOf('/');
            if (slash > 0) {
                device.address(name, first.substring(0, slash), first.substring(slash + 1), line.locus());
            } else if (first.contains(":")) {
                device.address(name, first, "", line.locus());
            } else {
                fact("addresses", first, line);
            }
            addressed = true;
            return true;
        }
        if (line.is("ipv6", "traffic-filter")) {
            return filtered(line.word(2), line.word(3), line);
        }
        return KNOWN.cover(line, 0);
    }

    private boolean encapsulation(Statement line) {
        if (!line.has("dot1q")) {
            return KNOWN.cover(line, 0);
        }
        String id = line.after("dot1q").orElse("");
        dot1q = Vlans.id(id);
        return said(line.has("native") ? "vlan" : "taggedVlans", id, line);
    }

    private boolean shared(Statement line) {
        boolean address = line.word(2).equals("ip") || line.word(1).equals("ip");
        String what = line.word(0).equals("standby") ? "HSRP" : line.word(0).toUpperCase(Locale.ROOT);
        device.fact(Communication.class, "supportedProtocols", what, line.locus());
        String shown =
                line.words().stream().filter(Places::isDotted).findFirst().orElse("");
        if (address && !shown.isEmpty()) {
            device.remark(line.locus(), name + " shares the address " + shown + " with other routers by " + what);
        }
        return true;
    }

    private boolean switchport(Statement line) {
        switched = true;
        if (line.is("switchport", "mode")) {
            mode = line.word(2).toLowerCase(Locale.ROOT);
            return true;
        }
        if (line.is("switchport", "access", "vlan")) {
            access = Optional.of(line);
            return Vlans.id(line.word(3)).isPresent() || line.is("switchport", "access", "vlan", "name");
        }
        if (line.is("switchport", "voice", "vlan")) {
            Vlans.id(line.word(3)).ifPresent(id -> fact("taggedVlans", Integer.toString(id), line));
            return true;
        }
        if (line.is("switchport", "trunk", "native", "vlan")) {
            nativeVlan = Vlans.id(line.word(4)).isPresent() ? Optional.of(line) : Optional.empty();
            return true;
        }
        if (line.is("switchport", "trunk", "allowed", "vlan")) {
            return allowed(line);
        }
        if (line.is("switchport", "port-security", "mac-address")) {
            return secured(line);
        }
        return line.size() == 1 || KNOWN.cover(line, 0);
    }

    private boolean allowed(Statement line) {
        int from = line.word(4).equals("add") ? 5 : 4;
        String list = line.from(from).replace(" ", "");
        if (list.startsWith("except")) {
            tagged.add("all except " + list.substring(6));
        } else if (!list.equals("none") && !line.word(4).equals("remove")) {
            tagged.addAll(List.of(list.split(",", -1)));
        } else {
            tagged.add("");
        }
        return true;
    }

    private boolean secured(Statement line) {
        String mac = line.words().stream()
                .filter(word -> word.split("[.:-]", -1).length >= 3)
                .findFirst()
                .orElse("");
        if (!mac.isEmpty()) {
            Optional<Integer> vlan = line.after("vlan").flatMap(Vlans::id);
            Stations.plugged(device, mac, name, vlan, Confidence.PROBABLE, line.locus());
        }
        return true;
    }

    private void end() {
        fact("enabled", shut ? "false" : "true", head);
        boolean software = VIRTUAL.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
        if (software) {
            fact("mode", "virtual", head);
        } else if (mode.equals("access") || mode.equals("trunk")) {
            fact("mode", mode, head);
        } else if ((addressed || routed) && !switched) {
            fact("mode", "routed", head);
        } else if (switched && access.isPresent() && mode.isEmpty()) {
            device.fact(PartPath.of(DeviceInterface.class, name, "mode"), "access", head.locus(), Confidence.PROBABLE);
        }
        vlans(mode.equals("trunk"));
        tunnel.end(head);
        if (name.startsWith("Dot11Radio")) {
            device.define("is", "access point", List.of("access point"));
        }
        if (switched) {
            device.define("is", "switch", List.of("switch"));
        }
    }

    private void vlans(boolean trunk) {
        if (trunk) {
            nativeVlan.ifPresent(line -> fact("vlan", line.word(4), line));
            if (nativeVlan.isEmpty()) {
                device.fact(PartPath.of(DeviceInterface.class, name, "vlan"), "1", head.locus(), Confidence.PROBABLE);
            }
            List<String> all = tagged.isEmpty() ? List.of("all") : tagged;
            all.forEach(vlan -> fact("taggedVlans", vlan, head));
            return;
        }
        access.ifPresent(line -> fact("vlan", line.word(3), line));
        if (access.isEmpty() && mode.equals("access")) {
            device.fact(PartPath.of(DeviceInterface.class, name, "vlan"), "1", head.locus(), Confidence.PROBABLE);
        }
    }
}
