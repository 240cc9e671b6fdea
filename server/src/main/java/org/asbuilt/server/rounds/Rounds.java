package org.asbuilt.server.rounds;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.server.jobs.Job;
import org.asbuilt.server.jobs.Workers;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.RoundBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the rounds that are due, one after the other, on a thread of its own. Of several servers on one database one does each: the book of
 * rounds gives it away.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LOOK = Duration.ofSeconds(20);
    /** After that long a round that has not ended is taken to have died with its server. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private final List<Round> rounds;
    private final ScheduledFuture<?> looks;
    private final RoundBook book;
    private final RecordOffice office;
    private final Clock clock;
    private final FaultNumbers faults;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("asbuilt-rounds").daemon().factory());
    private volatile boolean ending;

    /** Those rounds, looked after from now on. */
    public Rounds(List<Round> rounds, RecordOffice office, Clock clock, FaultNumbers faults) {
        this.rounds = rounds.stream().sorted(Comparator.comparing(Round::name)).toList();
        this.office = office;
        book = office.roundBook();
        this.clock = clock;
        this.faults = faults;
        looks = worker.scheduleWithFixedDelay(this::due, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** All rounds by name. */
    public List<Round> all() {
        return rounds;
    }

    /** Does a round now, due or not, unless it runs; what came of it. Empty if it runs already or there is none of that name. */
    public Optional<RoundBook.Run> now(String name) {
        return now(name, (share, message) -> {});
    }

    /** The same, and says how far it is, where that is known. */
    public Optional<RoundBook.Run> now(String name, Job.Progress progress) {
        return rounds.stream()
                .filter(round -> round.name().equals(name))
                .findFirst()
                .filter(round -> book.take(round.name(), clock.instant(), Duration.ZERO, LONGEST))
                .map(round -> run(round, progress));
    }

    /** Does all that are due. */
    public void due() {
        for (Round round : rounds) {
            if (ending) {
                return;
            }
            try {
                if (round.every().isPositive() && book.take(round.name(), clock.instant(), round.every(), LONGEST)) {
                    run(round, (share, message) -> {});
                }
            } catch (Superseded newer) {
                LOG.warn("{}", newer.getMessage());
                looks.cancel(false);
                return;
            } catch (RuntimeException fault) {
                if (ending) {
                    LOG.info(
                            "the server ended while the round {} ran; it is taken up again within {}",
                            round.name(),
                            LONGEST);
                } else {
                    // The book cannot be read: the next look may find it again.
                    LOG.error("own fault {} around the round {}", faults.next(), round.name(), fault);
                }
            }
        }
    }

    private RoundBook.Run run(Round round, Job.Progress progress) {
        Round.Outcome outcome;
        try {
            outcome = round.run(progress);
        } catch (Superseded newer) {
            throw newer;
        } catch (RuntimeException fault) {
            if (ending) {
                throw fault;
            }
            String number = faults.next();
            LOG.error("own fault {} in the round {}", number, round.name(), fault);
            outcome = Round.Outcome.failed("Asbuilt failed. The fault is ours; quote number " + number + ".");
        }
        if (!outcome.ok()) {
            office.log("", "round.failed", round.name() + ": " + outcome.sentence(), false, "server");
        }
        return book.ended(round.name(), clock.instant(), outcome.ok(), outcome.sentence());
    }

    /** Lets the running round end and begins no more. */
    @PreDestroy
    public void close() {
        ending = true;
        looks.cancel(false);
        Workers.end(worker);
    }
}
