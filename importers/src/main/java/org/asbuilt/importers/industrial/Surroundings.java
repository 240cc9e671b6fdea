package org.asbuilt.importers.industrial;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Function;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Route;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** What a device of a plant's network is told of the world around it: names, places, servers and routes. */
final class Surroundings {
    private Surroundings() {}

    /** Tells what the first group of a pattern finds in a text, if it is found. */
    static void said(Pattern pattern, String text, Consumer<String> tell) {
        Matcher found = pattern.matcher(text);
        if (found.find()) {
            tell.accept(found.group(1));
        }
    }

    static void maker(Device device, String maker, Locus at) {
        device.fact(Nameplate.class, "manufacturer", maker, at);
    }

    static void location(Device device, String location, Locus at) {
        device.fact(Placement.class, "location", location, at);
    }

    static void contact(Device device, String contact, Locus at) {
        device.fact(Custody.class, "expert", contact, at);
    }

    static void timeZone(Device device, String zone, Locus at) {
        device.fact(Upkeep.class, "timeZone", zone, at);
    }

    /** Whether a text is an address that a machine can have. */
    static boolean isAddress(String text) {
        try {
            return IpAddress.parse(text).isUnicast();
        } catch (InvalidValue none) {
            return false;
        }
    }

    static void time(Device device, String protocol, String server, Locus at) {
        if (!isUnset(server)) {
            device.speaksTo(server, Transport.UDP, 123, protocol, Function.TIME_SYNC, at);
        }
    }

    static void syslog(Device device, String server, String port, Locus at) {
        if (!isUnset(server)) {
            device.speaksTo(server, Transport.UDP, port(port, 514), "Syslog", Function.LOGGING, at);
        }
    }

    static void traps(Device device, String server, String port, Locus at) {
        if (!isUnset(server)) {
            device.speaksTo(server, Transport.UDP, port(port, 162), "SNMP", Function.ALARM_EVENT, at);
        }
    }

    static void radius(Device device, String server, String port, Locus at) {
        if (!isUnset(server)) {
            device.speaksTo(server, Transport.UDP, port(port, 1812), "RADIUS", Function.AUTHENTICATION, at);
        }
    }

    static void tacacs(Device device, String server, Locus at) {
        if (!isUnset(server)) {
            device.speaksTo(server, Transport.TCP, 49, "TACACS+", Function.AUTHENTICATION, at);
        }
    }

    static void names(Device device, String server, Locus at) {
        if (!isUnset(server)) {
            device.speaksTo(server, Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, at);
        }
    }

    private static boolean isUnset(String server) {
        return server.isBlank() || server.equals("0.0.0.0") || server.equals("::");
    }

    private static int port(String text, int usual) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text, 10) <= 65535 ? Integer.parseInt(text, 10) : usual;
    }

    /** An account; it is one of an administrator if the device's own word for its role says so. */
    static void account(Device device, String name, String role, Locus at) {
        if (name.isBlank()) {
            return;
        }
        String lower = role.toLowerCase(Locale.ROOT);
        boolean admin = lower.startsWith("admin") || lower.equals("readwrite") || lower.equals("read-write");
        device.account(name, admin ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(), at);
    }

    /**
     * A route that was configured.
     *
     * @param mask the length of the prefix or the mask in dots; empty if the destination has it
     */
    static void route(Device device, String destination, String mask, String nextHop, Locus at) {
        String shown = destination.equals("default") ? "0.0.0.0/0" : destination;
        try {
            if (!mask.isBlank()) {
                shown = Networks.around(IpAddress.parse(destination), mask).toString();
            }
        } catch (InvalidValue e) {
            device.wrong(at, String.valueOf(e.getMessage()));
            return;
        }
        if (isUnset(nextHop)) {
            return;
        }
        String key = shown + " " + nextHop;
        device.fact(Route.class, key, "destination", shown, at);
        device.fact(Route.class, key, "nextHop", nextHop, at);
        device.fact(Route.class, key, "origin", "static", at);
    }
}
