package org.asbuilt.server.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.record.Product;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.RoundBook;
import org.asbuilt.server.rounds.BackupRound;
import org.asbuilt.server.rounds.RehearsalRound;
import org.asbuilt.server.rounds.Round;
import org.asbuilt.server.rounds.Rounds;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.siem.SiemFeed;
import org.asbuilt.server.tls.Certificates;
import org.asbuilt.server.view.SelfCheckView;
import org.asbuilt.server.webhook.WebhookFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the installation fares, looked at when it is asked for. Source: requirements S-06, S-13; IEC 62443-3-3 SR 6.2. */
@Component
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    /** Clocks of two servers on one database may differ by that much. */
    private static final Duration SAME_TIME = Duration.ofMinutes(2);

    private static final int MANY_JOBS = 20;
    private static final int FULL_MEMORY = 90;

    private final RecordOffice office;
    private final Rounds rounds;
    private final Jobs jobs;
    private final SiemFeed feed;
    private final WebhookFeed webhooks;
    private final Optional<Certificates> certificates;
    private final FaultNumbers faults;
    private final Clock clock;

    /** Of that installation. */
    public Health(
            RecordOffice office,
            Rounds rounds,
            Jobs jobs,
            SiemFeed feed,
            WebhookFeed webhooks,
            ObjectProvider<Certificates> certificates,
            FaultNumbers faults,
            Clock clock) {
        this.office = office;
        this.rounds = rounds;
        this.jobs = jobs;
        this.feed = feed;
        this.webhooks = webhooks;
        this.certificates = Optional.ofNullable(certificates.getIfAvailable());
        this.faults = faults;
        this.clock = clock;
    }

    /** Whether requests can be served: the database answers, and no newer program has it. Says nothing else, for anybody may ask. */
    public boolean isUp() {
        try {
            office.newestAccess();
            office.ledger().snapshot();
            return true;
        } catch (Superseded newer) {
            LOG.debug("not up", newer);
            return false;
        } catch (RuntimeException down) {
            LOG.error("the database does not answer", down);
            return false;
        }
    }

    /** All that has to be in order. */
    public List<Vital> vitals() {
        List<Vital> all = new ArrayList<>();
        all.add(looked("database", this::database));
        all.add(looked("access-log", this::accessLog));
        all.add(looked("clock", this::clockIsSane));
        all.add(looked("disk", this::disk));
        all.add(looked("memory", Health::memory));
        all.add(looked("jobs", this::jobs));
        all.add(looked(
                BackupRound.NAME, () -> round(BackupRound.NAME, office.backups().missing())));
        all.add(looked(
                RehearsalRound.NAME,
                () -> round(RehearsalRound.NAME, office.backups().missing())));
        all.add(looked("self-check", this::selfCheck));
        all.add(looked("certificate", this::certificate));
        all.add(looked("watched-folders", this::watchedFolders));
        all.add(looked("siem", this::siem));
        all.add(looked("webhooks", this::webhooks));
        rounds.all().stream()
                .filter(round -> all.stream().noneMatch(vital -> vital.name().equals(round.name())))
                .forEach(round -> all.add(looked(round.name(), () -> round(round.name(), List.of()))));
        all.add(Vital.ok("version", "Asbuilt " + Product.version() + " on Java " + Runtime.version()));
        return List.copyOf(all);
    }

    /** What cannot be looked at is not in order either. */
    private Vital looked(String name, Supplier<Vital> look) {
        try {
            return look.get();
        } catch (RuntimeException fault) {
            String number = faults.next();
            LOG.error("own fault {} looking at {}", number, name, fault);
            return Vital.failed(name, "it cannot be looked at; quote number " + number);
        }
    }

    private Vital database() {
        RecordOffice.Figures figures = office.figures();
        List<String> warnings = office.warnings();
        return warnings.isEmpty()
                ? Vital.ok(
                        "database", "it answers: commit " + figures.commits() + ", " + figures.imports() + " imports")
                : Vital.warning("database", String.join("; ", warnings));
    }

    /** The request that asks for this was written down before it came here: what cannot be written down is refused. */
    private Vital accessLog() {
        return office.newestAccess()
                .map(newest -> Vital.ok("access-log", "the newest entry is of " + words(newest)))
                .orElseGet(() -> Vital.failed("access-log", "nothing was ever written to it"));
    }

    private Vital clockIsSane() {
        Instant now = clock.instant();
        return office.newestAccess()
                .filter(newest -> newest.isAfter(now.plus(SAME_TIME)))
                .map(newest -> Vital.failed(
                        "clock",
                        "it says " + words(now) + ", and the newest entry of the access log is of " + words(newest)
                                + ": the clock of this machine went back, or that of another server is ahead"))
                .orElseGet(() -> Vital.ok("clock", "it says " + words(now)));
    }

    private Vital disk() {
        try {
            FileStore store = Files.getFileStore(office.home().uploads());
            long free = 100 * store.getUsableSpace() / Math.max(1, store.getTotalSpace());
            int wanted = office.settings().get(Catalogue.DISK_FREE);
            String sentence = free + " % of the disk with the folder of the installation is free ("
                    + (store.getUsableSpace() >> 30) + " GiB)";
            if (free * 4 < wanted) {
                return Vital.failed("disk", sentence);
            }
            return free < wanted ? Vital.warning("disk", sentence) : Vital.ok("disk", sentence);
        } catch (IOException e) {
            return Vital.failed("disk", "the folder of the installation cannot be looked at: " + e);
        }
    }

    private static Vital memory() {
        Runtime machine = Runtime.getRuntime();
        long used = machine.totalMemory() - machine.freeMemory();
        long share = 100 * used / machine.maxMemory();
        String sentence = (used >> 20) + " of " + (machine.maxMemory() >> 20) + " MiB are in use";
        return share < FULL_MEMORY ? Vital.ok("memory", sentence) : Vital.warning("memory", sentence);
    }

    private Vital jobs() {
        long waiting = jobs.unfinished();
        String sentence =
                waiting + (waiting == 1 ? " job runs or waits for its turn" : " jobs run or wait for their turn");
        return waiting < MANY_JOBS ? Vital.ok("jobs", sentence) : Vital.warning("jobs", sentence);
    }

    private Vital selfCheck() {
        SelfCheckView.Integrity integrity = office.selfCheck().integrity();
        if (!integrity.ok()) {
            return Vital.failed("self-check", "the record is not what it was signed as: see the audit log");
        }
        return integrity
                .checked()
                .map(at -> Vital.ok("self-check", "the record was found unaltered on " + words(at)))
                .orElseGet(() -> Vital.warning("self-check", "the record was not verified yet"));
    }

    private Vital certificate() {
        if (certificates.isEmpty()) {
            return Vital.off(
                    "certificate",
                    "the server has none of its own: it serves only this machine, or a proxy in front of it encrypts");
        }
        var current = certificates.get().current();
        return certificates
                .get()
                .warning(current)
                .map(warning -> Vital.warning("certificate", warning))
                .orElseGet(() -> Vital.ok("certificate", "it ends on " + current.ends()));
    }

    private Vital siem() {
        if (!feed.isOn()) {
            return Vital.off("siem", "not set up: the access log is sent to no collector");
        }
        String sentence = feed.waiting() + " entries wait to be sent";
        return feed.troubles().isEmpty()
                ? Vital.ok("siem", sentence)
                : Vital.failed("siem", sentence + "; not sent to " + feed.troubles());
    }

    private Vital webhooks() {
        String name = "webhooks";
        if (!webhooks.isOn()) {
            return Vital.off(name, "not set up: no program is told what happens");
        }
        String sentence = webhooks.waiting() + " entries wait to be told";
        return webhooks.troubles().isEmpty()
                ? Vital.ok(name, sentence)
                : Vital.failed(name, sentence + "; not told to " + webhooks.troubles());
    }

    /** Folders are watched by a command of its own, which leaves a journal behind. */
    private Vital watchedFolders() {
        String name = "watched-folders";
        if (!Files.isDirectory(office.home().watch())) {
            return Vital.off(name, "not set up: no folder is watched");
        }
        try (Stream<Path> journals = Files.list(office.home().watch())) {
            return journals.map(journal -> journal.toFile().lastModified())
                    .max(Comparator.naturalOrder())
                    .map(last -> Vital.ok(name, "the last file was read on " + words(Instant.ofEpochMilli(last))))
                    .orElseGet(() -> Vital.off(name, "no file came to a watched folder yet"));
        } catch (IOException e) {
            return Vital.failed(name, "what came of their files cannot be read: " + e);
        }
    }

    private static String lacking(String setting) {
        String what = setting.equals(Catalogue.BACKUP_RECIPIENTS.name())
                ? "nobody is named who can open one"
                : "no folder is named to write one to";
        return what + " (" + setting + ")";
    }

    private static String words(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ").replace("Z", " UTC");
    }

    /** A round that is late by as much as it is made apart has failed, for nobody would notice otherwise. */
    private Vital round(String name, List<String> missing) {
        if (!missing.isEmpty()) {
            return Vital.warning(
                    name,
                    (name.equals(RehearsalRound.NAME) ? "there is no backup to rehearse" : "there is no backup")
                            + ", because it is not set up: "
                            + missing.stream().map(Health::lacking).collect(Collectors.joining(", and ")));
        }
        Optional<Round> round =
                rounds.all().stream().filter(one -> one.name().equals(name)).findFirst();
        Duration every = round.map(Round::every).orElse(Duration.ZERO);
        if (!every.isPositive()) {
            return Vital.off(name, "it does not run: it is not set up, or its settings switch it off");
        }
        Optional<RoundBook.Run> last = office.roundBook().runs(name, 2).stream()
                .filter(run -> run.ended().isPresent())
                .findFirst();
        if (last.isEmpty()) {
            return Vital.warning(name, "it was not made yet");
        }
        String sentence = words(last.get().began()) + ": " + last.get().sentence();
        if (!last.get().ok()) {
            return Vital.failed(name, sentence);
        }
        boolean late = last.get().began().plus(every.multipliedBy(2)).isBefore(clock.instant());
        return late ? Vital.failed(name, "it is late; the last was " + sentence) : Vital.ok(name, sentence);
    }
}
