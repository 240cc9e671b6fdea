package org.asbuilt.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ManualFallback;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.ProcessSupport;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final Id LINK = Id.of(Kind.CONDUIT, "Enterprise link");
    private static final Id ORDERS = Id.of(Kind.FUNCTION, "Orders");
    private static final Id PUMPING = Id.of(Kind.FUNCTION, "Pumping");

    private static Sketch plant() {
        return new Sketch()
                .function("Orders", "yes_untested")
                .function("Pumping", "no")
                .say(ORDERS, FunctionProfile.class, "", "toleratedOutage", "PT4H")
                .zone("Enterprise", "enterprise")
                .zone("Supervision", "supervisory")
                .conduit("Enterprise link", "Enterprise", "Supervision")
                .asset("erp", "application_server", "Enterprise")
                .asset("mail", "application_server", "Enterprise")
                .asset("server", "scada_server", "Supervision")
                .asset("hmi", "hmi", "Supervision")
                .asset("historian", "historian", "Supervision")
                .say(Sketch.asset("server"), ProcessSupport.class, "", "functions", ORDERS.value())
                .say(Sketch.asset("hmi"), ProcessSupport.class, "", "functions", PUMPING.value())
                .link("server", "erp", "file_transfer")
                .states("server", "erp", "required", "true")
                .say(Sketch.joint("server", "erp"), Link.class, "", "purpose", "Orders of the day")
                .link("historian", "mail", "alarm_event")
                .link("hmi", "server", "monitor_read")
                .states("hmi", "server", "required", "true")
                .link("mail", "server")
                .states("mail", "server", "required", "false");
    }

    @Test
    void whatStopsIfTheEnterpriseLinkIsLost() {
        Loss loss = Loss.of(plant().circumstances(), List.of(LINK));

        assertThat(loss.carriers())
                .extracting(Loss.Carrier::id)
                .containsExactlyInAnyOrder(
                        Sketch.joint("server", "erp"),
                        Sketch.joint("historian", "mail"),
                        Sketch.joint("mail", "server"));
        assertThat(loss.assets().stream().filter(Loss.Affected::surely).map(Loss.Affected::id))
                .containsExactlyInAnyOrder(Sketch.asset("server"), Sketch.asset("erp"));
        assertThat(loss.assets().stream().filter(one -> !one.surely()).map(Loss.Affected::id))
                .containsExactlyInAnyOrder(Sketch.asset("historian"), Sketch.asset("mail"));
        Loss.Affected server = loss.assets().stream()
                .filter(one -> one.id().equals(Sketch.asset("server")))
                .findFirst()
                .orElseThrow();
        assertThat(server.reasons())
                .containsExactly(new Loss.Reason(
                        Loss.Cause.REQUIRED_CONNECTION, Sketch.joint("server", "erp"), "Orders of the day"));
        assertThat(loss.functions())
                .containsExactly(new Loss.AffectedFunction(
                        ORDERS,
                        true,
                        List.of(new Loss.Reason(Loss.Cause.SUPPORTS, Sketch.asset("server"), "")),
                        Optional.of(ManualFallback.YES_UNTESTED),
                        Optional.of("PT4H")));
    }

    @Test
    void anotherConduitLeavesItOpenWhetherAnythingStops() {
        Loss loss = Loss.of(
                plant().conduit("Second link", "Enterprise", "Supervision").circumstances(), List.of(LINK));

        assertThat(loss.carriers()).isNotEmpty().allMatch(one -> !one.surely());
        assertThat(loss.assets()).isNotEmpty().allMatch(one -> !one.surely());
    }

    @Test
    void bothConduitsLostAreLost() {
        Loss loss = Loss.of(
                plant().conduit("Second link", "Enterprise", "Supervision").circumstances(),
                List.of(LINK, Id.of(Kind.CONDUIT, "Second link")));

        assertThat(loss.carriers()).isNotEmpty().allMatch(Loss.Carrier::surely);
    }

    @Test
    void anAssetThatIsLostTakesItsFunctionsAndThoseOfItsPartners() {
        Loss loss = Loss.of(plant().circumstances(), List.of(Sketch.asset("server")));

        assertThat(loss.functions()).extracting(Loss.AffectedFunction::id).containsExactlyInAnyOrder(ORDERS, PUMPING);
        assertThat(loss.functions().stream()
                        .filter(one -> one.id().equals(PUMPING))
                        .findFirst()
                        .orElseThrow()
                        .manualFallback())
                .hasValue(ManualFallback.NO);
    }

    @Test
    void aThirdPartyThatIsLostTakesItsAccessPaths() {
        Loss loss = Loss.of(
                plant().access("Vendor tunnel", "Vendor", "client_vpn", "server")
                        .circumstances(),
                List.of(Id.of(Kind.THIRD_PARTY, "Vendor")));

        assertThat(loss.carriers())
                .extracting(Loss.Carrier::id)
                .containsExactly(Id.of(Kind.ACCESS_PATH, "Vendor tunnel"));
        assertThat(loss.assets()).isEmpty();
    }

    @Test
    void aNetworkThatIsLostTakesWhoHasNoOtherAndPerhapsWhoHas() {
        Id office = Id.of(Kind.NETWORK, "Office");
        Id plant = Id.of(Kind.NETWORK, "Plant");
        Sketch sketch = new Sketch()
                .named(office, "Office")
                .say(office, NetworkProfile.class, "", "range", "10.1.0.0/24")
                .named(plant, "Plant")
                .say(plant, NetworkProfile.class, "", "range", "10.2.0.0/24")
                .asset("pc", "workstation")
                .asset("server", "scada_server")
                .asset("hmi", "hmi")
                .say(Sketch.asset("pc"), NetworkPort.class, "1", "addresses", "10.1.0.2")
                .say(Sketch.asset("server"), NetworkPort.class, "1", "addresses", "10.1.0.3")
                .say(Sketch.asset("server"), NetworkPort.class, "2", "addresses", "10.2.0.3")
                .say(Sketch.asset("hmi"), NetworkPort.class, "1", "addresses", "10.2.0.4")
                .link("pc", "server")
                .states("pc", "server", "required", "true")
                .link("hmi", "server")
                .states("hmi", "server", "required", "true");

        Loss loss = Loss.of(sketch.circumstances(), List.of(office));

        assertThat(loss.carriers().stream().filter(Loss.Carrier::surely).map(Loss.Carrier::id))
                .containsExactly(Sketch.joint("pc", "server"));
        assertThat(loss.carriers().stream().filter(one -> !one.surely()).map(Loss.Carrier::id))
                .containsExactly(Sketch.joint("hmi", "server"));
    }

    @Test
    void whatDependsOnALostServiceStopsAndWhatDependsOnThat() {
        Sketch sketch = plant().asset("directory", "domain_controller", "Enterprise")
                .asset("licences", "licence_server", "Supervision")
                .asset("panel", "hmi", "Supervision")
                .say(
                        Sketch.asset("licences"),
                        Dependency.class,
                        "log-on",
                        "service",
                        "identity",
                        "provider",
                        Sketch.asset("directory").value(),
                        "effectOfLoss",
                        "nobody can log on")
                .say(
                        Sketch.asset("server"),
                        Dependency.class,
                        "licence",
                        "provider",
                        Sketch.asset("licences").value())
                .say(
                        Sketch.asset("panel"),
                        Dependency.class,
                        "log-on",
                        "provider",
                        Sketch.asset("directory").value(),
                        "alternative",
                        "local accounts")
                .say(
                        PUMPING,
                        Dependency.class,
                        "data",
                        "connection",
                        Sketch.joint("server", "erp").value());

        Loss loss = Loss.of(sketch.circumstances(), List.of(Sketch.asset("directory")));

        assertThat(loss.assets().stream().filter(Loss.Affected::surely).map(Loss.Affected::id))
                .containsExactlyInAnyOrder(Sketch.asset("directory"), Sketch.asset("licences"), Sketch.asset("server"));
        assertThat(loss.assets().stream().filter(one -> !one.surely()).map(Loss.Affected::id))
                .containsExactly(Sketch.asset("panel"));
        assertThat(loss.assets().stream().flatMap(one -> one.reasons().stream()).map(Loss.Reason::words))
                .contains("identity; nobody can log on", "instead: local accounts");
        assertThat(loss.functions()).extracting(Loss.AffectedFunction::id).containsExactly(ORDERS);

        Loss link = Loss.of(sketch.circumstances(), List.of(LINK));
        assertThat(link.functions()).extracting(Loss.AffectedFunction::id).containsExactlyInAnyOrder(ORDERS, PUMPING);
    }

    @Test
    void dependenciesInACircleEnd() {
        Sketch sketch = new Sketch().asset("a", "hmi").asset("b", "hmi").asset("c", "hmi");
        for (List<String> pair : List.of(List.of("a", "b"), List.of("b", "c"), List.of("c", "a"))) {
            sketch.say(
                    Sketch.asset(pair.getFirst()),
                    Dependency.class,
                    "x",
                    "provider",
                    Sketch.asset(pair.getLast()).value());
        }

        assertThat(Loss.of(sketch.circumstances(), List.of(Sketch.asset("a"))).assets())
                .extracting(Loss.Affected::id)
                .containsExactlyInAnyOrder(Sketch.asset("a"), Sketch.asset("b"), Sketch.asset("c"));
    }

    @Test
    void aFirewallThatIsLostTakesTheConduitThatItAloneEnforces() {
        Sketch sketch = plant().asset("firewall", "firewall")
                .asset("second", "firewall")
                .say(
                        LINK,
                        PathControl.class,
                        "1",
                        "controlKind",
                        "firewall",
                        "enforcedBy",
                        Sketch.asset("firewall").value());

        assertThat(Loss.of(sketch.circumstances(), List.of(Sketch.asset("firewall")))
                        .carriers())
                .hasSize(3)
                .allMatch(Loss.Carrier::surely);

        sketch.say(
                LINK,
                PathControl.class,
                "2",
                "controlKind",
                "firewall",
                "enforcedBy",
                Sketch.asset("second").value());
        assertThat(Loss.of(sketch.circumstances(), List.of(Sketch.asset("firewall")))
                        .carriers())
                .hasSize(3)
                .allMatch(one -> !one.surely());
    }

    @Test
    void whatIsPluggedIntoALostSwitchAloneMayBeCutOff() {
        Sketch sketch = new Sketch()
                .asset("SW1", "switch")
                .asset("SW2", "switch")
                .asset("plc", "plc")
                .asset("hmi", "hmi")
                .say(Sketch.asset("plc"), NetworkPort.class, "1", "switchPort", "SW1 1/1")
                .say(Sketch.asset("hmi"), NetworkPort.class, "1", "switchPort", "SW1 1/2")
                .say(Sketch.asset("hmi"), NetworkPort.class, "2", "switchPort", "SW2 1/2")
                .asset("server", "scada_server")
                .link("server", "plc")
                .link("server", "hmi");

        Loss loss = Loss.of(sketch.circumstances(), List.of(Sketch.asset("SW1")));

        assertThat(loss.carriers()).extracting(Loss.Carrier::id).containsExactly(Sketch.joint("server", "plc"));
        assertThat(loss.carriers().getFirst().reason().cause()).isEqualTo(Loss.Cause.CABLE_IS_LOST);
    }
}
