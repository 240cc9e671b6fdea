package org.asbuilt.importers.device;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Communication;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/** Other machines that a device knows of by their addresses: what is plugged into it and who bears which address. */
public final class Stations {
    private Stations() {}

    /**
     * That the machine with that MAC address is plugged into a port of the device, or sits behind it.
     *
     * @param port the device's own name of the port
     * @param vlan the VLAN that it is in
     * @return whether the address names one machine
     */
    public static boolean plugged(
            Device device, String mac, String port, Optional<Integer> vlan, Confidence confidence, Locus at) {
        Optional<Mac> hardware = mac(device, mac, at);
        hardware.filter(found -> device.claims()).ifPresent(found -> {
            About station = About.of(Kind.ASSET, new Hint.HasMac(found));
            device.fact(station, path(found.text(), "mac"), found.text(), at, Confidence.CONFIRMED);
            device.fact(station, path(found.text(), "switchPort"), device.name() + " " + port, at, confidence);
            vlan.ifPresent(
                    id -> device.fact(station, path(found.text(), "vlan"), Integer.toString(id), at, confidence));
        });
        return hardware.isPresent();
    }

    /**
     * That one machine bears that MAC address and that IP address.
     *
     * @return whether the addresses name one machine
     */
    public static boolean pair(Device device, String mac, String address, Confidence confidence, Locus at) {
        Optional<Mac> hardware = mac(device, mac, at);
        Optional<IpAddress> network = address(device, address, at);
        if (hardware.isEmpty() || network.isEmpty()) {
            return false;
        }
        if (device.claims()) {
            SortedSet<Hint> hints = new TreeSet<>();
            hints.add(new Hint.HasMac(hardware.get()));
            hints.add(new Hint.HasAddress(network.get()));
            About station = new About(Kind.ASSET, hints);
            String key = hardware.get().text();
            device.fact(station, path(key, "mac"), key, at, confidence);
            device.fact(station, path(key, "addresses"), network.get().text(), at, confidence);
        }
        return true;
    }

    /** That one machine bears that host name and that IP address. */
    public static void named(Device device, String hostname, String address, Confidence confidence, Locus at) {
        Optional<IpAddress> network = address(device, address, at);
        if (network.isEmpty() || hostname.isBlank() || !device.claims()) {
            return;
        }
        SortedSet<Hint> hints = new TreeSet<>();
        hints.add(new Hint.HasHostname(hostname));
        hints.add(new Hint.HasAddress(network.get()));
        About station = new About(Kind.ASSET, hints);
        device.fact(station, PartPath.of(Communication.class, "hostname"), hostname, at, confidence);
        String shown = network.get().text();
        device.fact(station, path("ip:" + shown, "addresses"), shown, at, confidence);
    }

    private static PartPath path(String key, String part) {
        return PartPath.of(NetworkPort.class, key, part);
    }

    /** The hardware address of one machine; what is none is remarked, and those of groups and of nobody are left out. */
    static Optional<Mac> mac(Device device, String text, Locus at) {
        try {
            Mac mac = Mac.parse(text);
            return mac.isGroup() || mac.text().equals("00:00:00:00:00:00") ? Optional.empty() : Optional.of(mac);
        } catch (InvalidValue e) {
            device.wrong(at, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<IpAddress> address(Device device, String text, Locus at) {
        try {
            return Optional.of(IpAddress.parse(text)).filter(IpAddress::isUnicast);
        } catch (InvalidValue e) {
            device.wrong(at, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
