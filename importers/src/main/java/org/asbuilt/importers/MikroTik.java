package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.device.Lines;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.mikrotik.RouterOs;
import org.asbuilt.model.SourceType;

/** The export of a router or switch of MikroTik: compact, verbose or terse, of versions 6 and 7. Source: RouterOS documentation. */
public final class MikroTik implements Importer {
    private static final Pattern HEADER = Pattern.compile("^# .{0,60}by RouterOS \\d", Pattern.MULTILINE);
    private static final Pattern MENU = Pattern.compile(
            "^/(?:interface|ip|ipv6|system|routing|snmp|user|ppp|queue|tool)(?:[ /][a-z0-9-]+){0,4}\\s*$",
            Pattern.MULTILINE);
    private static final Pattern COMMAND =
            Pattern.compile("^(?:add|set) (?:\\[ ?find |\\S+ )?.{0,200}?[a-z-]+=", Pattern.MULTILINE);
    private static final Pattern TERSE = Pattern.compile(
            "^/(?:interface|ip|ipv6|system|routing|snmp|user|ppp)[ /a-z0-9-]{0,80} (?:add|set) .{0,200}?[a-z-]+=",
            Pattern.MULTILINE);

    @Override
    public String name() {
        return "mikrotik";
    }

    @Override
    public String reads() {
        return "RouterOS exports (MikroTik)";
    }

    @Override
    public String unit() {
        return "lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        if (HEADER.matcher(text).find()) {
            return Certainty.certain("it says that RouterOS wrote it");
        }
        boolean menus = MENU.matcher(text).find() && COMMAND.matcher(text).find();
        return menus || TERSE.matcher(text).find() ? Certainty.certain("it has menus of RouterOS") : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, new Lines(MikroTik::isTelling), RouterOs::new);
    }

    private static boolean isTelling(String remark) {
        return remark.contains("by RouterOS")
                || remark.startsWith("# model")
                || remark.startsWith("# serial number")
                || remark.startsWith("# software id");
    }
}
