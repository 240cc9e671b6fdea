package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which translation is asked first, and for which packets. */
class TranslationOrderTest {
    private static Plant plant(String system) {
        return new Plant()
                .device("fw", system)
                .face("fw", "in", "10.1.0.1/24")
                .face("fw", "out", "10.2.0.1/24")
                .route("fw", "10.9.0.0/16", "10.2.0.2");
    }

    private static Plant destination(Plant plant, String key, String to) {
        return plant.translation(
                "fw",
                key,
                "destination",
                "originalSource",
                "any",
                "originalDestination",
                "192.0.2.5",
                "translatedDestination",
                to);
    }

    private static Answer asked(Plant plant, String from, String to) {
        return plant.reachability().ask(Question.of(Endpoint.parse(from), Endpoint.parse(to), "tcp/502"));
    }

    @Test
    void namesOfTranslationsAreNoOrder() {
        Plant plant = plant("Cisco IOS");
        destination(destination(plant, "b", "203.0.113.9"), "a", "10.2.0.9");
        Answer answer = asked(plant, "10.1.0.7", "192.0.2.5");
        assertThat(answer.extent()).isEqualTo(Extent.UNKNOWN);
        assertThat(answer.doubts()).anyMatch(doubt -> doubt.why().contains("asked first"));
    }

    @Test
    void placesInOneListAreAnOrder() {
        Plant plant = plant("Cisco IOS");
        destination(destination(plant, "nat/000002", "203.0.113.9"), "nat/000001", "10.2.0.9");
        assertThat(asked(plant, "10.1.0.7", "192.0.2.5").extent()).isEqualTo(Extent.WHOLLY);
    }

    @Test
    void aTranslationMayNameTheListItsAddressesStandIn() {
        Plant plant = plant("Cisco IOS")
                .rule("fw", "SHOWN", 1, "permit", "192.0.2.5", "any", "any")
                .rule("fw", "SHOWN", 2, "deny", "192.0.2.6", "any", "any")
                .translation(
                        "fw",
                        "nat/000001",
                        "destination",
                        "originalDestination",
                        "list:SHOWN",
                        "translatedDestination",
                        "10.2.0.9");
        Answer answer = asked(plant, "10.1.0.7", "192.0.2.5");
        assertThat(answer.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(answer.isCertain()).isTrue();
        assertThat(asked(plant, "10.1.0.7", "192.0.2.6").extent()).isNotEqualTo(Extent.WHOLLY);
    }

    @Test
    void twoThatDoTheSameNeedNoOrder() {
        Plant plant = plant("Cisco IOS");
        destination(destination(plant, "b", "10.2.0.9"), "a", "10.2.0.9");
        Answer answer = asked(plant, "10.1.0.7", "192.0.2.5");
        assertThat(answer.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(answer.isCertain()).isTrue();
    }

    @Test
    void anExceptionIsForItsInterfacesOnly() {
        Plant plant = plant("Cisco IOS")
                .translation("fw", "nat/000001", "none", "originalDestination", "192.0.2.5", "fromZones", "out");
        destination(plant, "nat/000002", "10.2.0.9");
        assertThat(asked(plant, "10.1.0.7", "192.0.2.5").extent()).isEqualTo(Extent.WHOLLY);
        plant.translation("fw", "nat/000001", "none", "fromZones", "in");
        assertThat(asked(plant, "10.1.0.7", "192.0.2.5").extent()).isEqualTo(Extent.NOT);
    }

    @Test
    void aTranslationOfBothEndsMayBeForTheOtherSideToo() {
        Plant plant = plant("Cisco ASA")
                .rule("fw", "security-level", 1, "permit", "any", "any", "any")
                .translation(
                        "fw",
                        "twice/000001",
                        "twice",
                        "originalSource",
                        "10.1.0.7",
                        "translatedSource",
                        "192.0.2.5",
                        "fromZones",
                        "in",
                        "toZones",
                        "out");
        assertThat(asked(plant, "10.2.0.9", "192.0.2.5").extent()).isEqualTo(Extent.UNKNOWN);
    }
}
