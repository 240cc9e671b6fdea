package org.asbuilt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocusTest {
    static List<Locus> places() {
        return List.of(
                new Locus.Line(12),
                new Locus.Packet(4_000_000_000L),
                new Locus.Cell(Optional.empty(), 7, 3),
                new Locus.Cell(Optional.of("Assets, old"), 1048576, 16384),
                new Locus.Pointer("/components/3/name"),
                new Locus.Whole(),
                new Locus.Words("third paragraph"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceGoesToTextAndBack(Locus locus) {
        assertThat(Locus.parse(locus.text())).isEqualTo(locus);
    }
}
