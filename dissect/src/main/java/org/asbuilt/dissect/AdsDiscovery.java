package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Discovery of {@link Ads} controllers, and the request to be let in: a list of tagged values each.
 *
 * <p>Source: Beckhoff's public ADS library (add route); public analyses of the search dialog.
 */
final class AdsDiscovery {
    static final int PORT = 48_899;
    /** First octet of what every message begins with. */
    static final int FIRST = 0x03;

    private static final long MAGIC = 0x7114_6603L;
    private static final int HEADER = 24;
    private static final int MOST_TAGS = 64;
    private static final long ANSWER = 0x8000_0000L;
    private static final int INFORMATION = 1;
    private static final int ADD_ROUTE = 6;
    private static final int PASSWORD = 2;
    private static final int VERSION = 3;
    private static final int SYSTEM = 4;
    private static final int HOST = 5;
    private static final int USER = 13;

    private AdsDiscovery() {}

    static boolean isMessage(Bytes bytes) {
        return bytes.length() >= HEADER && bytes.u32le(0) == MAGIC && bytes.u32le(20) <= MOST_TAGS;
    }

    static void read(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(isMessage(bytes), "no discovery message", 0);
        long service = bytes.u32le(8);
        boolean isAnswer = (service & ANSWER) != 0;
        int kind = (int) (service & 0xFFFF);
        if (isAnswer) {
            message.senderServes();
        } else {
            message.senderAsks();
            switch (kind) {
                case INFORMATION -> message.function(Kind.IDENTIFY, "discovery: 1 server information");
                case ADD_ROUTE -> message.function(Kind.SECURITY, "discovery: 6 add route");
                default -> message.function(Kind.OTHER, "discovery: other service");
            }
        }
        Endpoint sender = isAnswer ? message.service() : message.sender();
        message.identity(sender, IdentityPart.PROTOCOL_ADDRESS, Ads.netId(bytes, 12));
        int at = HEADER;
        for (long left = bytes.u32le(20); left > 0; left--) {
            MalformedBytes.unless(at + 4 <= bytes.length(), "fewer tags than announced", 20);
            int length = bytes.u16le(at + 2);
            MalformedBytes.unless(at + 4 + length <= bytes.length(), "a tag is longer than the message", at + 2);
            if (isAnswer && kind == INFORMATION) {
                told(message, bytes.u16le(at), at + 4, length);
            } else if (!isAnswer && kind == ADD_ROUTE) {
                asked(message, bytes.u16le(at), at + 4, length);
            }
            at += 4 + length;
        }
    }

    private static void told(Message message, int tag, int at, int length) {
        Bytes bytes = message.bytes();
        Endpoint controller = message.service();
        switch (tag) {
            case HOST -> message.name(message.sender(), NameKind.HOSTNAME, bytes.text(at, length));
            case VERSION -> {
                MalformedBytes.unless(length >= 4, "a version shorter than its parts", at);
                String version = bytes.u8(at) + "." + bytes.u8(at + 1) + "." + bytes.u16le(at + 2);
                message.identity(controller, IdentityPart.SOFTWARE, "TwinCAT " + version);
                message.identity(controller, IdentityPart.VENDOR, "Beckhoff");
            }
            case SYSTEM -> {
                MalformedBytes.unless(length >= 20, "a system shorter than its parts", at);
                String version = bytes.u32le(at + 4) + "." + bytes.u32le(at + 8) + "." + bytes.u32le(at + 12);
                message.identity(
                        controller, IdentityPart.OPERATING_SYSTEM, system((int) bytes.u32le(at + 16)) + " " + version);
            }
            default -> bytes.hex(at, 0);
        }
    }

    private static String system(int platform) {
        return switch (platform) {
            case 1 -> "Windows";
            case 2 -> "Windows NT";
            case 3 -> "Windows CE";
            default -> "platform " + platform;
        };
    }

    private static void asked(Message message, int tag, int at, int length) {
        Endpoint controller = message.askedService();
        if (tag == USER) {
            message.security(controller, SecurityPart.ACCOUNT, message.bytes().text(at, length));
        } else if (tag == PASSWORD && length > 0) {
            message.security(controller, SecurityPart.AUTHENTICATION, "password in clear");
        }
    }
}
