package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is computed once is computed by whoever comes first, and nobody waits for ever. */
class OnceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROUNDS = 20_000;

    /**
     * It is computed by many threads together and asked for by many, the same threads among them: one that waits for it may have a part of
     * the computation among its own tasks.
     */
    @Test
    void whatIsComputedInPartsByThoseWhoWaitForItIsComputed() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                AtomicInteger computed = new AtomicInteger();
                AtomicInteger asked = new AtomicInteger();
                Once<Integer> once = Once.of(() -> {
                    computed.incrementAndGet();
                    return IntStream.range(0, 64)
                            .parallel()
                            .map(OnceTest::worked)
                            .sum();
                });
                List<Thread> asking = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    asking.add(Thread.ofPlatform()
                            .start(() -> IntStream.range(0, 64)
                                    .parallel()
                                    .forEach(number -> asked.addAndGet(worked(number) + once.get()))));
                }
                for (Thread thread : asking) {
                    thread.join();
                }
                assertThat(computed).hasValue(1);
                int all = IntStream.range(0, 64).map(OnceTest::worked).sum();
                assertThat(asked).hasValue(3 * (all + 64 * once.get()));
            }
        });
    }

    private static int worked(int number) {
        int value = number;
        for (int i = 0; i < 200; i++) {
            value = value * 31 + i;
        }
        return value & 1;
    }
}
