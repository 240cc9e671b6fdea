package org.asbuilt.query;

import static org.asbuilt.model.Kind.ASSET;
import static org.asbuilt.model.Kind.CONNECTION;
import static org.asbuilt.model.Kind.NETWORK;
import static org.asbuilt.model.Kind.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.junit.jupiter.api.Test;

/** What a query finds, and of what it cannot be told. */
class EvaluationTest {
    private final Hall hall = new Hall()
            .asset("PLC-1")
            .asset("PLC-2")
            .asset("PLC-3")
            .asset("PLC-4")
            .says(ZONE, "Cell 2", "designation.name", "Cell 2")
            .says(ZONE, "Cell 2", "securityLevel[fr1].target", "3")
            .says(ASSET, "PLC-1", "platform.firmwareVersion", "V2.0.9")
            .says(ASSET, "PLC-2", "platform.firmwareVersion", "2.10")
            .says(ASSET, "PLC-3", "platform.firmwareVersion", "R15A")
            .says(ASSET, "PLC-1", "nameplate.manufacturer", "Siemens AG")
            .says(ASSET, "PLC-2", "nameplate.manufacturer", "Schneider Electric")
            .none(ASSET, "PLC-3", "nameplate.manufacturer")
            .says(ASSET, "PLC-1", "placement.zone", Hall.id(ZONE, "Cell 2").value())
            .says(ASSET, "PLC-2", "placement.zone", Hall.id(ZONE, "gone").value())
            .says(ASSET, "PLC-1", "criticality.overall", "high")
            .says(ASSET, "PLC-2", "criticality.overall", "low")
            .says(ASSET, "PLC-1", "criticality.reviewDue", "2026-12-10")
            .says(ASSET, "PLC-2", "criticality.reviewDue", "2025-06-30");

