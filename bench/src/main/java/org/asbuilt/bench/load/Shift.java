package org.asbuilt.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A stretch of time in which people and programs work. When each visit is due does not depend on how long those before took. */
final class Shift {
    private static final double LONGEST = 10;

    private final long start = System.nanoTime();
    private final Tally unheeded = new Tally();
    private final Tally tally;
    private final long counted;
    private final long end;

    private Shift(Tally tally, Duration before, Duration time) {
        this.tally = tally;
        counted = start + before.toNanos();
        end = counted + time.toNanos();
    }

    /**
     * Lets them work and comes back when all have stopped.
     *
     * @param before how long they work before it counts
     * @param time how long it counts
     */
    static void work(List<Worker> workers, Tally tally, Duration before, Duration time) throws InterruptedException {
        Shift shift = new Shift(tally, before, time);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            Worker worker = workers.get(i);
            Random random = new Random(i);
            threads.add(Thread.ofVirtual().name("worker " + i).start(() -> shift.work(worker, random)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Each begins somewhere in its pace, so that they do not all come at once. */
    private void work(Worker worker, RandomGenerator random) {
        long due = start + (long) (random.nextDouble() * worker.pace().toNanos());
        try {
            while (due < end) {
                long now = System.nanoTime();
                if (now >= end) {
                    tally.failed(Kind.people("a visit"), "not begun before the end");
                } else {
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - now)));
                    visit(worker, random, due);
                }
                due += (long) (worker.pace().toNanos() * pause(random));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long it is until the next visit, as a multiple of the pace. */
    static double pause(RandomGenerator random) {
        return Math.min(LONGEST, random.nextExponential());
    }

    private void visit(Worker worker, RandomGenerator random, long due) {
        try {
            worker.visit(new Visit(due < counted ? unheeded : tally, System::nanoTime, due), random);
        } catch (Visit.Ended ignored) {
            // The tally has it.
        }
    }
}
