package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Role;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody reads by any way what a label keeps from them. Source: requirements S-03, P2.C-03; FIRST TLP 2.0. */
class LabelLeakTest {
    @Test
    void supplierReadsWhatIsLabelledForSuppliers() {
        try (MarkedPlant labelled = new MarkedPlant()) {
            labelled.label(labelled.id(Kind.ASSET, MarkedPlant.NORTH), "green");
            labelled.label(labelled.id(Kind.ZONE, MarkedPlant.NORTH), "red");
            labelled.site.office().drift().refresh();
            labelled.site.office().assessments().refresh();
            List<Crawl.Page> pages = new Crawl(labelled).pages(labelled.site.as("vendor"));
            Markers.assertNone(
                    pages,
                    marker -> labelled.marks.containsKey(marker)
                            && !(marker.startsWith("marker-asset-") && marker.endsWith("-north")));
            Set<String> seen = Markers.in(pages);
            assertThat(seen).contains("marker-asset-nameplate-serialNumber-north");
            List<Crawl.Page> readers = new Crawl(labelled).pages(labelled.site.as("reader"));
            Markers.assertNone(readers, marker -> marker.startsWith("marker-zone-") && marker.endsWith("-north"));
        }
    }

    /**
     * P2.C-03, annex D: a secret under each label in each facet of each kind is read over no route by whom the label keeps out: own staff
     * who are not named, clients and partners, suppliers, others.
     */
    @ParameterizedTest
    @EnumSource
    void noRouteTellsWhatALabelKeepsFrom(Affiliation affiliation) {
        try (MarkedPlant labelled = new MarkedPlant()) {
            Map<String, Tlp> labels = labelled.labelAll();
            labelled.site.add("outsider", Role.READER);
            labelled.grant("outsider", affiliation, List.of(Grant.of(Role.READER, labelled.now())));
            labelled.site.office().drift().refresh();
            labelled.site.office().assessments().refresh();
            List<Crawl.Page> pages = new Crawl(labelled).pages(labelled.site.as("outsider"));
            Predicate<String> kept = marker -> labelled.marks.containsKey(marker)
                    && !affiliation.mayRead(
                            Optional.ofNullable(labels.get(labelled.labelled(marker)))
                                    .orElseThrow(),
                            false,
                            true);
            assertThat(labelled.marks.keySet().stream().filter(kept).count()).isPositive();
            Markers.assertNone(pages, kept);
        }
    }
}
