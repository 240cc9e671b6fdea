package org.asbuilt.importers.bom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Something that an SPDX document in RDF describes, with its properties called as the JSON calls them. Source: SPDX 2.3, annex C. */
final class SpdxThing {
    /** Things that are told as part of the thing that has them. */
    private static final Set<String> PARTS =
            Set.of("Checksum", "ExternalRef", "PackageVerificationCode", "CreationInfo", "ExternalDocumentRef");

    private static final Set<String> LICENCES = Set.of(
            "License",
            "ListedLicense",
            "SimpleLicensingInfo",
            "LicenseException",
            "ListedLicenseException",
            "ConjunctiveLicenseSet",
            "DisjunctiveLicenseSet",
            "OrLaterOperator",
            "WithExceptionOperator",
            "CrossRef");

    private static final Map<String, String> NAMES = Map.of(
            "checksum", "checksums",
            "externalRef", "externalRefs",
            "hasFile", "hasFiles",
            "annotation", "annotations",
            "attributionText", "attributionTexts");

    /** Properties with several values. */
    private static final Set<String> LISTS = Set.of("checksums", "externalRefs", "member");

    /** What is told on its own where it is described, or is of no use here; there may be very much of it. */
    private static final Set<String> PASSED = Set.of(
            "relationship",
            "hasFiles",
            "annotations",
            "describesPackage",
            "hasExtractedLicensingInfo",
            "referencesFile",
            "reviewed",
            "externalDocumentRef",
            "licenseInfoFromFiles",
            "attributionTexts",
            "crossRef",
            "seeAlso",
            "artifactOf");

    private final String pointer;
    private final String id;
    private final boolean isNamed;
    private final String owner;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> places = new HashMap<>();
    private String type;

    /**
     * Begins.
     *
     * @param pointer where it stands
     * @param type what it is, by the name of its element; empty if only a property says so
     * @param id its address, or a name that is unique in the document
     * @param isNamed whether others can refer to it
     * @param owner the id of the thing that has it, or empty
     */
    SpdxThing(String pointer, String type, String id, boolean isNamed, String owner) {
        this.pointer = pointer;
        this.type = type;
        this.id = id;
        this.isNamed = isNamed;
        this.owner = owner;
    }

    String id() {
        return id;
    }

    boolean isNamed() {
        return isNamed;
    }

    String type() {
        return type;
    }

    void type(String said) {
        type = said;
    }

    /** Whether it is told as part of the thing that has it. */
    boolean isPart() {
        return PARTS.contains(type) || LICENCES.contains(type);
    }

    ObjectNode fields() {
        return fields;
    }

    /** Takes a property. */
    void put(String property, JsonNode value, String at) {
        String field = NAMES.getOrDefault(property, property);
        places.putIfAbsent(field, at);
        if (PASSED.contains(field)) {
            return;
        }
        if (LISTS.contains(field)) {
            ArrayNode list = fields.get(field) instanceof ArrayNode array ? array : fields.putArray(field);
            list.add(value);
        } else {
            fields.set(field, value);
        }
    }

    /** The place of a field, or of the thing itself. */
    Locus at(String field) {
        return new Locus.Pointer(places.getOrDefault(field, pointer));
    }

    /** What it is as the value of a property of another thing: the text of a licence, or else an object. */
    JsonNode value(SpdxNames names) {
        return LICENCES.contains(type) ? StringNode.valueOf(licence(names)) : fields;
    }

    private String licence(SpdxNames names) {
        return switch (type) {
            case "ConjunctiveLicenseSet" -> String.join(" AND ", members());
            case "DisjunctiveLicenseSet" -> String.join(" OR ", members());
            case "OrLaterOperator" -> String.join("", members()) + "+";
            case "WithExceptionOperator" ->
                String.join("", members()) + " WITH " + Values.text(fields, "licenseException");
            default -> {
                String called = Values.text(fields, "licenseId") + Values.text(fields, "licenseExceptionId");
                yield called.isEmpty() ? names.id(id) : called;
            }
        };
    }

    private List<String> members() {
        List<String> members = new ArrayList<>();
        for (String member : Values.texts(fields.path("member"))) {
            boolean isSet = member.contains(" AND ") || member.contains(" OR ");
            members.add(isSet ? "(" + member + ")" : member);
        }
        return members;
    }

    /** Tells of it. */
    void tell(SpdxEvents events, SpdxNames names, String list) {
        switch (list) {
            case "packages", "files", "snippets" -> {
                fields.put("SPDXID", names.id(id));
                String purpose = Values.text(fields, "primaryPackagePurpose");
                if (!purpose.isEmpty()) {
                    fields.put("primaryPackagePurpose", SpdxNames.constant(purpose));
                }
            }
            case "relationships" -> {
                fields.put("spdxElementId", names.id(owner));
                fields.put("relationshipType", SpdxNames.constant(Values.text(fields, "relationshipType")));
            }
            default -> {
                // Is only counted.
            }
        }
        events.element(list, fields, this::at);
    }

    /** Tells of it as the document itself. */
    void document(SpdxEvents events, SpdxNames names) {
        int hash = id.lastIndexOf('#');
        events.document("SPDXID", StringNode.valueOf(names.id(id)), at(""));
        if (hash > 0) {
            events.document("documentNamespace", StringNode.valueOf(id.substring(0, hash)), at(""));
        }
        events.document("spdxVersion", fields.path("specVersion"), at("specVersion"));
        events.document("name", fields.path("name"), at("name"));
        events.document("creationInfo", fields.path("creationInfo"), at("creationInfo"));
    }
}
