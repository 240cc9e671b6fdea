package org.asbuilt.server.record;

import com.codahale.shamir.Scheme;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;

/**
 * One of several shares of an age identity: so many of them rebuild it, fewer tell nothing of it. Source: Shamir, How to share a secret
 * (1979), over GF(256).
 *
 * @param set which shares belong together: eight hexadecimal digits of a digest of the recipient
 * @param needed how many rebuild the identity
 * @param number which one it is, from 1
 * @param value the share itself, 64 hexadecimal digits in capital letters
 */
public record KeyShare(String set, int needed, int number, String value) {
    private static final int MOST = 32;
    private static final int CHECK = 8;
    private static final Pattern FORM =
            Pattern.compile("ASBUILT-SHARE-1:([0-9A-F]{8}):([0-9]{1,2}):([0-9]{1,2}):([0-9A-F]{64}):([0-9A-F]{8})");

    /** Splits an identity. */
    public static List<KeyShare> split(Age.Identity identity, int shares, int needed) {
        if (needed < 2 || needed > shares || shares > MOST) {
            throw new InvalidValue("expected 2 to " + MOST
                    + " shares, and at least 2 and at most all of them needed, not " + needed + " of " + shares);
        }
        List<KeyShare> made = new ArrayList<>();
        new Scheme(new SecureRandom(), shares, needed)
                .split(identity.raw())
                .forEach((number, value) -> made.add(new KeyShare(
                        set(identity),
                        needed,
                        number,
                        HexFormat.of().withUpperCase().formatHex(value))));
        return List.copyOf(made);
    }

    /**
     * Rebuilds the identity.
     *
     * @throws InvalidValue if the shares do not belong together or are too few
     */
    public static Age.Identity join(Collection<KeyShare> shares) {
        Map<Integer, byte[]> values = new TreeMap<>();
        for (KeyShare share : shares) {
            byte[] same = values.putIfAbsent(
                    share.number(), HexFormat.of().parseHex(share.value().toLowerCase(Locale.ROOT)));
            if (same != null) {
                throw new InvalidValue("share " + share.number() + " was given twice");
            }
        }
        KeyShare first = shares.stream().findFirst().orElseThrow(() -> new InvalidValue("no share was given"));
        for (KeyShare share : shares) {
            if (!share.set().equals(first.set()) || share.needed() != first.needed()) {
                throw new InvalidValue("share " + share.number() + " is of the set " + share.set() + ", share "
                        + first.number() + " of the set " + first.set());
            }
        }
        if (shares.size() < first.needed()) {
            throw new InvalidValue(first.needed() + " shares are needed, " + shares.size() + " were given");
        }
        Age.Identity identity = Age.Identity.of(new Scheme(new SecureRandom(), MOST, first.needed()).join(values));
        if (!set(identity).equals(first.set())) {
            throw new InvalidValue("these shares do not rebuild what was split: one of them is wrong");
        }
        return identity;
    }

    /** The share as a line that can be typed: blanks and small letters do not matter when it is read. It is part of a secret. */
    public String text() {
        String body = body();
        return body + ":" + check(body);
    }

    /** Reads a line that {@link #text} wrote. */
    public static KeyShare parse(String text) {
        Matcher found = FORM.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            // The line is part of a secret and not repeated.
            throw new InvalidValue("expected a share: ASBUILT-SHARE-1 and five fields with colons between them");
        }
        KeyShare share = new KeyShare(
                found.group(1),
                Integer.parseInt(found.group(2), 10),
                Integer.parseInt(found.group(3), 10),
                found.group(4));
        if (!check(share.body()).equals(found.group(5))) {
            throw new InvalidValue("share " + share.number() + " was not read right: its checksum does not fit");
        }
        if (share.needed() < 2 || share.number() < 1 || share.number() > MOST) {
            throw new InvalidValue(
                    "there is no share " + share.number() + " of which " + share.needed() + " are needed");
        }
        return share;
    }

    @Override
    public String toString() {
        return "share " + number + " of the set " + set;
    }

    private String body() {
        return "ASBUILT-SHARE-1:" + set + ":" + needed + ":" + number + ":" + value;
    }

    private static String set(Age.Identity identity) {
        return check("asbuilt share set\n" + identity.recipient());
    }

    private static String check(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, CHECK)
                .toUpperCase(Locale.ROOT);
    }
}
