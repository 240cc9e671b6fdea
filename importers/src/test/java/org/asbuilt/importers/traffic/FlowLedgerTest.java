package org.asbuilt.importers.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Transport;
import org.junit.jupiter.api.Test;

/** What comes of flows that a sensor tells of. */
class FlowLedgerTest {
    private static final Instant NOON = Instant.parse("2025-03-04T12:00:00Z");

    private final List<Claim> claims = new ArrayList<>();

    private Receipt ledger(Consumer<FlowLedger> work) {
        return ledger(1000, work);
    }

    private Receipt ledger(int most, Consumer<FlowLedger> work) {
        return Reading.of(
                "test",
                "flows",
                Input.of("test", new byte[] {1}),
                Limits.standard(),
                claims::add,
                Progress.none(),
                reading -> {
                    FlowLedger ledger = new FlowLedger(reading, most);
                    work.accept(ledger);
                    ledger.claim();
                });
    }

    private static Flow flow(String client, String server, int port) {
        return Flow.opened(client, server, Transport.TCP, port, new Locus.Line(1))
                .traffic(1, 60, 1, 60)
                .times(Optional.of(NOON), Optional.of(NOON.plusSeconds(60)));
    }

    private static Flow half(String source, int sourcePort, String destination, int destinationPort) {
        return Flow.oneWay(source, sourcePort, destination, destinationPort, Transport.TCP, 5, 500, new Locus.Line(1));
    }

    private List<String> values(Kind kind, String path) {
        return claims.stream()
                .filter(claim ->
                        claim.about().kind() == kind && claim.path().toString().equals(path))
                .map(Claim::value)
                .toList();
    }

    private List<String> abouts(Kind kind) {
        return claims.stream()
                .filter(claim -> claim.about().kind() == kind)
                .map(claim -> claim.about().text())
                .distinct()
                .toList();
    }

    @Test
    void manyFlowsOfOneClientToOneServiceAreOneConnection() {
        Receipt receipt = ledger(ledger -> {
            ledger.flow(flow("10.1.1.5", "10.1.1.20", 502).protocol("modbus", Confidence.CONFIRMED));
            ledger.flow(flow("10.1.1.5", "10.1.1.20", 502).functions(EnumSet.of(Function.CONTROL_WRITE)));
        });
        assertThat(abouts(Kind.CONNECTION)).hasSize(1);
        assertThat(values(Kind.CONNECTION, "link.protocol")).containsExactly("Modbus/TCP");
        assertThat(values(Kind.CONNECTION, "link.functions")).containsExactly("control_write");
        assertThat(values(Kind.CONNECTION, "threeStates.observed")).containsExactly("true");
        assertThat(values(Kind.ASSET, "service[tcp/502].port")).containsExactly("502");
        assertThat(receipt.coverage()).hasValueSatisfying(coverage -> {
            assertThat(coverage.from()).isEqualTo(NOON);
            assertThat(coverage.until()).isEqualTo(NOON.plusSeconds(60));
            assertThat(coverage.networks()).hasToString("[10.1.1.0/24]");
        });
    }

    @Test
    void whatWasRefusedIsNoServiceAndNoConnection() {
        Receipt receipt = ledger(ledger -> ledger.flow(
                flow("10.1.1.5", "10.1.1.20", 22).traffic(1, 60, 0, 0).outcome(Outcome.NOTHING)));
        assertThat(abouts(Kind.CONNECTION)).isEmpty();
        assertThat(abouts(Kind.ASSET)).containsExactly("asset:ip=10.1.1.5");
        assertThat(receipt.remarks()).anyMatch(remark -> remark.text().contains("refused or never answered"));
    }

    @Test
    void theHardwareAddressOfARouterIsNotThatOfAStationBehindIt() {
        ledger(ledger -> {
            ledger.flow(flow("10.1.1.5", "10.1.1.20", 502).macs("00:1b:1b:00:00:05", "00:1b:1b:00:00:20"));
            ledger.flow(flow("10.1.1.5", "10.2.2.7", 102).macs("00:1b:1b:00:00:05", "00:00:0c:00:00:01"));
        });
        assertThat(abouts(Kind.ASSET))
                .containsExactlyInAnyOrder(
                        "asset:ip=10.1.1.5,mac=00:1b:1b:00:00:05",
                        "asset:ip=10.1.1.20,mac=00:1b:1b:00:00:20",
                        "asset:ip=10.2.2.7");
    }

