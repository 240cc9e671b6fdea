package org.asbuilt.importers.command;

import java.util.HashMap;
import java.util.List;
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
    private static final Pattern NAME = Pattern.compile("(?i)^NAME: *\"?([^\",]*)\"? *, *DESCR: *\"?([^\"]*)\"?");
    private static final Pattern PART = Pattern.compile("^PID: *([^,]*?) *, *VID: *([^,]*?) *, *SN: *(\\S*)");
    private static final int MOST_NAMES = 10_000;

    private final Device device;
    private final Map<String, Integer> names = new HashMap<>();
    private Optional<Statement> named = Optional.empty();
    private String name = "";
    private String description = "";
    private List<Integer> columns = List.of();
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
        if (junos(line)) {
            line.take();
        } else if (line.text().startsWith("% ") || line.text().startsWith("INFO:")) {
            line.take();
        }
    }

    /** Junos prints a table; what stands deeper belongs to what stands above it. */
    private boolean junos(Statement line) {
        String text = line.text();
        if (text.startsWith("Item ") && text.contains("Serial number")) {
            columns = List.of(
                    text.indexOf("Version"),
                    text.indexOf("Part number"),
                    text.indexOf("Serial number"),
                    text.indexOf("Description"));
            return true;
        }
        if (text.startsWith("Hardware inventory")) {
            return true;
        }
        if (columns.isEmpty() || text.length() < columns.get(2)) {
            return !columns.isEmpty() && text.strip().endsWith(":");
        }
        String item = cell(text, 0, columns.get(0));
        String serial = cell(text, columns.get(2), columns.get(3)).split(" ", 2)[0];
        String said = cell(text, columns.get(3), text.length());
        if (item.equals("Chassis") && !chassisKnown) {
            chassis(said, serial, line);
        }
        int same = names.size() < MOST_NAMES ? names.merge(item, 1, Integer::sum) : 1;
        String key = same == 1 ? item : item + " #" + same;
        device.fact(HardwareModule.class, key, "name", item, line.locus());
        device.fact(HardwareModule.class, key, "model", said, line.locus());
        String order = cell(text, columns.get(1), columns.get(2));
        device.fact(HardwareModule.class, key, "orderNumber", order.equals("BUILTIN") ? "" : order, line.locus());
        device.fact(HardwareModule.class, key, "serialNumber", serial.equals("BUILTIN") ? "" : serial, line.locus());
        device.fact(
                HardwareModule.class,
                key,
                "hardwareRevision",
                cell(text, columns.get(0), columns.get(1)),
                line.locus());
        return true;
    }

    private static String cell(String text, int from, int to) {
        int end = Math.min(to, text.length());
        return from < 0 || from >= end ? "" : text.substring(from, end).strip();
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
