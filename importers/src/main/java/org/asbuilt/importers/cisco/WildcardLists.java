package org.asbuilt.importers.cisco;

import java.util.Locale;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/**
 * Numbered access lists of switches of other makers that have taken over those of IOS, with wildcards instead of masks:
 * {@code access-list 101 permit tcp 10.1.0.0 0.0.255.255 any eq 502}. Source: Hirschmann, Reference Manual Command Line Interface,
 * Classic L3P, Access Control List Commands.
 */
public final class WildcardLists {
    private static final int FIRST_EXTENDED = 100;

    private final AccessLists lists = new AccessLists();

    /** Reads an entry; it stays open if it is none. */
    public void entry(Statement line, Device device) {
        String list = line.word(1);
        boolean standard = list.matches("\\d{1,2}") && Integer.parseInt(list, 10) < FIRST_EXTENDED;
        lists.entry(list, line, 2, standard ? AccessEntry.Form.STANDARD : AccessEntry.Form.EXTENDED, device);
    }

    /** Says that a list filters at an interface: {@code ip access-group 101 in}. */
    public void group(String port, Statement line, Device device) {
        AccessLists.applied(line.word(2), line.word(3).toLowerCase(Locale.ROOT), port, line, device);
    }

    /** Ends every list that filters an interface with what it does to the rest. */
    public void end(Device device) {
        lists.end(device);
    }
}
