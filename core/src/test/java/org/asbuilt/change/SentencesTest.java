package org.asbuilt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Basis STATED = new Basis.Stated("ann", "seen on site");
    private static final Id PLC = Id.of(Kind.ASSET, "plc");
    private static final Id TWIN = Id.of(Kind.ASSET, "twin");
    private static final Id ZONE_A = Id.of(Kind.ZONE, "a");
    private static final Id ZONE_B = Id.of(Kind.ZONE, "b");
    private static final Snapshot BEFORE = Snapshot.EMPTY.with(List.of(
            put(PLC, "designation", "name", "PLC-7"),
            put(PLC, "nameplate", "serialNumber", "Y"),
            put(PLC, "placement", "zone", ZONE_A.value()),
            put(PLC, "networkPort[x1]", "addresses", "10.0.0.1"),
            put(TWIN, "designation", "name", "PLC-8"),
            put(ZONE_A, "designation", "name", "Zone A"),
            put(ZONE_B, "designation", "name", "Zone B")));

    @Test
    void choicesAnswersAndLengthsOfTimeAreWords() {
        assertThat(only(put(PLC, "assetRole", "assetClass", "cellular_gateway")).text())
                .contains("'cellular gateway'");
        assertThat(only(put(PLC, "assetRole", "safetyRelated", "false")).text()).contains("'no'");
        assertThat(only(put(PLC, "availabilityNeed", "toleratedOutage", "PT1H30M"))
                        .text())
                .contains("'1 hour 30 minutes'");
        assertThat(only(put(PLC, "availabilityNeed", "recoveryTime", "P7D")).text())
                .contains("'7 days'");
        assertThat(only(put(PLC, "availabilityNeed", "recoveryTime", "soon")).text())
                .contains("'soon'");
    }

    @Test
    void tellsWhatWasAndWhatWillBe() {
        Sentence sentence = only(put(PLC, "nameplate", "serialNumber", "X"));
        assertThat(sentence.text()).isEqualTo("sets “Serial number” of PLC-7 to 'X' (was 'Y')");
        assertThat(sentence.before()).contains("Y");
        assertThat(sentence.after()).contains("X");
        assertThat(sentence.path().map(Object::toString)).contains("nameplate.serialNumber");
    }

    @Test
    void saysChoicesDurationsAndYesAndNoInWords() {
        assertThat(only(put(PLC, "assetRole", "assetClass", "cellular_gateway")).text())
                .isEqualTo("sets “Class” (role) of PLC-7 to 'cellular gateway'");
        assertThat(only(put(PLC, "assetRole", "assetClass", "plc")).after()).contains("PLC");
        assertThat(only(put(PLC, "availabilityNeed", "redundant", "false")).after())
                .contains("no");
        assertThat(only(put(PLC, "availabilityNeed", "toleratedOutage", "P1DT12H"))
                        .after())
                .contains("1 day 12 hours");
        assertThat(only(put(PLC, "nameplate", "model", "P7D")).after()).contains("P7D");
    }

    @Test
    void saysOnWhatItRests() {
        assertThat(only(put(PLC, "nameplate", "serialNumber", "X")).rests()).contains("stated by ann: seen on site");
        Edit claimed = Edit.Put.of(
                PLC,
                Slot.parse("nameplate"),
                Map.of("model", Said.value("S7", new Basis.Claimed(List.of(4L, 9L)))),
                PlantTime.ALWAYS);
        assertThat(only(claimed).rests()).contains("2 claims of sources");
        assertThat(only(new Edit.Merge(PLC, TWIN, STATED)).rests()).isEmpty();
    }

    @Test
    void callsReferencesByTheirNames() {
        assertThat(only(put(PLC, "placement", "zone", ZONE_B.value())).text())
                .isEqualTo("moves PLC-7 to zone Zone B (was in Zone A)");
    }

    @Test
    void aSubjectAloneCallsByNameWhatTheSameEditsNamed() {
        Id zone = Id.of(Kind.ZONE, "new");
        Id valve = Id.of(Kind.ASSET, "valve");
        List<Edit> edits = List.of(
                put(PLC, "placement", "zone", zone.value()),
                put(zone, "designation", "name", "Zone C"),
                put(valve, "placement", "zone", zone.value()));
        assertThat(Sentences.of(edits, BEFORE, PLC))
                .extracting(Sentence::text)
                .containsExactly("moves PLC-7 to zone Zone C (was in Zone A)");
        assertThat(Sentences.of(edits, BEFORE, valve))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("Zone C").doesNotContain(zone.value()));
        assertThat(Sentences.of(List.of(new Edit.Merge(PLC, TWIN, STATED)), BEFORE, PLC))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("PLC-8"));
        assertThat(Sentences.of(edits, BEFORE, TWIN)).isEmpty();
    }

    @Test
    void addsASubjectInOneSentence() {
        Id valve = Id.of(Kind.ASSET, "valve");
        List<Sentence> sentences = Sentences.of(
                List.of(put(valve, "designation", "name", "V-1"), put(valve, "nameplate", "manufacturer", "ACME")),
                BEFORE);
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("adds asset V-1 with nameplate (manufacturer 'ACME')");
    }

    @Test
    void namesTheKeyOfARepeatedFacetAndTheValuesThatComeAndGo() {
        assertThat(only(put(PLC, "networkPort[x1]", "addresses", "10.0.0.1", "10.0.0.2"))
                        .text())
                .isEqualTo("adds '10.0.0.2' to “IP addresses” of network port x1 of PLC-7");
        assertThat(only(put(PLC, "networkPort[x1]", "addresses", "10.0.0.2")).text())
                .isEqualTo("adds '10.0.0.2' to “IP addresses” of network port x1 of PLC-7"
                        + " and takes '10.0.0.1' away from “IP addresses” of network port x1 of PLC-7");
    }

    @Test
    void saysRenamingMergingRetiringAndAbsence() {
        assertThat(only(put(PLC, "designation", "name", "PLC-9")).text()).isEqualTo("renames PLC-7 to PLC-9");
        assertThat(only(new Edit.Merge(PLC, TWIN, STATED)).text())
                .isEqualTo("says that PLC-8 (" + TWIN + ") is the same as PLC-7 (" + PLC + ")");
        assertThat(only(new Edit.Retire(PLC, PlantTime.since(Instant.parse("2026-01-01T00:00:00Z")), STATED))
                        .text())
                .isEqualTo("retires asset PLC-7 from 2026-01-01 00:00 UTC on");
        Said none = new Said(
                List.of(), Optional.of(new Said.Absence(Said.AbsenceKind.NONE, "the plate was painted over")), STATED);
        assertThat(only(Edit.Put.of(PLC, Slot.parse("nameplate"), Map.of("serialNumber", none), PlantTime.ALWAYS))
                        .text())
                .isEqualTo(
                        "says that there is no “Serial number” of PLC-7, because the plate was painted over (was 'Y')");
        assertThat(only(Edit.Put.of(
                                PLC,
                                Slot.parse("nameplate"),
                                Map.of("serialNumber", Said.unknown(STATED)),
                                PlantTime.ALWAYS))
                        .text())
                .isEqualTo("takes “Serial number” of PLC-7 back (was 'Y')");
    }

    @Test
    void isSilentAboutWhatDoesNotChange() {
        assertThat(Sentences.of(List.of(put(PLC, "nameplate", "serialNumber", "Y")), BEFORE))
                .isEmpty();
    }

    private static Sentence only(Edit edit) {
        List<Sentence> sentences = Sentences.of(List.of(edit), BEFORE);
        assertThat(sentences).hasSize(1);
        return sentences.getFirst();
    }

    private static Edit.Put put(Id subject, String slot, String part, String... values) {
        return Edit.Put.of(
                subject, Slot.parse(slot), Map.of(part, Said.values(List.of(values), STATED)), PlantTime.ALWAYS);
    }
}
