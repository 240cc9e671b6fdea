package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/**
 * Named extended access lists of Cisco IOS and IOS XE for what comes in at the interface of each zone. They have no memory: replies of TCP are
 * told by their flags, replies of UDP only by the port that they come from. Source: Cisco IOS Security Command Reference, ip access-list,
 * permit, ipv6 access-list.
 */
public record CiscoIos() implements Writer {
    /** Whoever loads the text is to read it there. */
    private static final String MEMORY =
            "A list has no memory: what looks like a reply passes even if nobody asked. Of TCP it opens nothing; of UDP it does";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REMARK = 96;

    @Override
    public String word() {
        return "cisco";
    }

    @Override
    public String devices() {
        return "Cisco IOS and IOS XE (access lists)";
    }

    @Override
    public String faces() {
        return "interface";
    }

    @Override
    public Written write(AllowList list, Map<Id, String> faces) {
        Wording wording = new Wording(list, faces, faces());
        List<String> lines = new ArrayList<>();
        wording.head().forEach(line -> Plain.lines(line, 110).forEach(part -> lines.add("! " + part)));
        List<Written.Beside> beside = new ArrayList<>();
        boolean six = list.allowances().stream().anyMatch(one -> !one.isV4());
        Plain names = new Plain(LONGEST_NAME);
        for (Id zone : list.scope().zones().keySet()) {
            List<String> applied = new ArrayList<>();
            applied.add(" ip access-group " + entries(lines, list, wording, names, zone, true) + " in");
            if (six) {
                applied.add(" ipv6 traffic-filter " + entries(lines, list, wording, names, zone, false) + " in");
            }
            apply(lines, wording, faces, zone, applied);
        }
        list.allowances()
                .forEach(allowance -> allowance.services().stream()
                        .filter(service -> service.carrier().equals("udp"))
                        .forEach(service -> beside.add(new Written.Beside(allowance, service))));
        List<String> remarks = new ArrayList<>(wording.remarks());
        remarks.add("A list refuses all else that comes in at its interface, also what goes to other zones: "
                + "put together the lists of all conduits of the zone before you apply it");
        if (!six) {
            remarks.add(
                    "No list for IPv6 is written, for nothing here has such addresses: a router that forwards IPv6 needs one that refuses it");
        }
        if (!beside.isEmpty()) {
            remarks.add(MEMORY);
            Plain.lines(MEMORY, 110).forEach(line -> lines.add("! " + line));
        }
        return new Written(word(), String.join("\n", lines) + "\n", beside, remarks);
    }

    private static void apply(
            List<String> lines, Wording wording, Map<Id, String> faces, Id zone, List<String> applied) {
        String face = faces.getOrDefault(zone, "");
        lines.add("!");
        if (face.isBlank()) {
            lines.add("! at the interface of the zone " + Plain.text(wording.zone(zone), 60) + ":");
            applied.forEach(line -> lines.add("! " + line));
        } else {
            lines.add("interface " + one(wording.face(zone)));
            lines.addAll(applied);
        }
        lines.add("!");
    }

    /** One interface; the command takes ranges of them as well. */
    private static String one(String face) {
        if (face.toLowerCase(Locale.ROOT).startsWith("range") || face.contains(" - ") || face.contains(",")) {
            throw InvalidValue.expected("the name of one interface", face);
        }
        return face;
    }

    /** Writes the list of what comes in from a zone; its name changes with what it says, so that nothing is put behind an older one. */
    private static String entries(
            List<String> lines, AllowList list, Wording wording, Plain names, Id zone, boolean v4) {
        List<String> entries = new ArrayList<>();
        for (Allowance allowance : list.allowances()) {
            if (allowance.isV4() != v4) {
                continue;
            }
            if (allowance.from().equals(zone)) {
                remark(entries, wording.behind(allowance));
                there(entries, allowance);
            } else if (allowance.to().equals(zone)) {
                remark(entries, "replies of " + wording.ids(allowance));
                back(entries, allowance);
            }
        }
        if (!v4) {
            // A list that ends with a refusal of its own also refuses what neighbours need to find each other.
            entries.add(" permit icmp any any nd-na");
            entries.add(" permit icmp any any nd-ns");
        }
        remark(entries, "the rest");
        entries.add(v4 ? " deny ip any any log" : " deny ipv6 any any log");
        String digest = Integer.toHexString(String.join("\n", entries).hashCode());
        String name = names.name(
                zone + " " + v4,
                ("AB-" + wording.title() + "-FROM-" + wording.zone(zone)).toUpperCase(Locale.ROOT),
                (v4 ? "-" : "-6-") + digest);
        lines.add((v4 ? "ip access-list extended " : "ipv6 access-list ") + name);
        lines.addAll(entries);
        return name;
    }

    private static void remark(List<String> entries, String text) {
        Plain.lines(text, LONGEST_REMARK).forEach(part -> entries.add(" remark " + part));
    }

    private static void there(List<String> entries, Allowance allowance) {
        each(
                allowance,
                (source, destination, service) -> entries.add(" permit "
                        + (service.isPort() ? service.carrier() : "icmp") + " " + source + " " + destination
                        + (service.isPort() ? " eq " + service.port() : allowance.isV4() ? " echo" : " echo-request")));
    }

    private static void back(List<String> entries, Allowance allowance) {
        each(allowance, (source, destination, service) -> {
            String end = switch (service.carrier()) {
                case "tcp" -> " eq " + service.port() + " " + source + " established";
                case "udp" -> " eq " + service.port() + " " + source;
                default -> " " + source + " echo-reply";
            };
            entries.add(" permit " + (service.isPort() ? service.carrier() : "icmp") + " " + destination + end);
        });
    }

    private interface Entry {
        void write(String source, String destination, AllowedService service);
    }

    private static void each(Allowance allowance, Entry entry) {
        for (AllowedService service : allowance.services()) {
            for (Cidr source : Plain.joined(allowance.sources())) {
                for (Cidr destination : Plain.joined(allowance.destinations())) {
                    entry.write(place(source), place(destination), service);
                }
            }
        }
    }

    private static String place(Cidr range) {
        if (range.isSingle()) {
            return "host " + range.network();
        }
        return range.network().isV4() ? range.network() + " " + wildcard(range.prefix()) : range.toString();
    }

    private static String wildcard(int prefix) {
        long bits = prefix == 32 ? 0 : 0xffffffffL >>> prefix;
        return (bits >> 24) + "." + (bits >> 16 & 0xff) + "." + (bits >> 8 & 0xff) + "." + (bits & 0xff);
    }
}
