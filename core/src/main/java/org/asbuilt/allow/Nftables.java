package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/**
 * A table of nftables for a Linux machine between the zones. It decides what passes from one of their interfaces to another and leaves the
 * rest to the other tables. Source: nft(8).
 */
public record Nftables() implements Writer {
    private static final int LONGEST_INTERFACE = 15;
    private static final int LONGEST_TABLE = 31;
    private static final int LONGEST_COMMENT = 120;

    @Override
    public String word() {
        return "nftables";
    }

    @Override
    public String devices() {
        return "Linux (nftables)";
    }

    @Override
    public String faces() {
        return "interface";
    }

    @Override
    public Written write(AllowList list, Map<Id, String> faces) {
        faces.values().forEach(Nftables::check);
        Wording wording = new Wording(list, faces, faces());
        String table = "inet "
                + new Plain(LONGEST_TABLE)
                        .name("table", "asbuilt_" + wording.title(), "_" + wording.scopeMark())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "_");
        List<String> lines = new ArrayList<>();
        wording.head().forEach(line -> Plain.lines(line, 110).forEach(part -> lines.add("# " + part)));
        lines.add("table " + table);
        lines.add("delete table " + table);
        lines.add("table " + table + " {");
        List<Wording.Direction> directions = wording.directions();
        for (int way = 0; way < directions.size(); way++) {
            sets(lines, wording.of(directions.get(way)), "way_" + (way + 1));
        }
        for (int way = 0; way < directions.size(); way++) {
            chain(lines, wording, directions.get(way), "way_" + (way + 1));
        }
        lines.add("    chain forward {");
        lines.add("        type filter hook forward priority filter; policy accept;");
        lines.add("        ct state established,related accept");
        for (int way = 0; way < directions.size(); way++) {
            Wording.Direction direction = directions.get(way);
            lines.add("        iifname \"" + face(wording, direction.from()) + "\" oifname \""
                    + face(wording, direction.to()) + "\" jump way_" + (way + 1));
        }
        lines.add("    }");
        lines.add("}");
        List<String> remarks = new ArrayList<>(wording.remarks());
        remarks.add("Load it with nft -f; other tables of the machine still decide too");
        return new Written(word(), String.join("\n", lines) + "\n", List.of(), remarks);
    }

    private static void check(String face) {
        boolean fits =
                face.strip().length() <= LONGEST_INTERFACE && face.strip().matches("[A-Za-z0-9._:@+-]*");
        if (!fits) {
            throw InvalidValue.expected("an interface of Linux: at most 15 letters, digits and . _ : @ + -", face);
        }
    }

    private static String face(Wording wording, Id zone) {
        String face = wording.face(zone);
        return face.substring(0, Math.min(LONGEST_INTERFACE, face.length()));
    }

    private static void sets(List<String> lines, List<Allowance> allowances, String way) {
        int number = 0;
        for (Allowance allowance : allowances) {
            number++;
            set(lines, way + "_from_" + number, allowance.sources(), allowance.isV4());
            set(lines, way + "_to_" + number, allowance.destinations(), allowance.isV4());
        }
    }

    private static void set(List<String> lines, String name, SortedSet<Cidr> ranges, boolean v4) {
        lines.add("    set " + name + " {");
        lines.add("        type " + (v4 ? "ipv4_addr" : "ipv6_addr"));
        if (ranges.stream().anyMatch(range -> !range.isSingle())) {
            lines.add("        flags interval");
        }
        lines.add("        elements = { " + Plain.ranges(ranges) + " }");
        lines.add("    }");
    }

    private static void chain(List<String> lines, Wording wording, Wording.Direction direction, String way) {
        lines.add("    # " + Plain.text(wording.words(direction), 110));
        lines.add("    chain " + way + " {");
        int number = 0;
        for (Allowance allowance : wording.of(direction)) {
            number++;
            Plain.lines(wording.behind(allowance), 100).forEach(part -> lines.add("        # " + part));
            String ip = allowance.isV4() ? "ip" : "ip6";
            String ends = "        " + ip + " saddr @" + way + "_from_" + number + " " + ip + " daddr @" + way + "_to_"
                    + number + " ";
            String comment =
                    " ct state new accept comment \"" + Plain.text(wording.ids(allowance), LONGEST_COMMENT) + "\"";
            for (String carrier : List.of("tcp", "udp")) {
                List<String> ports = allowance.services().stream()
                        .filter(service -> service.carrier().equals(carrier))
                        .map(service -> Integer.toString(service.port()))
                        .toList();
                if (!ports.isEmpty()) {
                    lines.add(ends + carrier + " dport { " + String.join(", ", ports) + " }" + comment);
                }
            }
            allowance.services().stream()
                    .filter(service -> !service.isPort())
                    .forEach(service -> lines.add(ends + service.carrier() + " type echo-request" + comment));
        }
        lines.add("        log prefix \"asbuilt refused " + way + " \" drop");
        lines.add("    }");
    }
}
