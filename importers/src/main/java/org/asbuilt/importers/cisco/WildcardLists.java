package org.asbuilt.importers.cisco;

import java.util.List;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/**
 * Access lists of switches of other makers that have taken over those of IOS, with wildcards instead of masks:
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

    /**
     * Reads an entry that another maker writes in words of its own.
     *
     * @param from where in the line the word permit or deny stands
     * @param words the entry in the words of IOS, from permit or deny on
     * @param six whether the list is for IPv6
     */
    public void entry(String list, Statement line, int from, List<String> words, boolean six, Device device) {
        AccessEntry.Form form = six ? AccessEntry.Form.SIX : AccessEntry.Form.EXTENDED;
        lists.entry(list, line, from, new AccessEntry(new Words(words, 0), form, device), device);
    }

    /**
     * Reads an entry about frames.
     *
     * @param from where in the line the word permit or deny stands
     * @param all whether every frame is meant
     */
    public void frames(String list, Statement line, int from, boolean all, Device device) {
        lists.frames(list, line.take(), from, all, device);
    }

    /** Tells that there is such a list, even if it has no entries. */
    public void list(String list, Statement line, Device device) {
        lists.list(list, line.take(), device);
    }

    /** Says that a list filters at an interface. */
    public void filters(String list, boolean out, String port, Statement line, Device device) {
        AccessLists.applied(list, out ? "out" : "in", port, line, device);
    }

    /** Ends every list that filters an interface with what it does to the rest. */
    public void end(Device device) {
        lists.end(device);
    }
}
