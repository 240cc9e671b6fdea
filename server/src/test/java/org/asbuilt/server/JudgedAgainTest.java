package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.View;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.model.Id;
import org.asbuilt.server.record.AssessmentShelf;
import org.asbuilt.server.record.Counter;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is judged after each commit, of the whole record and of what one role is shown, is what would be judged of everything. */
class JudgedAgainTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private final Site site = new Site(clock);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void commitAfterCommit() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", """
                Name;IP address
                PLC-1;10.0.0.1
                PLC-2;10.0.0.2
                PLC-3;10.0.0.3
                """)), Map.of());
        site.baseline();
        List<String> assets = List.of(site.id("asset", "PLC-1"), site.id("asset", "PLC-2"), site.id("asset", "PLC-3"));
        String zone = entered("zone", "Cell", Map.of());
        judged();
        assets.forEach(asset -> stated(asset, "asset", "placement", Map.of("zone", zone)));
        judged();
        String line = entered(
                "connection",
                "Line",
                Map.of("link", Map.of("source", assets.getFirst(), "destination", assets.get(1))));
        judged();
        stated(assets.getFirst(), "asset", "criticality", Map.of("safety", "high"));
        judged();
        for (String asset : assets) {
            stated(asset, "asset", "nameplate", Map.of("manufacturer", "Siemens", "serialNumber", "S-77"));
            judged();
        }
        stated(line, "connection", "link", Map.of("protocol", "Telnet"));
        judged();
        stated(assets.get(1), "asset", "handling", Map.of("label", "red", "recipients", "ann; ben"));
        judged();
        assertThat(shelf().refresh().grade(new Id(assets.get(1)))).isEmpty();
        stated(assets.get(1), "asset", "designation", Map.of("name", "PLC-2 old"));
        judged();
        site.taken(ann, List.of(site.file("second.csv", "Name;IP address\nPLC-1;10.0.0.9\n")), Map.of());
        judged();
        assertThat(shelf().refresh()).isNotSameAs(site.office().assessments().refresh());
    }

    /** Of the whole record, and of what a control engineer is shown of it. */
    private void judged() {
        AssessmentShelf all = site.office().assessments();
        Assessment whole = all.refresh();
        same(whole, Assessment.of(fresh(whole.around()), Cadence.STANDARD));
        Assessment shown = shelf().refresh();
        same(shown, shown == whole ? whole : Assessment.among(fresh(shown.around()), Cadence.STANDARD, whole));
    }

    private AssessmentShelf shelf() {
        View view = View.of(site.office().people().person("control_engineer").orElseThrow(), clock.instant());
        Counter counter = site.office().counter(view);
        return counter.assessments();
    }

    private static Circumstances fresh(Circumstances around) {
        return Circumstances.of(
                around.snapshot(), around.now(), new Background(around.evidence(), around.logged(), around.works()));
    }

    private static void same(Assessment again, Assessment anew) {
        assertThat(again.findings()).containsExactlyElementsOf(anew.findings());
        assertThat(again.grades()).isEqualTo(anew.grades());
        assertThat(again.questions()).isEqualTo(anew.questions());
        assertThat(again.whole()).isEqualTo(anew.whole());
    }

    private String entered(String kind, String name, Map<String, Map<String, String>> slots) {
        List<Map<String, Object>> edits = new ArrayList<>();
        edits.add(Site.edit("new-1", kind, "designation", Map.of("name", name)));
        slots.forEach((slot, parts) -> edits.add(Site.edit("new-1", kind, slot, parts)));
        clock.pass(Duration.ofSeconds(1));
        site.entered(name, edits);
        return site.id(kind, name);
    }

    private void stated(String subject, String kind, String slot, Map<String, String> parts) {
        clock.pass(Duration.ofSeconds(1));
        site.entered("State", List.of(Site.edit(subject, kind, slot, parts)));
    }
}
