package org.asbuilt.dissect;

import org.asbuilt.dissect.Dissector.Recognition;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Online communication of CoDeSys 2 runtimes and of gateways of that version: frames with a mark of two equal octets and
 * a length in the byte order of the controller.
 *
 * <p>Source: Digital Bond, Redpoint codesys-v2-discover (2014) and Project Basecamp (2012). The maker does not publish
 * the format.
 */
final class CodesysVersion2 {
    static final int PORT = 1200;
    static final int WAGO_PORT = 2455;

    private static final int DIRECT = 0xBBBB;
    private static final int ROUTED = 0xCCCC;
    private static final int KEPT_UP = 0x6666;
    private static final int DIRECT_HEADER = 6;
    private static final int ROUTED_HEADER = 24;
    private static final int LONGEST = 1 << 16;
    private static final int LOG_IN = 1;
    private static final int SYSTEM = 64;
    private static final int SYSTEM_VERSION = 96;
    private static final int PRODUCT = 128;
    private static final int LONGEST_TEXT = 32;

    private CodesysVersion2() {}

    static boolean mayBeginWith(int octet) {
        return octet == (DIRECT & 0xFF) || octet == (ROUTED & 0xFF) || octet == (KEPT_UP & 0xFF);
    }

    static Recognition recognise(Bytes bytes) {
        int mark = bytes.u16(0);
        if (mark != DIRECT && mark != ROUTED && mark != KEPT_UP) {
            return Recognition.NO;
        }
        if (bytes.length() < header(mark)) {
            return Recognition.MORE;
        }
        boolean fits = content(bytes, mark) >= 0 && (mark == DIRECT || bytes.u8(2) == 1);
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static int header(int mark) {
        return mark == DIRECT ? DIRECT_HEADER : ROUTED_HEADER;
    }

    /** Length behind the header in either byte order, -1 if neither is possible. */
    private static int content(Bytes bytes, int mark) {
        int at = mark == DIRECT ? 2 : 4;
        if (bytes.u32le(at) < LONGEST) {
            return (int) bytes.u32le(at);
        }
        return bytes.u32(at) < LONGEST ? (int) bytes.u32(at) : -1;
    }

    /** Reads one frame; returns as {@link Dissector#read}. */
    static int read(Message message) {
        Bytes bytes = message.bytes();
        int mark = bytes.u16(0);
        boolean isFrame = mark == DIRECT || mark == ROUTED || mark == KEPT_UP;
        MalformedBytes.unless(isFrame, "not a frame", 0);
        if (bytes.length() < header(mark)) {
            return 0;
        }
        int length = content(bytes, mark);
        MalformedBytes.unless(length >= 0, "a frame of impossible length", 2);
        int end = header(mark) + length;
        if (bytes.length() < end) {
            return 0;
        }
        if (mark != KEPT_UP && length > 0) {
            frame(message, header(mark), end);
        }
        return end;
    }

    private static void frame(Message message, int at, int end) {
        if (message.isFromClient(serverPort(message))) {
            CodesysServices.VERSION_2.ask(message, message.bytes().u8(at));
            message.remember(LOG_IN, message.bytes().u8(at));
            return;
        }
        message.senderServes();
        if (message.recall(LOG_IN) == LOG_IN && end > PRODUCT) {
            identity(message, end);
        }
    }

    private static int serverPort(Message message) {
        int port = message.destinationPort();
        boolean isServer = port == PORT || port == PORT + 1 || port == WAGO_PORT || port == Codesys.GATEWAY;
        return isServer ? port : message.sourcePort();
    }

    /** Operating system, its version and the product stand at fixed places of the answer to the log-in. */
    private static void identity(Message message, int end) {
        Endpoint service = message.service();
        String version = text(message, SYSTEM_VERSION, end);
        String system = text(message, SYSTEM, end);
        message.identity(service, IdentityPart.OPERATING_SYSTEM, (system + " " + version).strip());
        message.identity(service, IdentityPart.MODEL, text(message, PRODUCT, end));
        message.identity(service, IdentityPart.SOFTWARE, "CoDeSys runtime version 2");
        message.role(message.sender(), RoleKind.CONTROLLER);
        message.security(service, SecurityPart.ENCRYPTION, "none");
    }

    private static String text(Message message, int at, int end) {
        return message.bytes().text(at, Math.min(LONGEST_TEXT, end - at));
    }
}
