package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.model.Cidr;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Difference;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.RuleDefect;
import org.asbuilt.network.RuleReview;
import org.asbuilt.network.Way;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the configurations of a real campus permit, before and after a change that holds a known fault. The folder is given by {@code -Dasbuilt.data}. */
class PermittedRealDataTest {
    private static final Path CAMPUS = Path.of(System.getProperty("asbuilt.data", "../../shared/data"))
            .resolve("config")
            .resolve("batfish-example");

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(CAMPUS), "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static Configured campus(String which) throws IOException {
        Configured configured = new Configured();
        try (Stream<Path> files = Files.list(CAMPUS.resolve(which).resolve("configs"))) {
            files.sorted().forEach(file -> configured.with(Heard.of(file)));
        }
        return configured;
    }

    private static Question anybodyTo(String network) {
        return Question.of(new Endpoint.Anywhere(), new Endpoint.Range(Cidr.parse(network)));
    }

    /** The list for what stations send was put on what they receive: the first network of the department is cut off. */
    @Test
    void thePlantedFaultOfTheCandidateIsFound() throws IOException {
        Reachability live = Reachability.of(campus("live").snapshot());
        Reachability candidate = Reachability.of(campus("candidate").snapshot());
        Difference cut = live.difference(candidate, anybodyTo("2.128.0.0/24"));
        assertThat(cut.gained().isEmpty()).isTrue();
        assertThat(cut.lost().isEmpty()).isFalse();
        Way refusal = cut.lostRefusal().orElseThrow();
        assertThat(refusal.arrives()).isFalse();
        assertThat(refusal.end()).contains("as2dept1").contains("outwards at GigabitEthernet2/0");
        Way.Hop last = refusal.hops().getLast();
        Way.Decision decision = last.decisions().getLast();
        assertThat(decision.where()).isEqualTo(Way.Where.OUTWARDS);
        assertThat(decision.list()).isEqualTo("RESTRICT_HOST_TRAFFIC_IN");
        assertThat(decision.rule().orElseThrow().words()).isEqualTo("deny ip any any");
        assertThat(cut.lostWay().orElseThrow().arrives()).isTrue();

        Difference spared = live.difference(candidate, anybodyTo("2.128.1.0/24"));
        assertThat(spared.isNone())
                .as("%s | %s", spared.gained(), spared.lost())
                .isTrue();
    }

    /** No list was looked at without saying that the routes are learnt and not in the record. */
    @Test
    void whatIsAssumedIsSaid() throws IOException {
        Answer answer = Reachability.of(campus("candidate").snapshot())
                .ask(Question.of(
                        new Endpoint.Range(Cidr.parse("2.128.0.0/24")), new Endpoint.Range(Cidr.parse("1.0.1.0/24"))));
        assertThat(answer.isCertain()).isFalse();
        assertThat(answer.surely().isEmpty()).isTrue();
        assertThat(answer.doubts()).anyMatch(doubt -> doubt.why().contains("learns routes"));
    }

    @Test
    void theRuleBehindTheRefusalOfEverythingIsFound() throws IOException {
        List<RuleDefect> defects = RuleReview.of(campus("candidate").snapshot());
        assertThat(defects)
                .filteredOn(defect -> defect.rule().list().equals("RESTRICT_HOST_TRAFFIC_IN"))
                .anySatisfy(defect -> {
                    assertThat(defect.sort()).isEqualTo(RuleDefect.Sort.SHADOWED);
                    assertThat(defect.rule().words()).isEqualTo("permit icmp any any");
                    assertThat(defect.others())
                            .singleElement()
                            .satisfies(by -> assertThat(by.words()).isEqualTo("deny ip any any"));
                });
        assertThat(defects)
                .filteredOn(defect -> defect.rule().list().equals("RESTRICT_HOST_TRAFFIC_OUT"))
                .anySatisfy(defect -> assertThat(defect.rule().words()).startsWith("deny ip 1.128.0.0"));
    }
}
