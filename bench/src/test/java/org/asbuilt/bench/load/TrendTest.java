package org.asbuilt.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static List<Trend.Point> points(int many, DoubleUnaryOperator value) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Trend.Point(i / 20.0, value.applyAsDouble(i / 20.0)))
                .toList();
    }

    /** Least squares by hand: through (0, 1), (1, 2), (2, 2), (3, 5) the slope is 1.2, and the residuals sum up to 1.8. */
    @Test
    void theLineIsThatOfLeastSquares() {
        Trend trend = Trend.of(
                List.of(new Trend.Point(0, 1), new Trend.Point(1, 2), new Trend.Point(2, 2), new Trend.Point(3, 5)));
        assertThat(trend.slope()).isCloseTo(1.2, within(1e-9));
        assertThat(trend.error()).isCloseTo(Math.sqrt(1.8 / 2 / 5), within(1e-9));
        assertThat(trend.margin()).isCloseTo(4.303 * trend.error(), within(1e-9));
    }

    @Test
    void whatWaversWithoutGrowingIsFlat() {
        Random random = new Random(1);
        Trend trend = Trend.of(points(40, hours -> 200 + random.nextGaussian()));
        assertThat(trend.against(4)).isEqualTo(Trend.Verdict.FLAT);
    }

    @Test
    void aLeakIsFound() {
        Random random = new Random(1);
        Trend trend = Trend.of(points(40, hours -> 200 + 30 * hours + random.nextGaussian()));
        assertThat(trend.against(10)).isEqualTo(Trend.Verdict.GROWS);
        assertThat(trend.against(60)).isEqualTo(Trend.Verdict.FLAT);
    }

    @Test
    void ofFewPointsFarApartNothingIsSaid() {
        Random random = new Random(1);
        Trend trend = Trend.of(points(5, hours -> 200 + 30 * random.nextGaussian()));
        assertThat(trend.against(10)).isEqualTo(Trend.Verdict.CANNOT_TELL);
    }

    @Test
    void twoPointsAreNoTrend() {
        assertThatThrownBy(() -> Trend.of(points(2, hours -> hours)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 points");
    }
}