    @Test
    void anAddressIsBoundWhereALeaseSaysSo() {
        ledger(ledger -> {
            ledger.flow(flow("10.1.1.5", "10.2.2.7", 102).macs("00:1b:1b:00:00:05", "00:00:0c:00:00:01"));
            ledger.bond("00:1b:1b:00:00:05", "10.1.1.5", 0, new Locus.Line(2), Optional.of(NOON));
        });
        assertThat(abouts(Kind.ASSET))
                .containsExactlyInAnyOrder("asset:ip=10.1.1.5,mac=00:1b:1b:00:00:05", "asset:ip=10.2.2.7");
    }

    @Test
    void groupsAndBroadcastAddressesAreNoAssets() {
        Receipt receipt = ledger(ledger -> {
            for (String group : List.of("255.255.255.255", "224.0.0.251", "10.1.1.255", "ff02::1")) {
                ledger.flow(Flow.opened("10.1.1.5", group, Transport.UDP, 47808, new Locus.Line(1))
                        .traffic(1, 60, 0, 0)
                        .outcome(Outcome.ONE_SIDED));
            }
        });
        assertThat(abouts(Kind.ASSET)).containsExactly("asset:ip=10.1.1.5");
        assertThat(abouts(Kind.CONNECTION)).isEmpty();
        assertThat(receipt.counts()).containsEntry("flows to groups or within one machine, no connection", 4L);
    }

    @Test
    void bothDirectionsOfAFlowAreOneConnectionToTheServicePort() {
        ledger(ledger -> {
            ledger.flow(half("10.1.1.20", 502, "10.1.1.5", 49152));
            ledger.flow(half("10.1.1.5", 49152, "10.1.1.20", 502));
        });
        assertThat(values(Kind.CONNECTION, "link.source")).containsExactly("10.1.1.5");
        assertThat(values(Kind.CONNECTION, "link.port")).containsExactly("502");
        assertThat(values(Kind.ASSET, "service[tcp/502].port")).containsExactly("502");
    }

    @Test
    void ofTwoUnusualPortsTheOneWithMorePeersIsTheServers() {
        ledger(ledger -> {
            for (int port = 50000; port < 50005; port++) {
                ledger.flow(half("10.1.1." + (port - 49990), port, "10.1.1.20", 61000));
                ledger.flow(half("10.1.1.20", 61000, "10.1.1." + (port - 49990), port));
            }
        });
        assertThat(abouts(Kind.CONNECTION)).hasSize(5);
        assertThat(values(Kind.CONNECTION, "link.destination")).containsOnly("10.1.1.20");
        assertThat(values(Kind.CONNECTION, "link.port")).containsOnly("61000");
    }

    @Test
    void thereIsAnEndToWhatIsHeld() {
        Receipt receipt = ledger(10, ledger -> {
            for (int port = 1; port <= 30; port++) {
                ledger.flow(flow("10.1.1.5", "10.1.1.20", port));
            }
        });
        assertThat(abouts(Kind.CONNECTION)).hasSize(10);
        assertThat(receipt.counts()).containsEntry("flows beyond the limit, not claimed", 20L);
        assertThat(receipt.remarks()).anyMatch(remark -> remark.text().contains("split the file"));
    }

    @Test
    void whatOthersTellOfAStationIsClaimedOnlyIfItWasHeard() {
        Receipt receipt = ledger(ledger -> ledger.station("10.1.1.9", new Locus.Line(1), Optional.empty())
                .orElseThrow()
                .hearsay(
                        PartPath.parse("communication.hostname"),
                        "pump",
                        new Locus.Line(1),
                        Optional.empty(),
                        Confidence.POSSIBLE));
        assertThat(claims).isEmpty();
        assertThat(receipt.counts()).containsEntry("statements about stations that were not heard", 1L);
    }

    @Test
    void aTextThatIsNoAddressIsRemarked() {
        boolean[] taken = {true};
        Receipt receipt = ledger(ledger -> taken[0] = ledger.flow(flow("10.1.1.b0", "nowhere", 502)));
        assertThat(taken[0]).isFalse();
        assertThat(receipt.remarksInAll()).isPositive();
        assertThat(claims).isEmpty();
    }
}
