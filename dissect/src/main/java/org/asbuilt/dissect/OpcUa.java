package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * OPC UA over TCP in its binary encoding: endpoints with their security, applications, accounts, what the server says of
 * its build, and all services. Content is read where the channel does not encrypt it; that is told from the content, so
 * that connections whose beginning was not seen are read too.
 *
 * <p>Source: OPC 10000-6 (1.05) clauses 6.7 (secure conversation) and 7.1 (connection protocol); OPC 10000-7 (names of
 * security policies).
 */
public final class OpcUa implements Dissector {
    static final int PORT = 4840;
    private static final int HEADER = 8;
    private static final int SMALLEST = 16;
    private static final int BODY = 24;
    private static final int LARGEST = 1 << 24;
    /** Larger chunks are read only up to here. */
    private static final int WHOLE = 1 << 16;

    private static final int START = 1 << 9;

    private static final int HELLO = 'H' << 16 | 'E' << 8 | 'L';
    private static final int ACKNOWLEDGE = 'A' << 16 | 'C' << 8 | 'K';
    private static final int ERROR = 'E' << 16 | 'R' << 8 | 'R';
    private static final int REVERSE = 'R' << 16 | 'H' << 8 | 'E';
    private static final int OPEN = 'O' << 16 | 'P' << 8 | 'N';
    private static final int CONTENT = 'M' << 16 | 'S' << 8 | 'G';
    private static final int CLOSE = 'C' << 16 | 'L' << 8 | 'O';

    private static final String POLICY_URI = "http://opcfoundation.org/UA/SecurityPolicy#";
    private static final List<String> POLICIES = List.of(
            "None",
            "Basic128Rsa15",
            "Basic256",
            "Basic256Sha256",
            "Aes128_Sha256_RsaOaep",
            "Aes256_Sha256_RsaPss",
            "ECC_nistP256",
            "ECC_nistP384",
            "ECC_brainpoolP256r1",
            "ECC_brainpoolP384r1",
            "ECC_curve25519",
            "ECC_curve448");

    /** Key of what is known of the channel's security: number of the policy and one from 1, bits, doubtful chunks. */
    private static final long CHANNEL = 1;

    private static final int PLAIN_TOLD = 1 << 8;
    private static final int ENCRYPTED_TOLD = 1 << 9;
    private static final int DOUBT = 1 << 10;
    private static final int MOST_DOUBT = 3;

    OpcUa() {}

