package org.asbuilt.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/**
 * The claims that an inventory, a design document and a capture of a plant of any size would make; the same for the same size.
 *
 * <p>The connections are distinct: each joins another pair of assets. Most of the plant is documented well. Of the assets one in
 * fifty is listed with another firmware than was heard; of the connections one in fifty was heard and is in no design document, and
 * one in a hundred of all crosses from one zone into another.
 */
final class LargePlant {
    private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Optional<Instant> OBSERVED = Optional.of(RECEIVED);
    private static final int ASSETS_IN_A_ZONE = 250;

    private final Source inventory;
    private final Source design;
    private final Source capture;
    private final int zones;
    private final List<About> stations = new ArrayList<>();
    private final Map<String, PartPath> paths = new HashMap<>();
    private final List<RecordedClaim> claims = new ArrayList<>();

    /**
     * Makes the claims.
     *
     * @param assets how many assets
     * @param connections how many connections, each of another pair: at most a hundred for each asset
     */
    LargePlant(int assets, int connections) {
        zones = Math.ceilDiv(assets, ASSETS_IN_A_ZONE);
        if (connections / assets * zones >= assets / 2) {
            throw new IllegalArgumentException(assets + " assets do not make " + connections + " distinct connections");
        }
        inventory = source("inventory", SourceType.ASSET_INVENTORY, Optional.empty());
        design = source("design", SourceType.DESIGN_DOCUMENT, Optional.empty());
        capture = source(
                "capture",
                SourceType.PASSIVE_MONITORING,
                Optional.of(Coverage.of(
                        RECEIVED.minusSeconds(3600), RECEIVED, List.of(Cidr.parse("10.0.0.0/8")), "the plant")));
        for (int i = 0; i < zones; i++) {
            zoned(i);
            networked(i);
        }
        for (int i = 0; i < zones; i += 10) {
            watched(i);
        }
        for (int i = 0; i < assets; i++) {
            stations.add(About.of(Kind.ASSET, new Hint.HasMac(mac(i)), new Hint.HasAddress(address(i))));
            listed(i);
            heard(i);
        }
        for (int i = 0; i < connections; i++) {
            joined(i, i % assets, (int) ((i + distance(i, i / assets)) % assets));
        }
    }

    List<Source> sources() {
        return List.of(inventory, design, capture);
    }

    List<RecordedClaim> claims() {
        return claims;
    }

    /** How far along the ring of all assets a connection leads: by whole zones, or for one in a hundred one further. */
    private long distance(int connection, int round) {
        return (round + 1L) * zones + (isCrossing(connection) ? 1 : 0);
    }

    private static boolean isCrossing(int connection) {
        return connection % 100 == 99;
    }

    private void zoned(int i) {
        About about = About.of(Kind.ZONE, new Hint.HasName("Zone " + i));
        says(inventory, about, "designation.name", "Zone " + i);
        says(inventory, about, "zoneProfile.zoneType", "control");
        says(inventory, about, "zoneProfile.targetLevel", "2");
        says(inventory, about, "zoneProfile.rationale", "one process unit");
        says(inventory, about, "placement.site", "Works");
        says(inventory, about, "custody.owner", "Department " + i % 20);
    }

    /** Every zone has one network, which is called like the zone. */
    private void networked(int i) {
        About about = About.of(Kind.NETWORK, new Hint.HasName("Network " + i));
        says(inventory, about, "designation.name", "Network " + i);
        says(inventory, about, "networkProfile.range", subnet(i) + ".0/24");
        says(inventory, about, "networkProfile.networkType", "control");
        says(inventory, about, "placement.zone", "Zone " + i);
        says(inventory, about, "placement.site", "Works");
    }

    private void watched(int from) {
        About about = About.of(Kind.SENSOR, new Hint.HasName("Sensor " + from));
        says(inventory, about, "designation.name", "Sensor " + from);
        for (int i = from; i < Math.min(from + 10, zones); i++) {
            says(inventory, about, "sensorProfile.networks", "Network " + i);
        }
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
        says(inventory, about, "placement.zone", "Zone " + i % zones);
        says(inventory, about, "placement.level", Integer.toString(i % zones % 3));
        says(inventory, about, "placement.site", "Works");
        says(inventory, about, "placement.location", "Cabinet " + i / 10);
        says(inventory, about, "custody.owner", "Department " + i % 20);
        says(inventory, about, "custody.expert", "Expert " + i % 40);
        says(inventory, about, "criticality.overall", i % 5 == 0 ? "high" : "low");
        says(inventory, about, "processSupport.consequence", "the unit stands still");
        if (i % 10 != 9) {
            says(inventory, about, "processSupport.functions", "Function " + i % zones / 10);
        }
        says(inventory, about, "assetRole.assetClass", "plc");
        says(inventory, about, "lifecycle.state", "in_service");
        says(inventory, about, "upkeep.backup", "weekly");
        says(inventory, about, "upkeep.logging", "to the log server");
        says(inventory, about, "upkeep.timeSource", "NTP of the site");
    }

    private void heard(int i) {
        About about = stations.get(i);
        says(capture, about, "networkPort[" + mac(i) + "].mac", mac(i).text());
        says(capture, about, "networkPort[" + mac(i) + "].addresses", address(i).text());
        if (i % 50 == 0) {
            says(capture, about, "platform.firmwareVersion", "9.9");
        }
    }

    private void joined(int i, int from, int to) {
        About about = About.of(
                Kind.CONNECTION, new Hint.Joins(stations.get(from), stations.get(to), Transport.TCP, 502 + i % 4));
        says(capture, about, "threeStates.observed", "true");
        says(capture, about, "link.protocol", "modbus");
        if (i % 50 != 49) {
            says(design, about, "threeStates.required", "true");
            says(design, about, "threeStates.permitted", "true");
            says(design, about, "link.purpose", "Interlock of the unit");
        }
    }

    private void says(Source source, About about, String path, String value) {
        PartPath part =
                path.startsWith("networkPort") ? PartPath.parse(path) : paths.computeIfAbsent(path, PartPath::parse);
        claims.add(new RecordedClaim(
                claims.size() + 1L,
                source,
                new Claim(
                        about,
                        part,
                        value,
                        new Locus.Line(claims.size() + 1),
                        OBSERVED,
                        Method.IMPORTED,
                        Confidence.CONFIRMED)));
    }

    private static String number(int i) {
        return "A-" + (100_000 + i);
    }

    /** The hardware address of the station of that number. */
    static Mac mac(int i) {
        return new Mac(String.format(Locale.ROOT, "00:1b:1b:%02x:%02x:%02x", i >> 16 & 255, i >> 8 & 255, i & 255));
    }

    private IpAddress address(int i) {
        return new IpAddress(subnet(i % zones) + "." + (1 + i / zones));
    }

    /** The address of the station of that number in a plant of so many assets. */
    static IpAddress address(int i, int assets) {
        int zones = Math.ceilDiv(assets, ASSETS_IN_A_ZONE);
        return new IpAddress(subnet(i % zones) + "." + (1 + i / zones));
    }

    private static String subnet(int zone) {
        return "10." + (zone >> 8 & 255) + "." + (zone & 255);
    }

    private static Source source(String title, SourceType type, Optional<Coverage> coverage) {
        Digest digest = Digest.of(title.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Source(title, type, title, digest, Optional.empty(), RECEIVED, coverage);
    }
}
