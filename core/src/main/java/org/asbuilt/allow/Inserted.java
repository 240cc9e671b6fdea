package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Shape;
import org.asbuilt.network.Dialect;

/** Puts an allow-list into a device as its text would: before the policies that are there, or as the list at the interfaces of the zones. */
final class Inserted {
    /** It is asked before all lists of policies that a device has of its own. */
    private static final String FIRST = Dialect.PROPOSED;

    private static final String TABLE = "inet asbuilt allow-list/forward";

    private final AllowList list;
    private final Map<Id, String> faces;
    private final SortedMap<String, FilterRule> rules = new TreeMap<>();
    private final SortedMap<String, DeviceInterface> interfaces = new TreeMap<>();

    private Inserted(AllowList list, Map<Id, String> faces) {
        this.list = list;
        this.faces = faces;
    }

    /**
     * The record with the list in a device.
     *
     * @throws InvalidValue if the device is not there, or has no such interfaces
     */
    static Snapshot into(Snapshot live, AllowList list, Id device, Map<Id, String> faces) {
        Subject subject = live.resolved(device)
                .orElseThrow(() -> InvalidValue.expected("a device of the record", device.value()));
        SortedMap<String, DeviceInterface> known = subject.facets(DeviceInterface.class);
        for (Map.Entry<Id, String> zone : list.scope().zones().entrySet()) {
            String face = faces.getOrDefault(zone.getKey(), "");
            boolean there = known.entrySet().stream().anyMatch(one -> isCalled(one, face));
            if (!there) {
                throw InvalidValue.expected(
                        "an interface or zone of " + subject.name() + " for the zone " + zone.getValue(), face);
            }
        }
        Inserted inserted = new Inserted(list, faces);
        Dialect dialect = subject.facet(Platform.class)
                .flatMap(Platform::operatingSystem)
                .map(Dialect::of)
                .orElse(Dialect.OTHER);
        switch (dialect) {
            case IOS -> inserted.atInterfaces(known, true);
            case ASA -> inserted.atInterfaces(known, false);
            case LINUX -> inserted.asChain();
            case FORTIOS, PANOS, JUNOS, PF, HIRSCHMANN, OTHER -> inserted.asPolicies(FIRST);
        }
        return Candidate.ruledBeside(live, subject.id(), inserted.rules, inserted.interfaces);
    }

    private static boolean isCalled(Map.Entry<String, DeviceInterface> one, String face) {
        return one.getKey().equalsIgnoreCase(face)
                || one.getValue().zone().filter(face::equalsIgnoreCase).isPresent();
    }

    private String face(Id zone) {
        return faces.getOrDefault(zone, "");
    }

    private void rule(String in, Map<String, List<String>> parts) {
        int position = rules.size() + 1;
        Map<String, List<String>> all = new TreeMap<>(parts);
        all.put("list", List.of(in));
        all.put("position", List.of(Integer.toString(position)));
        all.put("name", List.of("proposed allow-list, rule " + position));
        rules.put("%s/%06d".formatted(in, position), Shape.of(FilterRule.class).build(all));
    }

    private static Map<String, List<String>> matching(Allowance allowance) {
        Map<String, List<String>> parts = new TreeMap<>();
        parts.put("action", List.of("permit"));
        parts.put("sources", allowance.sources().stream().map(Plain::range).toList());
        parts.put(
                "destinations",
                allowance.destinations().stream().map(Plain::range).toList());
        parts.put(
                "services",
                allowance.services().stream().map(AllowedService::text).toList());
        return parts;
    }

    private static Map<String, List<String>> all(String action) {
        return new TreeMap<>(Map.of(
                "action", List.of(action),
                "sources", List.of("any"),
                "destinations", List.of("any"),
                "services", List.of("any")));
    }

    private void asPolicies(String in) {
        for (Id from : list.scope().zones().keySet()) {
            for (Id to : list.scope().zones().keySet()) {
                if (!from.equals(to)) {
                    list.allowances().stream()
                            .filter(one -> one.from().equals(from) && one.to().equals(to))
                            .forEach(one -> rule(in, between(matching(one), from, to)));
                    rule(in, between(all("deny"), from, to));
                }
            }
        }
    }

    private Map<String, List<String>> between(Map<String, List<String>> parts, Id from, Id to) {
        parts.put("fromZones", List.of(face(from)));
        parts.put("toZones", List.of(face(to)));
        return parts;
    }

    private void asChain() {
        Map<String, List<String>> known = all("permit");
        known.put("services", List.of("name:any in state established,related"));
        rule(TABLE, known);
        asPolicies(TABLE);
        Map<String, List<String>> rest = all("permit");
        rest.put("words", List.of("type filter hook forward priority filter; policy accept"));
        rule(TABLE, rest);
    }

    private void atInterfaces(SortedMap<String, DeviceInterface> known, boolean forgets) {
        for (Id zone : list.scope().zones().keySet()) {
            String in = "allow-list " + face(zone);
            for (Allowance allowance : list.allowances()) {
                if (allowance.from().equals(zone)) {
                    rule(in, matching(allowance));
                } else if (allowance.to().equals(zone) && forgets) {
                    replies(in, allowance);
                }
            }
            rule(in, all("deny"));
            known.entrySet().stream().filter(one -> isCalled(one, face(zone))).forEach(one -> {
                Map<String, List<String>> parts =
                        new TreeMap<>(Shape.of(DeviceInterface.class).texts(one.getValue()));
                parts.put("rulesIn", List.of(in));
                interfaces.put(one.getKey(), Shape.of(DeviceInterface.class).build(parts));
            });
        }
    }

    private void replies(String in, Allowance allowance) {
        List<String> services = new ArrayList<>();
        for (AllowedService service : allowance.services()) {
            services.add(
                    switch (service.carrier()) {
                        case "tcp" -> "name:from:tcp/" + service.port() + " established";
                        case "udp" -> "from:udp/" + service.port();
                        case "icmp" -> "icmp/0";
                        default -> "ip/58/129";
                    });
        }
        Map<String, List<String>> parts = matching(allowance);
        parts.put("sources", allowance.destinations().stream().map(Plain::range).toList());
        parts.put("destinations", allowance.sources().stream().map(Plain::range).toList());
        // One service a rule: which port of the source belongs to which other service is told by no rule of several.
        for (String service : services) {
            parts.put("services", List.of(service));
            rule(in, parts);
        }
    }
}
