package org.asbuilt.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a record becomes a step, an entry or an open end. */
class SurveyTest {
    private static final Id SERVER = Sketch.asset("server");
    private static final Id PLC = Sketch.asset("plc");

    private static List<BlastRadius.Reached> from(Connectivity graph, Id start) {
        return BlastRadius.of(graph, List.of(start), 9).reached();
    }

    private static BlastRadius.Reached reached(Id id, Reach reach) {
        return new BlastRadius.Reached(id, 1, reach);
    }

    @Test
    void throughADiodeOfWhichNoDirectionIsRecordedOnlyTheSourceSends() {
        Connectivity graph = new Sketch()
                .asset("server", "scada_server")
                .asset("diode", "data_diode")
                .link("server", "diode", "file_transfer")
                .graph();

        assertThat(from(graph, SERVER)).containsExactly(reached(Sketch.asset("diode"), Reach.WRITE));
        assertThat(from(graph, Sketch.asset("diode"))).isEmpty();
    }

    /** Who opens a connection may write; who answers a question for files may be believed in what it sends. */
    @ParameterizedTest
    @CsvSource({"source,true,false", "destination,false,true", "either,true,true"})
    void whoOpensAConnectionCanWriteThroughIt(String initiator, boolean forth, boolean back) {
        Connectivity graph = new Sketch()
                .asset("server", "scada_server")
                .asset("plc", "plc")
                .link("server", "plc", "control_write")
                .say(Sketch.joint("server", "plc"), Traffic.class, "", "initiator", initiator)
                .graph();

        assertThat(from(graph, SERVER).contains(reached(PLC, Reach.WRITE))).isEqualTo(forth);
        assertThat(from(graph, PLC).contains(reached(SERVER, Reach.WRITE))).isEqualTo(back);
    }

    /** A rule holds data to its way, but a question still arrives; hardware lets nothing through. */
    @ParameterizedTest
    @CsvSource({"none,WRITE", "firewall,READ", "application,READ", "hardware_diode,NONE"})
    void whatHoldsDataToItsWaySaysWhatArrivesAgainstIt(String enforcement, Effect expected) {
        Connectivity graph = new Sketch()
                .asset("server", "scada_server")
                .asset("plc", "plc")
                .link("server", "plc", "control_write")
                .say(
                        Sketch.joint("server", "plc"),
                        Traffic.class,
                        "",
                        "direction",
                        "to_source",
                        "enforcement",
                        enforcement)
                .graph();

        assertThat(from(graph, SERVER))
                .isEqualTo(expected == Effect.NONE ? List.of() : List.of(reached(PLC, new Reach(expected, expected))));
    }

    @Test
    void anInterfaceInANetworkOutsideMayBeAddressedFromThere() {
        Id carrier = Id.of(Kind.NETWORK, "Carrier");
        Id office = Id.of(Kind.NETWORK, "Office");
        Connectivity graph = new Sketch()
                .named(carrier, "Carrier")
                .say(carrier, NetworkProfile.class, "", "range", "198.51.100.0/24", "networkType", "internet")
                .named(office, "Office")
                .say(office, NetworkProfile.class, "", "range", "10.1.0.0/24")
                .asset("server", "scada_server")
                .say(SERVER, NetworkPort.class, "1", "addresses", "198.51.100.7")
                .asset("plc", "plc")
                .say(PLC, NetworkPort.class, "1", "addresses", "10.1.0.7")
                .asset("old", "plc")
                .say(Sketch.asset("old"), NetworkPort.class, "1", "addresses", "198.51.100.8")
                .say(Sketch.asset("old"), Lifecycle.class, "", "state", "decommissioned")
                .graph();

        assertThat(graph.entries()).containsExactly(new Entry(carrier, Entry.Reason.NETWORK_OUTSIDE));
        assertThat(from(graph, carrier)).containsExactly(reached(SERVER, Reach.PERHAPS));
        assertThat(from(graph, office)).isEmpty();
    }

    @Test
    void aCloudServiceIsAnEntryAndAnAssetInsideIsNone() {
        Connectivity graph = new Sketch()
                .asset("cloud", "cloud_service")
                .asset("server", "scada_server")
                .asset("gone", "cloud_service")
                .say(Sketch.asset("gone"), Lifecycle.class, "", "state", "decommissioned")
                .graph();

        assertThat(graph.entries()).containsExactly(new Entry(Sketch.asset("cloud"), Entry.Reason.CLOUD_SERVICE));
    }

