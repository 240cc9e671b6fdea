package org.asbuilt.importers.simatic;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** What the numbers and names of SIMATIC projects mean. */
public final class Siemens {
    private static final Pattern ORDER = Pattern.compile("[1-9][A-Z]{2}\\d.*");
    private static final Pattern STATION = Pattern.compile("[a-z0-9.-]{1,240}");
    private static final Pattern FAIL_SAFE_MODEL = Pattern.compile(".*(CPU \\d{3,4}[A-Z]{0,2}F|\\bF-|\\bSAFETY).*");
    private static final Pattern FAIL_SAFE_ORDER = Pattern.compile("6ES7 ?\\d{3}-\\d?F.*");
    private static final Pattern GSD = Pattern.compile("GSD:GSDML-V[\\d.]+-(.+?)-.*", Pattern.CASE_INSENSITIVE);

    private Siemens() {}

    /** The order number of a type identifier such as {@code OrderNumber:6ES7 515-2AM01-0AB0/V2.6}; blank if it names none. */
    public static String orderNumber(String typeIdentifier) {
        if (!typeIdentifier.startsWith("OrderNumber:")) {
            return "";
        }
        String number = typeIdentifier.substring("OrderNumber:".length());
        int slash = number.indexOf("/V");
        return (slash < 0 ? number : number.substring(0, slash)).strip();
    }

    /** Who makes what a type identifier names: the form of order numbers tells Siemens, a device description its maker. */
    public static Optional<String> maker(String typeIdentifier) {
        Matcher description = GSD.matcher(typeIdentifier);
        if (description.matches()) {
            return Optional.of(description.group(1));
        }
        return isOrderNumber(orderNumber(typeIdentifier)) ? Optional.of("Siemens") : Optional.empty();
    }

    /** Whether a number has the form of Siemens' order numbers. */
    public static boolean isOrderNumber(String number) {
        return ORDER.matcher(number).matches();
    }

    /** The class of asset by its sort and the family of its order number. */
    public static Optional<String> assetClass(String sort, String order) {
        String family = order.replace(" ", "").toUpperCase(Locale.ROOT);
        if (sort.equals("CPU")) {
            return Optional.of("plc");
        }
        if (family.startsWith("6AV")) {
            return Optional.of("hmi");
        }
        if (family.startsWith("6GK5")) {
            return Optional.of("switch");
        }
        if (family.startsWith("6SL3")) {
            return Optional.of("drive");
        }
        return sort.equals("HeadModule") ? Optional.of("remote_io") : Optional.empty();
    }

    /** Whether a module takes part in safety functions: its model or number says F. */
    public static boolean isFailSafe(String order, String model) {
        return FAIL_SAFE_MODEL.matcher(model).matches()
                || FAIL_SAFE_ORDER.matcher(order).matches();
    }

    /**
     * The name of station on the wire of a name in the project. What is not allowed in host names is written as letters, with a
     * check behind them: {@code plc_1} becomes {@code plcxb1d0ed}. Source: PROFINET system description, converted names; the check
     * is CRC-16 with the polynomial of ARC.
     */
    public static Optional<String> nameOfStation(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        if (STATION.matcher(lower).matches()) {
            return Optional.of(lower);
        }
        String converted = lower.replace("x", "xx")
                .replace("=", "xv")
                .replace("+", "xn")
                .replace("_", "xb")
                .replace(" ", "xa");
        return STATION.matcher(converted).matches()
                ? Optional.of(converted + String.format(Locale.ROOT, "%04x", check(converted)))
                : Optional.empty();
    }

    private static int check(String text) {
        int check = 0;
        for (int i = 0; i < text.length(); i++) {
            check ^= text.charAt(i);
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 1) == 1 ? check >> 1 ^ 0xa001 : check >> 1;
            }
        }
        return check;
    }

    /** The range of addresses around an address with a mask in dots; empty if the mask is none. */
    public static Optional<Cidr> range(IpAddress address, String mask) {
        try {
            int bits = 0;
            boolean ended = false;
            for (byte part : IpAddress.parse(mask.strip()).bytes()) {
                for (int bit = 7; bit >= 0; bit--) {
                    boolean set = (part >> bit & 1) == 1;
                    if (set && ended) {
                        return Optional.empty();
                    }
                    ended |= !set;
                    bits += set ? 1 : 0;
                }
            }
            return address.isV4() ? Optional.of(Cidr.around(address, bits)) : Optional.empty();
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }
}
