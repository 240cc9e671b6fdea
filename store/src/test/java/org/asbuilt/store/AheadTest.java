package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final int PIECES = 500;
    private static final List<Integer> IN_ORDER =
            IntStream.range(0, PIECES).boxed().toList();

    /** The pool of all may be at work for minutes; a list of the past must not wait for that. */
    @Test
    void whatNobodyBeginsIsDoneByWhoNeedsIt() {
        List<Integer> read = new ArrayList<>();
        Ahead<Integer> ahead = new Ahead<>(busy -> {}, read::add);
        IN_ORDER.forEach(number -> ahead.add(() -> number));
        assertThat(read).isNotEmpty().hasSizeLessThan(PIECES);
        ahead.end();
        assertThat(read).isEqualTo(IN_ORDER);
    }

    @Test
    void whatOthersHaveDoneIsNotDoneAgain() {
        List<Integer> done = new ArrayList<>();
        List<Integer> read = new ArrayList<>();
        Ahead<Integer> ahead = new Ahead<>(Runnable::run, read::add);
        IN_ORDER.forEach(number -> ahead.add(() -> {
            done.add(number);
            return number;
        }));
        ahead.end();
        assertThat(done).isEqualTo(IN_ORDER);
        assertThat(read).isEqualTo(IN_ORDER);
    }

    @Test
    void aFaultComesToWhoReads() {
        Ahead<Integer> ahead = new Ahead<>(Runnable::run, number -> {});
        ahead.add(() -> {
            throw new IllegalArgumentException("no such row");
        });
        assertThatThrownBy(ahead::end)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such row");
    }
}
