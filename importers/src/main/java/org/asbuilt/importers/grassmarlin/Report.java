package org.asbuilt.importers.grassmarlin;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reports that GRASSMARLIN exports as CSV, by their headers. */
enum Report {
    NODES("the report of nodes of GRASSMARLIN"),
    CONNECTIONS("the report of connections of GRASSMARLIN"),
    PACKETS("the packets of a node that GRASSMARLIN lists");

    private static final Set<String> OF_CONNECTIONS = Set.of("Source", "Destination", "Bytes Sent", "Bytes Received");
    private static final Set<String> OF_PACKETS = Set.of(
            "Timestamp",
            "Source IP",
            "Source Port",
            "Destination IP",
            "Destination Port",
            "PCAP File",
            "Frame",
            "Protocol",
            "Size");
    private static final Set<String> USUAL = Set.of("Network", "Country", "Category", "Role");

    private final String words;

    Report(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The report that a text begins like. */
    static Optional<Report> of(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        String line = plain.lines().findFirst().orElse("");
        return line.length() > 10_000 ? Optional.empty() : of(Arrays.asList(line.split(",", -1)));
    }

    private static Optional<Report> of(List<String> header) {
        Set<String> titles = new HashSet<>(header);
        boolean once = titles.size() == header.size();
        if (once && titles.equals(OF_CONNECTIONS)) {
            return Optional.of(CONNECTIONS);
        }
        if (once && titles.equals(OF_PACKETS)) {
            return Optional.of(PACKETS);
        }
        List<String> columns = header.subList(1, header.size());
        boolean isOfNodes = header.getFirst().equals("IP")
                && columns.stream().allMatch(title -> Property.of(title).isPresent())
                && (columns.stream().anyMatch(title -> title.contains("."))
                        || columns.stream().filter(USUAL::contains).count() >= 2);
        return isOfNodes ? Optional.of(NODES) : Optional.empty();
    }
}
