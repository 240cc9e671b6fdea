package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tshark's statistics say of a capture.
 *
 * @param packets how many packets the outermost protocols have together
 * @param protocols all protocols of the hierarchy, with the line of the first mention
 * @param endpoints by section ({@code eth}, {@code ip}, {@code ipv6})
 * @param talks conversations by section ({@code eth}, {@code ip}, {@code tcp}, {@code udp})
 */
record Statistics(
        long packets,
        Map<String, String> protocols,
        Map<String, List<Counted>> endpoints,
        Map<String, List<Counted>> talks) {
    private static final Pattern PROTOCOL = Pattern.compile("( *)(\\S+) +frames:(\\d+) bytes:\\d+");
    private static final Pattern ENDPOINT =
            Pattern.compile("(\\S+) +(?:\\d+ +)?\\d+ +\\d+ +(\\d+) +\\d+ +(\\d+) +\\d+ *");
    private static final Pattern TALK =
            Pattern.compile("(\\S+) +<-> +(\\S+) +(\\d+) +\\d+ \\w+ +(\\d+) +\\d+ \\w+ +\\d+ +\\d+ \\w+ +.*");

    /**
     * Packets of an end, or of two ends.
     *
     * @param one the end, or the first
     * @param other the second end; empty if there is but one
     * @param sent packets that {@code one} sent (to the other)
     * @param received packets that {@code one} received (from the other)
     * @param place file and line
     */
    record Counted(String one, String other, long sent, long received, String place) {
        /** Both, for ports that were used by several connections one after the other. */
        Counted plus(Counted more) {
            return new Counted(one, other, sent + more.sent, received + more.received, place);
        }

        /** The same with the ends in the order of their texts. */
        Counted sorted() {
            if (one.equals(other)) {
                return new Counted(one, other, sent + received, sent + received, place);
            }
            return other.isEmpty() || one.compareTo(other) < 0 ? this : new Counted(other, one, received, sent, place);
        }

        String key() {
            return other.isEmpty() ? one : one + " - " + other;
        }
    }

    static Statistics read(Path file, String name) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Map<String, String> protocols = new LinkedHashMap<>();
        Map<String, List<Counted>> endpoints = new LinkedHashMap<>();
        Map<String, List<Counted>> talks = new LinkedHashMap<>();
        String section = "";
        long packets = 0;
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            String place = name + ":" + (number + 1);
            if (line.startsWith("## ")) {
                section = line.substring(3).strip();
            } else if (section.equals("io,phs")) {
                packets += outermost(line, place, protocols);
            } else if (section.startsWith("endpoints,")) {
                endpoint(line, place).ifPresent(add(endpoints, section.substring(10)));
            } else if (section.startsWith("conv,")) {
                talk(line, place).ifPresent(add(talks, section.substring(5)));
            }
        }
        return new Statistics(packets, protocols, endpoints, talks);
    }

    private static java.util.function.Consumer<Counted> add(Map<String, List<Counted>> sections, String section) {
        return counted ->
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(counted);
    }

    private static long outermost(String line, String place, Map<String, String> protocols) {
        Matcher matcher = PROTOCOL.matcher(line);
        if (!matcher.matches()) {
            return 0;
        }
        protocols.putIfAbsent(matcher.group(2), place);
        return matcher.group(1).isEmpty() ? Long.parseLong(matcher.group(3)) : 0;
    }

    private static Optional<Counted> endpoint(String line, String place) {
        Matcher matcher = ENDPOINT.matcher(line);
        return matcher.matches()
                ? Optional.of(new Counted(
                        matcher.group(1),
                        "",
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)),
                        place))
                : Optional.empty();
    }

    /** The first number is what came back, the second what went out. */
    private static Optional<Counted> talk(String line, String place) {
        Matcher matcher = TALK.matcher(line);
        return matcher.matches()
                ? Optional.of(new Counted(
                        matcher.group(1),
                        matcher.group(2),
                        Long.parseLong(matcher.group(4)),
                        Long.parseLong(matcher.group(3)),
                        place))
                : Optional.empty();
    }
}
