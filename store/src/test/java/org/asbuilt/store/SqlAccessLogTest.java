package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlAccessLogTest {
    private static Access.Deed deed(String person, String action, int i) {
        return Access.Deed.of(person, action, "asset-" + i, i % 2 == 0, Map.of("from", "10.0.0." + i));
    }

    @ParameterizedTest
    @EnumSource
    void entriesComeBackNewestFirst(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlAccessLog log = new SqlAccessLog(database, kept.keys);
            for (int i = 1; i <= 6; i++) {
                log.write(deed(i % 3 == 0 ? "ada\u0000" : "bob", i > 4 ? "export" : "read", i), Kept.NOON);
            }
            List<Access> all = log.newest(Long.MAX_VALUE, Optional.empty(), Optional.empty(), 100);
            assertThat(all.stream().map(Access::number)).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(all.getFirst()).isEqualTo(new Access(6, Kept.NOON, deed("ada\u0000", "export", 6)));
            assertThat(log.newest(6, Optional.empty(), Optional.of("read"), 2).stream()
                            .map(Access::number))
                    .containsExactly(4L, 3L);
            assertThat(log.newest(6, Optional.of("ada\u0000"), Optional.empty(), 2).stream()
                            .map(Access::number))
                    .containsExactly(3L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersLoseNothing(Kept.On on) throws InterruptedException, ExecutionException {
        try (Kept kept = on.fresh();
                Database database = kept.open();
                var threads = Executors.newFixedThreadPool(16)) {
            SqlAccessLog log = new SqlAccessLog(database, kept.keys);
            SqlAccessLog ofAnotherServer = new SqlAccessLog(database, kept.keys);
            List<Future<?>> writers = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(
                            () -> (i % 2 == 0 ? log : ofAnotherServer).write(deed("ada", "read", i), Kept.NOON)))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(log.newest(Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1000).stream()
                            .map(access -> access.deed().object())
                            .distinct())
                    .hasSize(200);
            assertThat(Verification.of(database, Verification.Trust.NONE, (part, done, of) -> {})
                            .breaks())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeWrittenIsSaid(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlAccessLog log = new SqlAccessLog(database, kept.keys);
            log.write(deed("ada", "read", 1), Kept.NOON);
            kept.tamper("drop table access_log");
            assertThatThrownBy(() -> log.write(deed("ada", "read", 2), Kept.NOON))
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
