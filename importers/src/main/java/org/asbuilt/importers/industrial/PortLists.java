package org.asbuilt.importers.industrial;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.DeviceInterface;

/**
 * The access lists at an interface of a Hirschmann switch: of several, the one with the lowest number is asked first, and what none of
 * them matches is refused. The interface names all of them in that order. Source: Hirschmann, Reference Manual Command Line Interface,
 * Access Control List Commands; HiOS, Reference Manual Graphical User Interface, Network Security, ACL, Assignment.
 */
final class PortLists {
    /** More lists than a device can have at one interface. */
    private static final int MOST = 100;

    private PortLists() {}

    /**
     * Says that a list filters at an interface.
     *
     * @param order its place among the lists of the interface
     */
    static void filters(String port, boolean out, String list, long order, Locus at, Device device) {
        String sort = out ? "lists out" : "lists in";
        String entry = String.format(Locale.ROOT, "%010d %s", order, list);
        if (device.size(sort, port) < MOST) {
            device.define(sort, port, List.of(entry));
        }
        TreeSet<String> entries = new TreeSet<>(device.held(sort, port));
        if (!device.claims() || entries.isEmpty()) {
            return;
        }
        if (!entries.contains(entry)) {
            device.wrong(at, port + " is filtered by too many lists; that this one filters too is not told: " + list);
        } else if (entries.first().equals(entry)) {
            String names =
                    entries.stream().map(one -> one.substring(11)).distinct().collect(Collectors.joining(", "));
            device.fact(DeviceInterface.class, port, out ? "rulesOut" : "rulesIn", names, at);
        }
    }
}
