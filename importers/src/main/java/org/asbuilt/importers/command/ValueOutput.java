package org.asbuilt.importers.command;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;

/**
 * Outputs that are titles and values: FortiOS get system status, systeminfo of Windows in English and German, and show system of switches of Hirschmann,
 * Moxa, Westermo and others.
 */
final class ValueOutput implements Output {
    private static final Pattern FORTINET =
            Pattern.compile("^(Forti\\S+?)(?:-VM\\S*)? v(\\d+\\.\\d+\\.\\d+)(?:,build(\\d+))?.*");
    private static final Pattern DOTS = Pattern.compile("^(.{2,60}?)\\.{2,}:? *(.*)$");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)^(virus|extended|extreme|ips|app|industrial|botnet|bios|fmwp|iot|ot |av |log hard|operation mode|current|max number|virtual|fips|cluster|branch|release|fortios|system time|license|security|private|last reboot|vm resources|product id|registered|original|system boot|system up|up ?time|boot time|windows dir|system dir|boot device|input|time zone|total physical|available|page file|domain|logon|hotfix|network card|hyper-v|processor|system locale|system type|os configuration|os build|firmware signature|first ga|instal|prim.r|ursprung|systemstart|systemtyp|prozessor|windows-v|system-v|startger|eingabe|zeitzone|gesamter|verf.gbar|virtueller|auslagerung|dom.ne|anmelde|hotfix|netzwerk|betriebssystemkonf|betriebssystem-build|produkt-id|cpu|memory|temperature|power|date|system part|\\[\\d+\\]|ip address\\(|status|dhcp|connection name|verbindungsname)");
    private static final Map<String, PartPath> PARTS = Map.ofEntries(
            entry("model", Nameplate.class, "model"),
            entry("model name", Nameplate.class, "model"),
            entry("system model", Nameplate.class, "model"),
            entry("systemmodell", Nameplate.class, "model"),
            entry("product name", Nameplate.class, "model"),
            entry("device type", Nameplate.class, "model"),
            entry("device model", Nameplate.class, "model"),
            entry("product", Nameplate.class, "model"),
            entry("manufacturer", Nameplate.class, "manufacturer"),
            entry("system manufacturer", Nameplate.class, "manufacturer"),
            entry("systemhersteller", Nameplate.class, "manufacturer"),
            entry("vendor", Nameplate.class, "manufacturer"),
            entry("order number", Nameplate.class, "orderNumber"),
            entry("order no", Nameplate.class, "orderNumber"),
            entry("article number", Nameplate.class, "orderNumber"),
            entry("hardware version", Nameplate.class, "hardwareRevision"),
            entry("hardware revision", Nameplate.class, "hardwareRevision"),
            entry("hardware description", Nameplate.class, "model"),
            entry("firmware version", Platform.class, "firmwareVersion"),
            entry("firmware", Platform.class, "firmwareVersion"),
            entry("software version", Platform.class, "firmwareVersion"),
            entry("system firmware", Platform.class, "firmwareVersion"),
            entry("running software", Platform.class, "firmwareVersion"),
            entry("os name", Platform.class, "operatingSystem"),
            entry("betriebssystemname", Platform.class, "operatingSystem"),
            entry("os version", Platform.class, "osVersion"),
            entry("betriebssystemversion", Platform.class, "osVersion"),
            entry("system location", Placement.class, "location"),
            entry("location", Placement.class, "location"),
            entry("device location", Placement.class, "location"),
            entry("switch location", Placement.class, "location"),
            entry("system contact", Custody.class, "expert"),
            entry("contact", Custody.class, "expert"),
            entry("system description", Designation.class, "description"),
            entry("description", Designation.class, "description"));

    private final Device device;
    private boolean more;

    ValueOutput(Device device) {
        this.device = device;
    }

    private static Map.Entry<String, PartPath> entry(String title, Class<? extends Facet> facet, String part) {
        return Map.entry(title, PartPath.of(facet, part));
    }

    @Override
    public void line(Statement line) {
        String text = line.text().strip();
        if (text.isEmpty()) {
            return;
        }
        Matcher dots = DOTS.matcher(text);
        int colon = text.indexOf(':');
        boolean dotted = dots.matches() && (colon < 0 || colon > dots.group(1).length());
        if (dotted || colon > 0) {
            String title = dotted ? dots.group(1) : text.substring(0, colon);
            String value = dotted ? dots.group(2) : text.substring(colon + 1);
            if (value(title.strip().toLowerCase(Locale.ROOT), value.strip(), line)) {
                line.take();
                return;
            }
        }
        boolean goesOn = more && Character.isWhitespace(line.text().charAt(0));
        more = goesOn || KNOWN.matcher(text).find();
        if (more || text.matches("[-=* ]+") || text.toLowerCase(Locale.ROOT).startsWith("system information")) {
            line.take();
        }
    }

    private boolean value(String title, String value, Statement line) {
        more = false;
        switch (title) {
            case "hostname", "host name", "system name", "device name", "switch name" ->
                device.hostname(value, line.locus());
            case "serial number", "serial-number", "serial no", "serial no.", "system serial number", "serialnumber" ->
                device.serial(value, line.locus());
            case "mac address",
                    "base mac address",
                    "system mac address",
                    "burned in mac address",
                    "mac",
                    "switch mac address" -> device.mac("", value.split(" ", 2)[0], line.locus());
            case "ip address", "management ip address", "local ip address" -> {
                if (Tokens.isAddress(value)) {
                    device.bears("", value, line.locus());
                }
            }
            case "version" -> {
                return version(value, line);
            }
            default -> {
                PartPath path = PARTS.get(title);
                if (path == null) {
                    return false;
                }
                if (!value.isEmpty()) {
                    device.fact(path, value, line.locus(), Confidence.CONFIRMED);
                }
            }
        }
        return true;
    }

    private boolean version(String value, Statement line) {
        Matcher fortinet = FORTINET.matcher(value);
        if (!fortinet.matches()) {
            device.fact(Platform.class, "firmwareVersion", value, line.locus());
            return true;
        }
        device.fact(Nameplate.class, "manufacturer", "Fortinet", line.locus());
        device.fact(Nameplate.class, "model", fortinet.group(1), line.locus());
        device.fact(Platform.class, "operatingSystem", "FortiOS", line.locus());
        device.fact(Platform.class, "osVersion", fortinet.group(2), line.locus());
        if (fortinet.group(1).startsWith("FortiGate") || fortinet.group(1).startsWith("FortiWiFi")) {
            device.fact(PartPath.of(AssetRole.class, "assetClass"), "firewall", line.locus(), Confidence.PROBABLE);
        }
        return true;
    }
}
