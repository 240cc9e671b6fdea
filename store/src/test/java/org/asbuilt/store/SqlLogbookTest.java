package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.logbook.AccessStep;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.logbook.RemediationState;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Tlp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlLogbookTest {
    private static final Instant NOON = Kept.NOON.plusNanos(123456789);
    private static final Id PLC = Id.of(Kind.ASSET, "plc");
    private static final Digest DIGEST = Digest.of(new byte[] {1});

    /** One entry of every sort that there is. */
    static final List<Entry> ENTRIES = List.of(
            new Entry.Attested(
                    "ada",
                    NOON,
                    PLC,
                    "nameplate",
                    Verdict.DO_NOT_KNOW,
                    DIGEST,
                    "a \"note\"",
                    Optional.of("campaign-1")),
            new Entry.AttestationWithdrawn("owen", NOON, PLC, "nameplate", "ada", NOON, "the \"wrong\" cabinet"),
            new Entry.Disposed(
                    "bob",
                    NOON,
                    "new:1",
                    DIGEST,
                    Disposition.SUSPECTED_INCIDENT,
                    "why",
                    Optional.of("INC-7"),
                    Optional.of(NOON)),
            new Entry.Waived("cem", NOON, "AssetHasOwner:" + PLC, "why", "", NOON),
            new Entry.VulnerabilityDecided(
                    "cem",
                    NOON,
                    PLC,
                    "CVE-2099-0001",
                    PlantDecision.NEXT_WINDOW,
                    "the works manager asked for it",
                    Optional.of("rhea"),
                    "port 102 is closed at the firewall",
                    Optional.of(NOON)),
            new Entry.Remediated(
                    "cem",
                    NOON,
                    PLC,
                    "CVE-2099-0001",
                    RemediationState.IN_PROGRESS,
                    "ordered",
                    Optional.of(LocalDate.parse("2026-12-01"))),
            new Entry.AdvisoryRead("cem", NOON, "https://maker.example", "M-1", "1.0.1", "nothing new"),
            new Entry.TreeTurned(
                    "cem",
                    NOON,
                    PLC,
                    Optional.of("BLOCKED"),
                    "OPEN",
                    Optional.of("ada"),
                    "the key switch was taken away"),
            new Entry.CampaignOpened(
                    "ada",
                    NOON,
                    "campaign-1",
                    "Cell 1",
                    List.of(new Entry.Assignment("bob", new TreeSet<>(List.of(PLC)))),
                    LocalDate.parse("2026-12-01"),
                    7),
            new Entry.CampaignExtended("ada", NOON, "campaign-1", LocalDate.parse("2027-01-15"), "bob is away"),
            new Entry.CampaignHanded("ada", NOON, "campaign-1", "bob", "cem", new TreeSet<>(List.of(PLC))),
            new Entry.CampaignClosed("ada", NOON, "campaign-1", "done"),
            new Entry.CampaignReopened("ada", NOON, "campaign-1", LocalDate.parse("2027-02-15"), "too early"),
            new Entry.Reminded("ada", NOON, "campaign-1", "bob"),
            new Entry.CardOffered("ada", NOON, "campaign-1", "bob", DIGEST, NOON),
            new Entry.Acknowledged("bob", NOON, Id.of(Kind.INFORMATION_ITEM, "procedure"), "B"),
            new Entry.GlassBroken("ina", NOON, "pumps stand still", NOON.plusSeconds(3600)),
            new Entry.GlassReviewed("owen", NOON, "ina", NOON, "was right"),
            new Entry.AccountReviewed("owen", NOON, "ina", Entry.AccountVerdict.RESTED, "reader, since 2025"),
            new Entry.Submitted("vera", NOON, 17),
            new Entry.Admitted("bob", NOON, 17, "read it"),
            new Entry.Released("ada", NOON, "release-1", "owner", 7, DIGEST, "2026-03", "audit", "complete \u00fc"),
            new Entry.Countersigned("bob", NOON, "release-1", "approver", DIGEST),
            new Entry.ExportAsked(
                    "ada",
                    NOON,
                    "export-1",
                    "all.xlsx",
                    900,
                    Tlp.AMBER_STRICT,
                    "auditor",
                    "audit",
                    "NDA 7",
                    Optional.of(LocalDate.of(2030, 1, 31))),
            new Entry.ExportAnswered("bob", NOON, "export-1", true, NOON.plusSeconds(60), "agreed"),
            new Entry.Disclosed(
                    "ada",
                    NOON,
                    "all.xlsx",
                    7,
                    Tlp.RED,
                    900,
                    "auditor",
                    "",
                    Optional.of(DIGEST),
                    Optional.of("export-1")),
            new Entry.Disclosed(
                    "ada", NOON, "/api/subjects", 7, Tlp.RED, 900, "soc", "", Optional.empty(), Optional.empty()),
            new Entry.Returned("ada", NOON, "export-1", true, "letter of 3 March"),
            new Entry.AccessAsked(
                    "ada",
                    NOON,
                    "access-1",
                    Id.of(Kind.ACCESS_PATH, "vpn"),
                    Id.of(Kind.PERSON, "jensen"),
                    "update",
                    Optional.of("WO-7"),
                    NOON,
                    NOON.plusSeconds(3600)),
            new Entry.AccessAnswered("bob", NOON, "access-1", true, "agreed"),
            new Entry.AccessStepped("bob", NOON, "access-1", AccessStep.ENABLED, ""),
            new Entry.CombinationJudged(
                    "bob",
                    NOON,
                    Id.of(Kind.THREAT_SCENARIO, "stop"),
                    new TreeSet<>(Set.of(Id.of(Kind.INFORMATION_ITEM, "drawing"))),
                    new TreeSet<>(Set.of(InformationSubType.HAZOP)),
                    true,
                    "the drawing is public"),
            new Entry.SessionReviewed(
                    "bob", NOON, "session-1", Optional.of(Id.of(Kind.ACCESS_PATH, "vpn")), false, "INC-9"),
            new Entry.QuestionsSent(
                    "ada",
                    NOON,
                    "questions-1",
                    Id.of(Kind.THIRD_PARTY, "northfell"),
                    "Yearly review",
                    "Ms Jensen",
                    List.of("Who vets your staff?", "How do you patch?"),
                    DIGEST,
                    NOON.plusSeconds(3600)),
            new Entry.QuestionsAnswered("Ms Jensen", NOON, "questions-1", List.of("We do", "")),
            new Entry.AnswersJudged("bob", NOON, "questions-1", true, "read it"),
            new Entry.ShareAsked(
                    "ada",
                    NOON,
                    "share-1",
                    List.of(
                            new Entry.SharedItem(Id.of(Kind.INFORMATION_ITEM, "drawing"), "C", Optional.of(DIGEST)),
                            new Entry.SharedItem(Id.of(Kind.INFORMATION_ITEM, "guide"), "", Optional.empty())),
                    Optional.of(Id.of(Kind.THIRD_PARTY, "northfell")),
                    "Vendor X",
                    new TreeSet<>(Set.of("M\u00fcller", "Meier")),
                    "commissioning",
                    Tlp.AMBER,
                    "NDA 7",
                    Optional.of(LocalDate.of(2030, 1, 31)),
                    new TreeSet<>(Set.of(Id.of(Kind.INFORMATION_AGGREGATE, "both"))),
                    List.of("with this Vendor X has all of it")),
            new Entry.ShareAnswered("bob", NOON, "share-1", true, "agreed"),
            new Entry.ShareSent("ada", NOON, "share-1", "courier"),
            new Entry.ShareAcknowledged("ada", NOON, "share-1", "mail of 4 March"),
            new Entry.ShareReturned("ada", NOON, "share-1", false, "courier"));

    @ParameterizedTest
    @EnumSource
    void entriesOfEverySortComeBackAsTheyWere(Kept.On on) {
        assertThat(ENTRIES.stream().map(Entry::getClass).distinct()).hasSize(sorts());
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLogbook logbook = new SqlLogbook(database, kept.keys);
            assertThat(logbook.after(0)).isEmpty();
            logbook.write(ENTRIES.subList(0, 3));
            logbook.write(ENTRIES.subList(3, ENTRIES.size()));
            logbook.write(List.of());
            assertThat(new SqlLogbook(database, kept.keys).after(0)).isEqualTo(ENTRIES);
            assertThat(logbook.after(6)).isEqualTo(ENTRIES.subList(6, ENTRIES.size()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEntryThatWasAlteredIsFound(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            new SqlLogbook(database, kept.keys).write(ENTRIES);
            assertThat(verified(database).intact()).isTrue();
            database.write(
                    sql -> sql.execute("update journal set body = replace(body, ':\"logbook\"', ':\"logbOok\"')"));
            assertThat(verified(database).first().orElseThrow().table()).isEqualTo("journal");
        }
    }

    private static Verification verified(Database database) {
        return Verification.of(database, Verification.Trust.NONE, (part, done, of) -> {});
    }

    private static int sorts() {
        return (int)
                java.util.Arrays.stream(Entry.class.getPermittedSubclasses()).count();
    }
}
