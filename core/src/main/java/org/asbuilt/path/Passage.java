package org.asbuilt.path;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Function;

/**
 * What the two ends of a connection may do at each other, by its function, who opens it, and which way data goes. Who opens a connection
 * acts at the other end; who answers acts at the one who asked only where the answer is what that one goes by: time, names, identities,
 * licences, files. Source: requirements P4-03, P4-18; docs/reference/paths.md.
 *
 * @param forward what the source may do at the destination
 * @param back what the destination may do at the source
 */
public record Passage(Reach forward, Reach back) {
    private static final Set<Function> ALTERS = EnumSet.of(
            Function.CONTROL_WRITE,
            Function.CONFIGURATION_ENGINEERING,
            Function.FIRMWARE_UPDATE,
            Function.REMOTE_DESKTOP,
            Function.SAFETY_EXCHANGE);
    private static final Set<Function> MAY_ALTER = EnumSet.of(Function.FILE_TRANSFER, Function.WEB_INTERFACE);
    private static final Set<Function> ANSWER_COUNTS = EnumSet.of(
            Function.TIME_SYNC,
            Function.NAME_RESOLUTION,
            Function.AUTHENTICATION,
            Function.LICENCE,
            Function.SAFETY_EXCHANGE);
    private static final Set<Function> ANSWER_MAY_COUNT =
            EnumSet.of(Function.FILE_TRANSFER, Function.FIRMWARE_UPDATE, Function.BACKUP, Function.WEB_INTERFACE);

    /** Of these it is known that an answer only informs, whatever they are used for. */
    private static final Set<String> ANSWER_INFORMS = Set.of(
            "modbus",
            "modbustcp",
            "modbusrtu",
            "dnp3",
            "iec104",
            "iec608705104",
            "s7comm",
            "s7commplus",
            "enip",
            "ethernetip",
            "cip",
            "bacnet",
            "bacnetip",
            "opcua",
            "mms",
            "hartip",
            "fins",
            "melsec",
            "gesrtp",
            "snmp",
            "syslog",
            "icmp",
            "ssh",
            "telnet");

    /**
     * Who opens a connection and which way data goes, as far as is recorded.
     *
     * @param sourceOpens whether the source opens it
     * @param destinationOpens whether the destination opens it
     * @param toDestination whether data goes to the destination, if that is recorded
     * @param toSource whether data goes to the source, if that is recorded
     * @param enforcement what holds data to that way
     */
    record Flow(
            boolean sourceOpens,
            boolean destinationOpens,
            Optional<Boolean> toDestination,
            Optional<Boolean> toSource,
            Held enforcement) {
        /** The source opens it, and nothing else is recorded. */
        static final Flow UNSAID = new Flow(true, false, Optional.empty(), Optional.empty(), Held.NOT);
    }

    /** What holds data to one way. */
    enum Held {
        /** Nothing, or nothing that is recorded. */
        NOT,
        /** A rule or a program. */
        BY_LOGIC,
        /** Hardware that cannot pass anything the other way. */
        BY_HARDWARE
    }

    /**
     * Works it out.
     *
     * @param functions what it is used for; empty if that is not recorded
     * @param protocol the protocol; tells the function of some where none is recorded
     * @param flow who opens it and which way data goes
     */
    static Passage of(Set<Function> functions, Optional<String> protocol, Flow flow) {
        Set<Function> known = functions.isEmpty() ? implied(protocol) : functions;
        boolean informs = known.isEmpty()
                && protocol.map(Passage::plain).filter(ANSWER_INFORMS::contains).isPresent();
        Reach forward = flow.sourceOpens() ? asking(known, flow.toDestination()) : Reach.NONE;
        Reach back = flow.destinationOpens() ? asking(known, flow.toSource()) : Reach.NONE;
        if (flow.sourceOpens() && !informs) {
            back = back.or(answering(known, flow.toSource()));
        }
        if (flow.destinationOpens() && !informs) {
            forward = forward.or(answering(known, flow.toDestination()));
        }
        return new Passage(
                held(forward, flow.toDestination(), flow.enforcement()),
                held(back, flow.toSource(), flow.enforcement()));
    }

    private static Reach asking(Set<Function> known, Optional<Boolean> carried) {
        if (known.stream().anyMatch(ALTERS::contains)) {
            return Reach.WRITE;
        }
        if (known.stream().anyMatch(MAY_ALTER::contains) && carried.orElse(true)) {
            return known.contains(Function.FILE_TRANSFER) && carried.isPresent() ? Reach.WRITE : Reach.AT_LEAST_READ;
        }
        return known.isEmpty() ? Reach.AT_LEAST_READ : Reach.READ;
    }

    private static Reach answering(Set<Function> known, Optional<Boolean> carried) {
        if (known.stream().anyMatch(ANSWER_COUNTS::contains)) {
            return Reach.WRITE;
        }
        if (known.stream().anyMatch(ANSWER_MAY_COUNT::contains) && carried.orElse(true)) {
            return known.contains(Function.FILE_TRANSFER) && carried.isPresent() ? Reach.WRITE : Reach.PERHAPS;
        }
        return known.isEmpty() ? Reach.PERHAPS : Reach.NONE;
    }

    /** Against the way of a diode nothing arrives; against a rule a question still does, or no connection could be opened. */
    private static Reach held(Reach reach, Optional<Boolean> carried, Held enforcement) {
        if (enforcement == Held.NOT || carried.orElse(true)) {
            return reach;
        }
        return enforcement == Held.BY_HARDWARE ? Reach.NONE : reach.then(Reach.READ);
    }

    private static Set<Function> implied(Optional<String> protocol) {
        return protocol.map(Passage::plain)
                .map(name -> switch (name) {
                    case "ntp", "sntp", "ptp", "ptpv2" -> EnumSet.of(Function.TIME_SYNC);
                    case "dns", "mdns", "llmnr", "nbns", "dhcp" -> EnumSet.of(Function.NAME_RESOLUTION);
                    case "ldap", "ldaps", "kerberos", "krb5", "radius", "tacacs" -> EnumSet.of(Function.AUTHENTICATION);
                    case "syslog" -> EnumSet.of(Function.LOGGING);
                    case "rdp", "vnc", "rfb", "x11" -> EnumSet.of(Function.REMOTE_DESKTOP);
                    case "ftp", "ftps", "sftp", "tftp", "smb", "smb2", "cifs", "nfs", "scp" ->
                        EnumSet.of(Function.FILE_TRANSFER);
                    default -> EnumSet.noneOf(Function.class);
                })
                .orElse(EnumSet.noneOf(Function.class));
    }

    /** Letters and digits, small: "Modbus/TCP" is "modbustcp". */
    private static String plain(String protocol) {
        String small = protocol.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(small.length());
        small.chars().filter(Character::isLetterOrDigit).forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }
}
