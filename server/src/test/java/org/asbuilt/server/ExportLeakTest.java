package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Role;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Tlp;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A secret under a label of the Traffic Light Protocol leaves by no way out to somebody whom the label keeps from it, whatever the role:
 * lists, workbook, formats of other tools, walkdown, isolation sheets, allow-lists, VEX, map, originals, reports, releases, proofs and shares. At one site
 * everything bears the label; at the other everything is for everybody. Source: requirements P2.C-03, P2.C-08, S-04, annex D.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.DisplayName.class)
class ExportLeakTest {
    private static final int FEWEST_OPEN = 20;

    /** Nothing that is asked for here is held back by its size: what is kept back is kept back by the label. */
    private final MarkedPlant plant = new MarkedPlant(
            Site.SETTINGS.with(Catalogue.EXPORT_ALONE, 100_000).with(Catalogue.EXPORT_WHOLE_PLANT_ALONE, true));

    private String release = "";

    @BeforeAll
    void readers() {
        for (Affiliation affiliation : Affiliation.values()) {
            // Reads all fields, and is not who owns the record: only that role reads what is RED and names nobody.
            plant.site.add(user(affiliation), Role.OT_SECURITY_ENGINEER);
            plant.grant(user(affiliation), affiliation, List.of(Grant.of(Role.OT_SECURITY_ENGINEER, plant.now())));
        }
        plant.labelAll(MarkedPlant.SOUTH, Tlp.CLEAR);
    }

    @AfterAll
    void close() {
        plant.close();
    }

    /** Labels are tried from the most open on, since only the source of an information relaxes its label. */
    @ParameterizedTest(name = "{index}")
    @EnumSource
    void noWayOutTellsWhatTheLabelKeepsBack(Tlp label) {
        plant.labelAll(MarkedPlant.NORTH, label);
        plant.site.office().drift().refresh();
        plant.site.office().assessments().refresh();
        release = released();
        for (Affiliation affiliation : Affiliation.values()) {
            Browser reader = plant.site.as(user(affiliation));
            boolean may = affiliation.mayRead(label, false, true);
            Set<String> told = new TreeSet<>();
            List<String> open = new ArrayList<>();
            for (String way : waysOut()) {
                Crawl.Page page = Crawl.page(reader, way);
                assertThat(page.status())
                        .as("%s %s %s", label, affiliation, page.asked())
                        .isLessThan(500);
                Set<String> found = Markers.in(List.of(page));
                if (!may) {
                    assertThat(found)
                            .as("%s to %s by %s", label, affiliation, way)
                            .noneMatch(this::isSecret);
                }
                if (page.status() == 200) {
                    open.add(way);
                }
                told.addAll(found);
            }
            assertThat(told).as("%s to %s", label, affiliation).contains("marker-asset-nameplate-serialNumber-south");
            assertThat(told.contains("marker-asset-nameplate-serialNumber-north"))
                    .as("%s to %s", label, affiliation)
                    .isEqualTo(may);
            assertThat(open).as("%s to %s", label, affiliation).hasSizeGreaterThan(FEWEST_OPEN);
        }
        shared(label);
    }

    /** What a label does not let is refused to a third party; and to persons who are named there, where it lets them. */
    private void shared(Tlp label) {
        boolean party = label == Tlp.CLEAR || label == Tlp.GREEN;
        assertThat(ask("Somebody", List.of()).status() == 201)
                .as("%s to a third party", label)
                .isEqualTo(party);
        assertThat(ask("Somebody", List.of("Ms Jensen")).status() == 201)
                .as("%s to a named person", label)
                .isEqualTo(label != Tlp.AMBER_STRICT);
    }

    private Browser.Answer ask(String recipient, List<String> persons) {
        return plant.site
                .as("record_owner")
                .post(
                        "/api/information/shares",
                        Map.of(
                                "items",
                                List.of(plant.id(Kind.INFORMATION_ITEM, MarkedPlant.NORTH)
                                        .value()),
                                "recipient",
                                recipient,
                                "persons",
                                persons,
                                "purpose",
                                "commissioning",
                                "agreement",
                                "NDA 7",
                                "back",
                                "2030-02-01"));
    }

