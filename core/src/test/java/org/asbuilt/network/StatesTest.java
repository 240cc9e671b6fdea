package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules that ask for the state of a connection, or of TCP. */
class StatesTest {
    private static Plant gateway() {
        return new Plant()
                .device("gw", "Linux")
                .face("gw", "lan", "10.1.0.1/24")
                .face("gw", "wan", "10.2.0.1/24");
    }

    private static Extent asked(Plant plant, String service) {
        return plant.reachability()
                .ask(Question.of(Endpoint.parse("10.1.0.7"), Endpoint.parse("10.2.0.9"), service))
                .answeredExtent();
    }

    @Test
    void whatRefusesNewConnectionsLetsRepliesPass() {
        Plant plant = gateway()
                .rule("gw", "filter/FORWARD", 1, "deny", "any", "any", "name:any in state NEW", "fromZones", "wan");
        assertThat(asked(plant, "tcp/502")).isEqualTo(Extent.WHOLLY);
    }

    @Test
    void whatPermitsNewConnectionsDoesNotPermitReplies() {
        Plant plant = gateway()
                .rule("gw", "filter/FORWARD", 1, "permit", "any", "any", "name:tcp/502 in state NEW")
                .rule("gw", "filter/FORWARD", 2, "deny", "any", "any", "any", "name", "policy");
        assertThat(asked(plant, "tcp/502")).isEqualTo(Extent.NOT);
        plant.rule(
                        "gw",
                        "filter/FORWARD",
                        2,
                        "permit",
                        "any",
                        "any",
                        "name:any in state established,related",
                        "name",
                        "2")
                .rule("gw", "filter/FORWARD", 3, "deny", "any", "any", "any", "name", "policy");
        assertThat(asked(plant, "tcp/502")).isEqualTo(Extent.WHOLLY);
        assertThat(asked(plant, "tcp/80")).isEqualTo(Extent.NOT);
    }

    @Test
    void whatIsEstablishedFromAPortIsNotEstablishedFromEvery() {
        HeaderSpace space = new HeaderSpace();
        RuleReader reader = new RuleReader(space);
        Bounds bounds = reader.services()
                .bounds(new java.util.TreeSet<>(
                        java.util.List.of("name:tcp/1024-65535 established", "name:from:tcp/502 established")));
        PacketSet expected =
                space.acknowledging().and(space.destinationPorts(1024, 65_535)).and(space.sourcePorts(502, 502));
        assertThat(bounds.surely()).isEqualTo(expected);
        assertThat(bounds.possibly()).isEqualTo(expected);
    }

    @Test
    void whatIsNarrowedInTwoWaysIsNotSure() {
        RuleReader reader = new RuleReader(new HeaderSpace());
        Bounds bounds = reader.services()
                .bounds(new java.util.TreeSet<>(
                        java.util.List.of("name:tcp/1024-65535 in state NEW", "name:from:tcp/502 established")));
        assertThat(bounds.surely().isEmpty()).isTrue();
        assertThat(bounds.doubts()).isNotEmpty();
    }
}
