package org.asbuilt.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What may grow, and by how much, in a soak. */
class GaugeTest {
    private static final int HEAP = 1000;

    @Test
    void theHeapMayGrowByWhatTheRecordTakes() {
        assertThat(Gauge.HEAP.bound(HEAP, 0)).isEqualTo(10);
        assertThat(Gauge.HEAP.bound(HEAP, 6.5)).isEqualTo(16.5);
    }

    @Test
    void nothingElseMay() {
        for (Gauge gauge : Gauge.values()) {
            if (gauge != Gauge.HEAP) {
                assertThat(gauge.bound(HEAP, 6.5)).as(gauge.words()).isEqualTo(gauge.bound(HEAP, 0));
            }
        }
    }

    @Test
    void onlyTheDatabaseMayGrowAsItLikes() {
        for (Gauge gauge : Gauge.values()) {
            assertThat(Double.isInfinite(gauge.bound(HEAP, 0)))
                    .as(gauge.words())
                    .isEqualTo(gauge == Gauge.DATABASE);
        }
    }
}
