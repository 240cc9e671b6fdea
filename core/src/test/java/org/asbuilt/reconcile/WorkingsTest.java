package org.asbuilt.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reconciliation that goes on with another record comes to what is found when all is reconciled with that record. */
class WorkingsTest {
    private static final int DEVICES = 12;
    private static final int EDITS = 60;
    private static final Basis BASIS = new Basis.Stated("anna", "was there");
    private static final Instant LATER = Instant.parse("2026-11-20T00:00:00Z");

    private final Testimony testimony = new Testimony();

    /** What people do to a record. */
    private enum Deed {
        DESCRIBE,
        UPDATE,
        REQUIRE,
        EXPECT,
        SERVE,
        PLACE,
        DECIDE,
        RENAME,
        READDRESS,
        REROUTE,
        UNPLUG,
        MERGE,
        RETIRE,
        ENTER,
        REGISTER
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatFollowsIsWhatIsFoundAnew(int seed) {
        Random random = new Random(seed);
        plant(random);
        Snapshot record = testimony.snapshot();
        Workings workings = testimony.workings(record);
        Set<Deed> followed = EnumSet.noneOf(Deed.class);
        Set<ItemType> changed = EnumSet.noneOf(ItemType.class);
        for (int i = 0; i < EDITS; i++) {
            Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
            List<Edit> edits = edits(deed, record, workings.outcome(), random);
            Snapshot next = record.with(edits);
            List<Item> before = workings.outcome().items();
            Workings anew = testimony.workings(next);
            if (workings.follow(next)) {
                followed.add(deed);
                assertSame(workings.outcome(), anew.outcome(), deed + " " + edits);
                workings.outcome().items().stream()
                        .filter(item -> !before.contains(item))
                        .forEach(item -> changed.add(item.type()));
            } else {
                assertThat(workings.outcome().items()).isSameAs(before);
                workings = anew;
            }
            record = next;
        }
        assertThat(followed).contains(Deed.DESCRIBE, Deed.UPDATE, Deed.REQUIRE, Deed.SERVE);
        assertThat(followed).doesNotContain(Deed.MERGE, Deed.ENTER, Deed.REGISTER, Deed.REROUTE);
        assertThat(changed).isNotEmpty();
    }

    @Test
    void whatNobodyIsRecognisedByIsFollowedAndTheItemsStayTheSameList() {
        plant(new Random(1));
        Workings workings = testimony.workings(testimony.snapshot());
        List<Item> before = workings.outcome().items();
        Snapshot next = testimony.snapshot().with(List.of(put(device("device 3"), "designation.description", "blue")));
        assertThat(workings.follow(next)).isTrue();
        assertThat(workings.outcome().items()).isSameAs(before);
    }

    @Test
    void aRefusedIdentifierMakesItAnewAndAnotherRefusedValueDoesNot() {
        Source list = testimony.document("list");
        Source other = testimony.document("other list");
        About device = testimony.listed(list, "A-1", "one", "02:00:00:00:00:01", "10.0.0.1");
        testimony.says(list, device, "platform.firmwareVersion", "1.0").baseline();
        testimony.says(other, device, "platform.firmwareVersion", "2.0");
        testimony.says(other, device, "networkPort[02:00:00:00:00:01].addresses", "10.0.0.9");
        Workings workings = testimony.workings(testimony.snapshot());
        Item version = about(workings, "platform.firmwareVersion");
        Item address = about(workings, "networkPort[02:00:00:00:00:01].addresses");
        Snapshot kept =
                testimony.snapshot().with(workings.outcome().edits("anna", "it is so", Map.of(version.key(), "keep")));
        assertThat(workings.follow(kept)).isTrue();
        assertSame(workings.outcome(), testimony.workings(kept).outcome(), "version");
        Snapshot refused = kept.with(workings.outcome().edits("anna", "it is so", Map.of(address.key(), "keep")));
        assertThat(workings.follow(refused)).isFalse();
    }

    @Test
    void anotherNameThatIdentifiesNobodyStandsInSentencesAboutOthersToo() {
        testimony.listed(testimony.document("list"), "A-1", "one", "02:00:00:00:00:01", "10.0.0.1");
        Id spare = Id.of(Kind.ASSET, "spare");
        Snapshot record = testimony.snapshot().with(List.of(put(spare, "designation.tag", "spare")));
        Workings workings = testimony.workings(record);
        assertThat(workings.follow(record.with(List.of(put(spare, "designation.description", "spare")))))
                .isTrue();
        assertThat(workings.follow(record.with(List.of(put(spare, "designation.tag", "tbd")))))
                .isFalse();
    }

