package org.asbuilt.dissect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * HTTP/1: which software serves and asks, and by what name. Bodies are passed over.
 *
 * <p>Source: RFC 9112 sections 2 to 6; RFC 9110 sections 7.2, 10.1.5 and 10.2.4 (Host, User-Agent, Server).
 */
public final class Http implements Dissector {
    private static final int LONGEST_HEADER = 1 << 14;

    private static final List<String> METHODS =
            List.of("GET ", "POST ", "PUT ", "HEAD ", "DELETE ", "OPTIONS ", "PATCH ", "CONNECT ", "TRACE ");
    private static final List<String> OPERATIONS =
            List.of("GET", "POST", "PUT", "HEAD", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE");

    /** Names of the fields that are of interest. */
    private static final List<String> FIELDS =
            List.of("server", "user-agent", "host", "www-authenticate", "authorization", "content-length");

    private static final int SERVER = 0;
    private static final int USER_AGENT = 1;
    private static final int HOST = 2;
    private static final int ASKS_PROOF = 3;
    private static final int PROOF = 4;
    private static final int LENGTH = 5;

    private static final List<String> SCHEMES = List.of("basic", "digest", "ntlm", "negotiate", "bearer");
    private static final List<String> WAYS =
            List.of("password in clear", "digest", "ntlm", "negotiate", "bearer", "other");
    private static final int TOLD_SCHEMES = 1;
    private static final long HOSTS = 1L << 41;
    private static final int MOST_DIGITS = 9;

    private static final String TITLE = "<title>";
    private static final int LONGEST_TITLE_OFFSET = 4_096;
    private static final long TITLES = 1L << 40;
    /** Answers of a connection in which a title is looked for. */
    private static final long MOST_TITLES = 3;

    Http() {}

    @Override
    public String protocol() {
        return "HTTP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, 80), new Carrier(Medium.STREAM, 8080));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet >= 'C' && octet <= 'T';
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (isResponse(bytes)) {
            return Recognition.CERTAIN;
        }
        if (method(bytes) < 0) {
            return Recognition.NO;
        }
        int end = bytes.find('\n', 0, LONGEST_HEADER);
        if (end < 0) {
            return Recognition.PLAUSIBLE;
        }
        boolean names = end > 10 && (bytes.startsWith(end - 9, "HTTP/1.") || bytes.startsWith(end - 8, "HTTP/1."));
        return names ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isResponse(Bytes bytes) {
        return bytes.startsWith(0, "HTTP/1.");
    }

    private static int method(Bytes bytes) {
        for (int index = 0; index < METHODS.size(); index++) {
            if (bytes.startsWith(0, METHODS.get(index))) {
                return index;
            }
        }
        return -1;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        boolean isResponse = isResponse(bytes);
        int method = isResponse ? -1 : method(bytes);
        if (!isResponse && method < 0) {
            // Inside a body.
            return bytes.length();
        }
        int end = endOfHeader(bytes);
        if (end < 0) {
            MalformedBytes.unless(bytes.length() < LONGEST_HEADER, "the header is too long", LONGEST_HEADER);
            return 0;
        }
        if (isResponse) {
            message.senderServes();
        } else {
            message.senderAsks();
            boolean changes = method == 1 || method == 2 || method == 4 || method == 6;
            message.function(changes ? Kind.WRITE : Kind.READ, OPERATIONS.get(method));
        }
        long body = fields(message, end, isResponse);
        if (isResponse && end < bytes.length() && message.recall(TITLES) < MOST_TITLES) {
            message.remember(TITLES, Math.max(0, message.recall(TITLES)) + 1);
            title(message, end);
        }
        return (int) Math.min(bytes.length(), end + body);
    }

    private static int endOfHeader(Bytes bytes) {
        int line = bytes.find('\n', 0, LONGEST_HEADER);
        while (line >= 0) {
            int next = bytes.find('\n', line + 1, LONGEST_HEADER);
            if (next >= 0 && next - line <= 2) {
                return next + 1;
            }
            line = next;
        }
        return -1;
    }

    /** Reads the header fields; gives the length of the body as announced, 0 if it is not. */
    private static long fields(Message message, int end, boolean isResponse) {
        Bytes bytes = message.bytes();
        long body = 0;
        int line = bytes.find('\n', 0, end) + 1;
        while (line > 0 && line < end) {
            int next = bytes.find('\n', line, end);
            if (next < 0) {
                break;
            }
            int colon = bytes.find(':', line, next);
            int first = bytes.u8(line) | 0x20;
            boolean isInteresting = "suhcwa".indexOf(first) >= 0;
            if (colon > 0 && isInteresting) {
                body = Math.max(body, field(message, isResponse, line, colon, next));
            }
            line = next + 1;
        }
        return body;
    }

    private static long field(Message message, boolean isResponse, int line, int colon, int next) {
        Bytes bytes = message.bytes();
        int name = name(bytes, line, colon);
        switch (name) {
            case SERVER -> {
                if (isResponse && !message.isRepeated(line, next - line)) {
                    message.identity(
                            message.service(), Optional.empty(), IdentityPart.SOFTWARE, value(bytes, colon, next));
                }
            }
            case USER_AGENT -> {
                if (!isResponse && !message.isRepeated(line, next - line)) {
                    message.identity(
                            message.sender(), Optional.empty(), IdentityPart.SOFTWARE, value(bytes, colon, next));
                }
            }
            case HOST -> {
                long key = HOSTS | bytes.hash(line, next - line) & 0xFFFF_FFFFL;
                if (!isResponse && message.recall(key) < 0) {
                    message.remember(key, 1);
                    host(message, value(bytes, colon, next));
                }
            }
            case ASKS_PROOF, PROOF -> scheme(message, name == PROOF, colon, next);
            case LENGTH -> {
                return number(bytes, colon + 1, next);
            }
            default -> {
                return 0;
            }
        }
        return 0;
    }

    private static String value(Bytes bytes, int colon, int next) {
        return bytes.text(colon + 1, next - colon - 1);
    }

    /** Which of {@link #FIELDS} the name of a field is, -1 if none. */
    private static int name(Bytes bytes, int line, int colon) {
        for (int index = 0; index < FIELDS.size(); index++) {
            String field = FIELDS.get(index);
            if (field.length() == colon - line && isWord(bytes, line, field)) {
                return index;
            }
        }
        return -1;
    }

    /** Whether the word of small letters and dashes stands there, in capitals or not. */
    private static boolean isWord(Bytes bytes, int at, String word) {
        for (int index = 0; index < word.length(); index++) {
            if ((bytes.u8(at + index) | 0x20) != (word.charAt(index) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    /** A number of at most nine digits between blanks, 0 if there is none. */
    private static long number(Bytes bytes, int start, int end) {
        int at = start;
        while (at < end && bytes.u8(at) == ' ') {
            at++;
        }
        long number = 0;
        int first = at;
        while (at < end && bytes.u8(at) >= '0' && bytes.u8(at) <= '9' && at - first < MOST_DIGITS) {
            number = 10 * number + bytes.u8(at++) - '0';
        }
        return at < end && bytes.u8(at) > ' ' ? 0 : number;
    }

    /** Basic means a password that anybody on the wire can read. The credentials themselves are not looked at. */
    private static void scheme(Message message, boolean isFromClient, int colon, int next) {
        Bytes bytes = message.bytes();
        int at = colon + 1;
        while (at < next && bytes.u8(at) == ' ') {
            at++;
        }
        int scheme = 0;
        while (scheme < SCHEMES.size() && !isScheme(bytes, at, next, SCHEMES.get(scheme))) {
            scheme++;
        }
        if (FirstTime.of(message, TOLD_SCHEMES, 2 * scheme + (isFromClient ? 1 : 0))) {
            Endpoint service = isFromClient ? message.askedService() : message.service();
            message.security(service, SecurityPart.AUTHENTICATION, WAYS.get(scheme));
        }
    }

    private static boolean isScheme(Bytes bytes, int at, int end, String scheme) {
        int behind = at + scheme.length();
        return behind <= end && isWord(bytes, at, scheme) && bytes.u8(behind) <= ' ';
    }

    /** The title of a page, if it stands in what is there of the body. */
    private static void title(Message message, int start) {
        Bytes bytes = message.bytes();
        int end = Math.min(bytes.length(), start + LONGEST_TITLE_OFFSET);
        int open = bytes.find('<', start, end);
        while (open >= 0 && !isTitle(bytes, open)) {
            open = bytes.find('<', open + 1, end);
        }
        int close = open < 0 ? -1 : bytes.find('<', open + TITLE.length(), end);
        if (close > 0 && close - open < 200) {
            int at = open + TITLE.length();
            message.identity(message.service(), IdentityPart.APPLICATION, bytes.text(at, close - at));
        }
    }

    private static boolean isTitle(Bytes bytes, int at) {
        return bytes.startsWith(at, TITLE) || bytes.startsWith(at, TITLE.toUpperCase(Locale.ROOT));
    }

    private static void host(Message message, String value) {
        String host = value.substring(value.lastIndexOf('@') + 1).replaceFirst(":\\d+$", "");
        if (NetworkAddress.parse(host).isEmpty() && !host.startsWith("[")) {
            message.name(message.askedService(), NameKind.VIRTUAL_HOST, host);
        }
    }
}
