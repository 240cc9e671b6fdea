package org.asbuilt.server.api;

import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.SpecificationView;
import org.asbuilt.server.view.ZoneProposalView;
import org.asbuilt.server.view.ZonesView;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.zoning.Specification;
import org.asbuilt.zoning.ZoneProposals;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Zones and conduits: characteristics, levels, assessment, specification, proposals. Source: IEC 62443-3-2:2020. */
@RestController
public class ZoneApi {
    private final FrontOffice office;

    /** The zones of that office. */
    public ZoneApi(FrontOffice office) {
        this.office = office;
    }

    /** All zones and conduits, and what is missing of each. */
    @Needs(value = Permission.READ, action = "zones.list")
    @GetMapping("/api/zones")
    public ZonesView list() {
        return ZonesView.of(around());
    }

    /** The security levels of all zones and conduits. */
    @Needs(value = Permission.READ, action = "zones.levels")
    @GetMapping("/api/zones/levels")
    public List<ZonesView.LevelVector> levels() {
        return ZonesView.LevelVector.all(around());
    }

    /** Zones for assets that have none or do not fit theirs. */
    @Needs(value = Permission.READ, action = "zones.proposals")
    @GetMapping("/api/zones/proposals")
    public List<ZoneProposalView> proposals() {
        return ZoneProposals.of(around()).stream().map(ZoneProposalView::of).toList();
    }

    /** The cyber security requirements specification of a system, or of everything. */
    @Needs(value = Permission.READ, action = "zones.specification")
    @GetMapping("/api/zones/specification")
    public SpecificationView specification(@RequestParam Optional<String> system) {
        Circumstances around = around();
        Optional<Subject> subject = system.map(id -> found(id, around, Kind.SYSTEM));
        return SpecificationView.of(Specification.of(subject, around));
    }

    /** One zone or conduit. */
    @Needs(value = Permission.READ, action = "zones.show")
    @GetMapping("/api/zones/{id}")
    public ZonesView.ZoneDetail show(@PathVariable String id) {
        Circumstances around = around();
        return ZonesView.ZoneDetail.of(found(id, around, Kind.ZONE, Kind.CONDUIT), around);
    }

    private Circumstances around() {
        return office.circumstances();
    }

    private static Subject found(String id, Circumstances around, Kind... kinds) {
        return around.subject(new Id(id))
                .filter(subject -> List.of(kinds).contains(subject.kind()))
                .orElseThrow(() -> Refusal.notFound(kinds[0].text() + " " + id));
    }
}
