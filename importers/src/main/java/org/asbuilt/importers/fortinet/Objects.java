package org.asbuilt.importers.fortinet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.InvalidValue;

/** The named objects of a FortiGate: addresses, services, schedules, pools, virtual addresses and their groups. Source: FortiOS CLI Reference 7.4. */
final class Objects {
    private static final String[] LOOKS = {
        "uuid",
        "subnet",
        "start-ip",
        "end-ip",
        "wildcard",
        "interface",
        "tcp-portrange",
        "udp-portrange",
        "sctp-portrange",
        "icmptype",
        "icmpcode",
        "protocol-number",
        "country",
        "tags",
        "color",
        "fabric-object",
        "visibility",
        "category",
        "comment",
        "comments",
        "allow-routing",
        "cache-ttl",
        "tagging",
        "associated-interface",
        "sub-type",
        "clearpass-spt",
        "obj-type",
        "is-factory-setting",
        "helper",
        "app-service-type",
        "sdn",
        "session-ttl",
        "tcp-halfopen-timer",
        "tcp-halfclose-timer",
        "tcp-timewait-timer",
        "udp-idle-timer",
        "check-reset-range",
        "iprange",
        "fqdn",
        "proxy",
        "type",
        "arp-reply",
        "arp-intf",
        "id",
        "mapping-type",
        "nat-source-vip",
        "portmapping-type",
        "srcintf-filter",
        "gratuitous-arp-interval",
        "exclude",
        "permit-any-host",
        "dirty"
    };

    private final Device device;
    private final String domain;

    /** The objects of a virtual domain. */
    Objects(Device device, String domain) {
        this.device = device;
        this.domain = domain;
    }

    /** The sort of an object within its virtual domain. */
    String sort(String sort) {
        return sort + "@" + domain;
    }

    /** What addresses hold; the name "all" needs no object. */
    List<String> addresses(List<String> names, boolean negated) {
        List<String> resolved = new ArrayList<>();
        for (String name : names) {
            boolean every = name.equals("all") && !device.defines(sort("address"), name);
            resolved.addAll(every ? List.of("any") : device.members(sort("address"), name));
        }
        return negated ? List.copyOf(Literals.without(new LinkedHashSet<>(resolved))) : resolved;
    }

    /** The addresses of pools. */
    Set<String> pools(List<String> names) {
        Set<String> addresses = new LinkedHashSet<>();
        names.forEach(name -> addresses.addAll(device.members(sort("pool"), name)));
        return addresses;
    }

    /** What services hold; the name "ALL" needs no object. */
    List<String> services(List<String> names) {
        List<String> resolved = new ArrayList<>();
        for (String name : names) {
            boolean every = name.equals("ALL") && !device.defines(sort("service"), name);
            resolved.addAll(every ? List.of("any") : device.members(sort("service"), name));
        }
        return resolved;
    }

    /** An address of either version. */
    void address(Fields entry) {
        entry.entries("tagging").forEach(tag -> tag.known(device, "*"));
        entry.inner("tagging").forEach(tag -> tag.known(device, "*"));
        List<String> members = members(entry);
        if (!members.isEmpty()) {
            device.define(sort("address"), entry.name(), members);
        }
        entry.known(device, LOOKS);
    }

