package org.asbuilt.importers.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;

/**
 * What show version tells of Cisco IOS, IOS XE, NX-OS, ASA and of Junos: the device's name, model, serial number, software. A stack is one device
 * whose members are its modules. The rest - licences, sizes, legal notes - is known and counted.
 */
final class VersionOutput implements Output {
    private final Device device;
    private final Map<Pattern, BiConsumer<Matcher, Statement>> sayings = new LinkedHashMap<>();
    private Optional<String> member = Optional.empty();
    private boolean versionKnown;
    private boolean modelKnown;
    private boolean serialKnown;

    VersionOutput(Device device) {
        this.device = device;
        on(
                "^Cisco (?:IOS|Internetwork).*?Version ([^ ,]+)",
                (found, line) -> software(ios(line.text(), found.group(1)), found.group(1), line));
        on("^IOS \\(tm\\).*?Version ([^ ,]+)", (found, line) -> software("Cisco IOS", found.group(1), line));
        on(
                "^Cisco Adaptive Security Appliance Software Version (\\S+)",
                (found, line) -> firewall("Cisco ASA", found.group(1), line));
        on(
                "^Cisco PIX (?:Security Appliance|Firewall)(?: Software)? Version (\\S+)",
                (found, line) -> firewall("Cisco PIX", found.group(1), line));
        on(
                "^Cisco Firepower Threat Defense.*?Version (\\S+)",
                (found, line) -> firewall("Cisco Firepower Threat Defense", found.group(1), line));
        on("^ +(?:system|NXOS): +version (\\S+)", (found, line) -> software("Cisco NX-OS", found.group(1), line));
        on("^Junos: (\\S+)", (found, line) -> software("Junos OS", found.group(1), line));
        on("^JUNOS .*\\[([^\\]]+)\\]", (found, line) -> software("Junos OS", found.group(1), line));
        on("^(\\S+) uptime is ", this::name);
        on("^(\\S+) up \\d+ (?:year|day|hour|min|sec)", this::name);
        on("^(?:  Device name|Hostname): (\\S+)", (found, line) -> device.hostname(found.group(1), line.locus()));
        on(
                "^(?i:cisco) (\\S+)(?: Series)? \\([^)]*\\)(?: processor)?.* with ",
                (found, line) -> model(found.group(1), line));
        on(
                "^  cisco (Nexus\\S* (?:\\d+ )?\\S+|N\\S+) ",
                (found, line) -> model(found.group(1).strip(), line));
        on("^Model: (\\S+)", (found, line) -> model(found.group(1), line));
        on("^Model Id: +(\\S+)", (found, line) -> model(found.group(1), line));
        on("^Hardware: +([^, ]+)", (found, line) -> model(found.group(1), line));
        on(
                "(?i)^ *Processor board ID (\\S+)",
                (found, line) -> serial(found.group(1).replace(",", ""), line));
        on("^Serial Number: *(\\S+)", (found, line) -> serial(found.group(1), line));
        on(
                "^ ?\\d+: \\S+: (\\S+) +: address is (\\S+),",
                (found, line) -> device.mac(found.group(1), found.group(2), line.locus()));
        on("^Switch 0?(\\d+)\\s*$", (found, line) -> member = Optional.of("Switch " + found.group(1)));
        on(
                "(?i)^Base Ethernet MAC Address +: *(\\S+)",
                (found, line) -> device.mac("base of " + member.orElse("the device"), found.group(1), line.locus()));
        on("(?i)^Model number +: *(\\S+)", (found, line) -> memberOr("model", found.group(1), line));
        on("(?i)^System serial number +: *(\\S+)", (found, line) -> memberOr("serialNumber", found.group(1), line));
        on("^[* ] +(\\d+) +\\d+ +(\\S+) +(\\S+) +\\S+", this::stacked);
    }

    private void on(String pattern, BiConsumer<Matcher, Statement> saying) {
        sayings.put(Pattern.compile(pattern), saying);
    }

    @Override
    public boolean keeps(Class<? extends Output> other) {
        return other == VersionOutput.class || other == HostOutput.class;
    }

    @Override
    public void line(Statement line) {
        if (line.text().isEmpty()) {
            return;
        }
        boolean told = false;
        for (Map.Entry<Pattern, BiConsumer<Matcher, Statement>> saying : sayings.entrySet()) {
            Matcher matcher = saying.getKey().matcher(line.text());
            if (!told && matcher.find()) {
                saying.getValue().accept(matcher, line);
                told = true;
            }
        }
        line.take();
        device.count("lines of known detail", told ? 0 : 1);
    }

    private static String ios(String text, String version) {
        boolean modern = text.contains("IOS-XE")
                || text.contains("IOS XE")
                || text.contains("IOSXE")
                || version.startsWith("03.")
                || version.matches("(1[6-9]|2\\d)\\..*");
        return modern ? "Cisco IOS XE" : "Cisco IOS";
    }

    private void software(String system, String version, Statement line) {
        if (versionKnown) {
            return;
        }
        versionKnown = true;
        device.fact(Platform.class, "operatingSystem", system, line.locus());
        device.fact(Platform.class, "osVersion", version, line.locus());
        String maker = system.startsWith("Cisco") ? "Cisco" : "Juniper Networks";
        device.fact(Nameplate.class, "manufacturer", maker, line.locus());
    }

    private void firewall(String system, String version, Statement line) {
        software(system, version, line);
        device.fact(PartPath.of(AssetRole.class, "assetClass"), "firewall", line.locus(), Confidence.PROBABLE);
    }

    private void name(Matcher found, Statement line) {
        String name = found.group(1);
        boolean general =
                name.equalsIgnoreCase("Kernel") || name.equalsIgnoreCase("Switch") || name.equalsIgnoreCase("cluster");
        if (!general) {
            device.hostname(name, line.locus());
        }
    }

    private void model(String model, Statement line) {
        if (!modelKnown) {
            modelKnown = true;
            device.fact(Nameplate.class, "model", model.replace(",", ""), line.locus());
        }
    }

    private void serial(String serial, Statement line) {
        if (!serialKnown) {
            serialKnown = true;
            device.serial(serial, line.locus());
        }
    }

    private void memberOr(String part, String value, Statement line) {
        if (member.isPresent()) {
            device.fact(HardwareModule.class, member.get(), part, value, line.locus());
            device.fact(HardwareModule.class, member.get(), "name", member.get(), line.locus());
        } else if (part.equals("model")) {
            model(value, line);
        } else {
            serial(value, line);
        }
    }

    private void stacked(Matcher found, Statement line) {
        String key = "Switch " + found.group(1);
        device.fact(HardwareModule.class, key, "name", key, line.locus());
        device.fact(HardwareModule.class, key, "slot", found.group(1), line.locus());
        device.fact(HardwareModule.class, key, "model", found.group(2), line.locus());
        device.fact(HardwareModule.class, key, "firmwareVersion", found.group(3), line.locus());
    }
}
