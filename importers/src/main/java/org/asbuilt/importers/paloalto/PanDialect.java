package org.asbuilt.importers.paloalto;

import java.util.List;
import java.util.Set;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;

/**
 * What the tree of a configuration of PAN-OS or Panorama means, whether it was written as set lines, with braces or as XML. Source:
 * PAN-OS Administrator's Guide 10.2, PAN-OS CLI Quick Start, Panorama Administrator's Guide.
 */
public final class PanDialect implements Dialect {
    private static final Set<String> ROOTS = Set.of("response", "result", "config", "policy");
    private static final Set<String> OWN =
            Set.of("@version", "@detail-version", "@urldb", "version", "urldb", "detail-version");

    private boolean named;
    private boolean manages;

    @Override
    public void end(Device device) {
        if (named && !manages) {
            device.fact(AssetRole.class, "assetClass", "firewall", new Locus.Whole());
        } else if (manages) {
            device.fact(Nameplate.class, "model", "Panorama", new Locus.Whole());
        }
    }

    @Override
    public void read(Statement statement, Device device) {
        if (!named) {
            named = true;
            device.fact(Nameplate.class, "manufacturer", "Palo Alto Networks", statement.locus());
            device.fact(Platform.class, "operatingSystem", "PAN-OS", statement.locus());
        }
        Scope scope = new Scope(device, "", "");
        scope.widenTo(Scope.SHARED);
        new Scope(device, Scope.SHARED, "").widenTo(Scope.PANORAMA);
        node(statement, scope);
    }

    private void node(Statement node, Scope scope) {
        String word = node.word(0);
        if (ROOTS.contains(word)) {
            node.take();
            version(node, scope.device());
            node.children().forEach(child -> node(child, scope));
            return;
        }
        switch (word) {
            case "devices" ->
                node.children().forEach(device -> device.take().children().forEach(child -> node(child, scope)));
            case "vsys" -> node.children().forEach(vsys -> objects(vsys.take(), scope.within(vsys.word(0))));
            case "shared" -> objects(node.take(), scope.within(Scope.SHARED));
            case "panorama" -> objects(node.take(), scope.within(Scope.PANORAMA));
            case "device-group" -> {
                manages = true;
                node.children().forEach(group -> group(group.take(), scope));
            }
            case "template", "template-stack" -> node.children().forEach(template -> template(template.take(), scope));
            case "readonly" -> readonly(node, scope);
            case "network" -> new Network(scope).read(node);
            case "deviceconfig" -> new Servers(scope).configuration(node);
            case "mgt-config" -> new Servers(scope).administrators(node);
            default -> {
                if (!OWN.contains(word)) {
                    alone(node, scope);
                }
            }
        }
    }

    private static void version(Statement config, Device device) {
        String detail = config.value("@detail-version");
        String version = config.value("@version");
        config.value("@urldb");
        String written = config.value("version");
        String best = detail.isEmpty() ? version + written : detail;
        if (!best.isEmpty()) {
            device.fact(PartPath.of(Platform.class, "osVersion"), best, config.locus(), Confidence.PROBABLE);
        }
    }

    /** Where there is only one virtual system its objects stand at the top, each sort on its own. */
    private void alone(Statement node, Scope scope) {
        Statement whole = Statement.node(node.locus(), "", "");
        whole.add(node);
        objects(whole, scope);
    }

    /** What stands in a virtual system, a device group or in what is shared. */
    private void objects(Statement of, Scope scope) {
        new Objects(scope).read(of);
        new Rules(scope).read(of);
        new Servers(scope).profiles(of);
        of.entries("zone").forEach(zone -> zone(zone, scope));
        of.entries("global-protect", "global-protect-gateway")
                .forEach(gateway -> new Tunnels(scope).users(gateway, "local-address"));
        scope.known(
                of,
                "import",
                "display-name",
                "description",
                "setting",
                "reports",
                "report-group",
                "email-scheduler",
                "pdf-summary-report",
                "admin-role",
                "certificate",
                "ssl-tls-service-profile",
                "certificate-profile",
                "ssl-decrypt",
                "authentication-profile",
                "authentication-sequence",
                "local-user-database",
                "user-id-agent",
                "user-id-collector",
                "user-id-agent-sequence",
                "ts-agent",
                "group-mapping",
                "captive-portal",
                "global-protect",
                "content-preview",
                "custom-token",
                "override",
                "to-sw-version",
                "response-page",
                "user-id-hub",
                "user-id-ssl-auth",
                "scp",
                "saml-idp",
                "authentication-object",
                "redistribution-agent",
                "redistribution-collector",
                "vm-info-source",
                "vsys-dos-profile",
                "iot-security",
                "sdwan",
                "master-device",
                "reference-templates",
                "bad-log-forwarding",
                "ocsp-responder",
                "multi-factor-authentication",
                "data-objects",
                "url-filtering",
                "quarantine",
                "device-object",
                "log-collector-group",
                "log-collector",
                "collector",
                "plugins");
    }

    private static void zone(Statement zone, Scope scope) {
        for (String layer : List.of("layer3", "layer2", "virtual-wire", "tap", "tunnel", "external")) {
            for (Statement member : zone.entries("network", layer).toList()) {
                scope.device()
                        .fact(DeviceInterface.class, scope.key(member.word(0)), "zone", zone.word(0), member.locus());
            }
            zone.at("network", layer).filter(Statement::isLast).forEach(Statement::take);
        }
        zone.at("network")
                .forEach(network -> scope.known(
                        network,
                        "zone-protection-profile",
                        "enable-packet-buffer-protection",
                        "log-setting",
                        "net-inspection",
                        "prenat-identification"));
        scope.known(zone, "enable-user-identification", "enable-device-identification", "user-acl", "device-acl");
    }

    /** A device group of Panorama: its rules are those of the firewalls in it, which are known by their serial numbers. */
    private void group(Statement group, Scope scope) {
        Scope inner = scope.within(group.word(0));
        group.said("parent-dg").ifPresent(parent -> inner.widenTo(parent.word(0)));
        for (Statement firewall : group.entries("devices").toList()) {
            firewall(firewall, "device group " + group.word(0), scope.device());
            firewall.pass();
        }
        objects(group, inner);
    }

    private static void firewall(Statement firewall, String description, Device device) {
        String serial = firewall.word(0);
        if (serial.isBlank()) {
            return;
        }
        About about = About.of(Kind.ASSET, new Hint.HasSerial(serial));
        device.fact(
                about, PartPath.of(Nameplate.class, "serialNumber"), serial, firewall.locus(), Confidence.CONFIRMED);
        device.fact(
                about,
                PartPath.of(Nameplate.class, "manufacturer"),
                "Palo Alto Networks",
                firewall.locus(),
                Confidence.CONFIRMED);
        device.remark(firewall.locus(), "the firewall " + serial + " is in the " + description);
    }

    private void template(Statement template, Scope scope) {
        for (Statement firewall : template.entries("devices").toList()) {
            firewall(firewall, "template stack " + template.word(0), scope.device());
            firewall.pass();
        }
        Scope inner = scope.ofTemplate(template.word(0));
        template.at("config").forEach(config -> node(config, inner));
        scope.known(template, "description", "settings", "templates", "variable", "user-group-source");
    }

    /** What Panorama writes for itself: which device group is in which. */
    private static void readonly(Statement node, Scope scope) {
        node.entries("devices")
                .flatMap(device -> device.entries("device-group"))
                .forEach(group -> group.said("parent-dg")
                        .ifPresent(parent -> scope.within(group.word(0)).widenTo(parent.word(0))));
        scope.device().count("settings that are known and not kept", node.pass());
    }
}
