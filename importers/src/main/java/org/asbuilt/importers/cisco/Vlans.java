package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers of VLANs. Source: IEEE 802.1Q-2022, 1 to 4094. */
public final class Vlans {
    private Vlans() {}

    /** The VLAN of that number. */
    public static Optional<Integer> id(String word) {
        if (!ServiceNames.isNumber(word)) {
            return Optional.empty();
        }
        int id = Integer.parseInt(word, 10);
        return id >= 1 && id <= 4094 ? Optional.of(id) : Optional.empty();
    }

    /** Every VLAN of a list such as 10,20-29; empty if it is none. */
    static List<Integer> list(String text) {
        List<Integer> ids = new ArrayList<>();
        for (String piece : text.split(",", -1)) {
            int dash = piece.indexOf('-');
            Optional<Integer> low = id(dash > 0 ? piece.substring(0, dash) : piece);
            Optional<Integer> high = dash > 0 ? id(piece.substring(dash + 1)) : low;
            if (low.isEmpty() || high.isEmpty()) {
                return List.of();
            }
            for (int id = low.get(); id <= high.get(); id++) {
                ids.add(id);
            }
        }
        return ids;
    }
}