    /** A release tells which state two persons have signed, and nothing of what is in it. */
    private String released() {
        JsonNode opened = Site.expect(
                plant.site
                        .as("record_owner")
                        .post(
                                "/api/releases",
                                Map.of(
                                        "commit",
                                                plant.site
                                                        .office()
                                                        .ledger()
                                                        .snapshot()
                                                        .commit(),
                                        "label", "AMBER",
                                        "purpose", "Audit",
                                        "statement", "as built")),
                201);
        String id = opened.path("id").asString();
        Site.expect(plant.site.as("ot_security_engineer").post("/api/releases/" + id + "/countersign", Map.of()), 200);
        return id;
    }

    private List<String> waysOut() {
        List<String> ways = new ArrayList<>();
        // The workbook has the list of every kind.
        for (Kind kind : List.of(Kind.ASSET, Kind.CONNECTION, Kind.INFORMATION_ITEM, Kind.THIRD_PARTY, Kind.PERSON)) {
            ways.add("/api/lists/" + kind.text() + ".csv");
        }
        ways.add("/api/lists/asset.xlsx");
        ways.add("/api/lists/all.xlsx");
        ways.add("/api/walkdown");
        ways.add("/api/walkdown?format=pdf");
        ways.add("/api/map");
        ways.add("/api/map?by=zone");
        ways.add("/api/disclosures");
        ways.add("/api/exports");
        ways.add("/api/releases");
        ways.add("/api/releases/" + release + "/file");
        ways.add("/api/information/held?by=Somebody");
        ways.add("/api/information/shares");
        ways.add("/api/goals");
        ways.add("/api/governance");
        ways.add("/api/status");
        ways.add("/api/vulnerabilities/vex?format=csaf");
        ways.add("/api/vulnerabilities/vex?format=cyclonedx");
        ways.add("/api/vulnerabilities/vex?format=openvex");
        // The catalogue says which there are, so that a format that is added is tried too.
        Formats.ALL.forEach(format -> ways.add("/api/exchange/" + format.about().name()));
        ways.add("/api/proofs/commits/1");
        ways.add("/api/proofs/commits/1/sheet");
        ways.add("/api/proofs/journal/1");
        ways.add("/api/checkpoints/sheet");
        for (String where : List.of(MarkedPlant.NORTH, MarkedPlant.SOUTH)) {
            ways.add("/api/walkdown?place=" + plant.id(Kind.SITE, where).value());
            Formats.ALL.stream().filter(format -> !format.isOfNow()).forEach(format -> {
                String of = "/api/exchange/" + format.about().name();
                ways.add(of + "?site=" + plant.id(Kind.SITE, where).value());
                ways.add(of + "?asset=" + plant.id(Kind.ASSET, where).value());
            });
            for (Kind kind : List.of(Kind.SITE, Kind.ZONE, Kind.ASSET, Kind.SYSTEM, Kind.THIRD_PARTY)) {
                ways.add("/api/isolation?scope=" + plant.id(kind, where).value());
            }
            for (Kind kind : List.of(Kind.CONDUIT, Kind.ASSET)) {
                String of = "/api/allow-lists/" + plant.id(kind, where).value();
                ways.add(of);
                ways.add(of + "/text");
                ways.add(of + "/file");
            }
            String party = plant.id(Kind.THIRD_PARTY, where).value();
            ways.add("/api/third-parties/" + party + "/compromised");
            ways.add("/api/third-parties/" + party + "/gone");
        }
        for (String report : ReportCatalogue.numbers()) {
            ways.add("/api/reports/" + report);
            ways.add("/api/reports/" + report + "/json?since=2000-01-01");
        }
        ways.add("/api/reports/R-03/html");
        ways.add("/api/reports/R-03/xlsx");
        ways.add("/api/reports/R-03/csv");
        plant.site.office().reading().sources().forEach(source -> {
            ways.add("/api/artifacts/" + source.digest());
            ways.add("/api/artifacts/" + source.digest() + "/covered");
        });
        return ways;
    }

    /** What the record or a source says of the site; what people write on a change is for all who see something of it, by design. */
    private boolean isSecret(String marker) {
        boolean said = plant.marks.containsKey(marker)
                || marker.startsWith("marker-claim-")
                || marker.startsWith("marker-text-");
        return said && marker.endsWith("-" + MarkedPlant.NORTH);
    }

    private static String user(Affiliation affiliation) {
        return "reader-" + affiliation.name().toLowerCase(java.util.Locale.ROOT);
    }
}
