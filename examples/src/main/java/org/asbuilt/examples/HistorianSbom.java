package org.asbuilt.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bill of materials that the integrator delivered with the historian.
 *
 * <p>Source: CycloneDX 1.6 (ECMA-424).
 */
final class HistorianSbom {
    static final String FILE = "sbom-historian.cdx.json";

    private HistorianSbom() {}

    static String text() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("bomFormat", "CycloneDX");
        root.put("specVersion", "1.6");
        root.put("serialNumber", "urn:uuid:6f1d2b7e-4417-4a0b-9c35-2d0e4d425701");
        root.put("version", 1);
        Map<String, Object> historian = component("application", "merrow-historian", "2.7.4", "");
        historian.put("bom-ref", "historian");
        historian.put("description", "InfluxDB historian of HIST-01 and HIST-DMZ");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("timestamp", "2025-10-07T12:00:00Z");
        metadata.put("supplier", Map.of("name", "Northfell Automation"));
        metadata.put("component", historian);
        root.put("metadata", metadata);
        List<Object> components = new ArrayList<>();
        List<Object> needed = new ArrayList<>();
        for (String[] part : PARTS) {
            Map<String, Object> component = component("library", part[0], part[1], part[2]);
            component.put("bom-ref", part[0]);
            component.put("licenses", List.of(Map.of("license", Map.of("id", part[3]))));
            components.add(component);
            needed.add(part[0]);
        }
        root.put("components", components);
        Map<String, Object> dependency = new LinkedHashMap<>();
        dependency.put("ref", "historian");
        dependency.put("dependsOn", needed);
        root.put("dependencies", List.of(dependency));
        return Json.text(root);
    }

    private static final List<String[]> PARTS = List.of(
            new String[] {"influxdb", "2.7.4", "pkg:golang/github.com/influxdata/influxdb@2.7.4", "MIT"},
            new String[] {"telegraf", "1.28.5", "pkg:golang/github.com/influxdata/telegraf@1.28.5", "MIT"},
            new String[] {"grafana", "10.2.3", "pkg:golang/github.com/grafana/grafana@10.2.3", "AGPL-3.0-only"},
            new String[] {"openssl", "3.0.11-1~deb12u2", "pkg:deb/debian/openssl@3.0.11-1~deb12u2", "Apache-2.0"},
            new String[] {
                "openssh-server", "1:9.2p1-2+deb12u2", "pkg:deb/debian/openssh-server@1:9.2p1-2+deb12u2", "BSD-2-Clause"
            },
            new String[] {"zlib1g", "1:1.2.13.dfsg-1", "pkg:deb/debian/zlib1g@1:1.2.13.dfsg-1", "Zlib"});

    private static Map<String, Object> component(String type, String name, String version, String purl) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("name", name);
        component.put("version", version);
        if (!purl.isEmpty()) {
            component.put("purl", purl);
        }
        return component;
    }
}
