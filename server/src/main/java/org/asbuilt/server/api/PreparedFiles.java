package org.asbuilt.server.api;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.identity.Readers;
import org.asbuilt.server.jobs.Job;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.jobs.Workers;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reports, lists and exports that take longer than a request: each is made in the background with the rights of whoever asked, lies for an hour,
 * sealed by a key that is in memory only, and is handed to that person only, if nothing that it holds has become more secret since. It is
 * in the register of what left when it is fetched and not before. Source: requirements S-04; issue 11.
 */
@Component
class PreparedFiles {
    /** So long a file can be fetched. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final int MOST_OF_A_PERSON = 20;
    private static final double WORKED_OUT = 0.6;

    private final FrontOffice office;
    private final Makings makings;
    private final Readers readers;
    private final Jobs jobs;
    private final Clock clock;
    private final Map<String, PreparedFile> files = new LinkedHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("asbuilt-prepared").daemon().factory());
    private final ScheduledFuture<?> sweeps;

    PreparedFiles(FrontOffice office, Makings makings, Readers readers, Jobs jobs, Clock clock) {
        this.office = office;
        this.makings = makings;
        this.readers = readers;
        this.jobs = jobs;
        this.clock = clock;
        sweeps = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    /**
     * Has a file made.
     *
     * @throws InvalidValue if the address is none of a report, of a list or of an export for another tool
     * @throws Refusal if too much is under way already
     */
    PreparedFile order(String address, Reader reader) {
        String owner = reader.person().user();
        PreparedFile file = new PreparedFile(
                "file-" + UUID.randomUUID(),
                owner,
                Makings.what(address),
                rights(reader),
                clock.instant(),
                new PreparedFile.State.Underway(0, "waiting for its turn"));
        synchronized (files) {
            makeRoom(owner);
            files.put(file.id(), file);
        }
        try {
            jobs.orderReading(owner, "waiting for its turn", progress -> {
                readers.serving(reader, () -> make(file, reader, progress));
                return file.id();
            });
        } catch (Refusal refused) {
            synchronized (files) {
                files.remove(file.id());
            }
            throw refused;
        }
        return file;
    }

    /** What a person asked for and is not gone yet, newest first. */
    List<PreparedFile> of(String owner) {
        sweep();
        synchronized (files) {
            return files.values().stream()
                    .filter(file -> file.owner().equals(owner))
                    .toList()
                    .reversed();
        }
    }

    /** One of a person's own. */
    PreparedFile one(String id, String owner) {
        return of(owner).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("prepared file " + id));
    }

    /** Deletes a file; one that is being made is thrown away when it is. */
    void discard(PreparedFile file) {
        Optional<PreparedFile> gone;
        synchronized (files) {
            gone = Optional.ofNullable(files.remove(file.id()));
        }
        gone.flatMap(PreparedFile::ready).ifPresent(ready -> ready.file().discard());
    }

    /**
     * A file that may be handed to a reader as things are now.
     *
     * @throws Refusal if it is not made yet or was not, or the rights of the reader or what it holds have changed since
     */
    PreparedFile.State.Ready handable(PreparedFile file, Reader reader) {
        PreparedFile.State.Ready ready = file.ready()
                .orElseThrow(() -> new Refusal(
                        HttpStatus.CONFLICT, "not-ready", "it is not made yet, or could not be: its state says which"));
        if (!rights(reader).equals(file.rights())) {
            throw changed("your rights are not those with which it was made");
        }
        Snapshot now = office.ledger().snapshot();
        List<Subject> still = ready.present().stream()
                .flatMap(id -> now.resolved(id).stream())
                .toList();
        if (still.size() < ready.present().size()) {
            throw changed("something that it holds is gone, or not shown to you any more");
        }
        if (Disclosures.label(still.stream()).compareTo(ready.export().label()) > 0) {
            throw changed("something that it holds has a stricter label than is written on it");
        }
        return ready;
    }

    /** Deletes all files and makes no more. */
    @PreDestroy
    public void close() {
        sweeps.cancel(false);
        Workers.end(sweeper);
        synchronized (files) {
            List.copyOf(files.values()).forEach(this::discard);
        }
    }

    private void make(PreparedFile file, Reader reader, Job.Progress progress) {
        if (isGone(file)) {
            return;
        }
        try {
            at(file, progress, 0.1, "working it out");
            Makings.Making making = makings.of(file.what(), reader);
            if (isGone(file)) {
                return;
            }
            at(file, progress, WORKED_OUT, "writing it");
            PassingKey key = PassingKey.fresh();
            Disclosures.Kept kept = office.disclosures().prepare(out -> {
                try (OutputStream sealed = key.sealing(out)) {
                    making.content().write(new Interruptible(sealed, () -> isGone(file)));
                }
            });
            keep(
                    file,
                    new PreparedFile.State.Ready(
                            kept,
                            key,
                            making.export(),
                            present(making.subjects()),
                            making.form(),
                            Files.size(kept.path()),
                            clock.instant().plus(LIFE)));
        } catch (Interruptible.Gone cancelled) {
            return;
        } catch (InvalidValue | Refusal refused) {
            set(file, new PreparedFile.State.Failed(String.valueOf(refused.getMessage())));
        } catch (IOException e) {
            set(file, new PreparedFile.State.Failed("it could not be written: Asbuilt failed, and the fault is ours"));
            throw new UncheckedIOException(e);
        } catch (RuntimeException fault) {
            set(file, new PreparedFile.State.Failed("Asbuilt failed, and the fault is ours"));
            throw fault;
        }
    }

    private Set<Id> present(List<Subject> subjects) {
        Snapshot now = office.ledger().snapshot();
        return subjects.stream()
                .map(Subject::id)
                .filter(id -> now.resolved(id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void keep(PreparedFile file, PreparedFile.State.Ready ready) {
        if (!set(file, ready)) {
            ready.file().discard();
        }
    }

    private void at(PreparedFile file, Job.Progress progress, double share, String sentence) {
        progress.at(share, sentence);
        set(file, new PreparedFile.State.Underway(share, sentence));
    }

    /** Whether it was still wanted. */
    private boolean set(PreparedFile file, PreparedFile.State state) {
        synchronized (files) {
            return files.computeIfPresent(file.id(), (id, known) -> known.in(state)) != null;
        }
    }

    private boolean isGone(PreparedFile file) {
        synchronized (files) {
            return !files.containsKey(file.id());
        }
    }

    private void makeRoom(String owner) {
        List<PreparedFile> own = files.values().stream()
                .filter(file -> file.owner().equals(owner) && !file.isUnderway())
                .toList();
        own.stream().limit(Math.max(0, own.size() + 1 - MOST_OF_A_PERSON)).forEach(this::discard);
    }

    private void sweep() {
        Instant now = clock.instant();
        List<PreparedFile> over;
        synchronized (files) {
            over = files.values().stream()
                    .filter(file -> !file.isUnderway())
                    .filter(file -> !now.isBefore(file.ready()
                            .map(PreparedFile.State.Ready::until)
                            .orElse(file.asked().plus(LIFE))))
                    .toList();
        }
        over.forEach(this::discard);
    }

    private static PreparedFile.Rights rights(Reader reader) {
        return new PreparedFile.Rights(reader.view(), reader.permissions());
    }

    private static Refusal changed(String why) {
        return new Refusal(HttpStatus.CONFLICT, "prepared-before", why + ": have it made anew");
    }
}
