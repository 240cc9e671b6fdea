package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;
import org.asbuilt.store.Database;
import org.junit.jupiter.api.Test;

/**
 * Nothing that many threads do together waits for a lock whose holder may wait for them. Source: docs/adr/0039-waiting-in-the-pool.md.
 */
class PoolLocksTest {
    @Test
    void workersWaitForNoLockWhoseHolderMayWaitForThem() {
        CallGraph product = CallGraph.of(Id.class, Database.class, Server.class);
        assertThat(product.gatherers()).as("what many threads do together").hasSizeGreaterThan(15);
        assertThat(product.holdersThatGather())
                .as("locks whose holders wait for the pool")
                .isNotEmpty();
        assertThat(product.risks()).isEmpty();
    }

    @Test
    void eachWayToHoldALockIsFound() {
        CallGraph wrong = CallGraph.of(List.of(
                Wrong.class,
                Judge.class,
                Wrong.Held.class,
                Wrong.Blocked.class,
                Wrong.Owned.class,
                Wrong.Kept.class,
                Wrong.Asked.class,
                Wrong.AskedLater.class));
        Set<String> found = wrong.risks().stream()
                .map(risk -> risk.substring(risk.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        Wrong.Held.class.getName() + ".judge",
                        Wrong.Blocked.class.getName() + ".judge",
                        Wrong.Owned.class.getName() + ".judge",
                        Wrong.Kept.class.getName() + ".judge",
                        Wrong.Asked.class.getName() + ".judge",
                        Wrong.AskedLater.class.getName() + ".judge");
    }

    @Test
    void aLockWhoseHolderWaitsForNobodyIsNone() {
        assertThat(CallGraph.of(List.of(Wrong.class, Judge.class, Right.class)).risks())
                .isEmpty();
    }

    /** What workers ask for. */
    private interface Judge {
        int judge(int number);
    }

    /** Sums up by many threads. */
    private static final class Wrong {
        static int together(IntUnaryOperator judge) {
            return IntStream.range(0, 9).parallel().map(judge).sum();
        }

        static int judged(Judge judge) {
            return together(judge::judge);
        }

        static int counted() {
            return judged(number -> number);
        }

        static final class Held implements Judge {
            @Override
            public synchronized int judge(int number) {
                return counted();
            }
        }

        static final class Blocked implements Judge {
            @Override
            public int judge(int number) {
                synchronized (this) {
                    return counted();
                }
            }
        }

        static final class Owned implements Judge {
            private final ReentrantLock lock = new ReentrantLock();

            @Override
            public int judge(int number) {
                lock.lock();
                try {
                    IntSupplier counting = Wrong::counted;
                    return counting.getAsInt();
                } finally {
                    lock.unlock();
                }
            }
        }

        static final class AskedLater implements Judge {
            private final IntSupplier counting = Wrong::counted;
            private final ConcurrentMap<Integer, Integer> kept = new ConcurrentHashMap<>();

            @Override
            public int judge(int number) {
                return kept.computeIfAbsent(number, one -> counting.getAsInt());
            }
        }

        static final class Asked implements Judge {
            private final IntSupplier counting = Wrong::counted;

            @Override
            public synchronized int judge(int number) {
                return counting.getAsInt();
            }
        }

        static final class Kept implements Judge {
            private final ConcurrentMap<Integer, Integer> kept = new ConcurrentHashMap<>();

            @Override
            public int judge(int number) {
                return Optional.of(number)
                        .map(one -> kept.computeIfAbsent(one, two -> counted()))
                        .get();
            }
        }
    }

    /** Holds a lock, and asks nobody meanwhile. */
    private static final class Right implements Judge {
        private int sum;

        @Override
        public synchronized int judge(int number) {
            sum += number;
            return sum;
        }
    }
}
