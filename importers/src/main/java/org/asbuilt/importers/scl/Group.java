package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asbuilt.evidence.Locus;

/**
 * Where a GOOSE or a stream of sampled values is sent to: element GSE or SMV of a connected access point.
 *
 * @param sampled whether it carries sampled values
 * @param device the logical device of its control block
 * @param block the name of its control block
 * @param address the parameters of its address by type
 * @param times the least and greatest time between two events, as the document has them; empty if it has none
 * @param at its place
 */
record Group(boolean sampled, String device, String block, Map<String, String> address, String times, Locus at) {
    /** Copies the map. */
    Group {
        address = Map.copyOf(address);
    }

    /** Whether it is of that control block. */
    boolean isOf(ControlBlock control) {
        return control.kind().isMulticast()
                && control.device().equals(device)
                && control.name().equals(block);
    }

    /** The address of the group as people write it; empty if none is given. */
    String mac() {
        return address.getOrDefault("MAC-Address", "");
    }

    /** Address, VLAN, priority, identifier and times in words. */
    String words() {
        List<String> words = new ArrayList<>();
        add(words, "to ", address.getOrDefault("MAC-Address", address.getOrDefault("IP", "")));
        hexadecimal(address.getOrDefault("VLAN-ID", ""), words);
        add(words, "priority ", address.getOrDefault("VLAN-PRIORITY", ""));
        add(words, "APPID 0x", address.getOrDefault("APPID", ""));
        add(words, "", times);
        return String.join(", ", words);
    }

    /** Whether a VLAN is given that is none. */
    boolean vlanIsWrong() {
        String vlan = address.getOrDefault("VLAN-ID", "").strip();
        return !vlan.isEmpty() && !vlan.matches("[0-9A-Fa-f]{1,3}");
    }

    private static void add(List<String> words, String before, String value) {
        if (!value.isBlank()) {
            words.add(before + value.strip());
        }
    }

    /** VLANs are written in three hexadecimal digits. Source: IEC 61850-6:2009, C.2. */
    private static void hexadecimal(String vlan, List<String> words) {
        if (vlan.isBlank()) {
            return;
        }
        try {
            words.add("VLAN " + Integer.parseInt(vlan.strip(), 16));
        } catch (NumberFormatException e) {
            words.add("VLAN \"" + vlan.strip() + "\"");
        }
    }
}
