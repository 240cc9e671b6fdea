package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.model.Rating;
import org.junit.jupiter.api.Test;

/** The four criteria, the state that follows and what is asked for. Source: requirements P1.V-01 to P1.V-08, G-02 to G-04, G-11. */
class ValidatorTest {
    private static final String THIRTEEN_OF_FOURTEEN = """
            site works
              designation.name = Waterworks
            asset plc
              designation.name = PLC-1
              designation.assetNumber = A-1
              placement.site = @works
              placement.location = Cabinet 4
              assetRole.assetClass = plc
              criticality.overall = medium
              communication.hostname = plc1
              communication.activeProtocols = modbus
              networkPort[1].addresses = 10.0.0.5
              networkPort[1].mac = 00:1b:1b:00:00:01
              upkeep.logging = not_applicable: it has no log
              nameplate.manufacturer = Siemens
              nameplate.model = S7-1500
              platform.operatingSystem = none: firmware only
              service[tcp/502].port = 502
            """;

    private static final String K5 = """
            now 2026-11-01T00:00:00Z
            site works
              designation.name = Waterworks
            zone cell
              placement.site = @works
            asset plc
              designation.name = PLC-1 claimed 1
              placement.zone = @cell claimed 3
              networkPort[1].addresses = 10.0.0.6 decided ben for 4 against 2 (the configuration is newer)
              nameplate.model = S7 claimed 5
            information-item drawing
              designation.name = Drawing 4711
              informationProfile.issued = 2019-05-03
              depiction.assets = @plc
            plant-event turnaround
              plantEvent.eventType = turnaround
              plantEvent.began = 2021-09-01
              plantEvent.ended = 2021-09-28
              plantEvent.sites = @works
            claim plc designation.name = PLC-1 from "drawing.pdf" design_document 2019-05-03
            claim plc networkPort[1].addresses = 10.0.0.5 from "drawing.pdf" design_document 2019-05-03
            claim plc placement.zone = @cell from "drawing.pdf" design_document 2019-05-03
            claim plc networkPort[1].addresses = 10.0.0.6 from "plc.cfg" config_file_plc 2025-02-01
            claim plc nameplate.model = S7 from "plc.cfg" config_file_plc 2025-02-01
            """;

    @Test
    void everyKindOfSubjectHasFourCriteria() {
        PlantText plant = PlantText.of(K5);
        Validator validator = new Validator(plant.circumstances(), Cadence.STANDARD);
        plant.circumstances().subjects().forEach(subject -> {
            Validation validation = validator.validation(subject);
            assertThat(validation.whole()).hasSize(Criterion.values().length);
            assertThat(validation.groups())
                    .isNotEmpty()
                    .allSatisfy(
                            group -> assertThat(group.criteria().keySet()).isEqualTo(EnumSet.allOf(Criterion.class)));
        });
    }

    @Test
    void completenessNamesTheOneOfFourteenThatIsMissing() {
        Judgement thirteen = of(THIRTEEN_OF_FOURTEEN, "plc").judgement(Criterion.COMPLETENESS);
        assertThat(thirteen.result()).isEqualTo(Result.FAIL);
        assertThat(thirteen.note()).isEqualTo("15 of 16 fields are filled; missing: Account: Name");
        Validation missing = of(THIRTEEN_OF_FOURTEEN, "plc");
        assertThat(missing.missing()).singleElement().satisfies(field -> {
            assertThat(field.annexA()).contains(14);
            assertThat(field.facet()).isEqualTo("account");
        });
        String all = THIRTEEN_OF_FOURTEEN.replace(
                "  service[tcp/502].port = 502\n",
                "  service[tcp/502].port = 502\n  account[none].name = not_applicable: no accounts\n");
        assertThat(of(all, "plc").result(Criterion.COMPLETENESS)).isEqualTo(Result.PASS);
    }

