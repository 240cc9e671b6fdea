package org.asbuilt.importers.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Nameplate;

/** What show inventory tells: chassis, members, modules, power supplies and transceivers, each in two lines. Junos: show chassis hardware. */
final class InventoryOutput implements Output {
    private static final Pattern NAME = Pattern.compile("^NAME: *\"([^\"]*)\" *, *DESCR: *\"?([^\"]*)\"?");
    private static final Pattern PART = Pattern.compile("^PID: *([^,]*?) *, *VID: *([^,]*?) *, *SN: *(\\S*)");
    private static final Pattern JUNIPER_CHASSIS = Pattern.compile("^Chassis +(\\S+) +(\\S.*)$");
    private static final int MOST_NAMES = 10_000;

    private final Device device;
    private final Map<String, Integer> names = new HashMap<>();
    private Optional<Statement> named = Optional.empty();
    private String name = "";
    private String description = "";
    private boolean chassisKnown;

    InventoryOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        Matcher title = NAME.matcher(line.text());
        if (title.find()) {
            named = Optional.of(line.take());
            name = title.group(1).strip();
            description = title.group(2).strip();
            return;
        }
        Matcher part = PART.matcher(line.text());
        if (part.find() && named.isPresent()) {
            part(part.group(1).strip(), part.group(2).strip(), part.group(3).strip(), line);
            line.take();
            named = Optional.empty();
            return;
        }
        Matcher juniper = JUNIPER_CHASSIS.matcher(line.text());
        if (juniper.find() && !chassisKnown) {
            chassis(juniper.group(2), juniper.group(1), line.take());
        } else if (line.text().startsWith("% ") || line.text().startsWith("INFO:")) {
            line.take();
        }
    }

    private void part(String model, String revision, String serial, Statement line) {
        int same = names.size() < MOST_NAMES ? names.merge(name, 1, Integer::sum) : 1;
        String key = same == 1 ? name : name + " #" + same;
        device.fact(HardwareModule.class, key, "name", name, line.locus());
        device.fact(HardwareModule.class, key, "model", description, line.locus());
        device.fact(HardwareModule.class, key, "orderNumber", known(model), line.locus());
        device.fact(HardwareModule.class, key, "hardwareRevision", known(revision), line.locus());
        device.fact(HardwareModule.class, key, "serialNumber", known(serial), line.locus());
        String both = (name + " " + description).toLowerCase(Locale.ROOT);
        boolean whole = both.contains("chassis") || name.equals("1") || name.equals("Switch 1") || names.size() == 1;
        if (whole && !chassisKnown && !known(serial).isEmpty()) {
            chassis(known(model), serial, line);
        }
    }

    private void chassis(String model, String serial, Statement line) {
        chassisKnown = true;
        device.fact(Nameplate.class, "model", model, line.locus());
        device.fact(Nameplate.class, "orderNumber", model, line.locus());
        device.serial(serial, line.locus());
    }

    private static String known(String text) {
        boolean says =
                !text.equalsIgnoreCase("n/a") && !text.equalsIgnoreCase("unspecified") && !text.equals("Unknown PID");
        return says ? text : "";
    }
}
