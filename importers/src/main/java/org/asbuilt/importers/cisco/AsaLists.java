package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.importers.cisco.AccessEntry.Form;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;

/** Access lists of a firewall and where they filter. Source: ASA Command Reference, access-list, access-group. */
final class AsaLists implements Chapter {
    private static final Set<String> SETTINGS = Set.of("alert-interval", "deny-flow-max", "mode");

    private final AccessLists lists = new AccessLists();

    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "access-list" -> list(line, device);
            case "access-group" -> group(line, device);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void list(Statement line, Device device) {
        String list = line.word(1);
        if (SETTINGS.contains(list)) {
            line.take();
            return;
        }
        int at = line.word(2).equals("line") ? 4 : 2;
        switch (line.word(at).toLowerCase(Locale.ROOT)) {
            case "remark" -> {
                lists.remark(list, line.rest(at + 1));
                lists.list(list, line.take(), device);
            }
            case "extended", "advanced" -> lists.entry(list, line, at + 1, Form.MASKED, device);
            case "standard" -> lists.entry(list, line, at + 1, Form.MASKED_STANDARD, device);
            case "ethertype", "webtype" -> {
                lists.list(list, line.takeAll(), device);
                device.count("entries of lists of frames and pages", 1);
            }
            default -> lists.entry(list, line, at, Form.MASKED, device);
        }
    }

    private static void group(Statement line, Device device) {
        String list = line.word(1);
        line.take();
        if (line.word(2).equals("global")) {
            device.define("filtered in", "", List.of(list));
            for (String zone : device.held("zones", "all")) {
                AccessLists.applied(list, "in", zone, line, device);
                if (!device.defines("filtered in", zone)) {
                    interfaces(zone, "rulesIn", list, line, device);
                }
            }
            device.remark(line.locus(), "list " + list + " filters what comes in by every interface");
            return;
        }
        boolean out = line.word(2).equals("out");
        String zone = line.after("interface").orElse("");
        if (line.has("control-plane")) {
            device.remark(line.locus(), "list " + list + " filters what goes to the firewall itself by " + zone);
            return;
        }
        AccessLists.applied(list, line.word(2), zone, line, device);
        interfaces(zone, out ? "rulesOut" : "rulesIn", list, line, device);
        device.define(out ? "filtered out" : "filtered in", zone, List.of(list));
    }

    private static void interfaces(String zone, String part, String list, Statement line, Device device) {
        device.held(AsaInterface.OF_ZONE, zone)
                .forEach(name -> device.fact(DeviceInterface.class, name, part, list, line.locus()));
    }

    @Override
    public void end(Device device) {
        lists.end(device);
    }
}