    @Test
    void profileOfAControllerHasTheFourteenAndCriticalityRaisesIt() {
        assertThat(of("asset a\n  assetRole.assetClass = plc\n", "a").missing().stream()
                        .flatMap(field -> field.annexA().stream()))
                .containsExactlyInAnyOrder(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        int medium = of("asset a\n  assetRole.assetClass = plc\n  criticality.overall = medium\n", "a")
                .required();
        int high = of("asset a\n  assetRole.assetClass = plc\n  criticality.safety = high\n", "a")
                .required();
        int critical = of("asset a\n  assetRole.assetClass = plc\n  criticality.overall = critical\n", "a")
                .required();
        assertThat(medium).isEqualTo(16);
        assertThat(high).isGreaterThan(medium);
        assertThat(critical).isGreaterThan(high);
        assertThat(of("asset a\n  assetRole.assetClass = sensor\n", "a").required())
                .isLessThan(medium);
    }

    @Test
    void assetWithANameAndASiteShowsTwoOfSixteenAndWhatIsBestFilledNext() {
        Validation bare = of("""
                site works
                  designation.name = Waterworks
                asset plc
                  designation.name = PLC-1
                  placement.site = @works
                """, "plc");
        assertThat(bare.filled()).isEqualTo(2);
        assertThat(bare.required()).isEqualTo(16);
        assertThat(bare.nextField().orElseThrow().label()).isEqualTo("Class");
        assertThat(bare.result(Criterion.COMPLETENESS)).isEqualTo(Result.FAIL);
    }

    @Test
    void unknownIsNeitherNoneNorNotApplicable() {
        String plant = "asset a\n  assetRole.assetClass = plc\n  designation.name = A\n";
        assertThat(of(plant, "a").missing()).anyMatch(field -> field.part().equals("operatingSystem"));
        assertThat(of(plant + "  platform.operatingSystem = none: bare metal\n", "a")
                        .missing())
                .noneMatch(field -> field.part().equals("operatingSystem"));
        assertThat(of(plant + "  platform.operatingSystem = not_applicable: relay logic\n", "a")
                        .missing())
                .noneMatch(field -> field.part().equals("operatingSystem"));
    }

    @Test
    void whoEnteredAValueCannotConfirmIt() {
        String plant = "asset a\n  designation.name = A by ben\n";
        Judgement own = group(plant + "attested a designation RIGHT by ben 2026-10-01\n", Criterion.ACCURACY);
        assertThat(own.result()).isEqualTo(Result.NOT_ASSESSED);
        assertThat(own.note()).isEqualTo("only ben, who entered it, has confirmed it");
        Judgement other = group(plant + "attested a designation RIGHT by carla 2026-10-01\n", Criterion.ACCURACY);
        assertThat(other.result()).isEqualTo(Result.PASS);
        assertThat(other.evaluator()).isEqualTo("carla");
        assertThat(other.date()).hasToString("Optional[2026-10-01T00:00:00Z]");
        PlantText text = PlantText.of(plant);
        Validator validator = new Validator(text.circumstances(), Cadence.STANDARD);
        assertThat(validator.isAuthor(
                        "ben", text.snapshot().subject(text.id("a")).orElseThrow(), "designation"))
                .isTrue();
        assertThat(validator.isAuthor(
                        "carla", text.snapshot().subject(text.id("a")).orElseThrow(), "designation"))
                .isFalse();
    }

    @Test
    void personIsTheAuthorUnderTheirFullNameToo() {
        String plant = """
                person ben
                  designation.name = Benjamin Baker
                  personProfile.user = ben
                asset a
                  designation.name = A claimed 1
                claim a designation.name = A from "Benjamin Baker" staff_knowledge 2026-09-01
                attested a designation RIGHT by ben 2026-10-01
                """;
        assertThat(group(plant, Criterion.ACCURACY).result()).isEqualTo(Result.NOT_ASSESSED);
        assertThat(group(plant.replace("RIGHT by ben", "RIGHT by carla"), Criterion.ACCURACY)
                        .result())
                .isEqualTo(Result.PASS);
    }

    @Test
    void confirmationExpiresByCriticality() {
        String plant = """
                asset a
                  designation.name = A
                  criticality.overall = critical
                attested a designation RIGHT by carla 2026-03-01
                """;
        Judgement critical = group(plant, Criterion.ACCURACY);
        assertThat(critical.result()).isEqualTo(Result.PARTIAL);
        assertThat(critical.note()).isEqualTo("expired on 2026-09-01");
        assertThat(group(plant.replace("= critical", "= low"), Criterion.ACCURACY)
                        .result())
                .isEqualTo(Result.PASS);
        Cadence yearly = new Cadence(
                java.util.Arrays.stream(Rating.values()).collect(Collectors.toMap(rating -> rating, rating -> 12)),
                12,
                12);
        assertThat(of(plant, "a", yearly).groups().stream()
                        .filter(group -> group.facet().equals("designation"))
                        .map(group -> group.result(Criterion.ACCURACY)))
                .containsExactly(Result.PASS);
        assertThat(group(
                                plant.replace("= critical", "= low") + "zone out\n  zoneProfile.zoneType = external\n",
                                Criterion.ACCURACY)
                        .note())
                .startsWith("confirmed until 2029");
        assertThat(group(
                                plant.replace(
                                                "  criticality.overall = critical",
                                                "  criticality.overall = low\n  placement.zone = @out")
                                        + "zone out\n  zoneProfile.zoneType = external\n",
                                Criterion.ACCURACY)
                        .note())
                .startsWith("confirmed until 2027-03");
    }

    @Test
    void changesIncidentsAndOtherValuesAskForANewConfirmation() {
        String plant = """
                asset a
                  designation.name = A
                  nameplate.model = S7
                attested a designation RIGHT by carla 2026-05-01
                attested a nameplate RIGHT by carla 2026-05-01
                """;
        Validation closed =
                of(plant + "work change-7 \"New rack\" touches a closed 2026-06-01 groups nameplate\n", "a");
        assertThat(note(closed, "nameplate", Criterion.ACCURACY))
                .isEqualTo("to be re-confirmed: change-7 was carried out since");
        assertThat(note(closed, "designation", Criterion.ACCURACY)).startsWith("confirmed until");
        Validation other = of(
                plant.replace(
                        "nameplate RIGHT by carla 2026-05-01", "nameplate RIGHT by carla 2026-05-01 of other values"),
                "a");
        assertThat(note(other, "nameplate", Criterion.ACCURACY))
                .isEqualTo("to be re-confirmed: the values have changed since");
        Validation incident = of(plant + """
                plant-event intrusion
                  plantEvent.eventType = incident
                  plantEvent.ended = 2026-07-09
                  plantEvent.assets = @a
                """, "a");
        assertThat(note(incident, "nameplate", Criterion.ACCURACY))
                .isEqualTo("to be re-confirmed: predates incident 2026-07");
        Validation disputed = of(plant + "item a DIFFERENCE nameplate.model \"two models\"\n", "a");
        assertThat(note(disputed, "nameplate", Criterion.ACCURACY))
                .isEqualTo("to be re-confirmed: sources contradict it");
    }

    @Test
    void wrongIsAFailureAndNotKnowingIsNone() {
        String plant = "asset a\n  designation.name = A\n";
        assertThat(group(plant + "attested a designation WRONG by carla 2026-10-01\n", Criterion.ACCURACY)
                        .result())
                .isEqualTo(Result.FAIL);
        assertThat(group(plant + "attested a designation DO_NOT_KNOW by carla 2026-10-01\n", Criterion.ACCURACY)
                        .result())
                .isEqualTo(Result.NOT_ASSESSED);
        assertThat(group(
                                plant
                                        + "attested a designation RIGHT by carla 2026-09-01\nattested a designation DO_NOT_KNOW by dora 2026-10-01\n",
                                Criterion.ACCURACY)
                        .result())
                .isEqualTo(Result.PASS);
    }

    @Test
    void openConflictIsADispute() {
        Validation open = of(
                K5 + "item plc DIFFERENCE networkPort[1].addresses \"drawing says 10.0.0.5, plc.cfg says 10.0.0.6\"\n",
                "plc");
        assertThat(open.state()).isEqualTo(ValidationState.DISPUTED);
        assertThat(note(open, "networkPort", Criterion.CONSISTENCY))
                .isEqualTo("drawing says 10.0.0.5, plc.cfg says 10.0.0.6");
        assertThat(result(open, "nameplate", Criterion.CONSISTENCY)).isEqualTo(Result.PASS);
        assertThat(of("asset a\n  designation.name = A\nitem a DUPLICATE \"looks like B\"\n", "a")
                        .state())
                .isEqualTo(ValidationState.DISPUTED);
    }

    @Test
    void decisionKeepsItsReasonAndWhatItRefused() {
        Validation decided = of(K5, "plc");
        assertThat(decided.state()).isEqualTo(ValidationState.STALE);
        assertThat(result(decided, "networkPort", Criterion.CONSISTENCY)).isEqualTo(Result.PASS);
        assertThat(note(decided, "networkPort", Criterion.CONSISTENCY))
                .isEqualTo("IP addresses: ben decided, because the configuration is newer; refused: claims 2");
        assertThat(judgement(decided, "networkPort", Criterion.CONSISTENCY).claims())
                .containsExactly(2L, 4L);
    }

    @Test
    void drawingFromBeforeTheTurnaroundIsStaleAndSoIsWhatRestsOnItAlone() {
        Validation plc = of(K5, "plc");
        assertThat(note(plc, "designation", Criterion.TIMELINESS)).isEqualTo("stale: predates turnaround 2021-09");
        assertThat(note(plc, "placement", Criterion.TIMELINESS)).isEqualTo("stale: predates turnaround 2021-09");
        assertThat(result(plc, "networkPort", Criterion.TIMELINESS)).isEqualTo(Result.PASS);
        assertThat(result(plc, "nameplate", Criterion.TIMELINESS)).isEqualTo(Result.PASS);
        assertThat(note(of(K5, "drawing"), "informationProfile", Criterion.TIMELINESS))
                .isEqualTo("stale: predates turnaround 2021-09");
        Validation confirmed = of(
                K5
                        + "attested plc designation RIGHT by carla 2026-10-01\nattested plc placement RIGHT by carla 2026-10-01\n",
                "plc");
        assertThat(confirmed.result(Criterion.TIMELINESS)).isEqualTo(Result.PASS);
    }

    @Test
    void eventReachesNestedZonesSystemsAndEndsOfConnections() {
        String plant = """
                zone outer
                  designation.name = Plant
                zone inner
                  placement.zone = @outer
                system filtration
                  designation.name = Filtration
                asset a
                  designation.name = A claimed 1
                  placement.zone = @inner
                asset b
                  designation.name = B claimed 2
                  placement.system = @filtration
                connection link
                  link.source = @a
                  link.protocol = modbus claimed 3
                plant-event project
                  plantEvent.eventType = project
                  plantEvent.ended = 2024-04-01
                  plantEvent.zones = @outer
                  plantEvent.systems = @filtration
                claim a designation.name = A from "list.csv" asset_inventory 2020-01-01
                claim b designation.name = B from "list.csv" asset_inventory 2020-01-01
                claim link link.protocol = modbus from "list.csv" asset_inventory 2020-01-01
                """;
        assertThat(note(of(plant, "a"), "designation", Criterion.TIMELINESS))
                .isEqualTo("stale: predates project 2024-04");
        assertThat(note(of(plant, "b"), "designation", Criterion.TIMELINESS))
                .isEqualTo("stale: predates project 2024-04");
        assertThat(note(of(plant, "link"), "link", Criterion.TIMELINESS))
                .isEqualTo("stale: predates project 2024-04 (Protocol)");
        assertThat(note(of(plant.replace("2024-04-01", "2027-04-01"), "a"), "designation", Criterion.TIMELINESS))
                .startsWith("no work on this part");
        String everywhere = plant.replace("  plantEvent.zones = @outer\n  plantEvent.systems = @filtration\n", "");
        assertThat(note(of(everywhere, "a"), "designation", Criterion.TIMELINESS))
                .isEqualTo("stale: predates project 2024-04");
    }

    @Test
    void firmwareChangeOfTheAssetItselfMakesOlderEvidenceStale() {
        String plant = """
                asset a
                  designation.name = A claimed 1
                  platform.firmwareVersion = 1.0
                  platform.firmwareVersion = 2.0 since 2025-03-01
                claim a designation.name = A from "list.csv" asset_inventory 2020-01-01
                """;
        assertThat(note(of(plant, "a"), "designation", Criterion.TIMELINESS))
                .isEqualTo("stale: predates firmware change 2025-03");
        assertThat(result(
                        of(plant.replace("= 2.0 since 2025-03-01", "= 1.0 since 2025-03-01"), "a"),
                        "designation",
                        Criterion.TIMELINESS))
                .isEqualTo(Result.PASS);
    }

    @Test
    void valueWithoutASourceIsUnsourced() {
        Validation withdrawn = of("asset a\n  designation.name = A claimed 17\n", "a");
        assertThat(result(withdrawn, "designation", Criterion.TIMELINESS)).isEqualTo(Result.NOT_ASSESSED);
        assertThat(note(withdrawn, "designation", Criterion.CONSISTENCY)).startsWith("unsourced");
        assertThat(withdrawn.state()).isEqualTo(ValidationState.UNVALIDATED);
    }

    @Test
    void statementIsAsOldAsTheChangeThatCarriedIt() {
        String plant = """
                asset a
                  designation.name = A
                plant-event turnaround
                  plantEvent.eventType = turnaround
                  plantEvent.ended = 2021-09-28
                  plantEvent.assets = @a
                work change-1 "Enter A" touches a closed 2020-06-01 groups designation
                """;
        assertThat(note(of(plant, "a"), "designation", Criterion.TIMELINESS))
                .isEqualTo("stale: predates turnaround 2021-09");
        assertThat(result(of(plant.replace("closed 2020", "closed 2022"), "a"), "designation", Criterion.TIMELINESS))
                .isEqualTo(Result.PASS);
    }

    @Test
    void stateFollowsFromTheCriteria() {
        String connection = """
                asset a
                  designation.name = A
                person anna
                  designation.name = Anna
                connection link
                  link.source = @a
                  link.destination = @a
                  link.purpose = polling
                  link.protocol = modbus
                  link.functions = monitor_read
                  traffic.direction = to_source
                  traffic.initiator = source
                  traffic.interfaceKind = process_data
                  traffic.owner = @anna
                  traffic.medium = ethernet_copper
                  traffic.pattern = cyclic
                  traffic.protocolVersion = none: it has no versions
                  protection.encryption = none
                  protection.authentication = none
                  handling.label = amber
                  threeStates.required = true
                work change-1 "Enter it" touches link closed 2026-06-01 groups link,threeStates,traffic,protection,handling
                """;
        assertThat(of(connection, "link").state()).isEqualTo(ValidationState.UNVALIDATED);
        String part = connection + "attested link link RIGHT by carla 2026-10-01\n";
        assertThat(of(part, "link").state()).isEqualTo(ValidationState.PARTIALLY_VALIDATED);
        String whole = part
                + Stream.of("threeStates", "traffic", "protection", "handling")
                        .map(group -> "attested link " + group + " RIGHT by carla 2026-10-01\n")
                        .collect(Collectors.joining());
        assertThat(of(whole, "link").state()).isEqualTo(ValidationState.VALIDATED);
        assertThat(of(whole.replace("  link.purpose = polling\n", ""), "link").state())
                .isNotEqualTo(ValidationState.VALIDATED);
    }

    @Test
    void whatOnlyDesignDocumentsKnowIsMarked() {
        String plant = """
                asset a
                  designation.name = A claimed 1
                claim a designation.name = A from "drawing.pdf" design_document 2019-05-03
                """;
        Validation designed = of(plant, "a");
        assertThat(designed.designedOnly()).isTrue();
        assertThat(designed.viewpoints()).containsExactly(Viewpoint.AS_DESIGNED);
        for (Map.Entry<String, Viewpoint> seen : Map.of(
                        "claim a designation.name = A from \"c.pcap\" passive_monitoring 2026-01-01\n",
                                Viewpoint.AS_OBSERVED,
                        "claim a designation.name = A from \"a.cfg\" config_file_plc 2026-01-01\n",
                                Viewpoint.AS_OPERATED,
                        "claim a designation.name = A from \"walk.csv\" physical_walkdown 2026-01-01\n",
                                Viewpoint.AS_BUILT,
                        "attested a designation RIGHT by carla 2026-10-01\n", Viewpoint.AS_BUILT)
                .entrySet()) {
            Validation both = of(plant + seen.getKey(), "a");
            assertThat(both.designedOnly()).as(seen.getKey()).isFalse();
            assertThat(both.viewpoints()).contains(Viewpoint.AS_DESIGNED, seen.getValue());
        }
    }

    private static Validation of(String plant, String subject) {
        return of(plant, subject, Cadence.STANDARD);
    }

    private static Validation of(String plant, String subject, Cadence cadence) {
        PlantText text = PlantText.of(plant);
        Circumstances around = text.circumstances();
        return new Validator(around, cadence)
                .validation(around.subject(text.id(subject)).orElseThrow());
    }

    private static Judgement group(String plant, Criterion criterion) {
        return judgement(of(plant, "a"), "designation", criterion);
    }

    private static Judgement judgement(Validation validation, String facet, Criterion criterion) {
        return validation.groups().stream()
                .filter(group -> group.facet().equals(facet))
                .map(group -> group.criteria().get(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Result result(Validation validation, String facet, Criterion criterion) {
        return judgement(validation, facet, criterion).result();
    }

    private static String note(Validation validation, String facet, Criterion criterion) {
        return judgement(validation, facet, criterion).note();
    }

    /** P4-03: what a connection has to say is asked for; P4-12: of zones and conduits what nobody can compute. */
    @Test
    void profilesAskForTheFieldsOfConnectionsZonesAndConduits() {
        PlantText plant = PlantText.of("""
                connection line
                  designation.name = Line
                zone cell
                  designation.name = Cell
                conduit road
                  designation.name = Road
                """);
        assertThat(labels(plant, "line"))
                .contains(
                        "Source",
                        "Destination",
                        "Protocol",
                        "Functions",
                        "Business purpose",
                        "Data direction",
                        "Initiator",
                        "Interface kind",
                        "Encryption",
                        "Authentication",
                        "Owner",
                        "Medium",
                        "Pattern",
                        "Protocol version");
        for (String name : List.of("cell", "road")) {
            assertThat(labels(plant, name))
                    .as(name)
                    .contains(
                            "Accountable organisations",
                            "Safety-related",
                            "Logical boundary",
                            "Physical boundary",
                            "Applicable security requirements",
                            "Applicable security policies",
                            "Assumptions");
        }
    }

    private static List<String> labels(PlantText plant, String name) {
        return Profiles.of(plant.circumstances().subject(plant.id(name)).orElseThrow()).stream()
                .map(field -> field.label().replaceFirst("^.*: ", ""))
                .toList();
    }
}
