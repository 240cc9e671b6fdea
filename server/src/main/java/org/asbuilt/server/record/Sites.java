package org.asbuilt.server.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.store.SiteKey;
import org.asbuilt.store.SiteOutcome;
import org.asbuilt.store.SqlSites;

/**
 * Records of several installations together: a site hands over what it committed, and an organisation holds a copy of each site's record. A
 * copy has one author, its site; nobody writes into it here. Source: docs/adr/0031-sites.md.
 */
public final class Sites {
    private static final int BUFFER = 1 << 16;

    private final Storage storage;
    private final Clock clock;
    private final SitePacking packing;
    private final SiteCopies copies;

    /** By what an installation is known, and what two persons compare. */
    public record Known(String key, String fingerprint) {}

    /**
     * A bundle that was packed.
     *
     * @param file where it is
     * @param from its first commit; one more than until if nothing was committed since
     * @param until its last one
     */
    public record Packed(Path file, long from, long until) {}

    /**
     * What came of a bundle.
     *
     * @param site what the site is called here
     * @param kept whether all that is in the bundle is held or waits here, so that the file is needed no more
     * @param settled whether nothing is left to do
     * @param sentence what came of it
     */
    public record Came(String site, boolean kept, boolean settled, String sentence) {}

    Sites(Storage storage, Disclosures disclosures, Clock clock) {
        this.storage = storage;
        packing = new SitePacking(storage, disclosures, clock);
        this.clock = clock;
        copies = new SiteCopies(storage, clock);
    }

    /** By what this installation is known to others. */
    public Known own() {
        return known(kept().own());
    }

    /** To what sites encrypt; made when it is first asked for. */
    public synchronized String recipient() {
        if (kept().identities().isEmpty()) {
            Age.Identity fresh = Age.Identity.fresh();
            kept().addIdentity(fresh.recipient(), fresh.secret(), now());
        }
        return Age.Identity.parse(kept().identities().getFirst()).recipient();
    }

    /**
     * Lets a site join.
     *
     * @param fingerprint what was read out at the site; blanks do not count
     * @throws InvalidValue if the key is none, has another fingerprint, or the name or the site is known
     */
    public Known join(String name, String key, String fingerprint, String by) {
        SiteKey site = SiteKey.parse(key);
        if (!fingerprint
                .replaceAll("\\s", "")
                .equalsIgnoreCase(site.fingerprint().replace(" ", ""))) {
            throw InvalidValue.expected("a key with the fingerprint " + fingerprint, site.fingerprint());
        }
        kept().join(site, name, by, now());
        return known(site);
    }

    /**
     * Packs what was committed since the last bundle for the same recipients, and puts it into a folder. That it leaves stands in the
     * register before it does.
     *
     * @param account who has it packed
     * @param folder it has to be there
     * @param once whether the folder takes new files only, as a one-way link does
     * @param since the commit after which it begins; if nothing is said, the last one of the last bundle
     * @throws InvalidValue if nothing was ever committed, or the folder takes nothing
     */
    public Packed pack(String account, Path folder, boolean once, List<String> recipients, Optional<Long> since) {
        return packing.pack(account, new BackupFolder(folder, once), recipients, since);
    }

    /** How the copies stand, by the names of the sites. */
    public List<SiteStanding> standing() {
        return kept().all().stream().map(Sites::standing).toList();
    }

    /** How the copy of one site stands. */
    public Optional<SiteStanding> standing(String name) {
        return kept().find(name).map(Sites::standing);
    }

    /**
     * Takes a bundle, and those that waited for it.
     *
     * @param site the site that it must be of, if that is known
     * @throws InvalidValue if it is of no site that joined, or not what the site signed, or for somebody else; nothing is changed then
     */
    public Came take(InputStream bundle, Optional<String> site) {
        return opened(bundle, site, (known, envelope, content) -> {
            SiteOutcome outcome = kept().take(known.origin(), envelope.made(), content.lines(), now());
            if (outcome instanceof SiteOutcome.Waits waits && envelope.from() <= envelope.until()) {
                if (envelope.from() != waits.until() + 1) {
                    throw InvalidValue.expected(
                            "a bundle that begins with commit " + envelope.from() + ", as it says outside",
                            "one that begins with commit " + (waits.until() + 1));
                }
                try (InputStream file = content.file()) {
                    SqlSites.Waiting waiting =
                            new SqlSites.Waiting(content.digest(), envelope.from(), envelope.until(), now());
                    kept().keep(known.origin(), waiting, file);
                }
            }
            List<String> sentences = new ArrayList<>(List.of(sentence(outcome)));
            settle(known.origin(), sentences);
            SiteStanding now = standing(kept().find(known.origin()).orElseThrow());
            return new Came(
                    known.name(),
                    !(outcome instanceof SiteOutcome.Forked),
                    now.settled(),
                    String.join("; ", sentences));
        });
    }

    /**
     * Takes a bundle of a site that went back and went on otherwise: from now on that is its record.
     *
     * @param by who accepts it
     * @param reason why
     */
    public Came accept(InputStream bundle, String site, String by, String reason) {
        return opened(bundle, Optional.of(site), (known, envelope, content) -> {
            SiteOutcome outcome = kept().accept(known.origin(), envelope.made(), content.lines(), now(), by, reason);
            return new Came(known.name(), true, true, "the new line counts from now on: " + sentence(outcome));
        });
    }

    /** The records of the sites as they are held here. */
    public SiteCopies copies() {
        return copies;
    }

