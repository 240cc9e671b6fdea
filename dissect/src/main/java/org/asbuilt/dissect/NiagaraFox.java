package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Fox, by which stations and workbenches of the Niagara Framework talk: what both ends say of their software and host in
 * the greeting, how the user proves who he is, and which channels are used. A frame is a line of kind, sequence, answered
 * sequence, channel and command, then lines of key, type and value between braces.
 *
 * <p>Source: Tridium, Niagara AX-3.x and Niagara 4 platform guides (Fox service, ports 1911 and 4911); frames as
 * published with the fox-info script of Nmap 7.95 by Stephen Hilt.
 */
public final class NiagaraFox implements Dissector {
    private static final int PORT = 1911;
    private static final int SHORTEST = 16;
    private static final int LONGEST_LINE = 128;
    private static final int MOST_LINES = 4096;

    NiagaraFox() {}

    @Override
    public String protocol() {
        return "Niagara Fox";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.STREAM, 3011),
                new Carrier(Medium.STREAM, 4911),
                new Carrier(Medium.STREAM, 5011));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 'f';
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < SHORTEST) {
            return bytes.startsWith(0, "fox ") ? Recognition.MORE : Recognition.NO;
        }
        boolean fits = bytes.startsWith(0, "fox ")
                && bytes.u8(4) >= 'a'
                && bytes.u8(4) <= 'z'
                && bytes.u8(5) == ' '
                && isNumber(bytes.u8(6));
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isNumber(int character) {
        return character == '-' || (character >= '0' && character <= '9');
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < SHORTEST) {
            return 0;
        }
        MalformedBytes.unless(bytes.startsWith(0, "fox "), "no frame of Fox", 0);
        int line = bytes.find('\n', 0, LONGEST_LINE);
        if (line < 0) {
            MalformedBytes.unless(bytes.length() < LONGEST_LINE, "the first line is too long", LONGEST_LINE);
            return 0;
        }
        int end = end(bytes, line + 1);
        if (end == 0) {
            return 0;
        }
        int answered = bytes.find(' ', 6, line);
        int channel = bytes.find(' ', answered + 1, line);
        int command = bytes.find(' ', channel + 1, line);
        MalformedBytes.unless(answered > 0 && channel > 0 && command > 0, "the first line has too few words", 4);
        frame(message, channel + 1, command + 1, line, end);
        return end;
    }

    /** Where the frame ends, 0 if its end is not there yet. */
    private static int end(Bytes bytes, int body) {
        if (bytes.length() < body + 2) {
            return 0;
        }
        MalformedBytes.unless(bytes.startsWith(body, "{\n"), "no brace after the first line", body);
        int at = body + 2;
        for (int lines = 0; lines < MOST_LINES; lines++) {
            if (bytes.startsWith(at, "};;\n")) {
                return at + 4;
            }
            int next = next(bytes, at);
            if (next <= 0 || next >= bytes.length()) {
                return 0;
            }
            at = next;
        }
        throw MalformedBytes.at("more lines than a frame has", at);
    }

    /** Start of the line after that at the offset, 0 if it is not there; counted values may hold line ends. */
    private static int next(Bytes bytes, int at) {
        int end = bytes.find('\n', at, bytes.length());
        if (end < 0) {
            return 0;
        }
        int equals = bytes.find('=', at, end);
        if (equals < 0 || equals + 2 >= end || bytes.u8(equals + 2) != ':') {
            return end + 1;
        }
        int type = bytes.u8(equals + 1);
        int bracket = type == 'b' || type == 'o' ? bytes.find('[', equals + 3, end) : -1;
        if (bracket < 0) {
            return end + 1;
        }
        int count = count(bytes, equals + 3, bracket);
        return count < 0 ? end + 1 : bytes.find('\n', bracket + 1 + count, bytes.length()) + 1;
    }

    /** The number before the bracket, -1 if there is none. */
    private static int count(Bytes bytes, int from, int bracket) {
        int count = -1;
        for (int at = from; at < bracket; at++) {
            int digit = bytes.u8(at) - '0';
            if (digit == ' ' - '0') {
                count = -1;
            } else if (digit >= 0 && digit <= 9 && count < 1 << 20) {
                count = Math.max(0, count) * 10 + digit;
            }
        }
        return count;
    }

    private static void frame(Message message, int channel, int command, int line, int end) {
        Bytes bytes = message.bytes();
        boolean isOwnChannel = bytes.startsWith(channel, "fox ");
        int operation = NiagaraFoxChannels.index(bytes, channel, command, line);
        boolean isRequest = bytes.u8(4) == 's' || bytes.u8(4) == 'a';
        boolean isGreeting = isOwnChannel && bytes.startsWith(command, "hello");
        boolean isFromClient = message.isFromClient(PORT);
        if (isFromClient) {
            message.senderAsks();
        } else {
            message.senderServes();
        }
        if (isFromClient && isRequest) {
            message.function(NiagaraFoxChannels.kind(operation), NiagaraFoxChannels.operation(operation));
        } else if (!isFromClient && isRequest && !isOwnChannel) {
            message.served(NiagaraFoxChannels.kind(operation), NiagaraFoxChannels.operation(operation));
        }
        if (!isOwnChannel || message.isRepeated(line, end - line)) {
            return;
        }
        if (isGreeting) {
            greeting(message, line + 3, end, isFromClient);
        } else {
            proof(message, line + 3, end, isFromClient);
        }
    }

    private static String value(Bytes bytes, int start, int end, String key) {
        int at = start;
        for (int lines = 0; lines < MOST_LINES && at > 0 && at < end; lines++) {
            int valueAt = at + key.length() + 3;
            if (bytes.startsWith(at, key) && valueAt <= end && bytes.u8(at + key.length()) == '=') {
                int stop = bytes.find('\n', valueAt, end);
                return stop < 0 ? "" : bytes.text(valueAt, stop - valueAt);
            }
            at = next(bytes, at);
        }
        return "";
    }

    private static String both(Bytes bytes, int start, int end, String subject) {
        return (value(bytes, start, end, subject + ".name") + " " + value(bytes, start, end, subject + ".version"))
                .strip();
    }

    private static void greeting(Message message, int start, int end, boolean isFromClient) {
        Bytes bytes = message.bytes();
        Endpoint who = isFromClient ? message.sender() : message.service();
        String application = both(bytes, start, end, "app");
        message.identity(who, IdentityPart.PROTOCOL_REVISION, value(bytes, start, end, "fox.version"));
        message.identity(who, IdentityPart.SOFTWARE, application);
        message.identity(who, IdentityPart.SOFTWARE, both(bytes, start, end, "vm"));
        message.identity(who, IdentityPart.OPERATING_SYSTEM, both(bytes, start, end, "os"));
        message.identity(who, IdentityPart.SYSTEM_NAME, value(bytes, start, end, "station.name"));
        message.identity(who, IdentityPart.VENDOR, value(bytes, start, end, "brandId"));
        family(value(bytes, start, end, "app.version"))
                .ifPresent(family -> message.identity(who, IdentityPart.PRODUCT_FAMILY, family));
        detail(message, who, "language ", value(bytes, start, end, "lang"));
        String zone = value(bytes, start, end, "timeZone");
        int semicolon = zone.indexOf(';');
        detail(message, who, "time zone ", semicolon < 0 ? zone : zone.substring(0, semicolon));
        detail(message, who, "own address ", value(bytes, start, end, "hostAddress"));
        String name = value(bytes, start, end, "hostName");
        if (NetworkAddress.parse(name).isEmpty()) {
            message.name(who.withoutPort(), NameKind.HOSTNAME, name);
        }
        host(message, who, value(bytes, start, end, "hostId"));
        if (application.startsWith("Workbench")) {
            message.role(who.withoutPort(), RoleKind.ENGINEERING_STATION);
        }
        if (!isFromClient) {
            message.security(who, SecurityPart.ENCRYPTION, "none");
            message.security(who, SecurityPart.AUTHENTICATION, value(bytes, start, end, "authAgentTypeSpecs"));
        }
    }

    private static Optional<String> family(String version) {
        return version.startsWith("3.")
                ? Optional.of("Niagara AX")
                : version.startsWith("4.") ? Optional.of("Niagara 4") : Optional.empty();
    }

    private static void detail(Message message, Endpoint who, String what, String value) {
        if (!value.isEmpty()) {
            message.identity(who, IdentityPart.PROTOCOL_DETAIL, what + value);
        }
    }

    /** The number to which licences are bound; that of an embedded controller begins with system and board. */
    private static void host(Message message, Endpoint who, String host) {
        message.identity(who, IdentityPart.SERIAL_NUMBER, host);
        if (!host.startsWith("Qnx-")) {
            return;
        }
        message.role(who.withoutPort(), RoleKind.CONTROLLER);
        int dash = host.indexOf('-', 4);
        if (dash > 4) {
            message.identity(who, IdentityPart.PRODUCT_CODE, host.substring(4, dash));
        }
    }

    /** Challenge, login and answers: the way of proving and the account, never what proves it. */
    private static void proof(Message message, int start, int end, boolean isFromClient) {
        Bytes bytes = message.bytes();
        Endpoint service = isFromClient ? message.askedService() : message.service();
        String method = value(bytes, start, end, "method");
        if (method.isEmpty()) {
            method = value(bytes, start, end, "authMethod");
        }
        message.security(service, SecurityPart.AUTHENTICATION, method.equals("basic") ? "password in clear" : method);
        message.security(service, SecurityPart.AUTHENTICATION, value(bytes, start, end, "authAgentTypeSpec"));
        if (isFromClient) {
            account(message, service, value(bytes, start, end, "username"));
            account(message, service, value(bytes, start, end, "userName"));
            account(message, service, value(bytes, start, end, "user"));
        }
    }

    private static void account(Message message, Endpoint service, String name) {
        message.security(service, SecurityPart.ACCOUNT, name);
    }
}
