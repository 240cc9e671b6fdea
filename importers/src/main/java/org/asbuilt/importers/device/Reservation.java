package org.asbuilt.importers.device;

import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/**
 * An address that a configuration keeps for another machine. What is not known is blank.
 *
 * @param mac the MAC address
 * @param address the IP address
 * @param hostname the host name
 * @param description what the configuration says of it
 */
public record Reservation(String mac, String address, String hostname, String description) {

    /** Tells of it. What tells nothing by which it can be recognised is passed over. */
    public void tell(Device device, Locus at) {
        SortedSet<Hint> hints = new TreeSet<>();
        String hardware = "";
        String known = "";
        try {
            if (!mac.isBlank() && !Mac.parse(mac).isGroup()) {
                Mac parsed = Mac.parse(mac);
                hints.add(new Hint.HasMac(parsed));
                hardware = parsed.text();
            }
            if (!address.isBlank() && IpAddress.parse(address).isUnicast()) {
                IpAddress parsed = IpAddress.parse(address);
                hints.add(new Hint.HasAddress(parsed));
                known = parsed.text();
            }
        } catch (InvalidValue e) {
            device.wrong(at, String.valueOf(e.getMessage()));
        }
        if (!hostname.isBlank()) {
            hints.add(new Hint.HasHostname(hostname.strip()));
        }
        if (hints.isEmpty()) {
            return;
        }
        About station = new About(Kind.ASSET, hints);
        String key = hardware.isEmpty() ? "ip:" + known : hardware;
        if (!hardware.isEmpty()) {
            say(device, station, PartPath.of(NetworkPort.class, key, "mac"), hardware, at);
        }
        if (!known.isEmpty()) {
            say(device, station, PartPath.of(NetworkPort.class, key, "addresses"), known, at);
        }
        say(device, station, PartPath.of(Communication.class, "hostname"), hostname, at);
        say(device, station, PartPath.of(Designation.class, "description"), description, at);
    }

    private static void say(Device device, About station, PartPath part, String value, Locus at) {
        device.fact(station, part, value, at, Confidence.CONFIRMED);
    }
}
