package org.asbuilt.importers.industrial;

import java.util.Locale;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.InvalidValue;

/** What rules match, in the words of our model. */
final class Flows {
    private Flows() {}

    /** A service of a filter rule: protocol and ports, each of which may be empty. */
    static String service(String protocol, String ports) {
        String name = protocol.toLowerCase(Locale.ROOT);
        String range = ports.replace(':', '-');
        if (name.isEmpty() || name.equals("any") || name.equals("all") || name.equals("ip")) {
            return range.isEmpty() || range.equals("any") ? "any" : "tcp/" + range;
        }
        boolean ported = (name.equals("tcp") || name.equals("udp")) && !range.isEmpty() && !range.equals("any");
        return ported ? name + "/" + range : name;
    }

    /** An address and a mask as a prefix; as they are written if they are none. */
    static String subnet(String address, String mask) {
        try {
            return Networks.prefix(address, mask);
        } catch (InvalidValue e) {
            return address + "/" + mask;
        }
    }

    /** An address of a filter rule: any for everything. */
    static String address(String address) {
        return address.isBlank() || address.equals("0.0.0.0/0") || address.equals("0.0.0.0") || address.equals("*")
                ? "any"
                : address.replace(" - ", "-");
    }
}
