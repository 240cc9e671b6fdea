package org.asbuilt.importers.bom;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.ProductProfile;
import tools.jackson.databind.JsonNode;

/** What a CycloneDX bill says of the product that it is of, and of the single device if it names its serial number. */
final class CycloneSubject {
    private final Bill bill;
    private final CycloneIndex index;

    CycloneSubject(Bill bill, CycloneIndex index) {
        this.bill = bill;
        this.index = index;
    }

    void say(Item subject) {
        String name = subject.text("name");
        if (name.isEmpty()) {
            return;
        }
        bill.product(Designation.class, "name", name, subject.at("name"));
        bill.product(Designation.class, "description", subject.text("description"), subject.at("description"));
        maker(subject).ifPresent(maker -> bill.product(ProductProfile.class, "manufacturer", maker, subject.locus()));
        bill.product(ProductProfile.class, "model", name, subject.at("name"));
        bill.product(ProductProfile.class, "version", subject.text("version"), subject.at("version"));
        identifiers(subject);
        String type = subject.text("type");
        if (type.equals("application")) {
            bill.product(ProductProfile.class, "assetClass", "software_application", subject.at("type"));
        }
        part(subject)
                .ifPresent(
                        number -> bill.product(ProductProfile.class, "orderNumber", number, subject.at("properties")));
        if (type.equals("device")) {
            device(subject);
        }
    }

    private Optional<String> maker(Item subject) {
        return Organisations.maker(subject).or(index::maker).or(() -> Organisations.author(subject));
    }

    private void identifiers(Item subject) {
        for (String field : List.of("purl", "cpe")) {
            bill.product(ProductProfile.class, "identifiers", subject.text(field), subject.at(field));
        }
        String swid = Values.text(subject.field("swid"), "tagId");
        if (!swid.isEmpty()) {
            bill.product(ProductProfile.class, "identifiers", "SWID tag " + swid, subject.at("swid"));
        }
        if (!subject.text("group").isEmpty()) {
            bill.product(ProductProfile.class, "identifiers", "group " + subject.text("group"), subject.at("group"));
        }
        String reference = subject.text("bom-ref");
        index.link()
                .ifPresent(link -> bill.product(
                        ProductProfile.class,
                        "identifiers",
                        reference.isEmpty() ? link : link + "#" + reference,
                        index.placeOfSerial()));
        for (JsonNode property : Values.list(subject.field("properties"))) {
            String name = Values.text(property, "name");
            if (name.startsWith(Properties.DEVICE + "gs1:")) {
                bill.product(
                        ProductProfile.class,
                        "identifiers",
                        Properties.label(name) + " " + Values.text(property, "value"),
                        subject.at("properties"));
            }
        }
    }

    private static Optional<String> part(Item subject) {
        return Properties.device(subject, "sku").or(() -> Properties.device(subject, "partNumber"));
    }

    /** A bill of one single device. */
    private void device(Item subject) {
        Optional<String> serial = Properties.device(subject, "serialNumber");
        if (serial.isEmpty()) {
            return;
        }
        Draft asset =
                new Draft(bill.reading(), Kind.ASSET, Method.DECLARED_BY_VENDOR, subject.locus()).observed(bill.made());
        asset.serial(serial.get(), subject.at("properties"));
        Properties.device(subject, "macAddress").ifPresent(mac -> asset.port(mac, List.of(), subject.at("properties")));
        maker(subject).ifPresent(maker -> asset.fact(Nameplate.class, "manufacturer", maker, subject.locus()));
        asset.fact(Nameplate.class, "model", subject.text("name"), subject.at("name"));
        asset.fact(Nameplate.class, "hardwareRevision", subject.text("version"), subject.at("version"));
        part(subject).ifPresent(number -> asset.fact(Nameplate.class, "orderNumber", number, subject.at("properties")));
        Properties.device(subject, "prodTimestamp")
                .ifPresent(made -> asset.fact(Nameplate.class, "dateOfManufacture", made, subject.at("properties")));
        asset.claim();
    }
}
