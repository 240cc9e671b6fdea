package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;
import org.asbuilt.model.VlanEntry;

/** Who the device is, its accounts, its VLANs and what it can do. Source: Cisco IOS Configuration Fundamentals Command Reference. */
final class IosIdentity implements Chapter {
    private boolean nexus;
    private Optional<Statement> version = Optional.empty();
    private Optional<Statement> first = Optional.empty();

    @Override
    public boolean read(Statement line, Device device) {
        first = first.isPresent() ? first : Optional.of(line);
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "hostname", "switchname" ->
                device.hostname(line.word(1), line.take().locus());
            case "version" -> version = Optional.of(line.take());
            case "license" -> licence(line, device);
            case "switch", "module" -> provisioned(line, device);
            case "username" -> account(line, device);
            case "enable" -> {
                if (line.is("enable", "secret") || line.is("enable", "password")) {
                    device.account(
                            "enable",
                            Optional.of(AccountType.LOCAL_ADMIN),
                            line.takeAll().locus());
                } else {
                    return false;
                }
            }
            case "vlan" -> {
                return vlans(line, device);
            }
            case "feature" -> feature(line, device);
            case "vdc" -> nexus = true;
            case "clock" -> {
                if (!line.is("clock", "timezone")) {
                    return false;
                }
                device.fact(Upkeep.class, "timeZone", line.from(2), line.take().locus());
            }
            case "lldp", "cdp", "ptp", "cip", "spanning-tree", "udld", "profinet" -> protocol(line, device);
            default -> {
                return false;
            }
        }
        if (line.is("vdc")) {
            line.takeAll();
        }
        return true;
    }

    private static void licence(Statement line, Device device) {
        if (line.is("license", "udi")) {
            line.after("pid").ifPresent(model -> device.fact(Nameplate.class, "model", model, line.locus()));
            line.after("sn").ifPresent(serial -> device.serial(serial, line.locus()));
        }
        line.takeAll();
    }

    private static void provisioned(Statement line, Device device) {
        if (line.is("switch") && line.word(2).equals("provision")) {
            String key = "Switch " + line.word(1);
            device.fact(HardwareModule.class, key, "name", key, line.locus());
            device.fact(HardwareModule.class, key, "slot", line.word(1), line.locus());
            device.fact(HardwareModule.class, key, "model", line.word(3).toUpperCase(Locale.ROOT), line.locus());
            device.define("is", "switch", List.of("switch"));
        }
        line.takeAll();
    }

    private static void account(Statement line, Device device) {
        boolean administrator = line.after("privilege").filter("15"::equals).isPresent()
                || line.after("role").filter("network-admin"::equals).isPresent();
        device.account(
                line.word(1), administrator ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(), line.locus());
        line.takeAll();
    }

    private void feature(Statement line, Device device) {
        nexus = true;
        switch (line.word(1)) {
            case "telnet" -> device.service(Transport.TCP, 23, "Telnet", line.locus());
            case "ssh" -> device.service(Transport.TCP, 22, "SSH", line.locus());
            case "nxapi" -> device.service(Transport.TCP, 443, "HTTPS", line.locus());
            default -> device.fact(Communication.class, "supportedProtocols", spoken(line.word(1)), line.locus());
        }
        line.takeAll();
    }

    private static String spoken(String feature) {
        return switch (feature) {
            case "ospf", "bgp", "eigrp", "rip", "hsrp", "vrrp", "lldp", "ptp", "pim", "lacp" ->
                feature.toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    private static boolean vlans(Statement line, Device device) {
        if (line.is("vlan", "database")) {
            line.take();
            line.children("vlan").forEach(child -> vlan(child, device));
            return true;
        }
        if (!Character.isDigit((line.word(1) + " ").charAt(0))) {
            return false;
        }
        vlan(line, device);
        return true;
    }

    private static void vlan(Statement line, Device device) {
        List<Integer> ids = Vlans.list(line.from(1).split(" name ", 2)[0].replace(" ", ""));
        if (ids.isEmpty()) {
            return;
        }
        device.define("is", "switch", List.of("switch"));
        line.takeAll();
        Optional<Statement> named = line.child("name");
        String name =
                named.map(child -> child.rest(1)).orElse(line.after("name").orElse(""));
        boolean off = line.child("shutdown").isPresent()
                || line.child("state", "suspend").isPresent();
        for (int id : ids) {
            String key = Integer.toString(id);
            device.fact(VlanEntry.class, key, "enabled", off ? "false" : "true", line.locus());
            device.fact(
                    VlanEntry.class,
                    key,
                    "name",
                    name.replace("\"", ""),
                    named.orElse(line).locus());
        }
    }

    private static void protocol(Statement line, Device device) {
        String word = line.word(0).toLowerCase(Locale.ROOT);
        switch (word) {
            case "lldp", "cdp" -> {
                boolean runs = line.word(1).equals("run") || line.word(1).equals("enable");
                device.fact(
                        Communication.class,
                        "supportedProtocols",
                        runs ? word.toUpperCase(Locale.ROOT) : "",
                        line.locus());
            }
            case "ptp" -> device.fact(Communication.class, "supportedProtocols", "PTP", line.locus());
            case "profinet" -> device.fact(Communication.class, "supportedProtocols", "PROFINET", line.locus());
            case "cip" -> {
                if (line.word(1).equals("enable")) {
                    device.service(Transport.TCP, 44818, "EtherNet/IP", line.locus());
                }
            }
            case "spanning-tree" -> {
                device.fact(Communication.class, "supportedProtocols", "STP", line.locus());
                device.define("is", "switch", List.of("switch"));
            }
            default -> device.count("lines of UDLD", 1);
        }
        line.takeAll();
    }

    @Override
    public void end(Device device) {
        first.ifPresent(line -> {
            boolean switches = device.defines("is", "switch");
            boolean routes = device.defines("is", "router") || device.defines("nat side", "inside");
            boolean radio = device.defines("is", "access point");
            if (switches || routes || radio) {
                String asset = radio ? "wireless_access_point" : switches ? "switch" : "router";
                device.fact(PartPath.of(AssetRole.class, "assetClass"), asset, line.locus(), Confidence.PROBABLE);
            }
            device.fact(PartPath.of(Nameplate.class, "manufacturer"), "Cisco", line.locus(), Confidence.POSSIBLE);
        });
        version.ifPresent(line -> {
            device.fact(Platform.class, "osVersion", line.word(1), line.locus());
            device.fact(
                    PartPath.of(Platform.class, "operatingSystem"),
                    system(line.word(1)),
                    line.locus(),
                    Confidence.PROBABLE);
        });
    }

    private String system(String number) {
        if (nexus) {
            return "Cisco NX-OS";
        }
        int dot = number.indexOf('.');
        String major = dot > 0 ? number.substring(0, dot) : number;
        boolean modern = ServiceNames.isNumber(major) && Integer.parseInt(major, 10) >= 16;
        return modern ? "Cisco IOS XE" : "Cisco IOS";
    }
}