    @Test
    void anotherSpellingOfASharedIdentifierStandsInTheMatterAboutBoth() {
        Source list = testimony.document("list");
        for (String number : List.of("1", "2")) {
            About about = testimony.listed(list, "A-" + number, "device " + number, mac(Integer.parseInt(number)), "");
            testimony.says(list, about, "platform.firmwareVersion", "1");
        }
        testimony.baseline();
        Snapshot record = testimony
                .snapshot()
                .with(List.of(
                        put(device("device 1"), "nameplate.serialNumber", "SN-4711"),
                        put(device("device 2"), "nameplate.serialNumber", "SN-4711")));
        Workings workings = testimony.workings(record);
        assertThat(workings.outcome().items()).extracting(Item::type).containsExactly(ItemType.DUPLICATE);
        Snapshot respelt = record.with(List.of(
                put(device("device 1"), "nameplate.serialNumber", "sn 4711"),
                put(device("device 2"), "nameplate.serialNumber", "sn 4711")));
        assertThat(testimony.workings(respelt).outcome().items())
                .isNotEqualTo(workings.outcome().items());
        assertThat(workings.follow(respelt)).isFalse();
    }

    @Test
    void whatTheRegisterSaysOfASensorDecidesWhatItOughtToHaveSeen() {
        Source list = testimony.document("list");
        About one = testimony.listed(list, "A-1", "one", "02:00:00:00:00:01", "10.0.0.1");
        About two = testimony.listed(list, "A-2", "two", "02:00:00:00:00:02", "10.0.0.2");
        testimony.joined(list, one, two, 502);
        testimony.baseline();
        Source capture = testimony.capture("capture", "10.0.0.0/24", "2026-11-10T10:00:00Z");
        testimony.heard(capture, "02:00:00:00:00:01", "10.0.0.1");
        testimony.heard(capture, "02:00:00:00:00:02", "10.0.0.2");
        testimony.register(capture, "production").expect(Kind.CONNECTION, "turnaround");
        Workings workings = testimony.workings(testimony.snapshot());
        assertThat(workings.outcome().items()).isEmpty();
        testimony.register(capture, "turnaround");
        assertThat(workings.follow(testimony.snapshot())).isFalse();
        assertThat(testimony.workings(testimony.snapshot()).outcome().items())
                .extracting(Item::type)
                .containsExactly(ItemType.NOT_SEEN);
    }

    @Test
    void aReconcilerComesToTheSameWhicheverRecordsItSawBefore() {
        plant(new Random(2));
        Reconciler reconciler = new Reconciler(testimony.allSources(), testimony.allClaims());
        Snapshot first = testimony.snapshot();
        Snapshot second = first.with(List.of(put(device("device 2"), "platform.firmwareVersion", "9.9")));
        Snapshot third = second.with(List.of(put(device("device 2"), "designation.name", "another name")));
        for (Snapshot record : List.of(first, second, third, first, third, second)) {
            assertSame(
                    reconciler.with(record),
                    testimony.workings(record).outcome(),
                    "record of " + record.size() + " subjects");
        }
    }

    private static void assertSame(Reconciliation found, Reconciliation anew, String why) {
        assertThat(found.items()).as(why).containsExactlyElementsOf(anew.items());
        assertThat(found.attributed()).as(why).isEqualTo(anew.attributed());
        assertThat(found.commit()).as(why).isEqualTo(anew.commit());
    }

