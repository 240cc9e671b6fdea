package org.asbuilt.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.server.problem.Refusal;
import org.junit.jupiter.api.Test;

class PageTest {
    /** Halves of characters, as the keys of a list that descends have them, and what stands around them. */
    private static final List<String> KEYS = Stream.of(
                    "a\0b", "\u00e4", "\u2021\ud83d", "\udc3d\ud83d", "\udc3d\ud83e", "\ufffe")
            .sorted()
            .toList();

    @Test
    void everyRowComesOnceWhateverItsKeyHolds() {
        List<String> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<String> page = Page.of(KEYS, Comparator.naturalOrder(), Function.identity(), after, 1);
            read.addAll(page.rows());
            after = page.next();
        } while (after.isPresent() && read.size() <= KEYS.size());
        assertThat(read).containsExactlyElementsOf(KEYS);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String after : List.of("***", "YWJj", "a")) {
            assertThatThrownBy(
                            () -> Page.of(KEYS, Comparator.naturalOrder(), Function.identity(), Optional.of(after), 1))
                    .as(after)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("no key that an earlier page gave");
        }
    }
}
