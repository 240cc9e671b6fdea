package org.asbuilt.dissect;

/**
 * What carries a conversation.
 *
 * @param layer which number space {@code number} belongs to
 * @param number the EtherType, the LLC destination service access point or the IP protocol number
 *     or the kind of wireless frame
 *     <p>Source: IEEE Std 802.3 clause 3.2.6, IEEE Std 802.2 clause 3.3, IANA "Protocol Numbers", IEEE Std 802.11 clause
 *     9.2.4.1.3.
 */
public record Transport(Layer layer, int number) {
    /** TCP, IP protocol 6. */
    public static final Transport TCP = new Transport(Layer.IP, 6);
    /** UDP, IP protocol 17. */
    public static final Transport UDP = new Transport(Layer.IP, 17);

    /** The number space of a {@link Transport}. */
    public enum Layer {
        /** {@code number} is an EtherType. */
        ETHERNET,
        /** {@code number} is a destination service access point. */
        LLC,
        /** {@code number} is the protocol identifier of a subnetwork access header of an organisation. */
        SUBNETWORK,
        /** {@code number} is type * 16 + subtype of a frame of IEEE 802.11 whose payload is not readable or is none. */
        WIRELESS,
        /** {@code number} is an IP protocol number. */
        IP
    }

    /** {@code tcp}, {@code udp}, {@code icmp}, {@code ip-89}, {@code ethertype-0x88cc}, {@code llc-0x42}, {@code snap-0x2000}, {@code wireless-0x08}. */
    @Override
    public String toString() {
        return switch (layer) {
            case ETHERNET -> "ethertype-0x%04x".formatted(number);
            case LLC -> "llc-0x%02x".formatted(number);
            case SUBNETWORK -> "snap-0x%04x".formatted(number);
            case WIRELESS -> "wireless-0x%02x".formatted(number);
            case IP ->
                switch (number) {
                    case 1 -> "icmp";
                    case 6 -> "tcp";
                    case 17 -> "udp";
                    case 58 -> "icmpv6";
                    default -> "ip-" + number;
                };
        };
    }
}
