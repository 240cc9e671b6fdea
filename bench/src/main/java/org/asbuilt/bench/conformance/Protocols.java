package org.asbuilt.bench.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.dissect.Dissector;
import org.asbuilt.dissect.Dissectors;

/** How the other tools call what we call otherwise: the table {@code protocols.txt}. */
final class Protocols {
    private static final Set<String> READ =
            Dissectors.ALL.stream().map(Dissector::protocol).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Entry> BY_TSHARK = new HashMap<>();
    private static final Map<String, String> BY_SERVICE = new HashMap<>();
    private static final Map<String, Reason> WITHOUT_PEER = new HashMap<>();

    /**
     * What stands behind a name of tshark.
     *
     * @param protocol our name, as {@link Dissector#protocol()}; empty for a layer that only carries others
     * @param reason why we may not name it
     */
    record Entry(Optional<String> protocol, Optional<Reason> reason) {}

    static {
        for (List<String> row : ResourceTable.rows("protocols.txt", 4)) {
            Optional<Reason> reason = row.get(3).isEmpty() ? Optional.empty() : Optional.of(Reason.valueOf(row.get(3)));
            Optional<String> protocol = row.get(2).equals("-") ? Optional.empty() : Optional.of(row.get(2));
            switch (row.get(0)) {
                case "tshark" -> BY_TSHARK.put(row.get(1), new Entry(protocol, reason));
                case "zeek" -> BY_SERVICE.put(row.get(1), row.get(2));
                case "ours" -> WITHOUT_PEER.put(row.get(2), reason.orElseThrow());
                default -> throw new IllegalStateException("Unknown tool in protocols.txt: " + row);
            }
        }
    }

    private Protocols() {}

    /** Whether a dissector reads the protocol of this name. */
    static boolean isRead(String protocol) {
        return READ.contains(protocol);
    }

    /** The reason of what is missing of a protocol that nobody reads. */
    static Optional<Reason> lack(String protocol) {
        return isRead(protocol) ? Optional.empty() : Optional.of(Reason.NO_DISSECTOR);
    }

    /** What tshark's name of a protocol stands for; a name that is not in the table stands for itself. */
    static Entry ofTshark(String name) {
        // A deep hierarchy is cut at the left.
        String plain = name.replaceFirst("^\\.+", "");
        return BY_TSHARK.getOrDefault(plain, new Entry(Optional.of(plain), Optional.empty()));
    }

    /** What Zeek's name of a service stands for; empty for no service. */
    static Optional<String> ofService(String services) {
        String last = services.substring(services.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.equals("-") ? Optional.empty() : Optional.of(BY_SERVICE.getOrDefault(last, last));
    }

    /** Why tshark does not name a protocol of ours. */
    static Optional<Reason> withoutPeer(String protocol) {
        return Optional.ofNullable(WITHOUT_PEER.get(protocol));
    }
}
