package org.asbuilt.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.asbuilt.ledger.Snapshot;
import org.junit.jupiter.api.Test;

class PermittedShelfTest {
    /** Parallel work goes on in the pool that it is begun in; the one that all share serves lists while this is worked out. */
    @Test
    void whatIsPermittedIsWorkedOutInAPoolOfItsOwnThatLeavesHalfOfTheProcessors() throws InterruptedException {
        BlockingQueue<ForkJoinPool> pools = new LinkedBlockingQueue<>();
        try (PermittedShelf shelf = new PermittedShelf(
                () -> {
                    Optional.ofNullable(ForkJoinTask.getPool()).ifPresent(pools::add);
                    return Snapshot.EMPTY;
                },
                Optional.empty())) {
            shelf.threeWay();
            ForkJoinPool pool = pools.take();
            assertThat(pool).isNotSameAs(ForkJoinPool.commonPool());
            assertThat(pool.getParallelism())
                    .isEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        }
    }
}
