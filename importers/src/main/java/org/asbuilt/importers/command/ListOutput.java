package org.asbuilt.importers.command;

import org.asbuilt.importers.cisco.ShownLists;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** What show access-lists tells: the entries and how often each was met. */
final class ListOutput implements Output {
    private final ShownLists lists;

    ListOutput(Device device) {
        lists = new ShownLists(device);
    }

    @Override
    public void line(Statement line) {
        lists.line(line);
    }

    @Override
    public void end() {
        lists.end();
    }
}
