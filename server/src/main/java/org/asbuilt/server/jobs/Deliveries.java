package org.asbuilt.server.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is brought to receivers outside, over and over: each gets what it lacks, and one that is away holds up nobody but itself. What is in
 * the way of each is kept until it is out of the way.
 */
public final class Deliveries implements AutoCloseable {
    /** So many seconds lie between two rounds. */
    public static final long PAUSE_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final List<String> receivers;
    private final Round round;
    private final Map<String, String> troubles = new LinkedHashMap<>();
    private final ScheduledExecutorService worker;
    private final ScheduledFuture<?> looks;

    /** What one receiver gets. */
    @FunctionalInterface
    public interface Round {
        /** Brings a receiver all that it lacks, or says what is in the way. */
        Optional<String> deliver(String receiver);
    }

    /**
     * Begins to deliver.
     *
     * @param name of the thread, for example webhook
     */
    public Deliveries(String name, List<String> receivers, Round round) {
        this.receivers = List.copyOf(receivers);
        this.round = round;
        worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("asbuilt-" + name).daemon().factory());
        looks = worker.scheduleWithFixedDelay(this::now, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Brings each receiver what it lacks, and waits for it. */
    public synchronized void now() {
        for (String receiver : receivers) {
            Optional<String> trouble;
            try {
                trouble = round.deliver(receiver);
            } catch (RuntimeException fault) {
                LOG.error("{} cannot be given what it lacks", receiver, fault);
                trouble = Optional.of("what it lacks cannot be read");
            }
            note(receiver, trouble);
        }
    }

    private void note(String receiver, Optional<String> trouble) {
        synchronized (troubles) {
            trouble.ifPresentOrElse(text -> troubles.put(receiver, text), () -> troubles.remove(receiver));
        }
    }

    /** What is in the way, by receiver. */
    public Map<String, String> troubles() {
        synchronized (troubles) {
            return Map.copyOf(troubles);
        }
    }

    /** Lets what is on its way arrive and delivers no more. */
    @Override
    public void close() {
        looks.cancel(false);
        Workers.end(worker);
    }
}
