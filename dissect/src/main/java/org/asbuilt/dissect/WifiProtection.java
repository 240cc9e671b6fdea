package org.asbuilt.dissect;

import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The elements in which a wireless station says how messages are protected.
 *
 * <p>Source: IEEE Std 802.11-2020 clause 9.4.2.24 (robust security network), tables 9-149 and 9-151; Wi-Fi Alliance
 * "WPA3 Specification" version 3.1 clause 2.
 */
final class WifiProtection {
    private static final int ORGANISATION = 0x000FAC;
    private static final int LEGACY_ORGANISATION = 0x0050F2;
    private static final int MANAGEMENT_REQUIRED = 0x40;
    private static final int MANAGEMENT_CAPABLE = 0x80;

    private WifiProtection() {}

    /** WPA2 and WPA3. */
    static void robust(Message message, Endpoint of, int at, int length) {
        int capabilitiesAt = suites(message, of, at, at + length, ORGANISATION);
        int capabilities = capabilitiesAt + 2 <= at + length ? message.bytes().u16le(capabilitiesAt) : 0;
        String management = "none";
        if ((capabilities & MANAGEMENT_CAPABLE) != 0) {
            boolean isRequired = (capabilities & MANAGEMENT_REQUIRED) != 0;
            management = isRequired ? "management frames, required" : "management frames, optional";
        }
        message.security(of, SecurityPart.INTEGRITY, management);
    }

    /** WPA, which came before the standard. */
    static void legacy(Message message, Endpoint of, int at, int length) {
        suites(message, of, at, at + length, LEGACY_ORGANISATION);
    }

    /** Version, group cipher, pairwise ciphers, key managements: where the capabilities begin behind them. */
    private static int suites(Message message, Endpoint of, int start, int end, int organisation) {
        Bytes bytes = message.bytes();
        int at = start + 6;
        for (boolean isCipher : new boolean[] {true, false}) {
            if (at + 2 > end) {
                return end;
            }
            int count = bytes.u16le(at);
            at += 2;
            MalformedBytes.unless(4 * count <= end - at, "more suites than the element holds", at - 2);
            for (int index = 0; index < count; index++) {
                int suite = bytes.u8(at + 3);
                boolean isKnown = (bytes.u16(at) << 8 | bytes.u8(at + 2)) == organisation;
                if (isKnown && isCipher) {
                    message.security(of, SecurityPart.ENCRYPTION, cipher(suite));
                } else if (isKnown) {
                    keyManagement(message, of, suite, organisation == ORGANISATION);
                }
                at += 4;
            }
        }
        return at;
    }

    private static void keyManagement(Message message, Endpoint of, int suite, boolean isRobust) {
        message.security(of, SecurityPart.AUTHENTICATION, authentication(suite));
        message.security(of, SecurityPart.VERSION, !isRobust ? "WPA" : isOfThird(suite) ? "WPA3" : "WPA2");
    }

    private static String cipher(int suite) {
        return switch (suite) {
            case 1, 5 -> "WEP";
            case 2 -> "TKIP";
            case 4 -> "CCMP-128";
            case 8 -> "GCMP-128";
            case 9 -> "GCMP-256";
            case 10 -> "CCMP-256";
            default -> "cipher suite " + suite;
        };
    }

    private static String authentication(int suite) {
        return switch (suite) {
            case 1, 3, 5 -> "802.1X";
            case 2, 4, 6 -> "pre-shared key";
            case 8, 9, 24, 25 -> "SAE";
            case 11, 12, 13 -> "802.1X, suite B";
            case 18 -> "none";
            default -> "key management suite " + suite;
        };
    }

    private static boolean isOfThird(int suite) {
        return switch (suite) {
            case 8, 9, 11, 12, 13, 18, 24, 25 -> true;
            default -> false;
        };
    }
}
