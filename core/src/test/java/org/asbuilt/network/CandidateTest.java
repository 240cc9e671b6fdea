package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Route;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.ThreeStates;
import org.junit.jupiter.api.Test;

/** Another configuration of a device against the record, and what people write as ends and services. Source: requirements P4-02. */
class CandidateTest {
    private static final Id ROUTER = Plant.asset("rtr");
    private static final Id POLLING = Id.of(Kind.CONNECTION, "polling");
    private static final Id BROWSING = Id.of(Kind.CONNECTION, "browsing");
    private static final Source FILE = new Source(
            "candidate/1",
            SourceType.CONFIG_FILE_NETWORK_DEVICE,
            "rtr-new.cfg",
            Digest.of(new byte[] {1}),
            Optional.empty(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final List<RecordedClaim> claims = new ArrayList<>();

    private static Plant plant() {
        return new Plant()
                .device("rtr", "Cisco IOS")
                .face("rtr", "Gi0", "10.1.0.1/24", "rulesIn", "OFFICE")
                .face("rtr", "Gi1", "10.2.0.1/24")
                .rule("rtr", "OFFICE", 1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502")
                .rule("rtr", "OFFICE", 2, "deny", "any", "any", "any")
                .route("rtr", "10.9.0.0/16", "10.2.0.254")
                .say(ROUTER, Route.class, "10.8.0.0/16 10.2.0.253", "destination", "10.8.0.0/16", "origin", "ospf")
                .host("pc", "10.1.0.7")
                .host("plc", "10.2.0.9")
                .say(POLLING, Link.class, "", link("502"))
                .say(POLLING, ThreeStates.class, "", "required", "true")
                .say(BROWSING, Link.class, "", link("80"));
    }

    private static String[] link(String port) {
        return new String[] {
            "source",
            Plant.asset("pc").value(),
            "destination",
            Plant.asset("plc").value(),
            "transport",
            "tcp",
            "port",
            port
        };
    }

    private void say(Class<? extends Facet> facet, String key, String... parts) {
        for (int i = 0; i < parts.length; i += 2) {
            claims.add(new RecordedClaim(
                    claims.size() + 1L,
                    FILE,
                    new Claim(
                            About.of(Kind.ASSET, new Hint.HasId(ROUTER)),
                            new PartPath(Slot.of(facet, key), parts[i]),
                            parts[i + 1],
                            new Locus.Whole(),
                            Optional.empty(),
                            Method.PARSED_CONFIG,
                            Confidence.CONFIRMED)));
        }
    }

    private void rule(int at, String action, String from, String to, String service) {
        say(
                FilterRule.class,
                "OFFICE/%06d".formatted(at),
                "list",
                "OFFICE",
                "position",
                Integer.toString(at),
                "action",
                action,
                "sources",
                from,
                "destinations",
                to,
                "services",
                service);
    }

    private void faces() {
        say(DeviceInterface.class, "Gi0", "addresses", "10.1.0.1/24", "mode", "routed", "rulesIn", "OFFICE");
        say(DeviceInterface.class, "Gi1", "addresses", "10.2.0.1/24", "mode", "routed");
    }

    @Test
    void whatAConfigurationNoMoreHasIsGone() {
        faces();
        rule(1, "permit", "any", "any", "tcp/80");
        var record = plant().snapshot();
        var candidate = Candidate.of(record, Map.of(ROUTER, claims));
        assertThat(candidate.subject(ROUTER).orElseThrow().facets(FilterRule.class))
                .containsOnlyKeys("OFFICE/000001");
        // A route that the device was told is in its configuration; one that it learnt is not.
        assertThat(candidate.subject(ROUTER).orElseThrow().facets(Route.class))
                .containsOnlyKeys("10.8.0.0/16 10.2.0.253");
        List<Consequence> consequences = Consequence.between(ThreeWay.of(record), ThreeWay.of(candidate));
        assertThat(consequences)
                .extracting(Consequence::connection, Consequence::sort)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(POLLING, Consequence.Sort.BREAKS),
                        org.assertj.core.groups.Tuple.tuple(BROWSING, Consequence.Sort.OPENS));
        assertThat(consequences.getFirst().after().reason()).contains("refused by rtr");
    }

    @Test
    void theSameConfigurationChangesNothing() {
        faces();
        rule(1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502");
        rule(2, "deny", "any", "any", "any");
        var record = plant().snapshot();
        assertThat(Consequence.between(ThreeWay.of(record), ThreeWay.of(Candidate.of(record, Map.of(ROUTER, claims)))))
                .isEmpty();
    }

    @Test
    void whatIsNoConfigurationConfiguresNothing() {
        say(Route.class, "10.7.0.0/16 10.2.0.252", "destination", "10.7.0.0/16");
        var record = plant().snapshot();
        var candidate = Candidate.of(record, Map.of(ROUTER, claims));
        assertThat(candidate.subject(ROUTER)).isEqualTo(record.subject(ROUTER));
    }

    @Test
    void whoMayNotSeeTheRulesKnowsNothingOfWhatTheyPermit() {
        var check = ThreeWay.withoutRules(plant().snapshot(), "not shown");
        assertThat(check.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.permission().extent()).isEqualTo(Extent.UNKNOWN);
            assertThat(row.permitted().state()).isEmpty();
            assertThat(row.permission().reason()).isEqualTo("not shown");
        });
        assertThat(Discrepancy.REQUIRED_NOT_PERMITTED.in(check.row(POLLING).orElseThrow()))
                .as("asked for, and whether it is permitted is not known")
                .isEmpty();
        assertThat(Discrepancy.REQUIRED_NOT_PERMITTED.in(check.row(BROWSING).orElseThrow()))
                .contains(false);
    }

    @Test
    void endsAreReadByNameIdAddressAndWord() {
        var record = plant().snapshot();
        assertThat(Endpoint.read("internet", record)).isEqualTo(new Endpoint.Internet());
        assertThat(Endpoint.read("10.2.0.0/24", record).toString()).contains("10.2.0.0/24");
        assertThat(Endpoint.read(ROUTER.value(), record)).isEqualTo(new Endpoint.Of(ROUTER));
        assertThatThrownBy(() -> Endpoint.read("asset-0000000000000000", record))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("the name or id of an asset");
        assertThatThrownBy(() -> Endpoint.read("", record)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void servicesAreReadOneByOne() {
        assertThat(Question.services("TCP/502, udp/161-162 icmp/8;ip/47"))
                .containsExactly("icmp/8", "ip/47", "tcp/502", "udp/161-162");
        assertThat(Question.services("")).isEmpty();
        assertThat(Question.services("any")).isEmpty();
        for (String wrong : List.of("modbus", "tcp/65536", "udp/9-2", "icmp/256", "ip/256", "tcp/-1", "502")) {
            assertThatThrownBy(() -> Question.services(wrong))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining(wrong);
        }
    }
}
