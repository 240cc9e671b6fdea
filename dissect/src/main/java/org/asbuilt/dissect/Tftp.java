package org.asbuilt.dissect;

import java.util.List;
import java.util.Locale;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Trivial File Transfer Protocol: which files are fetched and stored, firmware and configurations above all. Requests go
 * to its port; the transfer has ports of its own.
 *
 * <p>Source: RFC 1350 section 5, RFC 2347 (options), RFC 2348 and 2349 (block size, timeout, size), RFC 7440 (window).
 */
public final class Tftp implements Dissector {
    private static final int PORT = 69;
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int DATA = 3;
    private static final int ACKNOWLEDGEMENT = 4;
    private static final int ERROR = 5;
    private static final int OPTIONS = 6;
    private static final int LONGEST_NAME = 260;
    private static final int FULL_BLOCK = 516;
    private static final int FIRST_BLOCKS = 4;
    private static final List<String> MODES = List.of("octet", "netascii", "mail");
    private static final List<String> OPTION_NAMES = List.of("blksize", "tsize", "timeout", "windowsize");
    private static final List<String> FIRMWARE =
            List.of(".bin", ".img", ".fw", ".hex", ".upd", ".fwl", ".rom", ".trx", ".ubi", ".sfw", ".edfu", ".upg");
    private static final List<String> CONFIGURATIONS = List.of(".cfg", ".conf", ".config", ".ini", ".xml", "-confg");

    Tftp() {}

    @Override
    public String protocol() {
        return "TFTP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 4) {
            return Recognition.NO;
        }
        return switch (bytes.u16(0)) {
            case READ, WRITE -> modeAt(bytes) > 0 ? Recognition.CERTAIN : Recognition.NO;
            case DATA ->
                bytes.length() == FULL_BLOCK && bytes.u16(2) >= 1 && bytes.u16(2) <= FIRST_BLOCKS
                        ? Recognition.PLAUSIBLE
                        : Recognition.NO;
            case ACKNOWLEDGEMENT ->
                bytes.length() == 4 && bytes.u16(2) <= FIRST_BLOCKS ? Recognition.PLAUSIBLE : Recognition.NO;
            case ERROR ->
                bytes.u16(2) <= 8 && bytes.length() > 5 && bytes.find(0, 4, bytes.length()) == bytes.length() - 1
                        ? Recognition.PLAUSIBLE
                        : Recognition.NO;
            case OPTIONS -> isOneOf(bytes, 2, OPTION_NAMES) ? Recognition.CERTAIN : Recognition.NO;
            default -> Recognition.NO;
        };
    }

    /** Where the mode stands behind a printable name, -1 if there is no such. */
    private static int modeAt(Bytes bytes) {
        int zero = bytes.find(0, 2, 2 + LONGEST_NAME);
        boolean fits = zero > 2 && bytes.isPrintable(2, zero - 2) && isOneOf(bytes, zero + 1, MODES);
        return fits ? zero + 1 : -1;
    }

    /** Whether one of the words stands there in any case, with a zero behind. */
    private static boolean isOneOf(Bytes bytes, int at, List<String> words) {
        int zero = bytes.find(0, at, at + 16);
        return zero > at && words.contains(bytes.text(at, zero - at).toLowerCase(Locale.ROOT));
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(bytes.length() >= 4, "shorter than any message", bytes.length());
        int operation = bytes.u16(0);
        switch (operation) {
            case READ, WRITE -> request(message, operation == WRITE);
            case OPTIONS -> {
                message.senderServes();
                message.role(message.sender(), RoleKind.FILE_SERVER);
            }
            case DATA, ACKNOWLEDGEMENT, ERROR -> {}
            default -> throw MalformedBytes.at("unknown operation", 0);
        }
        return bytes.length();
    }

    private static void request(Message message, boolean isWrite) {
        Bytes bytes = message.bytes();
        int mode = modeAt(bytes);
        MalformedBytes.unless(mode > 0, "a request without name or mode", 2);
        message.senderAsks();
        String name = bytes.text(2, mode - 3);
        String lower = name.toLowerCase(Locale.ROOT);
        if (endsWith(lower, FIRMWARE)) {
            message.function(Kind.FIRMWARE, isWrite ? "2 write request, firmware" : "1 read request, firmware");
        } else if (endsWith(lower, CONFIGURATIONS)) {
            message.function(
                    isWrite ? Kind.CONFIGURE : Kind.FILE,
                    isWrite ? "2 write request, configuration" : "1 read request, configuration");
        } else {
            message.function(Kind.FILE, isWrite ? "2 write request" : "1 read request");
        }
        if (!message.isRepeated(0, bytes.length())) {
            Endpoint service = message.askedService();
            message.identity(service, IdentityPart.PROTOCOL_DETAIL, "file " + name);
            message.security(service, SecurityPart.AUTHENTICATION, "none");
            message.security(service, SecurityPart.ENCRYPTION, "none");
        }
    }

    private static boolean endsWith(String name, List<String> ends) {
        return ends.stream().anyMatch(name::endsWith);
    }
}
