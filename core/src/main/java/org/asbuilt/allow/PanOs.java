package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;

/**
 * Set commands of PAN-OS: addresses, services and security rules. The command line knows no remarks: what other texts say at their head
 * stands in the descriptions of the rules. Source: PAN-OS CLI Quick Start 10.2; PAN-OS Administrator's Guide 10.2, security policy.
 */
public record PanOs() implements Writer {
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_DESCRIPTION = 1_000;

    @Override
    public String word() {
        return "panos";
    }

    @Override
    public String devices() {
        return "Palo Alto Networks (PAN-OS 8.1 and later)";
    }

    @Override
    public String faces() {
        return "zone";
    }

    @Override
    public Written write(AllowList list, Map<Id, String> faces) {
        Wording wording = new Wording(list, faces, faces());
        Plain names = new Plain(LONGEST_NAME);
        List<String> lines = new ArrayList<>();
        SortedSet<Cidr> ranges = new TreeSet<>();
        NavigableSet<AllowedService> services = new TreeSet<>();
        list.allowances().forEach(one -> {
            ranges.addAll(one.sources());
            ranges.addAll(one.destinations());
            one.services().stream().filter(AllowedService::isPort).forEach(services::add);
        });
        for (Cidr range : ranges) {
            String name = FortiGate.address(range, wording, names);
            lines.add("set address " + name + " ip-netmask " + range);
            String called = Plain.text(wording.name(range), 200);
            if (!called.isEmpty()) {
                lines.add("set address " + name + " description \"" + called + "\"");
            }
        }
        services.forEach(service -> lines.add("set service " + service(service, names) + " protocol "
                + service.carrier() + " port " + service.port()));
        rules(lines, wording, names);
        List<String> remarks = new ArrayList<>(wording.remarks());
        remarks.add(
                "The rules are put behind those that are there: move them before any that decides the same traffic");
        remarks.add(Wording.OLDER);
        return new Written(word(), String.join("\n", lines) + "\n", List.of(), remarks);
    }

    private static String service(AllowedService service, Plain names) {
        return names.name("service " + service, "ab", "-" + service.carrier() + "-" + service.port());
    }

    private static void rules(List<String> lines, Wording wording, Plain names) {
        int number = 0;
        String head = String.join(" ", wording.head());
        for (Wording.Direction direction : wording.directions()) {
            for (Allowance allowance : wording.of(direction)) {
                List<String> ports = allowance.services().stream()
                        .filter(AllowedService::isPort)
                        .map(service -> service(service, names))
                        .toList();
                if (!ports.isEmpty()) {
                    number++;
                    permit(lines, title(wording, names, number), direction, allowance, wording, names, "any", ports);
                }
                if (allowance.services().stream().anyMatch(service -> !service.isPort())) {
                    number++;
                    String echo = allowance.isV4() ? "ping" : "ping6";
                    List<String> standard = List.of("application-default");
                    permit(lines, title(wording, names, number), direction, allowance, wording, names, echo, standard);
                }
            }
            number++;
            String rule = title(wording, names, number);
            zones(lines, rule, direction, wording);
            lines.add(rule + " source any");
            lines.add(rule + " destination any");
            lines.add(rule + " application any");
            lines.add(rule + " service any");
            lines.add(rule + " action deny");
            lines.add(rule + " log-end yes");
            lines.add(rule + " description \"" + Plain.text(head, LONGEST_DESCRIPTION) + "\"");
        }
    }

    private static String title(Wording wording, Plain names, int number) {
        return "set rulebase security rules "
                + names.name("rule " + number, "ab-" + wording.title(), "-" + wording.mark() + "-" + number);
    }

    private static void zones(List<String> lines, String rule, Wording.Direction direction, Wording wording) {
        lines.add(rule + " from \"" + wording.face(direction.from()) + "\"");
        lines.add(rule + " to \"" + wording.face(direction.to()) + "\"");
    }

    private static void permit(
            List<String> lines,
            String rule,
            Wording.Direction direction,
            Allowance allowance,
            Wording wording,
            Plain names,
            String application,
            List<String> services) {
        zones(lines, rule, direction, wording);
        lines.add(rule + " source " + several(allowance.sources(), wording, names));
        lines.add(rule + " destination " + several(allowance.destinations(), wording, names));
        lines.add(rule + " application " + application);
        lines.add(rule + " service " + list(services));
        lines.add(rule + " action allow");
        lines.add(rule + " log-end yes");
        lines.add(rule + " description \""
                + Plain.text(wording.head().get(1) + ". " + wording.behind(allowance), LONGEST_DESCRIPTION) + "\"");
    }

    private static String several(SortedSet<Cidr> ranges, Wording wording, Plain names) {
        return list(ranges.stream()
                .map(range -> FortiGate.address(range, wording, names))
                .toList());
    }

    private static String list(List<String> names) {
        return names.size() == 1 ? names.getFirst() : "[ " + String.join(" ", names) + " ]";
    }
}
