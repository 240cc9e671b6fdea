package org.asbuilt.validation;

import java.util.List;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;

/** Addresses that lead nowhere outside. Source: IANA special-purpose address registries (RFC 6890), RFC 1918, RFC 4193. */
public final class Reserved {
    private static final List<Cidr> RANGES = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "::/127",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .stream()
            .map(Cidr::parse)
            .toList();

    private Reserved() {}

    /** Whether an address belongs to the internet. Those for documentation count as such, so that examples can use them. */
    public static boolean isPublic(IpAddress address) {
        return RANGES.stream().noneMatch(range -> range.contains(address));
    }
}
