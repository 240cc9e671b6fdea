package org.asbuilt.importers.netbox;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.model.SiteProfile;

/** Claims about sites, products and networks. */
final class PlaceClaims {
    private final Reading reading;
    private final Known known;

    PlaceClaims(Reading reading, Known known) {
        this.reading = reading;
        this.known = known;
    }

    private Draft draft(Kind kind, Item item) {
        return new Draft(reading, kind, Method.IMPORTED, item.locus());
    }

    private void owner(Draft draft, Item item) {
        draft.fact(Custody.class, "owner", known.name(item, "tenant", "tenancy.tenant"), item.at("tenant"));
    }

    private static String joined(String... words) {
        List<String> said = new ArrayList<>(List.of(words));
        said.removeIf(String::isEmpty);
        return String.join("; ", said);
    }

    boolean site(Item site) {
        Draft draft = draft(Kind.SITE, site).name(site.text("name"), site.at("name"));
        String region = known.name(site, "region", "dcim.region");
        String notes =
                joined(site.text("description"), site.text("comments"), region.isEmpty() ? "" : "region " + region);
        draft.fact(Designation.class, "description", notes, site.at("description"));
        draft.fact(Designation.class, "assetNumber", site.text("facility"), site.at("facility"));
        draft.fact(SiteProfile.class, "address", site.text("physical_address"), site.at("physical_address"));
        draft.fact(SiteProfile.class, "timeZone", site.text("time_zone"), site.at("time_zone"));
        owner(draft, site);
        return draft.claim();
    }

    /** A type of device. */
    boolean product(Item type) {
        Draft draft = draft(Kind.PRODUCT, type);
        draft.name(type.text("model").isEmpty() ? "" : known.typeName(type), type.at("model"));
        draft.fact(
                ProductProfile.class,
                "manufacturer",
                known.name(type, "manufacturer", "dcim.manufacturer"),
                type.at("manufacturer"));
        draft.fact(ProductProfile.class, "model", type.text("model"), type.at("model"));
        draft.fact(ProductProfile.class, "orderNumber", type.text("part_number"), type.at("part_number"));
        draft.fact(Designation.class, "description", type.text("description"), type.at("description"));
        return draft.claim();
    }

    boolean prefix(Item prefix) {
        Draft draft = draft(Kind.NETWORK, prefix);
        String range = prefix.text("prefix");
        try {
            draft.hint(new Hint.HasRange(Cidr.parse(range)));
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, prefix.at("prefix"), String.valueOf(e.getMessage()));
            return false;
        }
        draft.fact(NetworkProfile.class, "range", range, prefix.at("prefix"));
        known.item(prefix.fields().path("vlan"), "ipam.vlan")
                .ifPresent(vlan -> draft.fact(NetworkProfile.class, "vlan", vlan.text("vid"), prefix.at("vlan")));
        described(draft, prefix);
        return draft.claim();
    }

    private void described(Draft draft, Item network) {
        String role = known.name(network, "role", "ipam.role");
        String instance = known.name(network, "vrf", "ipam.vrf");
        String notes = joined(
                network.text("description"),
                network.text("comments"),
                role.isEmpty() ? "" : "role " + role,
                instance.isEmpty() ? "" : "VRF " + instance);
        draft.fact(Designation.class, "description", notes, network.at("description"));
        boolean ofSite = network.modelIn("scope_type", known).equals("dcim.site");
        String site = known.name(network, "site", "dcim.site");
        String scope = ofSite ? Item.display(network.fields().path("scope")) : "";
        draft.fact(
                Placement.class, "site", site.isEmpty() ? scope : site, network.at(site.isEmpty() ? "scope" : "site"));
        owner(draft, network);
    }

    /** A VLAN: its number is unique at a site only, so the site is part of its name. */
    boolean vlan(Item vlan) {
        String site = known.name(vlan, "site", "dcim.site");
        String name = "VLAN " + vlan.text("vid") + " " + vlan.text("name") + (site.isEmpty() ? "" : " at " + site);
        Draft draft = draft(Kind.NETWORK, vlan).name(name, vlan.at("name"));
        draft.fact(NetworkProfile.class, "vlan", vlan.text("vid"), vlan.at("vid"));
        described(draft, vlan);
        return draft.claim();
    }
}
