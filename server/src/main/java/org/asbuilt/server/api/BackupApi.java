package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.RoundBook;
import org.asbuilt.server.rounds.BackupRound;
import org.asbuilt.server.rounds.RehearsalRound;
import org.asbuilt.server.rounds.Rounds;
import org.asbuilt.server.view.BackupView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The backups that were written: how old they are, whether they were rehearsed, and who says that a copy is off line. */
@RestController
public class BackupApi {
    private static final int LONGEST_PLACE = 200;

    private final FrontOffice office;
    private final Rounds rounds;
    private final Jobs jobs;

    /**
     * The backups of an installation.
     *
     * @param missing the settings that have to be chosen before one can be written
     * @param backups what was written, newest first
     * @param runs the last time that each round around them was made
     */
    public record Backed(List<String> missing, List<BackupView> backups, List<LastRun> runs) {}

    /**
     * The last time that a round was made.
     *
     * @param round its name
     * @param began when
     * @param ended when; empty while it runs
     * @param ok whether it did what it is for
     * @param sentence what was done, or what was in the way
     */
    public record LastRun(String round, Instant began, Optional<Instant> ended, boolean ok, String sentence) {}

    /** That a copy is off line, and where it lies. */
    public record Offline(String where) {}

    /** A work that was ordered: the job that does it. */
    public record BackupOrdered(String job) {}

    /** The backups of that office. */
    public BackupApi(FrontOffice office, Rounds rounds, Jobs jobs) {
        this.office = office;
        this.rounds = rounds;
        this.jobs = jobs;
    }

    /** All backups, newest first. */
    @Needs(
            value = {Permission.OPERATE, Permission.AUDIT},
            action = "backups.list")
    @GetMapping("/api/backups")
    public Backed backed() {
        return new Backed(
                office.backups().missing(),
                office.backups().all(),
                Stream.of(BackupRound.NAME, RehearsalRound.NAME)
                        .flatMap(round -> office.roundBook().runs(round, 1).stream())
                        .map(BackupApi::run)
                        .toList());
    }

    /** Has a backup written now. */
    @Needs(value = Permission.OPERATE, action = "backups.write")
    @PostMapping("/api/backups")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public BackupOrdered write(HttpServletRequest request) {
        return ordered(BackupRound.NAME, request);
    }

    /** Has the newest backup restored into a scratch database and verified now. */
    @Needs(value = Permission.OPERATE, action = "backups.rehearse")
    @PostMapping("/api/backups/rehearsal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public BackupOrdered rehearse(HttpServletRequest request) {
        return ordered(RehearsalRound.NAME, request);
    }

    /** Says that a copy of a backup is off line. */
    @Needs(
            value = {Permission.OPERATE, Permission.AUDIT},
            action = "backups.offline")
    @PostMapping("/api/backups/{name}/offline")
    public BackupView offline(@PathVariable String name, @RequestBody Offline body, HttpServletRequest request) {
        String where = body.where().strip();
        if (where.isEmpty() || where.length() > LONGEST_PLACE) {
            throw Refusal.badRequest("no-place", "say in 1 to " + LONGEST_PLACE + " characters where the copy lies");
        }
        if (!office.backups().offline(name, Gate.person(request).user(), where)) {
            throw Refusal.notFound("backup " + name);
        }
        return office.backups().all().stream()
                .filter(backup -> backup.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("backup " + name));
    }

    private BackupOrdered ordered(String round, HttpServletRequest request) {
        if (!office.backups().missing().isEmpty()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "backups-not-chosen",
                    "these settings are missing: "
                            + String.join(", ", office.backups().missing()));
        }
        return new BackupOrdered(jobs.order(Gate.person(request).user(), "waiting for its turn", progress -> {
                    progress.at(0, "the round " + round + " is at work");
                    return rounds.now(round, progress)
                            .map(BackupApi::run)
                            .orElseGet(() -> new LastRun(
                                    round, office.clock().instant(), Optional.empty(), false, "it runs already"));
                })
                .id());
    }

    private static LastRun run(RoundBook.Run run) {
        return new LastRun(run.round(), run.began(), run.ended(), run.ok(), run.sentence());
    }
}
