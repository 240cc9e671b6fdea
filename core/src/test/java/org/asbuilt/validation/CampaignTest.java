package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final Instant OPENED = Instant.parse("2026-10-01T08:00:00Z");

    private final PlantText plant = PlantText.of("""
            asset plc
              designation.name = PLC-1
              nameplate.model = S7-1200
            asset hmi
              designation.name = HMI-1
            """);
    private final List<Entry> entries = new ArrayList<>();
    private final Entry.CampaignOpened opened = new Entry.CampaignOpened(
            "anna",
            OPENED,
            "campaign-1",
            "Cell 1",
            List.of(
                    new Entry.Assignment("carla", new TreeSet<>(List.of(plant.id("plc")))),
                    new Entry.Assignment("dora", new TreeSet<>(List.of(plant.id("hmi"))))),
            LocalDate.parse("2026-10-31"),
            7);

    @Test
    void aTaskIsDoneWhenEveryGroupWasLookedAtInThisCampaign() {
        says("carla", "plc", "nameplate", Verdict.RIGHT, "campaign-1");
        says("carla", "plc", "designation", Verdict.RIGHT, "another");
        assertThat(standing("2026-10-10T00:00:00Z").tasks().getFirst().open()).containsExactly("designation");
        says("carla", "plc", "designation", Verdict.WRONG, "campaign-1");
        Campaign campaign = standing("2026-10-10T00:00:00Z");
        assertThat(campaign.done()).isEqualTo(1);
        assertThat(campaign.tasks().getFirst().isWrong()).isTrue();
        assertThat(campaign.waitsFor()).containsExactly("dora");
        assertThat(campaign.isOpen()).isTrue();
    }

    @Test
    void whoStillHasToLookIsRemindedInTimeAndNotEveryDay() {
        assertThat(reminded("2026-10-24T23:59:00Z")).isEmpty();
        assertThat(reminded("2026-10-25T00:00:00Z")).containsExactly("carla", "dora");
        entries.add(new Entry.Reminded("system", Instant.parse("2026-10-25T00:00:00Z"), "campaign-1", "carla"));
        assertThat(reminded("2026-10-26T00:00:00Z")).containsExactly("dora");
        assertThat(reminded("2026-11-01T00:00:00Z")).containsExactly("carla", "dora");
    }

    @Test
    void itIsOverdueAfterItsLastDayUnlessItWasClosed() {
        Instant late = Instant.parse("2026-11-01T00:00:00Z");
        assertThat(standing("2026-10-31T23:00:00Z").isOverdue(Instant.parse("2026-10-31T23:00:00Z")))
                .isFalse();
        assertThat(standing("2026-11-01T00:00:00Z").isOverdue(late)).isTrue();
        entries.add(new Entry.CampaignClosed("anna", late, "campaign-1", "enough"));
        assertThat(standing("2026-11-01T00:00:00Z").isOverdue(late)).isFalse();
        assertThat(standing("2026-11-01T00:00:00Z").waitsFor()).isEmpty();
    }

    @Test
    void itsLastDayAndItsExpertsAreThoseThatItHasNow() {
        entries.add(opened);
        entries.add(new Entry.CampaignExtended(
                "anna", opened.at(), "campaign-1", LocalDate.parse("2026-12-24"), "carla is ill"));
        entries.add(new Entry.CampaignHanded(
                "anna", opened.at(), "campaign-1", "carla", "dora", new TreeSet<>(List.of(plant.id("plc")))));
        entries.add(new Entry.CampaignHanded(
                "anna", opened.at(), "campaign-1", "dora", "emil", new TreeSet<>(List.of(plant.id("hmi")))));
        Entry.CampaignOpened now = Logged.of(entries).campaign("campaign-1").orElseThrow();
        assertThat(now.due()).isEqualTo("2026-12-24");
        assertThat(now.assignments())
                .containsExactly(
                        new Entry.Assignment("dora", new TreeSet<>(List.of(plant.id("plc")))),
                        new Entry.Assignment("emil", new TreeSet<>(List.of(plant.id("hmi")))));
        assertThat(now.title()).isEqualTo(opened.title());
    }

    @Test
    void whatWasTakenBackIsToBeLookedAtAgain() {
        says("carla", "plc", "nameplate", Verdict.RIGHT, "campaign-1");
        says("carla", "plc", "designation", Verdict.WRONG, "campaign-1");
        says("carla", "plc", "nameplate", Verdict.RIGHT, "another");
        Entry.Attested mistaken = (Entry.Attested) entries.get(1);
        Entry.AttestationWithdrawn back = new Entry.AttestationWithdrawn(
                "carla", OPENED, mistaken.subject(), "designation", "carla", mistaken.at(), "the wrong cabinet");
        entries.add(back);
        Campaign.Task task = standing("2026-10-10T00:00:00Z").tasks().getFirst();
        assertThat(task.open()).containsExactly("designation");
        assertThat(task.isWrong()).isFalse();
        Logged logged = Logged.of(entries);
        assertThat(logged.attestations(mistaken.subject()))
                .extracting(Entry.Attested::facet)
                .containsExactly("nameplate", "nameplate");
        assertThat(logged.takenBack(mistaken.subject())).containsExactly(new Logged.TakenBack(mistaken, back));
        assertThat(logged.entries()).contains(mistaken, back);
        assertThat(logged.with(List.of(back)).takenBack(mistaken.subject())).hasSize(1);
    }

    @Test
    void aClosedOneThatIsOpenedAgainGoesOnUntilItsNewDayWithoutItsOldCards() {
        Digest link = Digest.of(new byte[] {7});
        Instant late = Instant.parse("2026-11-03T00:00:00Z");
        entries.add(opened);
        entries.add(new Entry.CardOffered("anna", OPENED, "campaign-1", "carla", link, Instant.MAX));
        entries.add(new Entry.CampaignClosed("anna", late, "campaign-1", "enough"));
        assertThat(Logged.of(entries).closing("campaign-1")).isPresent();
        entries.add(new Entry.CampaignReopened(
                "bob", late, "campaign-1", LocalDate.parse("2026-11-30"), "dora was forgotten"));
        Logged logged = Logged.of(entries);
        assertThat(logged.closing("campaign-1")).isEmpty();
        assertThat(logged.card(link)).isEmpty();
        assertThat(logged.steps("campaign-1"))
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("CampaignOpened", "CampaignClosed", "CampaignReopened");
        Campaign again = Campaign.of(logged.campaign("campaign-1").orElseThrow(), around("2026-11-04T00:00:00Z"));
        assertThat(again.opened().due()).isEqualTo("2026-11-30");
        assertThat(again.isOpen()).isTrue();
        assertThat(again.isOverdue(Instant.parse("2026-11-04T00:00:00Z"))).isFalse();
        assertThat(again.waitsFor()).containsExactly("carla", "dora");
    }

    private List<String> reminded(String now) {
        return standing(now).toBeReminded(around(now));
    }

    private Campaign standing(String now) {
        return Campaign.of(opened, around(now));
    }

    private Circumstances around(String now) {
        return Circumstances.of(
                plant.snapshot(), Instant.parse(now), new Background(Evidence.NONE, Logged.of(entries), List.of()));
    }

    private void says(String person, String asset, String facet, Verdict verdict, String campaign) {
        Id id = plant.id(asset);
        entries.add(new Entry.Attested(
                person,
                OPENED,
                id,
                facet,
                verdict,
                Values.digest(plant.snapshot().subject(id).orElseThrow(), facet),
                "",
                Optional.of(campaign)));
    }
}