    /** What a bundle holds, decrypted as it is read, and the file as it came. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Content(InputStream lines, Path stored, byte[] head) {
        InputStream file() throws IOException {
            return new java.io.SequenceInputStream(
                    new java.io.ByteArrayInputStream(head), Files.newInputStream(stored));
        }

        /** Of the whole file, which is read for it. */
        Digest digest() throws IOException {
            return SiteEnvelope.digest(head, stored);
        }
    }

    private interface Work {
        Came of(SqlSites.Site site, SiteEnvelope envelope, Content content) throws IOException;
    }

    private Came opened(InputStream bundle, Optional<String> expected, Work work) {
        Path scratch = storage.home().freshFolder();
        try {
            InputStream in = new BufferedInputStream(bundle, BUFFER);
            SiteEnvelope.Head head = SiteEnvelope.head(in);
            SiteEnvelope envelope = head.envelope();
            SqlSites.Site site = kept().find(envelope.site())
                    .orElseThrow(() -> InvalidValue.expected("a bundle of a site that joined", envelope.site()));
            expected.filter(name -> !name.equalsIgnoreCase(site.name())).ifPresent(name -> {
                throw InvalidValue.expected("a bundle of " + name, "one of " + site.name());
            });
            if (!head.isSignedBy(site.key())) {
                throw new InvalidValue("this bundle is not signed by the key that " + site.name()
                        + " joined with: it was altered, or" + " is somebody else's");
            }
            Path content = scratch.resolve("content");
            envelope.spool(in, content);
            try (InputStream file = Files.newInputStream(content);
                    InputStream opened = Age.decrypting(file, identities())) {
                return work.of(site, envelope, new Content(opened, content, SiteEnvelope.lines(head)));
            }
        } catch (IOException e) {
            throw new InvalidValue("the bundle cannot be read: " + e.getMessage());
        } finally {
            Home.remove(scratch);
        }
    }

    /** Takes those that waited, as long as one follows; one that is refused goes on waiting and is named each time. */
    private void settle(String origin, List<String> sentences) throws IOException {
        Optional<SqlSites.Waiting> next = following(origin);
        while (next.isPresent()) {
            SqlSites.Waiting waiting = next.get();
            try {
                SiteOutcome outcome = takeWaiting(kept().find(origin).orElseThrow(), waiting);
                sentences.add("one that waited: " + sentence(outcome));
                if (!(outcome instanceof SiteOutcome.Taken || outcome instanceof SiteOutcome.Known)) {
                    return;
                }
                kept().drop(origin, waiting.digest());
            } catch (InvalidValue refused) {
                // Another server may have taken it meanwhile.
                if (following(origin).filter(waiting::equals).isPresent()) {
                    sentences.add(
                            "one that waited, from commit " + waiting.from() + ", is refused: " + refused.getMessage());
                    return;
                }
            }
            next = following(origin);
        }
    }

    private Optional<SqlSites.Waiting> following(String origin) {
        SqlSites.Site site = kept().find(origin).orElseThrow();
        return site.waiting().stream()
                .filter(waiting -> waiting.from() <= site.held() + 1)
                .findFirst();
    }

    private SiteOutcome takeWaiting(SqlSites.Site site, SqlSites.Waiting waiting) throws IOException {
        InputStream in = new BufferedInputStream(kept().waiting(site.origin(), waiting.digest()), BUFFER);
        SiteEnvelope envelope = SiteEnvelope.head(in).envelope();
        try (InputStream opened = Age.decrypting(in, identities())) {
            return kept().take(site.origin(), envelope.made(), opened, now());
        }
    }

    private List<Age.Identity> identities() {
        List<Age.Identity> all =
                kept().identities().stream().map(Age.Identity::parse).toList();
        if (all.isEmpty()) {
            throw new InvalidValue(
                    "this installation never told anybody what to encrypt to: see `asbuilt sites recipient`");
        }
        return all;
    }

    private static SiteStanding standing(SqlSites.Site site) {
        List<SiteStanding.Missing> missing = new ArrayList<>();
        long next = site.held() + 1;
        for (SqlSites.Waiting waiting : site.waiting()) {
            if (waiting.from() > next) {
                missing.add(new SiteStanding.Missing(next, waiting.from() - 1));
            }
            next = Math.max(next, waiting.until() + 1);
        }
        if (site.forked().isEmpty() && site.said() >= next) {
            missing.add(new SiteStanding.Missing(next, site.said()));
        }
        return new SiteStanding(
                site.name(),
                site.origin(),
                site.key().fingerprint(),
                site.by(),
                site.joined(),
                site.line(),
                site.held(),
                site.newest(),
                site.heard(),
                site.made(),
                site.said(),
                site.forked(),
                missing,
                site.waiting().size());
    }

    private static String sentence(SiteOutcome outcome) {
        return switch (outcome) {
            case SiteOutcome.Taken taken -> new SiteStanding.Missing(taken.from(), taken.until()).sentence() + " taken";
            case SiteOutcome.Known known -> "nothing new up to commit " + known.until();
            case SiteOutcome.Waits waits ->
                new SiteStanding.Missing(waits.from(), waits.until()).sentence() + " did not come yet";
            case SiteOutcome.Forked forked ->
                "refused: the site went back and went on otherwise at or before commit " + forked.at()
                        + "; nothing of it was taken. See docs/operation/sites.md, \"A site that forked\"";
        };
    }

    private static Known known(SiteKey key) {
        return new Known(key.text(), key.fingerprint());
    }

    private SqlSites kept() {
        return storage.sites();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
