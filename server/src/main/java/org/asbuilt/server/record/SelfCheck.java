package org.asbuilt.server.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.view.SelfCheckView;
import org.asbuilt.store.Break;
import org.asbuilt.store.KeptElsewhere;
import org.asbuilt.store.SqlSelfChecks;
import org.asbuilt.store.Verification;

/**
 * The installation verifies its own record: everything is recomputed, and held against the checkpoints that were exported.
 * Source: requirements S-13.
 */
public final class SelfCheck {
    /** Later checkpoints hold all that earlier ones do. */
    private static final int NEWEST = 20;

    private static final long BUSY_NANOS = 20_000_000;

    private final Storage storage;
    private final SqlSelfChecks checks;
    private final Clock clock;

    SelfCheck(Storage storage, Clock clock) {
        this.storage = storage;
        checks = storage.selfChecks();
        this.clock = clock;
    }

    /**
     * Verifies now and keeps the outcome.
     *
     * @param checkpoints the folder into which checkpoints were exported; need not be there
     * @param load the share of the time that it may work, in percent from 1 to 100: the rest it waits, so that people are not kept
     *     waiting
     */
    public SelfCheckView run(Path checkpoints, int load) {
        Instant began = clock.instant();
        List<Checkpoint> kept = new ArrayList<>();
        List<Break> unreadable = new ArrayList<>();
        for (Path file : CheckpointExport.newest(checkpoints, NEWEST)) {
            try {
                kept.add(KeptElsewhere.checkpoint(file));
            } catch (InvalidValue e) {
                unreadable.add(new Break("kept checkpoint", file.toString(), "a signed note", "something else"));
            }
        }
        Verification found = storage.verification(kept, new Paced(load));
        List<Break> breaks = new ArrayList<>(found.breaks());
        breaks.addAll(unreadable);
        SqlSelfChecks.Done done = new SqlSelfChecks.Done(
                clock.instant(),
                Duration.between(began, clock.instant()),
                new Verification(found.commits(), found.journal(), found.accesses(), breaks, found.notChecked()));
        checks.keep(done);
        return view(done);
    }

    /** The newest, newest first. */
    public List<SelfCheckView> newest(int most) {
        return checks.newest(most).stream().map(SelfCheck::view).toList();
    }

    /** Whether the record was whole when it was last looked at; says nothing of what is in it. */
    public SelfCheckView.Integrity integrity() {
        return newest(1).stream()
                .findFirst()
                .map(last -> new SelfCheckView.Integrity(
                        Optional.of(last.at()), last.outcome().ok()))
                .orElse(new SelfCheckView.Integrity(Optional.empty(), true));
    }

    private static SelfCheckView view(SqlSelfChecks.Done done) {
        return new SelfCheckView(done.at(), done.took().toMillis(), Proof.view(done.outcome()));
    }

    /** Works for a while and waits for a while. */
    private static final class Paced implements Verification.Watcher {
        private final int load;
        private long since = System.nanoTime();

        Paced(int load) {
            this.load = load;
        }

        @Override
        public void at(String part, long done, long of) {
            long busy = System.nanoTime() - since;
            if (busy < BUSY_NANOS || load >= 100) {
                return;
            }
            try {
                Thread.sleep(Duration.ofNanos(busy * (100 - load) / load));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the server ends before the record was verified", e);
            }
            since = System.nanoTime();
        }
    }
}
