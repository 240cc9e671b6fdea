package org.asbuilt.reconcile;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Hint;
import org.asbuilt.model.Comparison;

/** Values that look like identifiers and identify nothing: what people and makers write when they have none. */
public final class Placeholders {
    private static final Set<String> WORDS = Set.of(
            "na",
            "none",
            "nil",
            "null",
            "tbc",
            "tbd",
            "unknown",
            "notavailable",
            "notapplicable",
            "notspecified",
            "default",
            "defaultstring",
            "tobefilledbyoem",
            "systemserialnumber",
            "serial",
            "serialnumber",
            "oem",
            "invalid",
            "missing",
            "empty",
            "test",
            "spare",
            "xxx",
            "xxxx",
            "ohne",
            "keine",
            "unbekannt",
            "asset",
            "noassettag",
            "chassisserialnumber");
    private static final Set<String> HOSTNAMES = Set.of(
            "localhost",
            "raspberrypi",
            "raspberry",
            "ubuntu",
            "debian",
            "default",
            "host",
            "router",
            "switch",
            "plc",
            "hmi",
            "pc",
            "android",
            "iphone",
            "espressif",
            "unknown");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final String DIGITS = "01234567890123456789";
    private static final int SHORTEST_SERIAL = 3;

    private Placeholders() {}

    /** Why the hint identifies nothing; empty if it may. */
    public static Optional<String> reason(Hint hint) {
        return switch (hint) {
            case Hint.HasMac mac when mac.mac().isGroup() -> why(mac.mac() + " is a group address");
            case Hint.HasMac mac when mac.mac().text().equals("00:00:00:00:00:00") -> why(mac.mac() + " is no address");
            case Hint.HasMac ignored -> Optional.empty();
            case Hint.HasAddress address
            when !address.address().isUnicast() -> why(address.address() + " is the address of no single station");
            case Hint.HasAddress address
            when address.address().isLinkLocal() && address.address().isV4() ->
                why(address.address() + " is an address that stations give themselves");
            case Hint.HasAddress ignored -> Optional.empty();
            case Hint.HasSerial serial -> placeholder(serial.serial(), "serial number");
            case Hint.HasNumber number -> placeholder(number.number(), "number");
            case Hint.HasTag tag -> placeholder(tag.tag(), "tag");
            case Hint.HasHostname hostname
            when HOSTNAMES.contains(hostname.text().substring(9)) ->
                why("the host name " + hostname.hostname() + " is as delivered");
            case Hint.HasHostname ignored -> Optional.empty();
            case Hint.HasId ignored -> Optional.empty();
            case Hint.HasName ignored -> Optional.empty();
            case Hint.HasRange ignored -> Optional.empty();
            case Hint.Joins ignored -> Optional.empty();
        };
    }

    private static Optional<String> placeholder(String text, String what) {
        String folded = Comparison.TEXT.fold(text);
        boolean empty = folded.length() < (what.equals("serial number") ? SHORTEST_SERIAL : 1)
                || WORDS.contains(folded)
                || (folded.length() > 2 && ONE_CHARACTER.matcher(folded).matches())
                || (folded.length() > 3 && DIGITS.contains(folded) && folded.startsWith("123"))
                || folded.equals("0");
        return empty ? why("the " + what + " \"" + text + "\" is a placeholder") : Optional.empty();
    }

    private static Optional<String> why(String reason) {
        return Optional.of(reason);
    }
}
