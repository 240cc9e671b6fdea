package org.asbuilt.network;

/** How a packet stands to a connection, as stateful rules ask for it. Source: iptables-extensions(8), conntrack; nft(8), ct state. */
public enum ConnectionState {
    /** It opens a connection. */
    NEW(0),
    /** It belongs to a connection that was opened before. */
    ESTABLISHED(1),
    /** It opens a connection that another one announced, or reports an error of one. */
    RELATED(2),
    /** It belongs to nothing that is known. */
    INVALID(3);

    private final int bits;

    ConnectionState(int bits) {
        this.bits = bits;
    }

    /** The two bits that stand for it in a header space. */
    int bits() {
        return bits;
    }

    /** The state of those two bits. */
    static ConnectionState of(int bits) {
        return switch (bits) {
            case 0 -> NEW;
            case 1 -> ESTABLISHED;
            case 2 -> RELATED;
            default -> INVALID;
        };
    }
}
