package org.asbuilt.server.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.server.limits.Limits;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Does ordered work one after the other, so that there is one writer, and beside it what only reads, one after the other too; remembers the
 * last few hundred.
 */
@Component
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int REMEMBERED = 500;
    private static final int RUN = 8;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("asbuilt-job").daemon().factory());
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("asbuilt-reading").daemon().factory());
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    /** A work of another run of the server is never taken for one of this: its name is one that is not known. */
    private final String run = UUID.randomUUID().toString().substring(0, RUN);

    private final FaultNumbers faults;
    private final MeterRegistry meters;

    /** No work yet. */
    public Jobs(FaultNumbers faults, MeterRegistry meters) {
        this.faults = faults;
        this.meters = meters;
    }

    /** How many works run or wait for their turn. */
    public long unfinished() {
        return unfinished(job -> true);
    }

    private long unfinished(Predicate<Job> which) {
        synchronized (jobs) {
            return jobs.values().stream()
                    .filter(job -> job.state() == Job.State.RUNNING)
                    .filter(which)
                    .count();
        }
    }

    /**
     * Orders a work.
     *
     * @throws Refusal if too many works run or wait already
     */
    public Job order(String owner, String message, Job.Work work) {
        return order(owner, message, work, worker);
    }

    /**
     * Orders a work that only reads: it does not wait for those that write, nor they for it.
     *
     * @throws Refusal if too many works run or wait already
     */
    public Job orderReading(String owner, String message, Job.Work work) {
        return order(owner, message, work, reader);
    }

    private Job order(String owner, String message, Job.Work work, ExecutorService by) {
        Job job = new Job(
                "job-" + run + "-" + numbers.incrementAndGet(), owner, Job.State.RUNNING, 0, message, Optional.empty());
        // Of two orders at once, both would find room for one.
        synchronized (jobs) {
            admit(owner);
            keep(job);
        }
        by.execute(() -> run(job.id(), work));
        return job;
    }

    private void admit(String owner) {
        long all = unfinished();
        long own = unfinished(job -> job.owner().equals(owner));
        if (all >= Limits.JOBS || own >= Limits.JOBS_OF_A_PERSON) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-jobs",
                    own >= Limits.JOBS_OF_A_PERSON
                            ? own + " of your works run or wait already; order more when one has ended"
                            : all + " works run or wait already; try again when some have ended");
        }
    }

    /** The work of that name, if it is remembered. */
    public Optional<Job> job(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /** Lets the running work end and takes no more. */
    @PreDestroy
    public void close() {
        Workers.end(reader);
        Workers.end(worker);
    }

    private void run(String id, Job.Work work) {
        try {
            Object result = work.run((share, message) -> change(id, job -> job.at(share, message)));
            change(id, job -> job.ended(Job.State.DONE, "done", Optional.of(result)));
            meters.counter("asbuilt.jobs", "outcome", "done").increment();
        } catch (Superseded newer) {
            meters.counter("asbuilt.jobs", "outcome", "failed").increment();
            change(id, job -> job.ended(Job.State.FAILED, String.valueOf(newer.getMessage()), Optional.empty()));
        } catch (RuntimeException | Error fault) {
            meters.counter("asbuilt.jobs", "outcome", "failed").increment();
            String number = faults.next();
            LOG.error("own fault {} in {}", number, id, fault);
            change(
                    id,
                    job -> job.ended(
                            Job.State.FAILED,
                            "Asbuilt failed. The fault is ours; quote number " + number + ".",
                            Optional.empty()));
        }
    }

    private void change(String id, UnaryOperator<Job> change) {
        synchronized (jobs) {
            jobs.computeIfPresent(id, (key, job) -> change.apply(job));
        }
    }

    private void keep(Job job) {
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.values().stream()
                    .filter(old -> old.state() != Job.State.RUNNING)
                    .findFirst()
                    .ifPresent(old -> jobs.remove(old.id()));
        }
    }
}