    @Test
    void anAccessPathIsOfNobodyKnownIfItsThirdPartyIsNotInTheRecord() {
        Id modem = Id.of(Kind.ACCESS_PATH, "Modem");
        Connectivity graph = new Sketch()
                .asset("plc", "plc")
                .asset("old", "plc")
                .say(Sketch.asset("old"), Lifecycle.class, "", "state", "decommissioned")
                .named(modem, "Modem")
                .say(
                        modem,
                        RemoteAccess.class,
                        "",
                        "thirdParty",
                        Id.of(Kind.THIRD_PARTY, "Nobody").value(),
                        "method",
                        "on_site_laptop",
                        "destinations",
                        PLC.value() + ";" + Sketch.asset("old").value() + ";"
                                + Sketch.asset("absent").value())
                .graph();

        assertThat(graph.entries()).containsExactly(new Entry(modem, Entry.Reason.ACCESS_PATH_OF_NOBODY_KNOWN));
        assertThat(from(graph, modem)).containsExactly(reached(PLC, Reach.WRITE));
    }

    /** A session is work at the destination itself; a tunnel leads there, and what may be done is not said. */
    @ParameterizedTest
    @CsvSource({"on_site_laptop,WRITE", "remote_desktop_tool,WRITE", "client_vpn,READ", "dial_up,READ"})
    void howAThirdPartyGetsInSaysWhatItCanDo(String method, Effect surely) {
        Connectivity graph = new Sketch()
                .asset("plc", "plc")
                .access("Way in", "Vendor", method, "plc")
                .graph();

        Id vendor = Id.of(Kind.THIRD_PARTY, "Vendor");
        assertThat(graph.entries()).containsExactly(new Entry(vendor, Entry.Reason.THIRD_PARTY));
        assertThat(from(graph, vendor))
                .containsExactly(
                        reached(Id.of(Kind.ACCESS_PATH, "Way in"), Reach.WRITE),
                        new BlastRadius.Reached(PLC, 2, new Reach(surely, Effect.WRITE)));
    }

    @Test
    void whatIsNotKnownMayLeadOutside() {
        Id inside = Id.of(Kind.UNKNOWN, "Cable");
        Id open = Id.of(Kind.UNKNOWN, "Modem");
        Id empty = Id.of(Kind.UNKNOWN, "Box");
        Connectivity graph = new Sketch()
                .asset("plc", "plc")
                .say(inside, KnownUnknown.class, "", "external", "false", "assets", PLC.value())
                .say(
                        open,
                        KnownUnknown.class,
                        "",
                        "assets",
                        PLC.value() + ";" + Sketch.asset("absent").value())
                .say(empty, KnownUnknown.class, "", "external", "true")
                .graph();

        assertThat(graph.entries()).containsExactly(new Entry(open, Entry.Reason.MAY_LEAD_OUTSIDE));
        assertThat(from(graph, open)).containsExactly(reached(PLC, Reach.PERHAPS));
        assertThat(from(graph, inside)).isEmpty();
    }

    @Test
    void anEndThatIsNotInTheRecordIsOpen() {
        Id nowhere = Id.of(Kind.CONNECTION, "nowhere");
        Connectivity graph = new Sketch()
                .asset("server", "scada_server")
                .asset("plc", "plc")
                .link("server", "absent", "control_write")
                .link("absent", "plc", "control_write")
                .say(nowhere, Link.class, "", "protocol", "modbus")
                .say(PLC, AssetRole.class, "", "flags", "internet_exposed")
                .graph();

        assertThat(graph.openEnds())
                .containsExactlyInAnyOrder(
                        new Connectivity.OpenEnd(Sketch.joint("server", "absent"), SERVER),
                        new Connectivity.OpenEnd(Sketch.joint("absent", "plc"), PLC))
                .isSortedAccordingTo(Comparator.comparing(Connectivity.OpenEnd::connection));
        assertThat(graph.edges()).isZero();
        assertThat(graph.entries()).containsExactly(new Entry(PLC, Entry.Reason.INTERNET_EXPOSED));
    }

    @Test
    void whatWasAssessedAsJoinedToTheInternetIsAWayInUnlessOnlyThePlantBegins() {
        assertThat(assessed("external_internet", "bidirectional_externally_initiated"))
                .containsExactly(new Entry(PLC, Entry.Reason.INTERNET_ASSESSED));
        assertThat(assessed("external_internet", "")).containsExactly(new Entry(PLC, Entry.Reason.INTERNET_ASSESSED));
        assertThat(assessed("external_internet", "bidirectional_ot_initiated")).isEmpty();
        assertThat(assessed("external_internet", "outbound_only_logical")).isEmpty();
        assertThat(assessed("external_private_network", "bidirectional_externally_initiated"))
                .isEmpty();
    }

