package org.asbuilt.importers.plcopen;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/**
 * A device of the tree of CODESYS.
 *
 * @param path the names from the controller, which is the first
 * @param type the number of the sort of device
 * @param id the number of the device within the sort
 * @param version the version of its description
 * @param moduleId the number of a module
 * @param vendor the maker
 * @param model what the maker calls it
 * @param orderNumber the order number
 * @param address its own address
 * @param disabled whether it is switched off
 * @param locus where it stands
 */
record TreeDevice(
        List<String> path,
        String type,
        String id,
        String version,
        String moduleId,
        String vendor,
        String model,
        String orderNumber,
        Optional<IpAddress> address,
        boolean disabled,
        Locus locus) {
    private static final String NUMBER = "\\s*(16#[0-9a-fA-F]{1,2}|\\d{1,3})\\s*";
    private static final Pattern ARRAY =
            Pattern.compile("\\[" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER + "]");
    private static final Pattern ADDRESS_NAME = Pattern.compile("(?i)ip[ _-]?address( of (the )?target)?");

    /** Copies the path. */
    TreeDevice {
        path = List.copyOf(path);
    }

    boolean isRoot() {
        return path.size() == 1;
    }

    String name() {
        return path.getLast();
    }

    /** Whether a parameter of that name holds the device's address. */
    static boolean isAddress(String parameter) {
        return ADDRESS_NAME.matcher(parameter.strip()).matches();
    }

    /** An address as parameters write it: {@code [192, 168, 0, 1]}, or in dots and quotation marks. */
    static Optional<IpAddress> address(String value) {
        Matcher array = ARRAY.matcher(value.strip());
        String dotted = array.matches()
                ? decimal(array.group(1)) + "." + decimal(array.group(2)) + "." + decimal(array.group(3)) + "."
                        + decimal(array.group(4))
                : value.strip().replace("'", "");
        try {
            return Optional.of(IpAddress.parse(dotted)).filter(IpAddress::isUnicast);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private static String decimal(String number) {
        return number.startsWith("16#") ? Integer.toString(Integer.parseInt(number.substring(3), 16)) : number;
    }
}
