package org.asbuilt.importers.traffic;

import java.util.List;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** Which addresses are not of the internet. Source: RFC 1918, RFC 3927, RFC 4193, RFC 4291. */
public final class Intranet {
    private static final List<Cidr> RANGES = List.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("fc00::/7"),
            Cidr.parse("fe80::/10"));

    private Intranet() {}

    /** Whether the text is an address that is not of the internet. */
    public static boolean holds(String address) {
        try {
            IpAddress parsed = IpAddress.parse(address);
            return RANGES.stream().anyMatch(range -> range.contains(parsed));
        } catch (InvalidValue e) {
            return false;
        }
    }
}
