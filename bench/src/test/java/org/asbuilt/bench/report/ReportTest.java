package org.asbuilt.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.asbuilt.bench.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ReportTest {
    private static final Series LINEAR =
            new Series("as much", List.of(point(1, 3), point(2, 6), point(4, 12), point(8, 24)));
    private static final Series SQUARE = new Series("more <and> more", List.of(point(1, 2), point(2, 8), point(4, 32)));

    private static Series.Point point(int times, double cost) {
        return new Series.Point(times, cost);
    }

    /** A goal whose row has another name by now would be "not measured" for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {"record 2000 100", "assess 300 1000", "attack 1000 1000 1", "paths 1000 1000", "rules 2 20"})
    void everyGoalIsToldByARowOfItsMeasurement(String command) throws IOException {
        Measurement measurement = new Measurement(List.of(command.split(" ")), 1);
        Measurement.Printed printed = measurement.run();
        assertThat(printed.exit()).isZero();
        List<Goal> goals = Goal.ALL.stream()
                .filter(goal -> goal.measurement().equals(measurement.name()))
                .toList();
        assertThat(goals)
                .isNotEmpty()
                .allSatisfy(goal -> assertThat(goal.worst(printed.rows()))
                        .as(goal.sentence())
                        .isPresent());
    }

    @Test
    void theCostsThatGrowAreRowsOfTheirMeasurement() throws IOException {
        for (Growth growth : Growth.all(800, 800)) {
            Measurement.Printed printed = growth.measurement().apply(1).run();
            assertThat(growth.costs())
                    .allSatisfy(cost -> assertThat(printed.rows())
                            .anyMatch(row -> row.what().equals(cost)));
        }
    }

    @Test
    void aRowIsReadAsItWasPrinted() {
        Row row = new Row("load 3 facets", 12.5, "s", "processor time 13.00 s");
        assertThat(Row.parse(row.text())).contains(row);
        Row count = new Row("subjects", 22_019, "count", "");
        assertThat(Row.parse(count.text())).contains(count);
        assertThat(Row.parse("| program | median s |")).isEmpty();
    }

    @Test
    void theWorstOfSeveralRowsIsHeldAgainstTheGoal() {
        Goal goal = new Goal("all rules", "assess", Pattern.compile("all rules, round \\d+"), "s", 10);
        List<Row> rows = List.of(
                new Row("all rules, round 1", 10.5, "s", ""),
                new Row("all rules, round 2", 6.8, "s", ""),
                new Row("all rules, round 3", 99, "ms", ""));
        assertThat(goal.worst(rows)).contains(rows.getFirst());
        assertThat(goal.isReached(rows.getFirst())).isFalse();
        assertThat(goal.isReached(rows.get(1))).isTrue();
    }

    @Test
    void theExponentTellsHowACostGrows() {
        assertThat(LINEAR.exponent()).isCloseTo(1, within(1e-9));
        assertThat(SQUARE.exponent()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aDrawingHasALineBetweenEachTwoPointsAndItsNamesAsText() throws Exception {
        String svg = Plot.of("Assets", List.of(LINEAR, SQUARE));
        Document drawn = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(drawn.getElementsByTagName("line").getLength())
                .as("marks up to 16, the straight line, three and two parts, two legends")
                .isEqualTo(5 + 1 + 3 + 2 + 2);
        assertThat(drawn.getDocumentElement().getTextContent())
                .contains("as much, exponent 1.00")
                .contains("more <and> more, exponent 2.00");
    }
}
