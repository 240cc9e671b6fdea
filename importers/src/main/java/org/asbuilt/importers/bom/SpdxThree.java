package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.ProductProfile;
import tools.jackson.databind.JsonNode;

/** Reads SPDX 3 documents in JSON-LD: twice, first for what there is, then for all that is said of it. Source: SPDX 3.0.1. */
final class SpdxThree {
    private final Reading reading;
    private final SpdxIndex index;

    /** Takes one element of the graph. */
    private interface Elements {
        void take(String type, JsonNode element, Json.Path path);
    }

    private SpdxThree(Reading reading) {
        this.reading = reading;
        index = new SpdxIndex(reading);
    }

    static void read(Reading reading) throws IOException {
        SpdxThree three = new SpdxThree(reading);
        walk(reading, three::first);
        three.index.keys().complete();
        Optional<String> subject = three.index.subject();
        Bill bill = new Bill(reading, three.index.product(subject.map(three.index.keys()::name)), three.index.made());
        walk(reading, three.new Second(bill, subject));
    }

    private static void walk(Reading reading, Elements elements) throws IOException {
        Json.walk(reading, new Json.Visitor() {
            @Override
            public Json.Take at(Json.Path path) {
                if (path.steps().isEmpty() || path.is("@graph")) {
                    return Json.Take.ENTER;
                }
                return path.is("@graph", "*") ? Json.Take.COLLECT : Json.Take.SKIP;
            }

            @Override
            public void collected(Json.Path path, JsonNode value) {
                elements.take(type(value), value, path);
            }
        });
    }

    private static String type(JsonNode element) {
        String type = Values.text(element, "type");
        String written = type.isEmpty() ? Values.text(element, "@type") : type;
        return written.substring(written.lastIndexOf('/') + 1);
    }

    private static String id(JsonNode element) {
        String id = Values.text(element, "spdxId");
        return id.isEmpty() ? Values.text(element, "@id") : id;
    }

    private static boolean isPackage(String type) {
        return type.endsWith("Package");
    }

    private void first(String type, JsonNode element, Json.Path path) {
        String id = id(element);
        if (isPackage(type)) {
            index.add(id, Values.text(element, "name"), Values.text(element, "software_packageVersion"));
            return;
        }
        switch (type) {
            case "CreationInfo" -> index.made(Values.moment(Values.text(element, "created")));
            case "SpdxDocument" -> {
                index.document(id, Values.text(element, "name"));
                Values.texts(element.path("rootElement")).forEach(root -> index.describes(id, root));
            }
            case "software_Sbom", "Bom", "Bundle", "SpdxCollection" -> {
                index.other(id, "");
                Values.texts(element.path("rootElement")).forEach(root -> index.describes(id, root));
            }
            case "Relationship" -> {
                if (Values.text(element, "relationshipType").equals("describes")) {
                    Values.texts(element.path("to")).forEach(to -> index.describes(Values.text(element, "from"), to));
                }
            }
            default -> index.other(id, SpdxVulnerability.nameOf(type, element));
        }
    }

    /** The second walk. */
    private final class Second implements Elements {
        private final Bill bill;
        private final Optional<String> subject;
        private final SpdxRelations relations;
        private final SpdxVulnerability vulnerabilities;
        private int packages;

        Second(Bill bill, Optional<String> subject) {
            this.bill = bill;
            this.subject = subject;
            relations = new SpdxRelations(bill, index, subject);
            vulnerabilities = new SpdxVulnerability(bill, index, subject);
        }

        @Override
        public void take(String type, JsonNode element, Json.Path path) {
            if (isPackage(type)) {
                bill.begin();
                one(type, element, path);
            } else if (SpdxVulnerability.isAssessment(type)) {
                bill.begin();
                vulnerabilities.assess(type, element, path);
                bill.end("assessments of vulnerabilities");
            } else if (type.endsWith("Relationship")) {
                bill.begin();
                relation(element, path);
                bill.end("relationships");
            } else if (type.equals("SpdxDocument")) {
                bill.product(ProductProfile.class, "identifiers", id(element), path.at("spdxId"));
            } else {
                reading.count("elements that are no packages", 1);
            }
        }