    @Override
    public String protocol() {
        return "OPC UA";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.STREAM, 62_541),
                new Carrier(Medium.STREAM, 53_530));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 'H'
                || octet == 'A'
                || octet == 'E'
                || octet == 'R'
                || octet == 'O'
                || octet == 'M'
                || octet == 'C';
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return bytes.length() < 4 || isMessage(bytes.u24(0), bytes.u8(3)) ? Recognition.MORE : Recognition.NO;
        }
        long size = bytes.u32le(4);
        boolean fits = isMessage(bytes.u24(0), bytes.u8(3)) && size >= SMALLEST && size <= LARGEST;
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isMessage(int type, int chunk) {
        return switch (type) {
            case HELLO, ACKNOWLEDGE, ERROR, REVERSE, OPEN, CLOSE -> chunk == 'F';
            case CONTENT -> chunk == 'F' || chunk == 'C' || chunk == 'A';
            default -> false;
        };
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        int type = bytes.u24(0);
        MalformedBytes.unless(isMessage(type, bytes.u8(3)), "an unknown kind of message", 0);
        long length = bytes.u32le(4);
        MalformedBytes.unless(length >= SMALLEST && length <= LARGEST, "a size that no message has", 4);
        int size = (int) length;
        int needed = size > WHOLE ? START : size;
        if (bytes.length() < needed) {
            return 0;
        }
        switch (type) {
            case HELLO -> hello(message, size);
            case REVERSE -> reverseHello(message, size);
            case OPEN -> open(message, size);
            case CONTENT -> content(message, size);
            case CLOSE -> {
                message.senderAsks();
                message.function(OpcUaServices.CLOSE.kind(), OpcUaServices.CLOSE.name());
            }
            default -> message.senderServes();
        }
        return size;
    }

    private static void hello(Message message, int size) {
        message.senderAsks();
        message.function(Kind.CONNECT, OpcUaServices.HELLO.name());
        OpcUaCursor cursor = new OpcUaCursor(message.bytes(), HEADER + 20, size);
        askedHost(message, cursor.string());
    }

    static void askedHost(Message message, String url) {
        String host = OpcUaAddress.host(url);
        if (OpcUaAddress.isName(host)) {
            message.name(message.askedService(), NameKind.VIRTUAL_HOST, host);
        }
    }

    /** A server behind a firewall calls its client, which then says hello on the same connection. */
    private static void reverseHello(Message message, int size) {
        message.senderServes();
        message.served(Kind.CONNECT, OpcUaServices.REVERSE_HELLO.name());
        OpcUaCursor cursor = new OpcUaCursor(message.bytes(), HEADER, size);
        message.identity(message.sender(), IdentityPart.APPLICATION_URI, cursor.string());
        message.identity(message.sender(), IdentityPart.URL, OpcUaAddress.withoutUser(cursor.string()));
    }

    private static void open(Message message, int size) {
        OpcUaCursor cursor = new OpcUaCursor(message.bytes(), HEADER + 4, size);
        String policy = policy(cursor.string());
        if (policy.equals("None")) {
            cursor.skipString();
            cursor.skipString();
            cursor.skip(8);
            remember(message, policy);
            service(message, cursor.at(), size, size);
            return;
        }
        boolean isRequest = message.isFromClient(PORT);
        if (isRequest) {
            message.function(OpcUaServices.OPEN.kind(), OpcUaServices.OPEN.name());
        }
        remember(message, policy);
        message.security(server(message, isRequest), SecurityPart.POLICY, policy);
        byte[] certificate = cursor.octets();
        if (certificate.length > 0) {
            message.security(server(message, isRequest), SecurityPart.AUTHENTICATION, "certificate of the application");
            Certificates.show(message, isRequest ? message.sender() : message.service(), certificate);
        }
    }

    private static Endpoint server(Message message, boolean isRequest) {
        return isRequest ? message.askedService() : message.service();
    }

    /** Last part of the URI of a security policy, the whole of one that is not the standard's. */
    static String policy(String uri) {
        return uri.startsWith(POLICY_URI) ? uri.substring(POLICY_URI.length()) : uri;
    }

    private static void remember(Message message, String policy) {
        int number = POLICIES.indexOf(policy);
        message.remember(CHANNEL, number < 0 ? POLICIES.size() + 1 : number + 1);
    }

    private static void content(Message message, int size) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(size >= BODY, "a message without a sequence number", 4);
        int request = bytes.i32(20);
        int chunk = bytes.u8(3);
        int end = Math.min(size, bytes.length());
        if (message.isGathering(request)) {
            // An abort carries a reason instead of the rest.
            message.gather(request, BODY, end - BODY, false, chunk != 'C')
                    .filter(whole -> chunk == 'F')
                    .ifPresent(whole -> OpcUaContent.read(message, whole, 0, whole.length()));
        } else if (chunk == 'A') {
            message.recall(CHANNEL);
        } else if (isService(bytes, size)) {
            service(message, BODY, end, size);
        } else {
            encrypted(message, chunk);
        }
    }

    /** Whether the body begins with the number of a service, as encrypted bytes hardly ever do. */
    private static boolean isService(Bytes bytes, int size) {
        if (size < BODY + 4 || bytes.u16le(BODY) != 1) {
            return false;
        }
        int encoding = bytes.u16le(BODY + 2);
        return OpcUaServices.isRequest(encoding) || OpcUaServices.isResponse(encoding);
    }

    private static void service(Message message, int at, int end, int size) {
        Bytes bytes = message.bytes();
        int encoding = bytes.u16le(at + 2);
        boolean isRequest = OpcUaServices.isRequest(encoding);
        Optional<OpcUaServices.Operation> operation = OpcUaServices.request(encoding);
        if (isRequest) {
            message.senderAsks();
        } else {
            message.senderServes();
        }
        if (operation.isPresent() && encoding != OpcUaServices.CALL) {
            message.function(operation.get().kind(), operation.get().name());
        }
        plain(message, isRequest);
        if (size > WHOLE) {
            return;
        }
        if (bytes.u8(3) != 'C') {
            OpcUaContent.read(message, bytes, at, end);
        } else if (OpcUaContent.isOfInterest(message, encoding)) {
            message.gather(bytes.i32(20), at, end - at, true, false);
        }
    }

    private static void plain(Message message, boolean isRequest) {
        long known = Math.max(0, message.recall(CHANNEL));
        if ((known & PLAIN_TOLD) != 0) {
            return;
        }
        message.remember(CHANNEL, known | PLAIN_TOLD);
        Endpoint server = server(message, isRequest);
        message.security(server, SecurityPart.ENCRYPTION, "none");
        int policy = (int) (known & 0xFF);
        if (policy == 1) {
            message.security(server, SecurityPart.POLICY, "None");
            message.security(server, SecurityPart.INTEGRITY, "none");
        } else if (policy > 1) {
            message.security(server, SecurityPart.INTEGRITY, policyName(policy));
        }
    }

    private static String policyName(int policy) {
        return policy <= POLICIES.size() ? POLICIES.get(policy - 1) : "policy of its own";
    }

    /** A chunk that shows no service: encrypted, unless its beginning was lost or the channel has no security. */
    private static void encrypted(Message message, int chunk) {
        long known = Math.max(0, message.recall(CHANNEL));
        int policy = (int) (known & 0xFF);
        if ((known & (PLAIN_TOLD | ENCRYPTED_TOLD)) != 0 || policy == 1 || chunk != 'F') {
            return;
        }
        if (policy == 0 && known / DOUBT < MOST_DOUBT) {
            boolean isPlainNumber =
                    message.bytes().u16le(18) == 0 || message.bytes().u16le(22) == 0;
            message.remember(CHANNEL, isPlainNumber ? known : known + DOUBT);
            return;
        }
        message.remember(CHANNEL, known | ENCRYPTED_TOLD);
        Endpoint server = server(message, message.isFromClient(PORT));
        String name = policy == 0 ? "policy not seen" : policyName(policy);
        message.security(server, SecurityPart.ENCRYPTION, name);
        message.security(server, SecurityPart.INTEGRITY, name);
    }
}
