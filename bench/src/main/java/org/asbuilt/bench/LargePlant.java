package org.asbuilt.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Digest;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.Transport;

/** The claims that an inventory and a capture of a plant of any size would make; the same for the same size. */
final class LargePlant {
    private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");

    private final Source inventory;
    private final Source capture;
    private final List<RecordedClaim> claims = new ArrayList<>();

    LargePlant(int assets, int connections) {
        inventory = source("inventory", SourceType.ASSET_INVENTORY, Optional.empty());
        capture = source(
                "capture",
                SourceType.PASSIVE_MONITORING,
                Optional.of(Coverage.of(
                        RECEIVED.minusSeconds(3600), RECEIVED, List.of(Cidr.parse("10.0.0.0/8")), "the plant")));
        for (int i = 0; i < assets; i++) {
            listed(i);
            heard(i);
        }
        for (int i = 0; i < connections; i++) {
            joined(i % assets, (int) ((i * 31L + 7) % assets), i % 4);
        }
    }

    List<Source> sources() {
        return List.of(inventory, capture);
    }

    List<RecordedClaim> claims() {
        return claims;
    }

    private void listed(int i) {
        About about = About.of(
                Kind.ASSET,
                new Hint.HasNumber(number(i)),
                new Hint.HasName("Device " + i),
                new Hint.HasMac(mac(i)),
                new Hint.HasAddress(address(i)));
        says(inventory, about, "designation.assetNumber", number(i));
        says(inventory, about, "designation.name", "Device " + i);
        says(inventory, about, "networkPort[" + mac(i) + "].mac", mac(i).text());
        says(
                inventory,
                about,
                "networkPort[" + mac(i) + "].addresses",
                address(i).text());
        says(inventory, about, "nameplate.manufacturer", i % 3 == 0 ? "Siemens AG" : "Rockwell Automation");
        says(inventory, about, "nameplate.model", "Model " + i % 50);
        says(inventory, about, "nameplate.serialNumber", String.format(Locale.ROOT, "SN%09d", i * 7919L));
        says(inventory, about, "platform.firmwareVersion", "4." + i % 7);
        says(inventory, about, "placement.zone", "Zone " + i % 400);
        says(inventory, about, "placement.level", Integer.toString(i % 4));
        says(inventory, about, "custody.owner", "Department " + i % 20);
        says(inventory, about, "criticality.overall", i % 5 == 0 ? "high" : "low");
        says(inventory, about, "assetRole.assetClass", "plc");
        says(inventory, about, "lifecycle.state", "in_service");
        says(inventory, about, "upkeep.backup", "weekly");
    }

    private void heard(int i) {
        About about = station(i);
        says(capture, about, "networkPort[" + mac(i) + "].mac", mac(i).text());
        says(capture, about, "networkPort[" + mac(i) + "].addresses", address(i).text());
        if (i % 50 == 0) {
            says(capture, about, "platform.firmwareVersion", "9.9");
        }
    }

    private void joined(int from, int to, int port) {
        About about = About.of(Kind.CONNECTION, new Hint.Joins(station(from), station(to), Transport.TCP, 502 + port));
        says(capture, about, "threeStates.observed", "true");
        says(capture, about, "link.protocol", "modbus");
    }

    private static About station(int i) {
        return About.of(Kind.ASSET, new Hint.HasMac(mac(i)), new Hint.HasAddress(address(i)));
    }

    private void says(Source source, About about, String path, String value) {
        claims.add(new RecordedClaim(
                claims.size() + 1L,
                source,
                new Claim(
                        about,
                        PartPath.parse(path),
                        value,
                        new Locus.Line(claims.size() + 1),
                        Optional.of(RECEIVED),
                        Method.IMPORTED,
                        Confidence.CONFIRMED)));
    }

    private static String number(int i) {
        return "A-" + (100_000 + i);
    }

    private static Mac mac(int i) {
        return new Mac(String.format(Locale.ROOT, "00:1b:1b:%02x:%02x:%02x", i >> 16 & 255, i >> 8 & 255, i & 255));
    }

    private static IpAddress address(int i) {
        return new IpAddress("10." + (i >> 16 & 255) + "." + (i >> 8 & 255) + "." + (i & 255));
    }

    private static Source source(String title, SourceType type, Optional<Coverage> coverage) {
        Digest digest = Digest.of(title.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Source(title, type, title, digest, Optional.empty(), RECEIVED, coverage);
    }
}
