package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Cidr;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Extent;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.RuleDefect;
import org.asbuilt.network.RuleReview;
import org.asbuilt.network.Way;
import org.junit.jupiter.api.Test;

/** What the firewall of the waterworks permits. */
class PermittedWaterworksTest {
    private static final Snapshot PLANT = new Configured()
            .with(Heard.of(Path.of("../examples/waterworks/firewall-fw01.conf")))
            .snapshot();
    private static final Reachability WAYS = Reachability.of(PLANT);

    private static Endpoint at(String range) {
        return new Endpoint.Range(Cidr.parse(range));
    }

    private static String decided(Way way) {
        return way.hops()
                .getFirst()
                .decisions()
                .getLast()
                .rule()
                .flatMap(line -> line.rule().name())
                .orElse("the rest");
    }

    @Test
    void theControlRoomReachesTheController() {
        Answer answer = WAYS.ask(Question.of(at("10.20.20.11"), at("10.20.10.11"), "tcp/102"));
        assertThat(answer.answeredExtent()).isEqualTo(Extent.WHOLLY);
        assertThat(answer.isCertain()).as("%s", answer.doubts()).isTrue();
        Way way = answer.permitted().orElseThrow();
        assertThat(way.hops()).singleElement().satisfies(hop -> {
            assertThat(hop.name()).isEqualTo("fw01");
            assertThat(hop.in()).isEqualTo("vlan20");
            assertThat(hop.out()).isEqualTo("vlan10");
        });
        assertThat(decided(way)).isEqualTo("SCADA-TREATMENT");
    }

    @Test
    void theOfficeReachesTheChlorinePlantByARuleThatWasToGo() {
        Answer answer = WAYS.ask(Question.of(at("10.20.40.53"), at("10.20.12.11")));
        assertThat(answer.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(decided(answer.permitted().orElseThrow())).isEqualTo("COMMISSIONING-TEMP");
        assertThat(WAYS.ask(Question.of(at("10.20.40.53"), at("10.20.10.11"))).extent())
                .isEqualTo(Extent.NOT);
        List<RuleDefect> broad = RuleReview.of(PLANT).stream()
                .filter(defect -> defect.sort() == RuleDefect.Sort.OVER_BROAD)
                .toList();
        assertThat(broad).singleElement().satisfies(defect -> {
            assertThat(defect.rule().rule().name()).contains("COMMISSIONING-TEMP");
            assertThat(defect.why())
                    .isEqualTo("it permits every service, between vlan40 (10.20.40.0/24) and vlan12 (10.20.12.0/24)");
        });
    }

    @Test
    void nothingComesInFromTheInternetButWhatTheTunnelLetsIn() {
        Answer answer = WAYS.ask(Question.of(new Endpoint.Internet(), at("10.20.0.0/16")));
        assertThat(answer.surely()
                        .and(answer.surely().space().destination(Cidr.parse("10.20.10.0/24")))
                        .isEmpty())
                .isTrue();
        assertThat(answer.refused().orElseThrow().end()).contains("refused by fw01");
    }
}
