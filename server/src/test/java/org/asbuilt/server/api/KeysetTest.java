package org.asbuilt.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.server.problem.Refusal;
import org.junit.jupiter.api.Test;

class KeysetTest {
    private static final Keyset<Row> ORDER = order("rows");
    private static final Row FIRST = new Row(true, 0, "pump 10", "e");
    private static final Row SECOND = new Row(false, 12, "pump", "a");
    private static final Row THIRD = new Row(false, 9, "Pump 2", "d");
    private static final Row FOURTH = new Row(false, 9, "pump 2", "f");
    private static final Row FIFTH = new Row(false, 9, "pump 10", "b");
    private static final Row LAST = new Row(false, 0, "a", "c");
    private static final List<Row> ORDERED = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, LAST);
    private static final List<Row> SHUFFLED = List.of(FOURTH, LAST, SECOND, FIFTH, FIRST, THIRD);

    private record Row(boolean ended, int weight, String name, String id) {}

    private static Keyset<Row> order(String list) {
        return Keyset.<Row>of(list)
                .first(Row::ended)
                .most(Row::weight)
                .byName(Row::name)
                .by(Row::id);
    }

    private static Optional<String> next(List<Row> rows, int limit) {
        return ORDER.page(rows, Optional.empty(), limit).next();
    }

    @Test
    void pagesPutTogetherAreTheWholeInOrder() {
        for (int limit = 0; limit <= ORDERED.size() + 1; limit++) {
            List<Row> read = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<Row> page = ORDER.page(SHUFFLED, after, limit);
                assertThat(page.total()).isEqualTo(ORDERED.size());
                assertThat(page.rows()).hasSizeBetween(1, Math.max(1, limit));
                read.addAll(page.rows());
                after = page.next();
            } while (after.isPresent() && read.size() <= ORDERED.size());
            assertThat(read).as("pages of " + limit).containsExactlyElementsOf(ORDERED);
        }
    }

    @Test
    void anEmptyListHasOnePageWithoutRows() {
        assertThat(ORDER.page(List.of(), Optional.empty(), 2)).isEqualTo(new Page<>(List.of(), Optional.empty(), 0));
    }

    @Test
    void whatComesAndGoesBetweenPagesMovesNoOtherRow() {
        Optional<String> after = next(SHUFFLED, 3);
        Row before = new Row(true, 99, "new", "g");
        Row behind = new Row(false, 9, "pump 3", "h");
        List<Row> later = Stream.of(LAST, behind, FIFTH, before, FOURTH).toList();
        assertThat(ORDER.page(later, after, 9).rows()).containsExactly(FOURTH, behind, FIFTH, LAST);
    }

    @Test
    void aRowThatMovesPastTheKeyComesTwiceOrNotAtAll() {
        Optional<String> after = next(SHUFFLED, 2);
        Row down = new Row(false, 0, "z", FIRST.id());
        Row up = new Row(true, 0, "a", LAST.id());
        assertThat(ORDER.page(List.of(down, SECOND, THIRD, FOURTH, FIFTH, up), after, 9)
                        .rows())
                .containsExactly(THIRD, FOURTH, FIFTH, down);
    }

    @Test
    void whatIsNoKeyOrOneOfAnotherListIsRefused() {
        String foreign =
                order("others").page(SHUFFLED, Optional.empty(), 1).next().orElseThrow();
        String shorter = Keyset.<Row>of("rows")
                .by(Row::id)
                .page(SHUFFLED, Optional.empty(), 1)
                .next()
                .orElseThrow();
        for (String after : List.of("", "***", "YWJj", "a", foreign, shorter)) {
            assertThatThrownBy(() -> ORDER.page(SHUFFLED, Optional.of(after), 1))
                    .as(after)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("no key that an earlier page gave");
        }
    }
}