        private void one(String type, JsonNode element, Json.Path path) {
            int number = packages++;
            String id = id(element);
            Declared declared = declared(type, element, path);
            if (subject.filter(id::equals).isPresent()) {
                declared.product(bill);
                bill.end("described packages");
                return;
            }
            String name = Values.text(element, "name");
            String version = Values.text(element, "software_packageVersion");
            declared.component(bill, index.keys().key(number, name.isEmpty() ? id : name, version, id, path.pointer()));
            bill.end("packages");
        }

        private void relation(JsonNode element, Json.Path path) {
            String type = Values.text(element, "relationshipType");
            String from = Values.text(element, "from");
            if (type.isEmpty()) {
                bill.wrong(path.locus(), "a relationship without a type was not taken");
            }
            if (Values.text(element, "completeness").equals("incomplete")) {
                reading.note(
                        Severity.INFORMATION,
                        path.locus(),
                        "its maker calls this list incomplete: " + from + " " + type);
            }
            List<String> targets = Values.texts(element.path("to"));
            for (int i = 0; i < targets.size(); i++) {
                String to = targets.get(i);
                switch (type) {
                    case "hasDeclaredLicense", "hasConcludedLicense" -> licence(from, to, path);
                    case "hasAssociatedVulnerability" -> vulnerabilities.associated(from, to, path);
                    default -> relations.say(from, type, to, path.at("to", Integer.toString(i)));
                }
            }
        }

        private void licence(String from, String to, Json.Path path) {
            Optional<String> key = index.keys().key(from);
            String name = index.name(to);
            if (key.isPresent() && subject.filter(from::equals).isEmpty() && Declared.says(name)) {
                bill.component(key.get(), "licences", name, path.at("to"));
            } else {
                reading.count("relationships of files, licences and others", 1);
            }
        }

        private Declared declared(String type, JsonNode element, Json.Path path) {
            Declared declared = new Declared();
            declared.put("name", Values.text(element, "name"), path.at("name"));
            declared.put(
                    "version", Values.text(element, "software_packageVersion"), path.at("software_packageVersion"));
            String purpose = Values.text(element, "software_primaryPurpose");
            String sort = purpose.isEmpty() && !type.equals("software_Package")
                    ? type.replaceFirst("^[a-z]+_", "").replace("Package", "")
                    : purpose;
            declared.put("sort", Words.hyphens(sort), path.at("software_primaryPurpose"));
            for (String field : List.of("suppliedBy", "originatedBy")) {
                for (String agent : Values.texts(element.path(field))) {
                    String part = field.equals("suppliedBy") ? "supplier" : "originator";
                    declared.put(part, index.name(agent), path.at(field));
                }
            }
            declared.put("summary", Values.text(element, "summary"), path.at("summary"));
            declared.put("description", Values.text(element, "description"), path.at("description"));
            declared.put("purl", Values.text(element, "software_packageUrl"), path.at("software_packageUrl"));
            for (JsonNode other : Values.list(element.path("externalIdentifier"))) {
                identifier(declared, other, path);
            }
            for (JsonNode hash : Values.list(element.path("verifiedUsing"))) {
                declared.digest(
                        Values.text(hash, "algorithm"), Values.text(hash, "hashValue"), path.at("verifiedUsing"));
            }
            String until = Values.text(element, "validUntilTime");
            declared.put("details", until.isEmpty() ? "" : "valid until: " + until, path.at("validUntilTime"));
            declared.put("endOfSupport", until, path.at("validUntilTime"));
            return declared;
        }

        private static void identifier(Declared declared, JsonNode identifier, Json.Path path) {
            String value = Values.text(identifier, "identifier");
            String kind = Values.text(identifier, "externalIdentifierType");
            switch (kind) {
                case "packageUrl", "packageURL" -> declared.put("purl", value, path.at("externalIdentifier"));
                case "cpe22", "cpe23" -> declared.put("cpe", value, path.at("externalIdentifier"));
                case "swid", "gitoid", "swhid" ->
                    declared.put("details", kind + ": " + value, path.at("externalIdentifier"));
                default -> {
                    if (!value.isEmpty()) {
                        declared.put("details", "identifier: " + Values.address(value), path.at("externalIdentifier"));
                    }
                }
            }
        }
    }
}
