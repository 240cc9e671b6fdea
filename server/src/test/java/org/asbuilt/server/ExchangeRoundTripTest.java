package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Component;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What left in a format that the product reads too comes back with the same names, numbers, versions, hashes and addresses. */
class ExchangeRoundTripTest {
    private static final String HASH = "a".repeat(64);
    private final Site site = new Site(
            new SetClock("2030-01-07T08:00:00Z"), Site.SETTINGS.with(Catalogue.EXPORT_WHOLE_PLANT_ALONE, true));
    private final Site other = new Site(new SetClock("2030-01-07T08:00:00Z"), Site.SETTINGS);

    @BeforeEach
    void plant() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", """
                        Name;IP address;MAC address;Serial number;Manufacturer;Model
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01;S-1;Siemens;S7-1500
                        HMI-1;10.0.0.2;00:1b:1b:00:00:02;S-2;Siemens;TP1200
                        """)), Map.of());
        site.baseline();
        String plc = site.id("asset", "PLC-1");
        String hmi = site.id("asset", "HMI-1");
        String network = "new-1";
        site.entered(
                "Add what is in it",
                List.of(
                        Site.edit(
                                plc,
                                "asset",
                                "component[openssl@3.0.1]",
                                Map.of("name", "openssl", "version", "3.0.1", "digests", "sha-256:" + HASH)),
                        Site.edit(
                                plc, "asset", "component[busybox@1.36]", Map.of("name", "busybox", "version", "1.36")),
                        Site.edit(network, "network", "networkProfile", Map.of("range", "10.0.0.0/24", "vlan", "7")),
                        Site.edit(plc, "asset", "deviceInterface[X1]", Map.of("description", "to the panel")),
                        Site.edit(hmi, "asset", "deviceInterface[P1]", Map.of("description", "to the PLC")),
                        Site.edit(
                                plc,
                                "asset",
                                "neighbour[X1]",
                                Map.of("port", "X1", "neighbour", "HMI-1", "neighbourPort", "P1"))));
    }

    @AfterEach
    void close() {
        site.close();
        other.close();
    }

    @Test
    void billComesBackWithNamesVersionsAndHashes() {
        String plc = site.id("asset", "PLC-1");
        byte[] bill = site.as("ann").download("/api/exchange/cyclonedx?asset=" + plc);
        Browser ann = other.as("ann");
        other.taken(ann, List.of(other.file("bill.cdx.json", new String(bill, StandardCharsets.UTF_8))), Map.of());
        other.baseline();
        TreeSet<String> back = new TreeSet<>();
        for (Subject subject : subjects(other, Kind.PRODUCT)) {
            subject.facets(Component.class).values().forEach(one -> back.add(said(one)));
        }
        assertThat(back).containsExactly("busybox 1.36 []", "openssl 3.0.1 [sha-256:" + HASH + "]");
        assertThat(subjects(other, Kind.ASSET))
                .extracting(asset -> asset.facet(Nameplate.class)
                        .flatMap(Nameplate::serialNumber)
                        .orElse(""))
                .containsExactly("S-1");
    }

    @Test
    void tablesOfNetBoxComeBackWithDevicesAddressesAndCables(@TempDir Path folder) throws IOException {
        byte[] packed = site.as("ann").download("/api/exchange/netbox");
        List<Path> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("(04|05|06|07|08|09|10|11)-.*")) {
                    files.add(Files.write(folder.resolve(entry.getName()), zip.readAllBytes()));
                }
            }
        }
        Browser ann = other.as("ann");
        other.taken(ann, files, Map.of());
        other.baseline();
        List<Subject> assets = subjects(other, Kind.ASSET);
        assertThat(assets).extracting(Subject::name).containsExactlyInAnyOrder("HMI-1", "PLC-1");
        Subject plc = assets.stream()
                .filter(asset -> asset.name().equals("PLC-1"))
                .findFirst()
                .orElseThrow();
        Nameplate plate = plc.facet(Nameplate.class).orElseThrow();
        assertThat(plate.manufacturer()).contains("Siemens");
        assertThat(plate.model()).contains("S7-1500");
        assertThat(plate.serialNumber()).contains("S-1");
        TreeSet<String> addresses = new TreeSet<>();
        plc.facets(NetworkPort.class).values().forEach(port -> {
            port.addresses().stream().map(IpAddress::text).forEach(addresses::add);
            port.mac().map(Mac::text).ifPresent(addresses::add);
        });
        plc.facets(DeviceInterface.class)
                .values()
                .forEach(port -> port.addresses().forEach(address -> addresses.add(address.replaceAll("/.*", ""))));
        assertThat(addresses).as("what waits: %s", other.items(ann, "")).contains("10.0.0.1", "00:1b:1b:00:00:01");
        assertThat(plc.facets(Neighbour.class).values())
                .anyMatch(one -> one.neighbour().equals(Optional.of("HMI-1")));
        assertThat(subjects(other, Kind.NETWORK))
                .anyMatch(one -> one.facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::range)
                        .map(String::valueOf)
                        .equals(Optional.of("10.0.0.0/24")));
    }

    private static String said(Component one) {
        return one.name().orElse("") + " " + one.version().orElse("") + " " + one.digests();
    }

    private static List<Subject> subjects(Site of, Kind kind) {
        return of.office().ledger().snapshot().subjects(kind).toList();
    }
}
