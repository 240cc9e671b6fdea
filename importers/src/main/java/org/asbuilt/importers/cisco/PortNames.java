package org.asbuilt.importers.cisco;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of interfaces in full, so that a table that says Gi1/0/1 and a configuration speak of the same port. */
public final class PortNames {
    private static final Map<String, String> BY_START = new LinkedHashMap<>();

    static {
        for (String name : new String[] {
            "Ethernet",
            "FastEthernet",
            "GigabitEthernet",
            "TwoGigabitEthernet",
            "FiveGigabitEthernet",
            "TenGigabitEthernet",
            "TwentyFiveGigE",
            "FortyGigabitEthernet",
            "FiftyGigE",
            "HundredGigE",
            "FourHundredGigE",
            "AppGigabitEthernet",
            "Port-channel",
            "Loopback",
            "Tunnel",
            "Vlan",
            "Serial",
            "Management",
            "Cellular",
            "Dialer",
            "BVI",
            "BDI",
            "Virtual-Template",
            "Virtual-Access",
            "Redundant",
            "nve"
        }) {
            BY_START.put(name.toLowerCase(Locale.ROOT), name);
        }
        BY_START.put("et", "Ethernet");
        BY_START.put("eth", "Ethernet");
        BY_START.put("e", "Ethernet");
        BY_START.put("fa", "FastEthernet");
        BY_START.put("gi", "GigabitEthernet");
        BY_START.put("gig", "GigabitEthernet");
        BY_START.put("g", "GigabitEthernet");
        BY_START.put("tw", "TwoGigabitEthernet");
        BY_START.put("fi", "FiveGigabitEthernet");
        BY_START.put("te", "TenGigabitEthernet");
        BY_START.put("ten", "TenGigabitEthernet");
        BY_START.put("twe", "TwentyFiveGigE");
        BY_START.put("twentyfivegigabitethernet", "TwentyFiveGigE");
        BY_START.put("fo", "FortyGigabitEthernet");
        BY_START.put("hu", "HundredGigE");
        BY_START.put("hundredgigabitethernet", "HundredGigE");
        BY_START.put("ap", "AppGigabitEthernet");
        BY_START.put("po", "Port-channel");
        BY_START.put("lo", "Loopback");
        BY_START.put("tu", "Tunnel");
        BY_START.put("vl", "Vlan");
        BY_START.put("se", "Serial");
        BY_START.put("ma", "Management");
        BY_START.put("mgmt", "mgmt");
        BY_START.put("ce", "Cellular");
        BY_START.put("di", "Dialer");
        BY_START.put("bv", "BVI");
        BY_START.put("vi", "Virtual-Access");
        BY_START.put("vt", "Virtual-Template");
        BY_START.put("rd", "Redundant");
    }

    private PortNames() {}

    /** The name in full; a name that is no abbreviation stays as it is. */
    public static String full(String name) {
        String plain = name.strip();
        int digit = 0;
        while (digit < plain.length() && !Character.isDigit(plain.charAt(digit))) {
            digit++;
        }
        if (digit == 0 || digit == plain.length()) {
            return plain;
        }
        String start = plain.substring(0, digit).strip();
        String full = BY_START.get(start.toLowerCase(Locale.ROOT));
        // A computer's eth0 is no abbreviation.
        boolean computer = start.length() <= 3 && Character.isLowerCase(start.charAt(0)) && plain.indexOf('/') < 0;
        return full == null || computer ? plain : full + plain.substring(digit);
    }
}
