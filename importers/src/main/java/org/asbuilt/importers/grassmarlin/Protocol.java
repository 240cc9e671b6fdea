package org.asbuilt.importers.grassmarlin;

import java.util.Locale;
import org.asbuilt.model.Transport;

/** Numbers and names of protocols above IP as GRASSMARLIN writes them. Source: IANA, Protocol Numbers. */
final class Protocol {
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ICMP6 = 58;
    private static final int LAST_PORT = 65_535;

    private Protocol() {}

    static Transport transport(int number) {
        return switch (number) {
            case TCP -> Transport.TCP;
            case UDP -> Transport.UDP;
            case ICMP, ICMP6 -> Transport.ICMP;
            default -> Transport.OTHER;
        };
    }

    /** A report has names for the usual ones, and numbers for the others. */
    static Transport named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TCP" -> Transport.TCP;
            case "UDP" -> Transport.UDP;
            case "ICMP" -> Transport.ICMP;
            default -> transport(Math.max(0, whole(name)));
        };
    }

    /** A port; 0 if it is none. */
    static int port(String text) {
        int port = whole(text);
        return port > 0 && port <= LAST_PORT ? port : 0;
    }

    /** A whole number; -1 if it is none. */
    static int whole(String text) {
        boolean isNumber = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text, 10) : -1;
    }
}
