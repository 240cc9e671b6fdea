package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.model.AssetRole;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Route;
import org.junit.jupiter.api.Test;

/** What is not in the record is no refusal. */
class UnknownRoutesTest {
    private static Answer asked(Plant plant) {
        return asked(plant, "10.1.0.7", "10.2.0.9");
    }

    private static Answer asked(Plant plant, String from, String to) {
        return plant.reachability().ask(Question.of(Endpoint.parse(from), Endpoint.parse(to), "tcp/502"));
    }

    private static void unknown(Answer answer, String why) {
        assertThat(answer.extent()).as("%s", answer.doubts()).isEqualTo(Extent.UNKNOWN);
        assertThat(answer.possibly()).isEqualTo(answer.asked());
        assertThat(answer.isCertain()).isFalse();
        assertThat(answer.doubts()).anyMatch(doubt -> doubt.why().contains(why));
    }

    private static Plant router() {
        return new Plant().device("gw", "IOS").face("gw", "a", "10.1.0.1/24").face("gw", "b", "192.0.2.1/24");
    }

    @Test
    void withoutARouterInTheRecordItIsNotKnown() {
        Plant plant = new Plant()
                .device("pc", "Windows")
                .face("pc", "eth0", "10.1.0.7/24")
                .device("plc", "VxWorks")
                .face("plc", "x1", "10.2.0.9/24");
        unknown(asked(plant), "no router of the record is attached");
    }

    @Test
    void aDeviceOfWhichNoRoutesAreInTheRecordMayHaveThem() {
        unknown(asked(router()), "has no routes in the record");
    }

    @Test
    void anAddressThatIsLentMayComeWithARoute() {
        Plant plant = router().route("gw", "10.9.0.0/16", "192.0.2.2");
        assertThat(asked(plant).extent()).isEqualTo(Extent.NOT);
        assertThat(asked(plant).isCertain()).isTrue();
        plant.say(Plant.asset("gw"), DeviceInterface.class, "c", "addresses", "dhcp");
        unknown(asked(plant), "gets an address from others");
    }

    @Test
    void aRouteToANameMayBeForAnything() {
        Plant plant = router().route("gw", "10.9.0.0/16", "192.0.2.2").route("gw", "PLANT", "192.0.2.2");
        unknown(asked(plant), "the destination of the route is no prefix");
    }

    @Test
    void aRouteThatLeavesByAnUnknownWayMayArrive() {
        Plant plant = router().route("gw", "10.2.0.0/16", "203.0.113.1");
        unknown(asked(plant), "by which interface the route leaves is not known");
    }

    @Test
    void aNextRouterOfWhichOnlyTheAddressIsKnownMaySendOn() {
        Plant plant = router().route("gw", "10.2.0.0/16", "192.0.2.2").host("other", "192.0.2.2");
        unknown(asked(plant), "whether and where that sends it on");
    }

    @Test
    void routesThatAreLearntMayLeadAnywhere() {
        Plant plant = router().route("gw", "10.9.0.0/16", "192.0.2.2")
                .say(Plant.asset("gw"), Neighbour.class, "n", "knownBy", "OSPF");
        unknown(asked(plant), "learns routes");
    }

    @Test
    void aRefusalOnAnAssumedWayIsNotCertain() {
        Plant plant = router().face("gw", "a", "10.1.0.1/24", "rulesIn", "in")
                .say(Plant.asset("gw"), Neighbour.class, "n", "knownBy", "OSPF")
                .device("fw", "FortiOS")
                .face("fw", "b", "192.0.2.2/24")
                .face("fw", "c", "10.2.0.1/24")
                .say(Plant.asset("fw"), Neighbour.class, "n", "knownBy", "OSPF")
                .rule("gw", "in", 1, "permit", "any", "any", "any")
                .rule("fw", "policy", 1, "permit", "10.1.0.8", "any", "any");
        Answer answer = asked(plant);
        assertThat(answer.extent()).isEqualTo(Extent.NOT);
        assertThat(answer.doubts()).anyMatch(doubt -> doubt.why().contains("the shortest way is assumed"));
        assertThat(answer.isCertain()).isFalse();
    }

    @Test
    void virtualRoutersDoNotLeak() {
        Plant plant =
                router().face("gw", "c", "10.2.0.1/24", "instance", "PLANT").route("gw", "10.9.0.0/16", "192.0.2.2");
        plant.say(
                Plant.asset("gw"),
                Route.class,
                "plant",
                "destination",
                "10.8.0.0/16",
                "nextHop",
                "10.2.0.2",
                "instance",
                "PLANT");
        assertThat(asked(plant).extent()).as("from no VRF into one").isEqualTo(Extent.NOT);
        assertThat(asked(plant, "10.2.0.9", "10.1.0.7").extent())
                .as("from a VRF into none")
                .isEqualTo(Extent.NOT);
    }

    @Test
    void aDefaultRouteByDhcpIsReadAsNoAddress() {
        Plant plant = new Plant()
                .device("pc", "Linux")
                .face("pc", "eth0", "10.1.0.7/24")
                .route("pc", "0.0.0.0/0", "dhcp")
                .device("gw", "IOS")
                .face("gw", "a", "10.1.0.1/24")
                .face("gw", "b", "10.2.0.1/24");
        assertThat(asked(plant).extent()).isEqualTo(Extent.WHOLLY);
    }

    @Test
    void aStationWhoseRouterIsNotInTheRecordMayUseAnother() {
        Plant plant = new Plant()
                .device("pc", "Linux")
                .face("pc", "eth0", "10.1.0.7/24")
                .route("pc", "0.0.0.0/0", "10.1.0.254")
                .device("gw", "IOS")
                .face("gw", "a", "10.1.0.1/24")
                .face("gw", "b", "10.2.0.1/24");
        unknown(asked(plant), "10.1.0.254 is not in the record");
    }

    @Test
    void whatOnlyArrivesForSureIsNotCertainIfItsRepliesAreNot() {
        Plant plant = router().face("gw", "b", "10.2.0.1/24", "rulesIn", "back")
                .rule("gw", "back", 1, "permit", "10.2.0.9", "any", "any", "expires", "tomorrow");
        Answer answer = asked(plant);
        assertThat(answer.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(answer.answeredExtent()).isEqualTo(Extent.UNKNOWN);
        assertThat(answer.isCertain()).isFalse();
    }

    @Test
    void portsOfStationsAreNoRouters() {
        Plant plant = router().host("plc", "10.2.0.9")
                .say(Plant.asset("gw"), NetworkPort.class, "x", "addresses", "10.2.0.1")
                .say(Plant.asset("gw"), AssetRole.class, "", "assetClass", "router");
        unknown(asked(plant), "has no routes in the record");
    }
}
