package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.store.SiteLines;

/** Packs what a site committed for whoever holds a copy of its record. Source: docs/reference/site-bundles.md. */
final class SitePacking {
    private static final String CURSOR = "site-bundle ";
    private static final int BUFFER = 1 << 16;

    private final Storage storage;
    private final Disclosures disclosures;
    private final Clock clock;

    SitePacking(Storage storage, Disclosures disclosures, Clock clock) {
        this.storage = storage;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** See {@link Sites#pack}. */
    Sites.Packed pack(String account, BackupFolder target, List<String> recipients, Optional<Long> since) {
        for (String recipient : recipients) {
            if (!Age.RECIPIENT.matcher(recipient).matches()) {
                throw InvalidValue.expected(
                        "what `asbuilt sites recipient` prints at the organisation: age1 and 58 letters and digits",
                        recipient);
            }
        }
        target.unusable().ifPresent(why -> {
            throw new InvalidValue(why);
        });
        String cursor = CURSOR + String.join(" ", recipients.stream().sorted().toList());
        Path scratch = storage.home().freshFolder();
        try {
            Sites.Packed packed = pack(
                    account,
                    target,
                    recipients,
                    since.orElseGet(() -> storage.feedCursors().at(cursor)),
                    scratch.resolve("content"));
            storage.feedCursors().advance(cursor, packed.until());
            return packed;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the bundle cannot be written into " + target.folder() + ": " + e.getMessage(), e);
        } finally {
            Home.remove(scratch);
        }
    }

    private Sites.Packed pack(String account, BackupFolder target, List<String> recipients, long since, Path content)
            throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MessageDigest sha = Digest.sha256();
        SiteLines.Written written;
        try (OutputStream out =
                Age.encrypting(new DigestOutputStream(Files.newOutputStream(content), sha), recipients)) {
            written = storage.sites().pack(since, out);
        }
        SiteEnvelope envelope = new SiteEnvelope(
                written.origin(),
                written.from(),
                written.until(),
                now,
                recipients,
                Files.size(content),
                Digest.of(sha.digest(), 0));
        byte[] lines = envelope.lines(storage);
        String name = "asbuilt-site-" + storage.keys().keyId().substring(0, 8) + "-" + Backups.TIME.format(now) + "-c"
                + written.from() + "-c" + written.until() + SiteEnvelope.ENDING;
        Snapshot snapshot = storage.ledger().snapshot();
        disclosures.enterAtConsole(
                account,
                new Disclosures.Export(
                        name,
                        written.until(),
                        written.subjects(),
                        true,
                        Disclosures.label(snapshot.at(now).subjects())),
                String.join(", ", recipients),
                SiteEnvelope.digest(lines, content));
        BackupFolder.Writing writing = target.begin(name);
        boolean done = false;
        try (InputStream in = Files.newInputStream(content)) {
            writing.write(lines, 0, lines.length);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                writing.write(buffer, 0, read);
            }
            writing.finish();
            done = true;
        } finally {
            if (!done) {
                writing.abandon();
            }
        }
        return new Sites.Packed(target.folder().resolve(name), written.from(), written.until());
    }
}
