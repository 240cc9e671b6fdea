package org.asbuilt.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bits say the same as a set of numbers. */
class ClaimNumbersTest {
    @Test
    void whatWasTakenInIsAmongThemAndNothingElse() {
        ClaimNumbers numbers = new ClaimNumbers();
        assertThat(numbers.isEmpty()).isTrue();
        Set<Long> known = new HashSet<>();
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            long number = random.nextInt(8) == 0 ? random.nextLong(1L << 40) : random.nextInt(200_000);
            numbers.add(number);
            known.add(number);
        }
        numbers.addAll(List.of(0L, 65_535L, 65_536L, 1L << 33));
        known.addAll(List.of(0L, 65_535L, 65_536L, 1L << 33));
        assertThat(numbers.isEmpty()).isFalse();
        assertThat(known).allMatch(numbers::contains);
        for (long number = 0; number < 200_000; number++) {
            assertThat(numbers.contains(number)).as("%d", number).isEqualTo(known.contains(number));
        }
        assertThat(numbers.contains((1L << 33) + 1)).isFalse();
    }
}
