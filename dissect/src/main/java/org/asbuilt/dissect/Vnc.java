package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Remote framebuffer protocol of VNC: version, how the viewer signs in, and the name of the screen. What is shown and
 * typed is not read.
 *
 * <p>Source: RFC 6143 sections 7.1 (version, security), 7.2 (types), 7.3.2 (server's words).
 */
public final class Vnc implements Dissector {
    private static final int FIRST_PORT = 5900;
    private static final int VERSION_LENGTH = 12;
    private static final int STATE = 1;
    private static final int MINOR = 2;
    /** The server offers types of security. */
    private static final int OFFERING = 1;
    /** The viewer chose; what follows depends on the type. */
    private static final int CHOSEN = 2;

    private static final int NONE = 1;

    Vnc() {}

    @Override
    public String protocol() {
        return "VNC";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, FIRST_PORT),
                new Carrier(Medium.STREAM, FIRST_PORT + 1),
                new Carrier(Medium.STREAM, FIRST_PORT + 2),
                new Carrier(Medium.STREAM, FIRST_PORT + 3));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 'R';
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (!bytes.startsWith(0, "RFB ")) {
            return Recognition.NO;
        }
        if (bytes.length() < VERSION_LENGTH) {
            return Recognition.MORE;
        }
        boolean fits = bytes.u8(7) == '.' && bytes.u8(11) == '\n';
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (recognise(bytes) == Recognition.CERTAIN) {
            version(message);
            return VERSION_LENGTH;
        }
        if (message.isFromClient(FIRST_PORT)) {
            return fromViewer(message);
        }
        return fromServer(message);
    }

    /** The server speaks first; the viewer answers with the version to use. */
    private static void version(Message message) {
        Bytes bytes = message.bytes();
        if (message.recall(STATE) < 0) {
            message.senderServes();
            message.remember(STATE, 0);
        } else {
            message.function(Kind.CONNECT, "open remote screen");
            message.security(message.askedService(), SecurityPart.VERSION, "RFB " + bytes.text(4, 7));
            message.remember(MINOR, Math.max(0, bytes.u8(10) - '0'));
            message.remember(STATE, OFFERING);
        }
    }

    private static int fromViewer(Message message) {
        Bytes bytes = message.bytes();
        if (message.recall(STATE) == OFFERING) {
            chosen(message, message.askedService(), bytes.u8(0));
            return 1;
        }
        return bytes.length();
    }

    private static int fromServer(Message message) {
        Bytes bytes = message.bytes();
        if (message.recall(STATE) == OFFERING) {
            // Version 3.3: the server decides, in four octets.
            if (message.recall(MINOR) < 7) {
                if (bytes.length() < 4) {
                    return 0;
                }
                chosen(message, message.service(), bytes.i32(0));
                return 4;
            }
            int count = bytes.u8(0);
            if (bytes.length() < 1 + count) {
                return 0;
            }
            for (int index = 0; index < count; index++) {
                message.security(message.service(), SecurityPart.POLICY, "offers " + security(bytes.u8(1 + index)));
            }
            return 1 + count;
        }
        screen(message);
        return bytes.length();
    }

    private static void chosen(Message message, Endpoint service, int type) {
        message.security(service, SecurityPart.AUTHENTICATION, type == NONE ? "none" : security(type));
        message.security(service, SecurityPart.ENCRYPTION, type == 18 || type == 19 ? "TLS" : "none");
        message.remember(STATE, CHOSEN);
        if (type == 18) {
            message.release();
        }
    }

    private static String security(int type) {
        return switch (type) {
            case 1 -> "none";
            case 2 -> "VNC password";
            case 5, 6, 13, 129, 130, 133 -> "RealVNC RSA-AES";
            case 16 -> "Tight";
            case 17 -> "Ultra";
            case 18 -> "TLS";
            case 19 -> "VeNCrypt";
            case 20 -> "SASL";
            case 22 -> "XVP";
            case 30, 35 -> "Apple Remote Desktop";
            default -> "other";
        };
    }

    /** Width, height, format of pixels, then the name. */
    private static void screen(Message message) {
        Bytes bytes = message.bytes();
        boolean isScreen = message.recall(STATE) == CHOSEN
                && bytes.length() >= 24
                && bytes.u16(0) > 0
                && bytes.u16(2) > 0
                && (bytes.u8(4) == 8 || bytes.u8(4) == 16 || bytes.u8(4) == 32)
                && bytes.u32(20) == bytes.length() - 24;
        if (isScreen) {
            String name = bytes.text(24, bytes.length() - 24);
            message.identity(message.service(), IdentityPart.SYSTEM_NAME, name);
            int blank = name.indexOf(':');
            if (blank > 0) {
                message.name(message.service(), NameKind.HOSTNAME, name.substring(0, blank));
            }
            message.remember(STATE, CHOSEN + 1);
        }
    }
}
