package org.asbuilt.importers.industrial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.VlanEntry;

/** Lists of ports and VLANs as industrial switches write them. */
final class Ports {
    private static final int MOST = 4096;
    private static final Pattern RANGE =
            Pattern.compile("([A-Za-z]{0,20} ?(?:\\d{1,3}[/.]){0,3})(\\d{1,4})-((?:\\d{1,3}[/.]){0,3})(\\d{1,4})");

    private Ports() {}

    /** Each port of a list such as {@code 1-3,7}, {@code 1/1-1/4} or {@code eth 1-2}; ranges are spelled out. */
    static List<String> each(String list) {
        List<String> ports = new ArrayList<>();
        String kind = "";
        for (String one : list.split("[,;]", -1)) {
            String port = one.strip();
            int space = port.indexOf(' ');
            if (space > 0 && Character.isLetter(port.charAt(0))) {
                kind = port.substring(0, space + 1);
            } else if (!port.isEmpty() && Character.isDigit(port.charAt(0))) {
                port = kind + port;
            }
            Matcher range = RANGE.matcher(port);
            if (!range.matches()) {
                if (!port.isEmpty() && ports.size() < MOST) {
                    ports.add(port);
                }
                continue;
            }
            int last = Integer.parseInt(range.group(4), 10);
            for (int i = Integer.parseInt(range.group(2), 10); i <= last && ports.size() < MOST; i++) {
                ports.add(range.group(1) + i);
            }
        }
        return ports;
    }

    /** The VLANs of a list as they are written: numbers and ranges. */
    static List<String> vlans(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(one -> one.matches("\\d{1,4}(-\\d{1,4})?"))
                .toList();
    }

    /** The number of a VLAN, if the text is one. */
    static Optional<Integer> vlan(String text) {
        String plain = text.strip();
        if (!plain.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int id = Integer.parseInt(plain, 10);
        return id >= 1 && id <= 4094 ? Optional.of(id) : Optional.empty();
    }

    /** That a port sends and takes a VLAN with its tag; so it is a trunk. */
    static void tagged(Device device, String port, String vlan, Locus at) {
        device.define("tagged", port, List.of(vlan));
        device.fact(DeviceInterface.class, port, "mode", "trunk", at);
        device.fact(DeviceInterface.class, port, "taggedVlans", vlan.strip(), at);
    }

    /** That untagged frames of a port are of a VLAN. */
    static void untagged(Device device, String port, String vlan, Locus at) {
        vlan(vlan).ifPresent(id -> {
            device.fact(DeviceInterface.class, port, "vlan", Integer.toString(id), at);
            if (!device.defines("tagged", port)) {
                device.fact(DeviceInterface.class, port, "mode", "access", at);
            }
        });
    }

    /** That a VLAN is known by a name. */
    static void named(Device device, String vlan, String name, Locus at) {
        vlan(vlan).ifPresent(id -> {
            device.fact(VlanEntry.class, Integer.toString(id), "enabled", "true", at);
            device.fact(VlanEntry.class, Integer.toString(id), "name", name, at);
        });
    }

    /** That a port takes part in a protocol of redundancy, so that a neighbour of the same ring is at its other end. */
    static void ring(Device device, String port, String ring, Locus at) {
        if (!port.isBlank()) {
            String key = port.strip() + " " + ring;
            device.fact(Neighbour.class, key, "port", port, at);
            device.fact(Neighbour.class, key, "knownBy", ring, at);
        }
    }
}
