package org.asbuilt.server.record;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.importers.secret.Fingerprint;
import org.asbuilt.importers.secret.Scrubber;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Release;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Commits;
import org.asbuilt.store.Database;
import org.asbuilt.store.EndedFacts;
import org.asbuilt.store.Image;
import org.asbuilt.store.Keys;
import org.asbuilt.store.Rotation;
import org.asbuilt.store.SignedRelease;
import org.asbuilt.store.SqlAccessLog;
import org.asbuilt.store.SqlAnswers;
import org.asbuilt.store.SqlArtifacts;
import org.asbuilt.store.SqlBackups;
import org.asbuilt.store.SqlChanges;
import org.asbuilt.store.SqlClaims;
import org.asbuilt.store.SqlFactors;
import org.asbuilt.store.SqlFailures;
import org.asbuilt.store.SqlFeedCursors;
import org.asbuilt.store.SqlHappenings;
import org.asbuilt.store.SqlImports;
import org.asbuilt.store.SqlLedger;
import org.asbuilt.store.SqlLogbook;
import org.asbuilt.store.SqlOriginals;
import org.asbuilt.store.SqlPeople;
import org.asbuilt.store.SqlProfiles;
import org.asbuilt.store.SqlProofs;
import org.asbuilt.store.SqlRounds;
import org.asbuilt.store.SqlSelfChecks;
import org.asbuilt.store.SqlSessions;
import org.asbuilt.store.SqlSites;
import org.asbuilt.store.SqlTexts;
import org.asbuilt.store.SqlTokens;
import org.asbuilt.store.SqlViews;
import org.asbuilt.store.Verification;

/** Everything that is kept, opened. */
public final class Storage implements AutoCloseable {
    private final Home home;
    private final Database database;
    private final Keys keys;
    private final SqlLedger ledger;
    private final SqlChanges changes;
    private final SqlAccessLog accessLog;

    /**
     * A PostgreSQL database.
     *
     * @param url a JDBC URL without user and password
     * @param user who signs in there
     * @param password with what
     */
    public record Server(String url, String user, String password) {}

    private Storage(Home home, Database database, Keys keys, SqlLedger ledger) {
        this.home = home;
        this.database = database;
        this.keys = keys;
        this.ledger = ledger;
        changes = new SqlChanges(database, keys);
        accessLog = new SqlAccessLog(database, keys);
    }

    /** Opens what a home holds, or what a PostgreSQL database holds under the keys of that home. */
    public static Storage open(Home home, Optional<Server> server) {
        return open(home, server, sentence -> {});
    }

    /**
     * The same, and tells in sentences what an {@link Upgrade} does, if one is due.
     *
     * @throws UpgradeFailed if the record cannot be brought to the schema of this program; then it is as it was
     */
    public static Storage open(Home home, Optional<Server> server, Consumer<String> told) {
        Keys keys = Keys.openOrCreate(home.keys());
        if (server.isEmpty()) {
            if (Files.exists(home.moved()) && !Files.exists(home.database())) {
                throw new InvalidValue("the record of " + home.folder()
                        + " was moved into a PostgreSQL database: say with --database which one. (To go back to what it"
                        + " was before, rename " + home.moved() + " to "
                        + home.database().getFileName() + ".)");
            }
            new Upgrade(home, keys, told).whenDue(false);
        }
        Database database = server.map(there -> Database.postgres(there.url(), there.user(), there.password()))
                .orElseGet(() -> Database.sqlite(home.database()));
        SqlLedger ledger = SqlLedger.open(database, keys);
        ledger.imageTrouble().ifPresent(why -> told.accept(why + "; each row of the record was read instead"));
        return new Storage(home, database, keys, ledger);
    }

    /** The folder of the installation. */
    public Home home() {
        return home;
    }

    Image.Standing imageStanding() {
        return Image.standing(database);
    }

    /** Writes an image of the newest record; the commit that it is of. */
    long writeImage() {
        Snapshot snapshot = ledger.snapshot();
        Image.write(database, keys, snapshot);
        return snapshot.commit();
    }

    EndedFacts.Standing endedStanding() {
        return EndedFacts.standing(database);
    }

    /** Why what has ended could last not be read from its parts; told once. */
    Optional<String> endedTrouble() {
        return ledger.endedTrouble();
    }

    /** Writes down what has ended in parts; the last commit that they reach to. */
    long writeEnded() {
        return EndedFacts.write(database, keys);
    }

    void deleteEnded() {
        EndedFacts.delete(database);
    }

    /** The keys that everything lies under. */
    Rotation rotation() {
        return new Rotation(database, keys);
    }

    /** The record. */
    public SqlLedger ledger() {
        return ledger;
    }