    @Test
    void unknownIsNeitherAMatchNorNone() {
        assertThat(hall.matching("firmware<2.1")).containsExactly("PLC-1");
        assertThat(hall.untold("firmware<2.1")).containsExactly("PLC-3", "PLC-4");
        assertThat(hall.ask("firmware<2.1").because())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new Untold("firmware", Untold.Why.NOT_RECORDED), 1,
                        new Untold("firmware", Untold.Why.NOT_COMPARABLE), 1));
        assertThat(hall.matching("kind:asset -firmware<2.1")).containsExactly("PLC-2");
        assertThat(hall.untold("kind:asset -firmware<2.1")).containsExactly("PLC-3", "PLC-4");
        assertThat(new Untold("firmware", Untold.Why.NOT_RECORDED).sentence()).isEqualTo("firmware is not recorded");
    }

    @Test
    void whatDecidesAloneLeavesNothingUntold() {
        assertThat(hall.matching("firmware<2.1 or name:PLC")).hasSize(4);
        assertThat(hall.untold("firmware<2.1 or name:PLC")).isEmpty();
        assertThat(hall.untold("firmware<2.1 name:PLC-2")).isEmpty();
        assertThat(hall.untold("firmware<2.1 vendor:siemens")).containsExactly("PLC-4");
        assertThat(hall.ask("firmware<2.1 vendor:siemens").because()).hasSize(2);
    }

    @Test
    void thatThereIsNoneIsKnown() {
        assertThat(hall.matching("vendor:siemens")).containsExactly("PLC-1");
        assertThat(hall.untold("vendor:siemens")).containsExactly("PLC-4");
        assertThat(hall.matching("kind:asset vendor!=siemens")).containsExactly("PLC-2", "PLC-3");
        assertThat(hall.matching("none:vendor")).containsExactly("PLC-3");
        assertThat(hall.matching("missing:vendor")).containsExactly("PLC-4");
        assertThat(hall.matching("vendor:?")).containsExactly("PLC-4");
        assertThat(hall.matching("has:vendor")).containsExactly("PLC-1", "PLC-2");
        assertThat(hall.matching("kind:zone firmware:2")).isEmpty();
        assertThat(hall.untold("kind:zone firmware:2")).isEmpty();
        assertThat(hall.matching("missing:firmware")).containsExactly("PLC-4");
    }

    @Test
    void referencesAreFollowedByNameByIdAndToWhatTheyName() {
        assertThat(hall.matching("zone:\"cell 2\"")).containsExactly("PLC-1");
        assertThat(hall.matching("zone=" + Hall.id(ZONE, "Cell 2").value())).containsExactly("PLC-1");
        assertThat(hall.matching("zone:" + Hall.id(ZONE, "gone").value())).containsExactly("PLC-2");
        assertThat(hall.ask("zone:\"cell 2\"").because())
                .containsEntry(new Untold("zone", Untold.Why.NOT_SHOWN), 1)
                .containsEntry(new Untold("zone", Untold.Why.NOT_RECORDED), 3);
        assertThat(hall.matching("zone.name=\"Cell 2\"")).containsExactly("PLC-1");
        assertThat(hall.matching("zone.securityLevel.target>=2")).containsExactly("PLC-1");
        assertThat(hall.untold("kind:asset zone.securityLevel.target>=2")).containsExactly("PLC-2", "PLC-3", "PLC-4");
        assertThat(hall.matching("placement.zone.name:cell")).containsExactly("PLC-1");
        assertThat(hall.matching("cell")).containsExactly("Cell 2", "PLC-1");
    }

    @Test
    void ordersAreThoseOfTheThing() {
        assertThat(hall.matching("criticality>=medium")).containsExactly("PLC-1");
        assertThat(hall.matching("criticality<high")).containsExactly("PLC-2");
        assertThat(hall.matching("criticality:HIGH")).containsExactly("PLC-1");
        assertThat(hall.matching("firmware>2.9")).containsExactly("PLC-2");
        assertThat(hall.matching("firmware:2")).containsExactly("PLC-1", "PLC-2");
        assertThat(hall.matching("firmware=2.0.9")).containsExactly("PLC-1");
        assertThat(hall.matching("criticality.reviewDue<today+30d")).containsExactly("PLC-1", "PLC-2");
        assertThat(hall.matching("criticality.reviewDue<today")).containsExactly("PLC-2");
        assertThat(hall.matching("criticality.reviewDue:2025")).containsExactly("PLC-2");
        assertThat(hall.matching("criticality.reviewDue>2025-06")).containsExactly("PLC-1");
        assertThat(hall.matching("criticality.reviewDue<=2025-06")).containsExactly("PLC-2");
        assertThat(hall.matching("criticality.reviewDue>=today-2w")).containsExactly("PLC-1");
    }

    @Test
    void addressesAreFoundByRangeAndByTheirBeginning() {
        Hall net = new Hall()
                .asset("A")
                .asset("B")
                .asset("C")
                .says(ASSET, "A", "networkPort[1].addresses", "10.0.0.5")
                .says(ASSET, "A", "networkPort[1].mac", "00:1b:1b:00:00:01")
                .says(ASSET, "B", "networkPort[1].addresses", "10.0.1.5")
                .says(NETWORK, "N", "networkProfile.range", "10.0.0.0/24");
        assertThat(net.matching("ip:10.0.0.0/24")).containsExactly("A");
        assertThat(net.matching("ip:10.0.")).containsExactly("A", "B");
        assertThat(net.matching("ip=10.0.1.5")).containsExactly("B");
        assertThat(net.untold("ip:10.0.")).containsExactly("C");
        assertThat(net.matching("mac:00:1B:1B")).containsExactly("A");
        assertThat(net.matching("mac:001b1b000001")).containsExactly("A");
        assertThat(net.matching("range:10.0.0.77")).containsExactly("10.0.0.0/24");
    }

    @Test
    void ofSeveralOneThatFitsIsEnoughAndOneThatIsNotKnownIsAGap() {
        Hall services = new Hall()
                .asset("A")
                .asset("B")
                .asset("C")
                .says(ASSET, "A", "service[tcp/80].product", "nginx")
                .says(ASSET, "A", "service[tcp/443].port", "443")
                .says(ASSET, "B", "service[tcp/80].product", "apache")
                .says(ASSET, "B", "service[tcp/443].port", "443")
                .says(ASSET, "C", "service[tcp/80].product", "apache");
        assertThat(services.matching("service.product:nginx")).containsExactly("A");
        assertThat(services.untold("service.product:nginx")).containsExactly("B");
    }

    @Test
    void whatIsJudgedComesFromOutside() {
        Standing standing = (flag, id) -> id.equals(Hall.id(ASSET, "PLC-1"))
                ? Truth.of(flag == Flag.VALIDATED)
                : id.equals(Hall.id(ASSET, "PLC-2")) ? Truth.NO : Truth.UNKNOWN;
        Answer answer = hall.ask("kind:asset is:validated", standing);
        assertThat(answer.matching()).extracting(Subject::name).containsExactly("PLC-1");
        assertThat(answer.because()).containsExactly(Map.entry(new Untold("is:validated", Untold.Why.NOT_JUDGED), 2));
        assertThat(hall.ask("-is:validated kind:asset", standing).matching())
                .extracting(Subject::name)
                .containsExactly("PLC-2");
        assertThat(hall.matching("is:unknown")).containsExactly("PLC-3", "PLC-4");
    }

    @Test
    void connectionsAreAskedForTheirEnds() {
        Hall plant = new Hall()
                .asset("HMI")
                .asset("PLC")
                .says(CONNECTION, "c", "designation.name", "reads")
                .says(CONNECTION, "c", "link.source", Hall.id(ASSET, "HMI").value())
                .says(CONNECTION, "c", "link.port", "502");
        assertThat(plant.matching("source:hmi port:502")).containsExactly("reads");
        assertThat(plant.untold("kind:connection destination.name:plc")).containsExactly("reads");
        assertThat(plant.matching("port>=500 port<600 kind:connection")).containsExactly("reads");
    }

    @Test
    void completionsAreWhatTheRecordHoldsTheMostFrequentFirst() {
        assertThat(hall.complete("kind:as").suggestions())
                .extracting(Completion.Suggestion::text)
                .containsExactly("asset", "baseline");
        assertThat(hall.complete("zone:").suggestions())
                .containsExactly(new Completion.Suggestion("\"Cell 2\"", "1 has it"));
        Completion vendor = hall.complete("kind:asset vendor:sie");
        assertThat(vendor.from()).isEqualTo("kind:asset vendor:".length());
        assertThat(vendor.suggestions()).containsExactly(new Completion.Suggestion("\"Siemens AG\"", "1 has it"));
        assertThat(hall.complete("vendor:\"siemens a").suggestions()).hasSize(1);
        assertThat(hall.complete("firmw").suggestions().getFirst().text()).isEqualTo("firmware:");
        assertThat(hall.complete("-is:val").suggestions())
                .extracting(Completion.Suggestion::text)
                .containsExactly("validated");
        assertThat(hall.complete("missing:firm").suggestions().getFirst().text())
                .isEqualTo("firmware");
        assertThat(hall.complete("criticality>=h").suggestions())
                .extracting(Completion.Suggestion::text)
                .containsExactly("high");
    }

    @Test
    void whatEachOfManyIsAskedIsLookedUpOnceForIt() {
        Subject one = hall.snapshot().subject(Hall.id(ASSET, "PLC-1")).orElseThrow();
        Snapshot snapshot = hall.snapshot();
        AtomicInteger lookups = new AtomicInteger();
        Evaluation evaluation = new Evaluation(
                Query.parse("kind:asset zone:\"Cell 2\" firmware<2.1 vendor:siemens criticality>=high nothing-like-it"),
                Hall.NOW,
                id -> {
                    lookups.incrementAndGet();
                    return snapshot.resolved(id);
                },
                Standing.NONE);
        Answer answer = Answer.of(evaluation, Stream.generate(() -> one).limit(1000));
        assertThat(answer.matching()).isEmpty();
        assertThat(answer.untold()).isEqualTo(List.of());
        assertThat(lookups).hasPositiveValue().hasValueLessThanOrEqualTo(1000);
    }
}
