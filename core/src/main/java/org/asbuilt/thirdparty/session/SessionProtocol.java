package org.asbuilt.thirdparty.session;

/** By which protocol somebody came in. */
public enum SessionProtocol {
    /** Secure shell. */
    SSH("secure shell"),
    /** Remote desktop. */
    REMOTE_DESKTOP("remote desktop"),
    /** A VPN of TLS with a client or in the browser. */
    TLS_VPN("TLS VPN"),
    /** OpenVPN. */
    OPENVPN("OpenVPN"),
    /** IPsec. */
    IPSEC("IPsec"),
    /** Another, or the log does not say which. */
    OTHER("another way");

    private final String words;

    SessionProtocol(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