    private List<String> members(Fields entry) {
        String type = entry.one("type", "ipmask");
        try {
            return switch (type) {
                case "ipmask", "ipprefix", "interface-subnet" -> subnet(entry, type);
                case "iprange" -> {
                    String end = entry.one("end-ip");
                    yield end.isEmpty() ? List.of() : List.of(Literals.range(entry.one("start-ip", "0.0.0.0"), end));
                }
                case "fqdn" -> named(entry.one("fqdn"));
                case "wildcard" -> wildcard(entry);
                case "wildcard-fqdn" -> named(entry.one("wildcard-fqdn"));
                case "geography" -> named("country " + entry.one("country"));
                case "mac" ->
                    entry.all("macaddr").stream().map(mac -> "name:mac " + mac).toList();
                default -> List.of();
            };
        } catch (InvalidValue e) {
            device.wrong(entry.locus(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static List<String> named(String name) {
        return name.isBlank() ? List.of() : List.of("name:" + name);
    }

    private List<String> subnet(Fields entry, String type) {
        String subnet = entry.one("subnet", entry.one("ip6")).replaceAll("\\s+", "/");
        String interfaceName = entry.one("interface");
        if (subnet.isEmpty() && type.equals("interface-subnet")) {
            return List.copyOf(device.members(sort("subnet"), interfaceName));
        }
        String literal = subnet.isEmpty() ? "any" : subnet;
        return List.of(
                Literals.address(literal).orElseThrow(() -> InvalidValue.expected("an address with its mask", subnet)));
    }

    private static List<String> wildcard(Fields entry) {
        List<String> words = entry.all("wildcard");
        if (words.size() != 2) {
            return List.of();
        }
        try {
            return List.of(Networks.prefix(words.getFirst(), words.getLast()));
        } catch (InvalidValue scattered) {
            return List.of("name:wildcard " + words.getFirst() + " " + words.getLast());
        }
    }

    /** A group of addresses or virtual addresses. */
    void addressGroup(Fields entry) {
        List<String> members = new ArrayList<>(references("", entry.all("member")));
        List<String> left = entry.all("exclude-member");
        if (entry.on("exclude")) {
            members.addAll(references("not:", left));
        }
        device.define(sort("address"), entry.name(), members);
        entry.known(device, LOOKS);
    }

    private static List<String> references(String before, List<String> names) {
        return names.stream().map(name -> before + "name:" + name).toList();
    }

    /** A service. */
    void service(Fields entry) {
        Fields last = entry.since("protocol");
        List<String> members = switch (last.one("protocol", "TCP/UDP/SCTP")) {
            case "IP" -> List.of(Literals.protocol(last.one("protocol-number", "any")));
            case "ICMP" -> List.of(icmp("icmp", last));
            case "ICMP6" -> List.of(icmp("icmp6", last));
            case "ALL" -> List.of("any");
            default ->
                Stream.of("tcp", "udp", "sctp")
                        .flatMap(protocol ->
                                last.all(protocol + "-portrange").stream().flatMap(range -> ports(protocol, range)))
                        .toList();
        };
        device.define(sort("service"), entry.name(), members);
        entry.known(device, LOOKS);
    }

    private static String icmp(String protocol, Fields entry) {
        return Literals.message(protocol, entry.one("icmptype"), entry.one("icmpcode"));
    }

    /** Ports as {@code destination:source}. */
    private static Stream<String> ports(String protocol, String range) {
        int colon = range.indexOf(':');
        return (colon < 0
                        ? Literals.services(protocol, range, "")
                        : Literals.services(protocol, range.substring(0, colon), range.substring(colon + 1)))
                .stream();
    }

    /** A group of services. */
    void serviceGroup(Fields entry) {
        device.define(sort("service"), entry.name(), references("", entry.all("member")));
        entry.known(device, LOOKS);
    }

    /** A schedule that happens once; its end is when a rule expires. */
    void once(Fields entry) {
        String end = entry.one("end");
        if (!end.isEmpty()) {
            device.define(sort("schedule"), entry.name(), List.of(end));
        }
        entry.known(device, "start", "start-utc", "end-utc", "expiration-days", "color", "uuid", "fabric-object");
    }

    /** A schedule that comes again or a group of them; a rule does not expire by it. */
    void recurring(Fields entry) {
        entry.known(device, "day", "start", "end", "color", "uuid", "fabric-object", "member", "label-day");
    }

    /** A pool of addresses for translated sources. */
    void pool(Fields entry) {
        String first = entry.one("startip");
        String last = entry.one("endip", first);
        try {
            device.define(sort("pool"), entry.name(), List.of(Literals.range(first, last)));
        } catch (InvalidValue e) {
            device.wrong(entry.locus(), String.valueOf(e.getMessage()));
        }
        entry.known(device, LOOKS);
        entry.known(
                device,
                "source-startip",
                "source-endip",
                "block-size",
                "num-blocks-per-user",
                "pba-timeout",
                "startport",
                "endport");
    }

    /** A virtual address: a destination that is translated. */
    void virtual(Fields entry) {
        String outside = entry.one("extip", entry.one("extaddr"));
        List<String> inside = entry.all("mappedip");
        List<String> named = entry.all("mapped-addr");
        List<String> original = outside.isEmpty() ? List.of() : List.of(Literals.addressOrName(outside));
        device.define(sort("address"), entry.name(), original);
        boolean forwards = entry.on("portforward");
        String protocol = entry.one("protocol", "tcp");
        String outsidePort = entry.one("extport");
        String insidePort = entry.one("mappedport", outsidePort);
        String outsideInterface = entry.one("extintf", "any");
        List<String> translated =
                new ArrayList<>(inside.stream().map(Literals::addressOrName).toList());
        translated.addAll(addresses(named, false));
        entry.entries("realservers").forEach(server -> {
            translated.add(Literals.addressOrName(server.one("ip")));
            server.known(
                    device,
                    "port",
                    "status",
                    "weight",
                    "holddown-interval",
                    "healthcheck",
                    "http-host",
                    "max-connections");
        });
        Entry.of(device, AddressTranslation.class, "vip/" + entry.name(), entry.locus())
                .say("kind", "destination")
                .say("enabled", entry.notOff("status"))
                .say("originalDestination", original)
                .say("translatedDestination", translated)
                .say("originalService", forwards ? Literals.services(protocol, outsidePort, "") : List.of())
                .say("translatedService", forwards ? Literals.services(protocol, insidePort, "") : List.of())
                .say(
                        "originalSource",
                        entry.all("src-filter").stream()
                                .map(Literals::addressOrName)
                                .toList())
                .say("fromZones", outsideInterface.equals("any") ? "" : outsideInterface)
                .say("comment", entry.one("comment"));
        entry.known(device, LOOKS);
    }
}