    /** Commits without their edits, newest first. */
    List<Commits.Head> heads(long before, int most) {
        return Commits.newest(database, keys, before, most);
    }

    /** The newest of the commits that changed what is held of a subject, newest first. */
    List<Commits.Head> touching(Id subject, int most) {
        List<Long> numbers = Commits.touching(database, subject);
        return Commits.numbered(database, keys, numbers.subList(Math.max(0, numbers.size() - most), numbers.size()));
    }

    /** Changes and what happened to them. */
    public SqlChanges changes() {
        return changes;
    }

    /** What people judged. */
    SqlLogbook logbook() {
        return new SqlLogbook(database, keys);
    }

    /** What was taken in. */
    public SqlImports imports() {
        return new SqlImports(database, keys);
    }

    /** What sources say. */
    public SqlClaims claims() {
        return new SqlClaims(database, keys);
    }

    /** The files themselves. */
    public SqlArtifacts artifacts() {
        return new SqlArtifacts(database, keys);
    }

    /** Files of which only a copy without the logic was kept. */
    SqlOriginals originals() {
        return new SqlOriginals(database, keys);
    }

    /** What people said the columns of lists hold. */
    SqlProfiles profiles() {
        return new SqlProfiles(database, keys);
    }

    /** Looks at the record that people gave a name. */
    SqlViews views() {
        return new SqlViews(database, keys);
    }

    /** What was asked under keys, and what was answered. */
    SqlAnswers answers() {
        return new SqlAnswers(database, keys);
    }

    /** How far what goes out went to each receiver. */
    SqlFeedCursors feedCursors() {
        return new SqlFeedCursors(database);
    }

    /** What happens, without what it says of the plant. */
    SqlHappenings happenings() {
        return new SqlHappenings(database, keys);
    }

    /** Copies of the records of other installations. */
    SqlSites sites() {
        return new SqlSites(database, keys);
    }

    /** When rounds were made. */
    SqlRounds rounds() {
        return new SqlRounds(database);
    }

    /** The backups that were written. */
    SqlBackups backups() {
        return new SqlBackups(database, keys);
    }

    /** The database, for whoever copies all of it. */
    Database database() {
        return database;
    }

    /** The secrets of the installation. */
    Keys keys() {
        return keys;
    }

    /** The text of documents. */
    SqlTexts texts() {
        return new SqlTexts(database, keys);
    }

    /** Replaces secrets by fingerprints under a key of this installation. */
    Scrubber scrubber() {
        return new Scrubber(new Fingerprint(keys.derived("fingerprints of secrets, version 1")));
    }

    /** Who saw and did what. */
    public SqlAccessLog accessLog() {
        return accessLog;
    }

    /** Who can sign in. */
    public SqlPeople people() {
        return new SqlPeople(database, keys);
    }

    /** Who is signed in where. */
    SqlSessions sessions() {
        return new SqlSessions(database, keys);
    }

    /** What people enrolled as second factors. */
    SqlFactors factors() {
        return new SqlFactors(database, keys);
    }

    /** API tokens. */
    SqlTokens tokens() {
        return new SqlTokens(database, keys);
    }

    /** Failed attempts to sign in. */
    SqlFailures failures() {
        return new SqlFailures(database);
    }

    /** The key under which this installation makes what it hands out to be shown again, such as challenges. */
    byte[] identityKey() {
        return keys.derived("identity, version 1");
    }

    /** The key under which the key of the server's own certificate is encrypted. */
    byte[] certificateKey() {
        return keys.derived("certificate, version 1");
    }

    /** Has everything recomputed, believing only signatures by our own key. */
    public VerificationView verify(Intake.Progress progress) {
        return Proof.view(verification(List.of(), Proof.watcher(progress)));
    }

    /** Has everything recomputed, and held against checkpoints that were kept elsewhere. */
    Verification verification(List<Checkpoint> kept, Verification.Watcher watcher) {
        return Verification.of(
                database, new Verification.Trust(Optional.of(keys), Optional.of(keys.publicKey()), kept), watcher);
    }

    /** Proofs of what stands in the logs. */
    SqlProofs proofs() {
        return new SqlProofs(database, keys);
    }

    /** What came of verifying the record by itself. */
    SqlSelfChecks selfChecks() {
        return new SqlSelfChecks(database, keys);
    }

    /** A release that two persons signed, as a file signed by this installation. */
    String signed(Release release) {
        Checkpoint checkpoint = ledger.checkpoint(release.opened().commit()).orElseThrow();
        return SignedRelease.sign(release, proofs().note(checkpoint), keys).text();
    }

    /** Whether a loss of power can take acknowledged commits with it, and why. */
    public Optional<String> notDurableBecause() {
        return database.notDurableBecause();
    }

    @Override
    public void close() {
        database.close();
    }
}
