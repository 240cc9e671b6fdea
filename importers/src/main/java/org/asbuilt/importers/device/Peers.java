package org.asbuilt.importers.device;

import java.util.Locale;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Function;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Transport;

/** Documented connections from a device to the machines that it is told to speak to. */
final class Peers {
    private Peers() {}

    /** The connection of a device with another machine that is given by its address or name. */
    static About link(About device, String target, Transport transport, int port) {
        return About.of(Kind.CONNECTION, new Hint.Joins(device, About.of(Kind.ASSET, end(target)), transport, port));
    }

    private static Hint end(String target) {
        try {
            return new Hint.HasAddress(IpAddress.parse(target));
        } catch (InvalidValue notAnAddress) {
            return new Hint.HasHostname(target);
        }
    }

    static void claim(
            Device device,
            About link,
            String target,
            Transport transport,
            int port,
            String protocol,
            Function what,
            Locus at) {
        String carrier = transport.name().toLowerCase(Locale.ROOT);
        fact(device, link, "source", device.name(), at);
        fact(device, link, "destination", target, at);
        fact(device, link, "transport", carrier, at);
        fact(device, link, "port", Integer.toString(port), at);
        fact(device, link, "protocol", protocol, at);
        fact(device, link, "functions", what.name().toLowerCase(Locale.ROOT), at);
        device.fact(link, PartPath.of(ThreeStates.class, "required"), "true", at, Confidence.PROBABLE);
    }

    private static void fact(Device device, About link, String part, String value, Locus at) {
        device.fact(link, PartPath.of(Link.class, part), value, at, Confidence.CONFIRMED);
    }
}
