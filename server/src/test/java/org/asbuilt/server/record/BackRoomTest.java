package org.asbuilt.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackRoomTest {
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    /** Parallel work goes on in the pool that it is begun in; the one that all share serves lists while this is worked out. */
    @Test
    void allRoomsTogetherHaveHalfOfTheProcessors() throws InterruptedException {
        BlockingQueue<ForkJoinPool> pools = new LinkedBlockingQueue<>();
        try (BackRoom one = BackRoom.forFindings();
                BackRoom other = BackRoom.forFindings()) {
            for (BackRoom room : List.of(one, other)) {
                room.execute(() -> IntStream.range(0, 100).parallel().forEach(i -> pools.add(ForkJoinTask.getPool())));
            }
            ForkJoinPool pool = pools.take();
            assertThat(pool).isNotSameAs(ForkJoinPool.commonPool());
            assertThat(pool.getParallelism())
                    .isEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
            for (int i = 1; i < 200; i++) {
                assertThat(pools.take()).isSameAs(pool);
            }
        }
    }

    /** Who wants to know what is permitted does not wait for the rules of the record. */
    @Test
    void oneWorkDoesNotWaitForAnother() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        try (BackRoom findings = BackRoom.forFindings();
                BackRoom connectivity = BackRoom.forConnectivity()) {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .forEach(i -> findings.execute(() -> await(begun, open)));
            begun.await();
            connectivity.execute(() -> done.add("permitted"));
            assertThat(done.take()).isEqualTo("permitted");
            open.countDown();
        }
    }

    @Test
    void aFaultLeavesTheOthersTheirWork() throws InterruptedException {
        try (BackRoom room = BackRoom.forFindings()) {
            room.execute(() -> {
                throw new IllegalStateException("made for this test");
            });
            room.execute(() -> done.add("next"));
            assertThat(done.take()).isEqualTo("next");
        }
    }

    @Test
    void aClosedRoomBeginsNothing() throws InterruptedException {
        BackRoom room = BackRoom.forFindings();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        try (BackRoom other = BackRoom.forFindings()) {
            // Every worker is busy, so that what comes after waits.
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .forEach(i -> other.execute(() -> await(begun, open)));
            begun.await();
            room.execute(() -> done.add("after closing"));
            room.close();
            assertThat(room.isClosed()).isTrue();
            open.countDown();
            other.execute(() -> done.add("other"));
            assertThat(done.take()).isEqualTo("other");
            assertThat(done.poll(100, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    private static void await(CountDownLatch begun, CountDownLatch open) {
        begun.countDown();
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
