package org.asbuilt.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.OperatingModes;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.Transport;

/** What sources say in a test, and the record that people made of it. */
final class Testimony {
    private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<RecordedClaim> claims = new ArrayList<>();
    private Snapshot snapshot = Snapshot.EMPTY;

    /** A document of that title. */
    Source document(String title) {
        return source(title, SourceType.ASSET_INVENTORY, Optional.empty());
    }

    /** A capture that had a network in view for a minute. */
    Source capture(String title, String network, String from) {
        Instant start = Instant.parse(from);
        Coverage coverage =
                Coverage.of(start, start.plusSeconds(60), List.of(Cidr.parse(network)), "stations of it were heard");
        return source(title, SourceType.PASSIVE_MONITORING, Optional.of(coverage));
    }

    private Source source(String title, SourceType type, Optional<Coverage> coverage) {
        Source source = new Source(
                "import-" + (sources.size() + 1),
                type,
                title,
                Digest.of(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Optional.empty(),
                RECEIVED,
                coverage);
        sources.put(title, source);
        return source;
    }

    /** One more claim. */
    Testimony says(Source source, About about, String path, String value) {
        return says(source, about, path, value, Confidence.CONFIRMED);
    }

    Testimony says(Source source, About about, String path, String value, Confidence confidence) {
        boolean heard = source.coverage().isPresent();
        claims.add(new RecordedClaim(
                claims.size() + 1L,
                source,
                new Claim(
                        about,
                        PartPath.parse(path),
                        value,
                        new Locus.Line(claims.size() + 1),
                        source.coverage().map(Coverage::from),
                        heard ? Method.OBSERVED_PASSIVE : Method.IMPORTED,
                        confidence)));
        return this;
    }

    /** A device in a list: number, name, MAC and address; empty texts are left out. */
    About listed(Source source, String number, String name, String mac, String address) {
        List<Hint> hints = new ArrayList<>();
        if (!number.isEmpty()) {
            hints.add(new Hint.HasNumber(number));
        }
        if (!name.isEmpty()) {
            hints.add(new Hint.HasName(name));
        }
        About about = about(hints, mac, address);
        if (!number.isEmpty()) {
            says(source, about, "designation.assetNumber", number);
        }
        if (!name.isEmpty()) {
            says(source, about, "designation.name", name);
        }
        port(source, about, mac, address);
        return about;
    }

    /** A station that was heard. */
    About heard(Source source, String mac, String address) {
        About about = about(new ArrayList<>(), mac, address);
        port(source, about, mac, address);
        return about;
    }

    /** A connection between two. */
    About joined(Source source, About from, About to, int port) {
        About about = About.of(Kind.CONNECTION, new Hint.Joins(from, to, Transport.TCP, port));
        boolean seen = source.coverage().isPresent();
        says(source, about, "threeStates." + (seen ? "observed" : "required"), "true");
        says(source, about, "link.protocol", "modbus");
        return about;
    }

    private static About about(List<Hint> hints, String mac, String address) {
        if (!mac.isEmpty()) {
            hints.add(new Hint.HasMac(Mac.parse(mac)));
        }
        if (!address.isEmpty()) {
            hints.add(new Hint.HasAddress(IpAddress.parse(address)));
        }
        return About.of(Kind.ASSET, hints);
    }

    private void port(Source source, About about, String mac, String address) {
        String key = mac.isEmpty() ? "ip:" + address : Mac.parse(mac).text();
        if (!mac.isEmpty()) {
            says(source, about, "networkPort[" + key + "].mac", mac);
        }
        if (!address.isEmpty()) {
            says(source, about, "networkPort[" + key + "].addresses", address);
        }
    }

    Reconciliation reconcile() {
        return Reconciler.reconcile(snapshot, List.copyOf(sources.values()), claims);
    }

    /** Accepts what documents say and nobody contradicts. */
    Testimony baseline() {
        Reconciliation now = reconcile();
        snapshot = snapshot.with(now.edits("anna", "baseline", now.plainAdditions(true)));
        return this;
    }

    /** Has a source stand in the register as showing a mode of operation. */
    Testimony register(Source source, String mode) {
        Basis basis = new Basis.Stated("anna", "was there");
        TreeMap<String, Said> parts = new TreeMap<>();
        parts.put("digest", Said.values(List.of(source.artifact().hex()), basis));
        parts.put("mode", Said.values(List.of(mode), basis));
        Id entry = Id.of(Kind.SOURCE, source.title());
        snapshot = snapshot.with(List.of(new Edit.Put(entry, Slot.of(SourceProfile.class), parts, PlantTime.ALWAYS)));
        return this;
    }

    /** Has all connections of the record be expected in a mode only. */
    Testimony expect(Kind kind, String mode) {
        Basis basis = new Basis.Stated("anna", "by the operating manual");
        TreeMap<String, Said> parts = new TreeMap<>(java.util.Map.of("expectedIn", Said.values(List.of(mode), basis)));
        snapshot = snapshot.with(snapshot.subjects(kind)
                .<Edit>map(
                        subject -> new Edit.Put(subject.id(), Slot.of(OperatingModes.class), parts, PlantTime.ALWAYS))
                .toList());
        return this;
    }

    /** Takes the choice of an item. */
    Testimony choose(Item item, String choice) {
        snapshot = snapshot.with(reconcile().edits("anna", "", Map.of(item.key(), choice)));
        return this;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    List<Source> allSources() {
        return List.copyOf(sources.values());
    }

    List<RecordedClaim> allClaims() {
        return List.copyOf(claims);
    }

    /** All that a reconciliation with a record is worked out from. */
    Workings workings(Snapshot record) {
        return new Workings(record, List.copyOf(sources.values()), claims);
    }

    List<Item> items(ItemType... types) {
        return reconcile().items().stream()
                .filter(item -> types.length == 0 || Arrays.asList(types).contains(item.type()))
                .toList();
    }

    /** The titles of the sources that an item rests on. */
    List<String> sources(Item item) {
        return claims.stream()
                .filter(claim -> item.evidence().contains(claim.id()))
                .map(claim -> claim.source().title())
                .distinct()
                .toList();
    }
}