    /** Lists that agree on most, and captures that saw other things. */
    private void plant(Random random) {
        Source list = testimony.document("device table");
        List<About> listed = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            About about = testimony.listed(list, "A-" + i, "device " + i, mac(i), "10.0.0." + i);
            testimony.says(list, about, "platform.firmwareVersion", "1." + i);
            testimony.says(list, about, "placement.zone", "Zone " + i % 3);
            testimony.says(list, about, "service[tcp/" + (500 + i % 2) + "].product", "server " + i);
            listed.add(about);
        }
        for (int i = 0; i < DEVICES; i++) {
            testimony.joined(list, listed.get(i), listed.get(random.nextInt(DEVICES)), 502 + i);
        }
        testimony.baseline();
        Source other = testimony.document("spreadsheet");
        Source capture = testimony.capture("capture", "10.0.0.0/24", "2026-11-10T10:00:00Z");
        Source scan = testimony.capture("scan", "10.0.0.0/24", "2026-11-11T10:00:00Z");
        List<About> heard = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            int odd = random.nextInt(6);
            About about = testimony.listed(
                    other, odd == 0 ? "" : "A-" + i, "device " + (odd == 1 ? i + 1 : i), mac(odd == 2 ? i + 1 : i), "");
            testimony.says(other, about, "platform.firmwareVersion", "1." + (i + random.nextInt(2)));
            testimony.says(other, about, "custody.owner", "owner " + random.nextInt(3));
            testimony.says(other, about, "placement.zone", "Zone " + random.nextInt(4));
            if (random.nextInt(4) > 0) {
                About seen = testimony.heard(
                        random.nextBoolean() ? capture : scan,
                        mac(random.nextInt(5) == 0 ? i + 20 : i),
                        "10.0.0." + (random.nextInt(5) == 0 ? (i + 1) % DEVICES : i));
                testimony.says(capture, seen, "service[tcp/502].product", "modbus");
                testimony.says(capture, seen, "platform.firmwareVersion", "1." + random.nextInt(DEVICES));
                heard.add(seen);
            }
        }
        for (int i = 1; i < heard.size(); i++) {
            testimony.joined(capture, heard.get(i), heard.get(random.nextInt(i)), 502 + random.nextInt(3));
        }
    }

    private List<Edit> edits(Deed deed, Snapshot record, Reconciliation now, Random random) {
        Id asset = any(record, Kind.ASSET, random);
        Id connection = any(record, Kind.CONNECTION, random);
        String number = Integer.toString(random.nextInt(DEVICES));
        Slot service = Slot.parse("service[tcp/" + (500 + random.nextInt(4)) + "]");
        return switch (deed) {
            case DESCRIBE -> List.of(put(asset, "designation.description", "seen " + number));
            case UPDATE -> List.of(put(asset, "platform.firmwareVersion", "1." + number));
            case REQUIRE -> List.of(put(connection, "threeStates.required", Boolean.toString(random.nextBoolean())));
            case EXPECT -> List.of(put(connection, "operatingModes.expectedIn", "turnaround"));
            case SERVE ->
                List.of(
                        random.nextBoolean()
                                ? put(asset, service + ".product", "server " + number)
                                : new Edit.Remove(asset, service, PlantTime.ALWAYS, BASIS));
            case PLACE ->
                List.of(put(
                        asset, "placement.zone", any(record, Kind.ZONE, random).value()));
            case DECIDE -> decided(now, random);
            case RENAME -> List.of(put(asset, "designation.name", "device " + number));
            case READDRESS -> List.of(put(asset, port(record, asset, random) + ".addresses", "10.0.0." + number));
            case REROUTE -> List.of(put(connection, "link.port", Integer.toString(1000 + random.nextInt(60_000))));
            case UNPLUG -> List.of(new Edit.Remove(asset, port(record, asset, random), PlantTime.since(LATER), BASIS));
            case MERGE -> {
                Id other = any(record, Kind.ASSET, random);
                yield other.equals(asset)
                        ? List.of(put(Id.of(Kind.ASSET, "new " + record.size()), "designation.name", "new"))
                        : List.of(new Edit.Merge(asset, other, BASIS));
            }
            case RETIRE -> List.of(new Edit.Retire(asset, PlantTime.since(LATER), BASIS));
            case ENTER ->
                List.of(put(Id.of(Kind.ASSET, "entered " + record.size()), "designation.name", "device " + number));
            case REGISTER ->
                List.of(put(Id.of(Kind.SOURCE, "capture " + number + record.size()), "designation.name", "entry"));
        };
    }

    /** Some item decided, if it can be by itself. */
    private static List<Edit> decided(Reconciliation now, Random random) {
        List<Item> open = now.items().stream()
                .filter(item -> !item.choices().isEmpty() && item.requires().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Item item = open.get(random.nextInt(open.size()));
        Item.Choice choice = item.choices().get(random.nextInt(item.choices().size()));
        return now.edits("anna", "it is so", Map.of(item.key(), choice.key()));
    }

    private static Slot port(Snapshot record, Id asset, Random random) {
        Subject subject = record.subject(asset).orElseThrow();
        List<String> ports = List.copyOf(subject.facets(NetworkPort.class).keySet());
        return Slot.of(NetworkPort.class, ports.isEmpty() ? "eth0" : ports.get(random.nextInt(ports.size())));
    }

    private static Id any(Snapshot record, Kind kind, Random random) {
        List<Id> all = record.subjects(kind).map(Subject::id).collect(Collectors.toCollection(TreeSet::new)).stream()
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private static Edit put(Id subject, String path, String value) {
        PartPath part = PartPath.parse(path);
        return Edit.Put.of(subject, part.slot(), Map.of(part.part(), Said.value(value, BASIS)), PlantTime.ALWAYS);
    }

    private Id device(String name) {
        return testimony
                .snapshot()
                .subjects(Kind.ASSET)
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Item about(Workings workings, String path) {
        return workings.outcome().items().stream()
                .filter(item -> item.path().filter(PartPath.parse(path)::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String mac(int number) {
        return String.format(java.util.Locale.ROOT, "02:00:00:00:00:%02x", number);
    }
}
