package org.asbuilt.dissect;

import java.util.OptionalInt;

/**
 * The address in an endpoint's URL, such as {@code opc.tcp://plc3:4840/path}.
 *
 * <p>Source: OPC 10000-6 (1.05) clause 7.2; RFC 3986 section 3.2.1 (user information).
 */
final class OpcUaAddress {
    private OpcUaAddress() {}

    /** Host with port, without scheme, user and path. */
    private static String authority(String url) {
        int start = start(url);
        return start < 0 ? "" : url.substring(behindUser(url, start), end(url, start));
    }

    private static int start(String url) {
        int scheme = url.indexOf("://");
        return scheme < 0 ? -1 : scheme + 3;
    }

    private static int end(String url, int start) {
        int slash = url.indexOf('/', start);
        return slash < 0 ? url.length() : slash;
    }

    /** Where the host begins: a user, perhaps with a password, may stand before. */
    private static int behindUser(String url, int start) {
        int at = url.lastIndexOf('@', end(url, start) - 1);
        return at < start ? start : at + 1;
    }

    /** The URL without user and password. */
    static String withoutUser(String url) {
        int start = start(url);
        return start < 0 ? url : url.substring(0, start) + url.substring(behindUser(url, start));
    }

    private static int colon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : authority.length();
    }

    /** Host name or literal address, empty if there is none. */
    static String host(String url) {
        String authority = authority(url);
        return authority.substring(0, colon(authority));
    }

    /** The port, if it is told. */
    static OptionalInt port(String url) {
        String authority = authority(url);
        int colon = colon(authority);
        String digits = colon < authority.length() ? authority.substring(colon + 1) : "";
        boolean isPort = !digits.isEmpty()
                && digits.length() <= 5
                && digits.chars().allMatch(character -> character >= '0' && character <= '9');
        int port = isPort ? Integer.parseInt(digits) : 0;
        return port > 0 && port < 1 << 16 ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** Whether the host is a name of the machine, not a literal address nor one for itself. */
    static boolean isName(String host) {
        return !host.isEmpty()
                && !host.equals("localhost")
                && NetworkAddress.parse(unbracketed(host)).isEmpty();
    }

    static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
