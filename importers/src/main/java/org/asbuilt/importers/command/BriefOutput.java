package org.asbuilt.importers.command;

import java.util.Locale;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;

/** What show ip interface brief tells: each interface's address and whether it is switched on. Junos: show interfaces terse. */
final class BriefOutput implements Output {
    private final Device device;

    BriefOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        boolean title = line.is("Interface")
                || line.text().startsWith("IP Interface Status")
                || line.text().startsWith("Any interface");
        if (title) {
            line.take();
            return;
        }
        if (line.size() < 3) {
            return;
        }
        String name = PortNames.full(line.word(0));
        String address = line.word(1);
        boolean junos = address.equals("up") || address.equals("down");
        if (junos) {
            junos(name, line);
            return;
        }
        boolean none = address.equalsIgnoreCase("unassigned");
        int slash = address.indexOf('/');
        if (!none && !Tokens.isAddress(slash > 0 ? address.substring(0, slash) : address)) {
            return;
        }
        if (slash > 0) {
            device.address(name, address.substring(0, slash), address.substring(slash + 1), line.locus());
        } else if (!none) {
            device.bears(name, address, line.locus());
        }
        boolean off = line.text().toLowerCase(Locale.ROOT).contains("admin");
        device.fact(DeviceInterface.class, name, "enabled", off ? "false" : "true", line.locus());
        line.take();
    }

    private void junos(String name, Statement line) {
        device.fact(DeviceInterface.class, name, "enabled", line.word(1).equals("up") ? "true" : "false", line.locus());
        String last = line.word(line.size() - 1);
        int slash = last.indexOf('/');
        if (slash > 0 && Tokens.isAddress(last.substring(0, slash))) {
            device.address(name, last.substring(0, slash), last.substring(slash + 1), line.locus());
        }
        line.take();
    }
}
