package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.ProductProfile;
import tools.jackson.databind.JsonNode;

/** Reads SPDX 2 documents: twice, first for what there is, then for all that is said of it. Source: SPDX 2.2 and 2.3. */
final class SpdxTwo {
    private static final Set<String> KNOWN = Set.of(
            "SPDXID",
            "packageFileName",
            "fileName",
            "downloadLocation",
            "filesAnalyzed",
            "packageVerificationCode",
            "homepage",
            "homePage",
            "sourceInfo",
            "licenseInfoFromFiles",
            "licenseComments",
            "copyrightText",
            "comment",
            "externalRefComment",
            "attributionTexts",
            "attributionText",
            "hasFiles",
            "annotations",
            "builtDate",
            "relationshipComment",
            "name");

    private final Reading reading;
    private final SpdxIndex index;
    private String namespace = "";
    private String version = "";

    /** How the document is written. */
    @FunctionalInterface
    interface Walk {
        void through(SpdxEvents events, boolean last) throws IOException;
    }

    private SpdxTwo(Reading reading) {
        this.reading = reading;
        index = new SpdxIndex(reading);
    }

    static void read(Reading reading, Walk walk) throws IOException {
        SpdxTwo two = new SpdxTwo(reading);
        walk.through(two.first(), false);
        two.index.keys().complete();
        if (!two.version.startsWith("SPDX-2.")) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the document does not say that it is of SPDX 2; it is read as 2.3");
        }
        Optional<String> subject = two.index.subject();
        Optional<String> name = subject.map(two.index.keys()::name);
        walk.through(two.second(subject, name), true);
    }

    private SpdxEvents first() {
        return new SpdxEvents() {
            @Override
            public void document(String field, JsonNode value, Locus at) {
                switch (field) {
                    case "SPDXID" -> index.document(Values.text(value), "");
                    case "name" -> index.document("SPDXRef-DOCUMENT", Values.text(value));
                    case "spdxVersion" -> version = Values.text(value);
                    case "documentNamespace" -> namespace = Values.text(value);
                    case "creationInfo" -> index.made(Values.moment(Values.text(value, "created")));
                    case "documentDescribes" ->
                        Values.texts(value).forEach(id -> index.describes("SPDXRef-DOCUMENT", id));
                    default -> {
                        // Says nothing of whom the document is of.
                    }
                }
            }

            @Override
            public void element(String list, JsonNode element, Place place) {
                switch (list) {
                    case "packages" ->
                        index.add(
                                Values.text(element, "SPDXID"),
                                Values.text(element, "name"),
                                Values.text(element, "versionInfo"));
                    case "relationships" -> described(element);
                    default -> index.other(Values.text(element, "SPDXID"), "");
                }
            }
        };
    }

    private void described(JsonNode relationship) {
        String from = Values.text(relationship, "spdxElementId");
        String to = Values.text(relationship, "relatedSpdxElement");
        switch (Values.text(relationship, "relationshipType")) {
            case "DESCRIBES" -> index.describes(from, to);
            case "DESCRIBED_BY" -> index.describes(to, from);
            default -> {
                // Is of the second walk.
            }
        }
    }

    private SpdxEvents second(Optional<String> subject, Optional<String> name) {
        Bill bill = new Bill(reading, index.product(name), index.made());
        SpdxRelations relations = new SpdxRelations(bill, index, subject);
        return new SpdxEvents() {
            private int packages;

            @Override
            public void document(String field, JsonNode value, Locus at) {
                if (field.equals("documentNamespace")) {
                    bill.product(ProductProfile.class, "identifiers", namespace, at);
                }
            }

            @Override
            public void element(String list, JsonNode element, Place place) {
                switch (list) {
                    case "packages" -> one(element, place);
                    case "relationships" -> relation(element, place);
                    default -> reading.count(list, 1);
                }
            }

            private void one(JsonNode element, Place place) {
                int number = packages++;
                bill.begin();
                Declared declared = declared(bill, element, place);
                String id = Values.text(element, "SPDXID");
                if (subject.filter(id::equals).isPresent()) {
                    declared.product(bill);
                    bill.end("described packages");
                    return;
                }
                String called = Values.text(element, "name").isEmpty() ? id : Values.text(element, "name");
                declared.component(
                        bill,
                        index.keys()
                                .key(
                                        number,
                                        called,
                                        Values.text(element, "versionInfo"),
                                        id,
                                        place.at("").text()));
                bill.end("packages");
            }

            private void relation(JsonNode element, Place place) {
                bill.begin();
                String type = Values.text(element, "relationshipType");
                if (type.isEmpty()) {
                    bill.wrong(place.at(""), "a relationship without a type was not taken");
                } else {
                    relations.say(
                            Values.text(element, "spdxElementId"),
                            type,
                            Values.text(element, "relatedSpdxElement"),
                            place.at(""));
                }
                bill.end("relationships");
            }
        };
    }

    private static Declared declared(Bill bill, JsonNode element, SpdxEvents.Place place) {
        Declared declared = new Declared();
        declared.put("name", Values.text(element, "name"), place.at("name"));
        element.propertyStream().forEach(field -> {
            Locus at = place.at(field.getKey());
            String text = Values.text(field.getValue());
            switch (field.getKey()) {
                case "versionInfo" -> declared.put("version", text, at);
                case "supplier", "originator" -> declared.put(field.getKey(), organisation(text), at);
                case "summary", "description" -> declared.put(field.getKey(), text, at);
                case "licenseDeclared", "licenseConcluded" -> declared.put("licences", text, at);
                case "primaryPackagePurpose" ->
                    declared.put("sort", text.toLowerCase(Locale.ROOT).replace('_', '-'), at);
                case "releaseDate" -> declared.put("details", "released: " + text, at);
                case "validUntilDate" -> {
                    declared.put("details", "valid until: " + text, at);
                    declared.put("endOfSupport", text, at);
                }
                case "checksums" ->
                    Values.list(field.getValue())
                            .forEach(sum -> declared.digest(
                                    Values.text(sum, "algorithm"), Values.text(sum, "checksumValue"), at));
                case "externalRefs" ->
                    Values.list(field.getValue()).forEach(reference -> reference(bill, declared, reference, at));
                default -> {
                    if (!KNOWN.contains(field.getKey())) {
                        String shown =
                                field.getKey().length() > 80 ? field.getKey().substring(0, 80) + "…" : field.getKey();
                        bill.wrong(at, "a field of an unknown name was not taken: " + shown);
                    }
                }
            }
        });
        return declared;
    }

    /** "Organization: Name (mail)" as the name. */
    private static String organisation(String text) {
        int colon = text.indexOf(':');
        String name = colon > 0 && text.substring(0, colon).matches("Organization|Person|Tool")
                ? text.substring(colon + 1)
                : text;
        int mail = name.indexOf(" (");
        return (mail > 0 ? name.substring(0, mail) : name).strip();
    }

    private static void reference(Bill bill, Declared declared, JsonNode reference, Locus at) {
        String locator = Values.text(reference, "referenceLocator");
        String type = Values.text(reference, "referenceType");
        switch (type.substring(type.lastIndexOf('/') + 1)) {
            case "purl" -> declared.put("purl", locator, at);
            case "cpe23Type", "cpe22Type" -> declared.put("cpe", locator, at);
            case "advisory", "fix" -> declared.put("details", type + ": " + Values.address(locator), at);
            case "swid", "gitoid", "swh" -> declared.put("details", type + ": " + locator, at);
            default -> bill.reading().count("references to other documents", 1);
        }
    }
}
