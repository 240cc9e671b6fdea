package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.server.Console.Ran;
import org.asbuilt.server.cli.ExitCode;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.SiteStanding;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.rounds.Round;
import org.asbuilt.server.rounds.SiteBundleRound;
import org.asbuilt.server.rounds.SiteInboxRound;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.settings.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites hand over what they commit, in files, and an organisation holds a copy of each. Source: issue 12. */
class SitesCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path out = Path.of("");
    private String recipient = "";

    @BeforeEach
    void twoSitesAndAnOrganisation() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        committed("north", "North PLC;10.0.0.1");
        committed("south", "South PLC;10.0.0.1");
        recipient = at("organisation", "recipient").out().strip();
        for (String site : List.of("north", "south")) {
            List<String> key = at(site, "key").out().lines().toList();
            Ran joined = at(
                    "organisation",
                    "join",
                    site,
                    "--key",
                    key.getFirst(),
                    "--fingerprint",
                    key.getLast().substring("fingerprint ".length()));
            assertThat(joined.code()).as(joined.err()).isZero();
        }
    }

    @Test
    void whatSitesHandOverIsHeldAsTheyHaveIt() throws IOException {
        Path first = packed("north");
        Path south = packed("south");
        committed("north", "Pump PLC;10.0.0.2");
        Path second = packed("north");
        committed("north", "Gate PLC;10.0.0.3");
        Path third = packed("north");
        Ran early = at("organisation", "take", third.toString());
        assertThat(early.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(early.out()).contains("north: commits 1 to 2 did not come yet");
        Ran list = at("organisation", "list");
        assertThat(list.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(list.out())
                .contains("north: 0 commits", "commits 1 to 2 did not come", "south: 0 commits; nothing came yet");
        assertThat(at("organisation", "take", second.toString()).out()).contains("commit 1 did not come yet");
        Ran healed = at("organisation", "take", first.toString(), south.toString());
        assertThat(healed.code()).as(healed.err()).isZero();
        assertThat(healed.out())
                .contains(
                        "commit 1 taken; one that waited: commit 2 taken; one that waited: commit 3 taken",
                        "south: commit 1 taken");
        assertThat(at("organisation", "take", second.toString()).out()).contains("nothing new up to commit 2");
        assertThat(at("organisation", "take", packed("north").toString()).out()).contains("nothing new up to commit 3");
        try (RecordOffice organisation = office("organisation")) {
            for (String site : List.of("north", "south")) {
                try (RecordOffice own = office(site)) {
                    assertThat(subjects(
                                    organisation.sites().copies().whole(site).orElseThrow()))
                            .isEqualTo(subjects(own.ledger().snapshot()));
                    assertThat(own.disclosures().register())
                            .first()
                            .satisfies(left -> assertThat(left.what()).endsWith(".bundle"));
                }
            }
            assertThat(organisation.sites().standing())
                    .extracting(SiteStanding::sentence)
                    .containsOnly("complete as far as is known");
        }
        Ran verified =
                Console.run("verify", "--home", folder.resolve("organisation").toString());
        assertThat(verified.out()).contains("The record is what was signed.");
    }

    @Test
    void whatIsAlteredAnywhereIsRefusedAndNothingIsChanged() throws IOException {
        byte[] good = Files.readAllBytes(packed("north"));
        try (RecordOffice organisation = office("organisation")) {
            for (int at = 0; at < good.length; at += at < 1200 ? 7 : 61) {
                byte[] bad = good.clone();
                bad[at] ^= 1;
                assertRefused(organisation, bad);
                assertRefused(organisation, java.util.Arrays.copyOf(good, at));
            }
            assertRefused(organisation, java.util.Arrays.copyOf(good, good.length + 1));
            assertThat(organisation.sites().standing())
                    .allSatisfy(site -> assertThat(site.heard()).isEmpty());
        }
        Path bad = Files.write(folder.resolve("bad"), java.util.Arrays.copyOf(good, good.length - 1));
        Ran refused = at("organisation", "take", bad.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("bad: this is no bundle", "it ends 1 bytes before its content does");
        assertThat(at("south", "take", Files.write(bad, good).toString()).err())
                .contains("expected a bundle of a site that joined");
    }

    @Test
    void aBundleForSomebodyElseIsRefused() throws IOException {
        String other = at("south", "recipient").out().strip();
        Path bundle = packed("north", "--for", other);
        assertThat(at("organisation", "take", bundle.toString()).err()).contains("cannot decrypt");
        Ran none = at("north", "pack", "--to", out.toString(), "--for", "age1nobody");
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("asbuilt sites recipient");
        assertThat(at("north", "pack", "--to", folder.resolve("nowhere").toString(), "--for", recipient)
                        .err())
                .contains("there is no folder");
        Ran wrong = at(
                "organisation",
                "join",
                "west",
                "--key",
                at("north", "key").out().lines().findFirst().orElseThrow(),
                "--fingerprint",
                "0000");
        assertThat(wrong.err()).contains("expected a key with the fingerprint 0000");
    }

    @Test
    void aSiteThatWentBackToABackupIsNamedUntilItIsAccepted() throws IOException {
        at("organisation", "take", packed("north").toString());
        copy(folder.resolve("north"), folder.resolve("backup"));
        committed("north", "Pump PLC;10.0.0.2");
        at("organisation", "take", packed("north").toString());
        committed("backup", "Valve PLC;10.0.0.9");
        Path forked = packed("backup");
        Ran refused = at("organisation", "take", forked.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(refused.out())
                .contains("went back and went on otherwise at or before commit 2", "nothing of it was taken");
        assertThat(at("organisation", "list").out()).contains("until a person accepts the new line");
        Ran blank = at("organisation", "accept", "north", forked.toString(), "--reason", " ");
        assertThat(blank.err()).contains("say why");
        Ran accepted = at("organisation", "accept", "north", forked.toString(), "--reason", "its disk broke");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("the new line counts from now on: commit 2 taken");
        assertThat(at("organisation", "list").code()).isEqualTo(ExitCode.OK);
        try (RecordOffice organisation = office("organisation");
                RecordOffice own = office("backup")) {
            assertThat(subjects(organisation.sites().copies().whole("north").orElseThrow()))
                    .isEqualTo(subjects(own.ledger().snapshot()));
        }
    }

    @Test
    void theServersDoItByThemselvesOnceItIsChosen() throws IOException {
        Path folders = Files.createDirectory(folder.resolve("in"));
        Settings site = Settings.STANDARD
                .with(SiteSettings.RECIPIENTS, List.of(recipient))
                .with(SiteSettings.FOLDER_OUT, Optional.of(folders.toString()));
        try (RecordOffice own = office("north", site);
                RecordOffice plain = office("south", Settings.STANDARD)) {
            assertThat(new SiteBundleRound(plain).every()).isZero();
            assertThat(new SiteInboxRound(plain).every()).isZero();
            assertThat(new SiteBundleRound(own).every()).isPositive();
            assertThat(new SiteBundleRound(own).run().sentence()).contains("-c1-c1.bundle is in");
            assertThat(new SiteBundleRound(own).run().sentence()).contains("-c2-c1.bundle is in");
        }
        Files.writeString(folders.resolve("other.bundle"), "no bundle at all");
        Files.writeString(folders.resolve("read.me"), "left alone");
        Settings chosen = Settings.STANDARD.with(SiteSettings.INBOX, Optional.of(folders.toString()));
        try (RecordOffice organisation = office("organisation", chosen)) {
            Round.Outcome outcome = new SiteInboxRound(organisation).run();
            assertThat(outcome.ok()).isFalse();
            assertThat(outcome.sentence()).contains("2 bundles were taken", "other.bundle: this is no bundle");
            assertThat(organisation.sites().standing("north").orElseThrow().held())
                    .isEqualTo(1);
            Files.delete(folders.resolve("other.bundle"));
            assertThat(new SiteInboxRound(organisation).run().ok()).isTrue();
        }
        assertThat(folders).isDirectoryNotContaining("glob:**.bundle").isDirectoryContaining("glob:**read.me");
    }

    private static void assertRefused(RecordOffice organisation, byte[] bundle) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> organisation.sites().take(new java.io.ByteArrayInputStream(bundle), Optional.empty()))
                .isInstanceOf(org.asbuilt.model.InvalidValue.class);
    }

    /** Takes a line of a list in and commits it. */
    private void committed(String home, String line) throws IOException {
        Path list = Files.writeString(folder.resolve(home + ".csv"), "Name;IP address\n" + line + "\n");
        Ran ran = Console.run(
                "import",
                "--home",
                folder.resolve(home).toString(),
                "--by",
                "ann",
                "--accept-baseline-as",
                "ben",
                list.toString());
        assertThat(ran.code()).as(ran.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    }

    private Path packed(String home) {
        return packed(home, "--for", recipient);
    }

    private Path packed(String home, String... more) {
        List<String> words = new ArrayList<>(List.of("pack", "--to", out.toString()));
        words.addAll(List.of(more));
        Ran ran = at(home, words.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return Path.of(ran.out().lines().findFirst().orElseThrow());
    }

    private Ran at(String home, String... words) {
        List<String> all = new ArrayList<>(List.of("sites"));
        all.addAll(List.of(words));
        all.addAll(2, List.of("--home", folder.resolve(home).toString()));
        return Console.run(all.toArray(String[]::new));
    }

    private RecordOffice office(String home) {
        return office(home, Settings.STANDARD);
    }

    private RecordOffice office(String home, Settings settings) {
        return new RecordOffice(
                Storage.open(Home.prepare(folder.resolve(home)), Optional.empty()), settings, Clock.systemUTC());
    }

    private static List<Subject> subjects(Snapshot snapshot) {
        return snapshot.everything().sorted(Comparator.comparing(Subject::id)).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
