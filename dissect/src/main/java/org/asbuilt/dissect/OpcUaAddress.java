package org.asbuilt.dissect;

import java.util.OptionalInt;

/**
 * The address in an endpoint's URL, such as {@code opc.tcp://plc3:4840/path}.
 *
 * <p>Source: OPC 10000-6 (1.05) clause 7.2.
 */
final class OpcUaAddress {
    private OpcUaAddress() {}

    /** Host with port, without scheme and path. */
    private static String authority(String url) {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? "" : url.substring(scheme + 3);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
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
