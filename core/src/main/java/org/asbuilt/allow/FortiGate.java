package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;

/** Addresses, services and policies of a FortiGate, version 6.4 and later. Source: FortiOS CLI Reference 7.4, config firewall. */
public record FortiGate() implements Writer {
    private static final int LONGEST_NAME = 79;
    private static final int LONGEST_POLICY = 35;
    private static final int LONGEST_COMMENT = 1_000;

    @Override
    public String word() {
        return "fortigate";
    }

    @Override
    public String devices() {
        return "FortiGate (FortiOS 6.4 and later)";
    }

    @Override
    public String faces() {
        return "interface or zone";
    }

    @Override
    public Written write(AllowList list, Map<Id, String> faces) {
        Wording wording = new Wording(list, faces, faces());
        Plain names = new Plain(LONGEST_NAME);
        StringBuilder text = new StringBuilder();
        wording.head().forEach(line -> Plain.lines(line, 110).forEach(part -> line(text, "# " + part)));
        addresses(text, list, wording, names);
        services(text, list, names);
        policies(text, wording, names);
        List<String> remarks = new ArrayList<>(wording.remarks());
        remarks.add(
                "The policies are put behind those that are there: move them before any that decides the same traffic");
        remarks.add(Wording.OLDER);
        return new Written(word(), text.toString(), List.of(), remarks);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static void addresses(StringBuilder text, AllowList list, Wording wording, Plain names) {
        SortedSet<Cidr> all = new TreeSet<>();
        list.allowances().forEach(one -> {
            all.addAll(one.sources());
            all.addAll(one.destinations());
        });
        for (boolean v4 : new boolean[] {true, false}) {
            List<Cidr> ranges =
                    all.stream().filter(one -> one.network().isV4() == v4).toList();
            if (ranges.isEmpty()) {
                continue;
            }
            line(text, v4 ? "config firewall address" : "config firewall address6");
            for (Cidr range : ranges) {
                line(text, "    edit \"" + address(range, wording, names) + "\"");
                line(
                        text,
                        "        set "
                                + (v4 ? "subnet " + range.network() + " " + mask(range.prefix()) : "ip6 " + range));
                String comment = Plain.text(wording.name(range), 200);
                if (!comment.isEmpty()) {
                    line(text, "        set comment \"" + comment + "\"");
                }
                line(text, "    next");
            }
            line(text, "end");
        }
    }

    static String address(Cidr range, Wording wording, Plain names) {
        return names.name(
                "address " + range,
                "ab-" + wording.name(range),
                "-" + Plain.range(range).replace("::", ".."));
    }

    static String mask(int prefix) {
        long bits = prefix == 0 ? 0 : 0xffffffffL << (32 - prefix) & 0xffffffffL;
        return (bits >> 24) + "." + (bits >> 16 & 0xff) + "." + (bits >> 8 & 0xff) + "." + (bits & 0xff);
    }

    private static void services(StringBuilder text, AllowList list, Plain names) {
        SortedSet<AllowedService> all = new TreeSet<>();
        list.allowances().forEach(one -> all.addAll(one.services()));
        if (all.isEmpty()) {
            return;
        }
        line(text, "config firewall service custom");
        for (AllowedService service : all) {
            line(text, "    edit \"" + service(service, names) + "\"");
            if (service.isPort()) {
                line(text, "        set protocol TCP/UDP/SCTP");
                line(text, "        set " + service.carrier() + "-portrange " + service.port());
            } else {
                line(text, "        set protocol " + (service.carrier().equals("icmp") ? "ICMP" : "ICMP6"));
                line(text, "        set icmptype " + service.port());
            }
            line(text, "    next");
        }
        line(text, "end");
    }

    private static String service(AllowedService service, Plain names) {
        return names.name("service " + service, "ab", "-" + service.carrier() + "-" + service.port());
    }

    private static void policies(StringBuilder text, Wording wording, Plain names) {
        Plain titles = new Plain(LONGEST_POLICY);
        line(text, "config firewall policy");
        int number = 0;
        for (Wording.Direction direction : wording.directions()) {
            for (Allowance allowance : wording.of(direction)) {
                number++;
                String six = allowance.isV4() ? "" : "6";
                policy(
                        text,
                        titles.name("rule " + number, "ab-" + wording.title(), "-" + wording.mark() + "-" + number),
                        direction,
                        wording);
                line(text, "        set srcaddr" + six + quoted(addresses(allowance.sources(), wording, names)));
                line(text, "        set dstaddr" + six + quoted(addresses(allowance.destinations(), wording, names)));
                line(text, "        set action accept");
                line(text, "        set schedule \"always\"");
                line(
                        text,
                        "        set service"
                                + quoted(allowance.services().stream()
                                        .map(service -> service(service, names))
                                        .toList()));
                line(text, "        set logtraffic all");
                line(text, "        set comments \"" + Plain.text(wording.behind(allowance), LONGEST_COMMENT) + "\"");
                line(text, "    next");
            }
            number++;
            policy(
                    text,
                    titles.name("rule " + number, "ab-" + wording.title(), "-" + wording.mark() + "-" + number),
                    direction,
                    wording);
            // Without it the refusal lets pass what a virtual IP translates (FortiOS before 7.2.4).
            line(text, "        set match-vip enable");
            line(text, "        set srcaddr \"all\"");
            line(text, "        set dstaddr \"all\"");
            line(text, "        set srcaddr6 \"all\"");
            line(text, "        set dstaddr6 \"all\"");
            line(text, "        set action deny");
            line(text, "        set schedule \"always\"");
            line(text, "        set service \"ALL\"");
            line(text, "        set logtraffic all");
            line(text, "        set comments \"the rest from " + Plain.text(wording.words(direction), 200) + "\"");
            line(text, "    next");
        }
        line(text, "end");
    }

    private static void policy(StringBuilder text, String name, Wording.Direction direction, Wording wording) {
        line(text, "    edit 0");
        line(text, "        set name \"" + name + "\"");
        line(text, "        set srcintf \"" + wording.face(direction.from()) + "\"");
        line(text, "        set dstintf \"" + wording.face(direction.to()) + "\"");
    }

    private static List<String> addresses(SortedSet<Cidr> ranges, Wording wording, Plain names) {
        return ranges.stream().map(one -> address(one, wording, names)).toList();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> " \"" + name + "\"").collect(Collectors.joining());
    }
}
