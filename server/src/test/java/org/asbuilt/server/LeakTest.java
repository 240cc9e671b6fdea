package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Role;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.asbuilt.server.MarkedPlant.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * Nobody reads by any way what is not for them. What people write on a change or a campaign is shown to all who see something of it, by
 * design; of a change of which one sees nothing, one does not see the title either. Source: requirements S-01, S-03.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {
    private final MarkedPlant plant = new MarkedPlant();
    private final Crawl crawl = new Crawl(plant);

    @AfterAll
    void close() {
        plant.close();
    }

    @Test
    void everyFacetHoldsMarkersAndWhoReadsEverythingSeesThem() {
        Set<String> marked =
                plant.marks.values().stream().map(Mark::facet).collect(Collectors.toCollection(TreeSet::new));
        Set<String> texts = Shape.all().stream()
                .filter(shape ->
                        shape.parts().stream().anyMatch(part -> part.type().equals("text")))
                .map(Shape::name)
                .filter(name -> !name.equals("handling"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(marked).containsAll(texts);
        List<Crawl.Page> pages = crawl.pages(plant.site.as("record_owner"));
        assertThat(pages).noneMatch(page -> page.status() >= 500);
        Set<String> seen = Markers.in(pages);
        assertThat(seen)
                .containsAll(plant.marks.keySet())
                .contains(
                        "marker-claim-serial-north",
                        "marker-claim-new-north",
                        "marker-text-north",
                        "marker-note-north",
                        "marker-disposed-north",
                        "marker-campaign-north",
                        "marker-comment-north",
                        "marker-proposed-north",
                        "marker-title-north");
    }

    @Test
    void whoReadsOneSiteSeesNothingOfTheOther() {
        Browser south = plant.site.as("south");
        List<Crawl.Page> pages = crawl.pages(south);
        Markers.assertNone(pages, marker -> marker.endsWith("-north"));
        Set<String> hidden =
                plant.ids(MarkedPlant.NORTH).stream().map(id -> id.value()).collect(Collectors.toSet());
        assertThat(pages.stream()
                        .filter(page -> hidden.stream().noneMatch(page.asked()::contains))
                        .filter(page -> hidden.stream().anyMatch(page.text()::contains))
                        .map(Crawl.Page::asked))
                .isEmpty();
        Set<String> seen = Markers.in(pages);
        assertThat(seen).contains("marker-claim-serial-south", "marker-note-south", "marker-title-south");
    }

    @Test
    void whoAuditsOneSiteSeesWhatWasAskedOfItOnly() {
        plant.site.add("watcher", Role.AUDITOR);
        plant.grant(
                "watcher",
                Affiliation.OWN,
                List.of(Grant.of(
                        Role.AUDITOR,
                        List.of(plant.id(Kind.SITE, MarkedPlant.SOUTH)),
                        plant.now(),
                        Optional.empty(),
                        Optional.empty(),
                        plant.now())));
        Browser owner = plant.site.as("record_owner");
        String north = plant.id(Kind.ASSET, MarkedPlant.NORTH).value();
        String south = plant.id(Kind.ASSET, MarkedPlant.SOUTH).value();
        for (String asked : List.of(
                "/api/subjects/" + north,
                "/api/subjects/" + south,
                "/api/subjects?q=marker-looked-for",
                "/api/connectivity/ways?source=" + south + "&destination=" + north)) {
            owner.get(asked);
        }
        JsonNode log = plant.site.as("watcher").get("/api/audit?limit=1000").json();
        assertThat(log.toString())
                .contains("/api/subjects/" + south, "GET /api/audit")
                .doesNotContain(north, "marker-");
        JsonNode two = plant.site.as("watcher").get("/api/audit?limit=2").json();
        assertThat(two.size()).isEqualTo(2);
        assertThat(plant.site.as("auditor").get("/api/audit?limit=1000").json().toString())
                .contains(north, "marker-looked-for");
    }

    @Test
    void countsOfOneSiteAreOfThatSiteOnly() {
        Browser south = plant.site.as("south");
        Set<String> own =
                plant.ids(MarkedPlant.SOUTH).stream().map(id -> id.value()).collect(Collectors.toSet());
        JsonNode status = south.get("/api/status").json();
        for (Kind kind : Kind.values()) {
            assertThat(status.path("counts").path(kind.text()).asInt())
                    .as(kind.text())
                    .isLessThanOrEqualTo(1);
            JsonNode list = south.get("/api/subjects?kind=" + kind.text()).json();
            assertThat(list.path("total").asInt()).as(kind.text()).isLessThanOrEqualTo(1);
        }
        assertThat(status.path("counts").path("asset").asInt()).isEqualTo(1);
        assertThat(status.path("sources").asInt()).isEqualTo(2);
        assertThat(status.path("openChanges").asInt(1)).isEqualTo(1);
        JsonNode items = south.get("/api/items?limit=1000").json();
        int waiting = 0;
        for (JsonNode count : status.path("items")) {
            waiting += count.asInt();
        }
        assertThat(items.path("total").asInt())
                .isEqualTo(waiting)
                .isEqualTo(items.path("items").size());
        JsonNode findings = south.get("/api/findings?limit=1000").json();
        assertThat(findings.path("total").asInt())
                .isPositive()
                .isEqualTo(findings.path("findings").size());
        for (JsonNode finding : findings.path("findings")) {
            assertThat(own).contains(finding.path("subject").asString());
        }
    }

    @Test
    void eachRoleReadsItsGroupsOfFieldsOnly() {
        // A role reads the same of each site.
        Crawl one = new Crawl(plant, List.of(MarkedPlant.NORTH));
        for (Role role : Role.values()) {
            if (!role.permissions().contains(Permission.READ) || role.groups().size() == FieldGroup.values().length) {
                continue;
            }
            List<Crawl.Page> pages = one.pages(plant.site.as(role.name().toLowerCase(Locale.ROOT)));
            Markers.assertNone(pages, marker -> {
                Mark mark = plant.marks.get(marker);
                return mark != null && !isFor(role, mark);
            });
            Set<String> seen = Markers.in(pages);
            assertThat(seen).as(role.name()).contains("marker-asset-designation-name-north");
        }
    }

    @Test
    void whoReadsNoContentGetsNone() {
        for (String user : List.of("administrator", "third_party_contributor", "site_link")) {
            Markers.assertNone(crawl.pages(plant.site.as(user)), marker -> true);
        }
    }

    @Test
    void supplierReadsNothingThatHasNoLabel() {
        Markers.assertNone(crawl.pages(plant.site.as("vendor")), marker -> true);
    }

    @Test
    void dryRunTellsNothingOfWhatIsHidden() {
        plant.site.add("taker", Role.CONTRIBUTOR);
        plant.grant(
                "taker",
                org.asbuilt.access.Affiliation.OWN,
                List.of(org.asbuilt.access.Grant.of(
                        Role.CONTRIBUTOR,
                        List.of(plant.id(Kind.SITE, MarkedPlant.SOUTH)),
                        plant.site.office().clock().instant(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        plant.site.office().clock().instant())));
        Browser taker = plant.site.as("taker");
        JsonNode account = plant.site.taken(
                taker,
                List.of(plant.site.file("guess.csv", "Name;IP address;Firmware\nGuess;10.0.0.5;1.0\n")),
                Map.of("dryRun", "true"));
        assertThat(account.toString()).doesNotContain("-north");
    }

    private static boolean isFor(Role role, Mark mark) {
        boolean kind = role.groups().contains(FieldGroup.of(mark.kind()));
        boolean always = mark.facet().equals("designation");
        return kind
                && (always || role.groups().contains(Shape.named(mark.facet()).group()));
    }
}
