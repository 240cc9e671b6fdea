package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Extent;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.Way;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rules of the wind plant permit. */
class WindPlantRealDataTest {
    private static Reachability plant = Reachability.of(Snapshot.EMPTY);

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(
                WindPlant.isThere(), "real data is not on this machine: set -Dasbuilt.data to its folder");
        plant = Reachability.of(WindPlant.read().snapshot());
    }

    private static Id asset(String name) {
        return WindPlant.asset(name);
    }

    private static Answer between(Endpoint source, Endpoint destination) {
        return plant.ask(Question.of(source, destination, "tcp/80"));
    }

    private static Endpoint at(String range) {
        return new Endpoint.Range(Cidr.parse(range));
    }

    private static List<String> deciding(Way way) {
        return way.hops().stream()
                .flatMap(hop -> hop.decisions().stream())
                .flatMap(decision -> decision.rule().stream())
                .map(rule -> rule.words())
                .toList();
    }

    /** Each owner's workstation comes through its own tunnel, and a rule at both ends lets it. */
    @Test
    void eachOwnerReachesTheTurbinesByItsOwnTunnel() {
        for (String owner : List.of("owop", "grid", "oem")) {
            Answer answer = between(new Endpoint.Of(asset("ws-" + owner)), at("192.168.100.1"));
            assertThat(answer.answeredPossibly().isEmpty())
                    .as("%s %s", owner, answer)
                    .isFalse();
            Way way = answer.permitted().orElseThrow();
            assertThat(way.hops()).extracting(Way.Hop::name).contains("rtr-" + owner, "rtr-site");
            assertThat(deciding(way)).contains(owner + " out", owner + " in");
        }
    }

    /** The zones of the owners do not reach each other: every list ends with a refusal. */
    @Test
    void theZonesOfTheOwnersDoNotReachEachOther() {
        for (String from : List.of("owop", "grid", "oem")) {
            for (String to : List.of("owop", "grid", "oem")) {
                if (!from.equals(to)) {
                    // What a router answers itself is in no list, so that only stations are asked about.
                    assertThat(between(new Endpoint.Of(asset("ws-" + from)), new Endpoint.Of(asset("ws-" + to)))
                                    .answeredExtent())
                            .as("%s to %s", from, to)
                            .isEqualTo(Extent.NOT);
                }
            }
        }
    }

    /** By the networks of the plant nobody on the internet reaches a turbine; the list of the plant's router refuses it. */
    @Test
    void theInternetDoesNotReachTheTurbinesByTheNetworksOfThePlant() {
        Answer answer = between(at("75.75.0.250"), at("192.168.100.1"));
        assertThat(answer.answeredExtent()).isEqualTo(Extent.NOT);
        Way way = answer.refused().orElseThrow();
        assertThat(way.arrives()).isFalse();
    }

    /** The same host reaches the same turbine by the management network, and no list is asked on the way. */
    @Test
    void theManagementNetworkBypassesAllZones() {
        Answer answer = between(new Endpoint.Of(asset("kali-inet")), new Endpoint.Of(asset("wtg-01")));
        assertThat(answer.answeredPossibly().isEmpty()).isFalse();
        Way way = answer.permitted().orElseThrow();
        assertThat(way.packet().destination()).hasToString("172.16.100.1");
        assertThat(deciding(way)).isEmpty();
        assertThat(between(at("172.16.0.250"), at("172.16.100.1")).answeredExtent())
                .isEqualTo(Extent.WHOLLY);
    }
}