    private static List<Entry> assessed(String connectivity, String flow) {
        Sketch sketch = new Sketch()
                .asset("plc", "plc")
                .say(PLC, ExposureAssessment.class, "", "connectivityType", connectivity);
        return (flow.isEmpty() ? sketch : sketch.say(PLC, ExposureAssessment.class, "", "communicationsFlow", flow))
                .graph()
                .entries();
    }

    @Test
    void whatComesFromANetworkComesFromAllThatAreAtWorkInIt() {
        Id office = Id.of(Kind.NETWORK, "Office");
        Connectivity graph = new Sketch()
                .say(office, NetworkProfile.class, "", "range", "10.1.0.0/24")
                .asset("server", "scada_server")
                .say(SERVER, NetworkPort.class, "1", "addresses", "10.1.0.2")
                .asset("old", "hmi")
                .say(Sketch.asset("old"), NetworkPort.class, "1", "addresses", "10.1.0.3")
                .say(Sketch.asset("old"), Lifecycle.class, "", "state", "decommissioned")
                .asset("plc", "plc")
                .say(
                        Id.of(Kind.CONNECTION, "rule"),
                        Link.class,
                        "",
                        "source",
                        office.value(),
                        "destination",
                        PLC.value(),
                        "functions",
                        "control_write")
                .graph();

        assertThat(from(graph, SERVER))
                .containsExactly(reached(office, Reach.WRITE), new BlastRadius.Reached(PLC, 2, Reach.WRITE));
        assertThat(from(graph, Sketch.asset("old"))).isEmpty();
    }

    @Test
    void aThirdPartyAtEitherEndIsAnEntryOnce() {
        Id vendor = Id.of(Kind.THIRD_PARTY, "Vendor");
        Id agency = Id.of(Kind.THIRD_PARTY, "Agency");
        Connectivity graph = new Sketch()
                .asset("server", "scada_server")
                .named(vendor, "Vendor")
                .named(agency, "Agency")
                .say(
                        Id.of(Kind.CONNECTION, "in"),
                        Link.class,
                        "",
                        "source",
                        vendor.value(),
                        "destination",
                        SERVER.value())
                .say(
                        Id.of(Kind.CONNECTION, "out"),
                        Link.class,
                        "",
                        "source",
                        SERVER.value(),
                        "destination",
                        agency.value())
                .say(
                        Id.of(Kind.CONNECTION, "more"),
                        Link.class,
                        "",
                        "source",
                        SERVER.value(),
                        "destination",
                        vendor.value())
                .graph();

        assertThat(graph.entries())
                .containsExactlyInAnyOrder(
                        new Entry(vendor, Entry.Reason.THIRD_PARTY), new Entry(agency, Entry.Reason.THIRD_PARTY))
                .isSortedAccordingTo(Comparator.comparing(Entry::id));
    }

    @Test
    void whatGoesToItsOwnNetworkGoesNotToItself() {
        Id office = Id.of(Kind.NETWORK, "Office");
        Connectivity graph = new Sketch()
                .say(office, NetworkProfile.class, "", "range", "10.1.0.0/24")
                .asset("server", "scada_server")
                .say(SERVER, NetworkPort.class, "1", "addresses", "10.1.0.2")
                .asset("plc", "plc")
                .say(PLC, NetworkPort.class, "1", "addresses", "10.1.0.3")
                .say(
                        Id.of(Kind.CONNECTION, "broadcast"),
                        Link.class,
                        "",
                        "source",
                        SERVER.value(),
                        "destination",
                        office.value(),
                        "functions",
                        "control_write")
                .graph();

        assertThat(from(graph, SERVER))
                .containsExactlyInAnyOrder(reached(office, Reach.WRITE), reached(PLC, Reach.WRITE));
        assertThat(graph.edges()).as("to the network and to the controller").isEqualTo(2);
    }

    @Test
    void aDiodeThatSendsToTheDestinationCarriesNoFilesBack() {
        Connectivity graph = new Sketch()
                .asset("server", "scada_server")
                .asset("plc", "plc")
                .link("server", "plc", "file_transfer")
                .say(
                        Sketch.joint("server", "plc"),
                        Traffic.class,
                        "",
                        "direction",
                        "to_destination",
                        "enforcement",
                        "hardware_diode")
                .graph();

        assertThat(from(graph, SERVER)).containsExactly(reached(PLC, Reach.WRITE));
        assertThat(from(graph, PLC)).isEmpty();
    }
}
