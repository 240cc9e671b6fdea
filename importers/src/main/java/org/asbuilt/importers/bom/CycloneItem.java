package org.asbuilt.importers.bom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;

/** What a CycloneDX bill says of a component or service. */
final class CycloneItem {
    static final String NEEDED_BY = "needed by";
    static final String PRODUCT = "the product itself";

    /** External references that lead on to what matters here; of the others there is only the number. */
    private static final Set<String> LEADING = Set.of(
            "bom",
            "advisories",
            "vulnerability-assertion",
            "exploitability-statement",
            "security-contact",
            "digital-signature",
            "electronic-signature");

    private static final Set<String> IRRELEVANT = Set.of(
            "bom-ref",
            "mime-type",
            "copyright",
            "modified",
            "tags",
            "isExternal",
            "patentAssertions",
            "authors",
            "author",
            "manufacturer",
            "publisher",
            "supplier",
            "provider",
            "group",
            "name");

    private final Bill bill;
    private final Keys keys;
    private final CycloneCrypto crypto;

    CycloneItem(Bill bill, Keys keys) {
        this.bill = bill;
        this.keys = keys;
        crypto = new CycloneCrypto(bill, keys);
    }

    /** Says all of it. */
    void say(Item item) {
        String name = item.fullName();
        if (name.isEmpty()) {
            bill.wrong(item.locus(), "an entry without a name was not taken");
            return;
        }
        String key = keys.key(item.number(), name, item.text("version"), item.text("bom-ref"), item.pointer());
        bill.component(key, "name", name, item.at("name"));
        if (item.role() == Item.Role.SERVICE) {
            bill.component(key, "sort", "service", item.locus());
        }
        item.parent()
                .flatMap(parent -> keys.key(parent.number()))
                .ifPresent(parent -> bill.component(key, "partOf", parent, item.locus()));
        Optional<String> maker = Organisations.maker(item);
        maker.ifPresent(one -> bill.component(key, "supplier", one, item.locus()));
        if (maker.isEmpty()) {
            Organisations.author(item)
                    .ifPresent(one -> bill.component(key, "supplier", one, item.locus(), Confidence.POSSIBLE));
        }
        item.fields().forEach((field, value) -> field(item, key, field, value));
    }

    /** Counts what is not taken of the product itself. */
    void countOnly(Item subject) {
        for (JsonNode property : Values.list(subject.field("properties"))) {
            if (!Values.text(property, "name").startsWith(Properties.DEVICE)) {
                bill.reading().count("properties of other kinds", 1);
            }
        }
        int references = Values.list(subject.field("externalReferences")).size();
        if (references > 0) {
            bill.reading().count("references to other documents", references);
        }
    }

    private void field(Item item, String key, String field, JsonNode value) {
        Locus at = item.at(field);
        String text = Values.text(value);
        switch (field) {
            case "type" -> bill.component(key, "sort", text, at);
            case "version", "description", "purl", "cpe" -> bill.component(key, field, text, at);
            case "licenses" -> licences(key, value, at);
            case "hashes" -> digests(key, value, at);
            case "scope" -> bill.detail(key, "scope", text, at);
            case "versionRange" -> bill.detail(key, "version range", text, at);
            case "swid" -> bill.detail(key, "SWID tag", Values.text(value, "tagId"), at);
            case "omniborId", "swhid" ->
                Values.texts(value)
                        .forEach(id -> bill.detail(key, field.equals("swhid") ? "SWHID" : "OmniBOR", id, at));
            case "properties" -> properties(item, key, value);
            case "externalReferences" -> references(key, value, at);
            case "cryptoProperties" -> crypto.say(key, value, item.pointer() + "/" + field);
            case "endpoints" ->
                Values.texts(value).forEach(endpoint -> bill.detail(key, "endpoint", Values.address(endpoint), at));
            case "authenticated" -> bill.detail(key, "authenticated", text, at);
            case "x-trust-boundary" -> bill.detail(key, "crosses a boundary of trust", text, at);
            case "trustZone" -> bill.detail(key, "zone of trust", text, at);
            case "data" -> flows(key, value, at);
            default -> {
                if (!IRRELEVANT.contains(field)) {
                    String shown = field.length() > 80 ? field.substring(0, 80) + "…" : field;
                    bill.wrong(at, "a field of an unknown name was not taken: " + shown);
                }
            }
        }
    }

    private void licences(String key, JsonNode value, Locus at) {
        for (JsonNode one : Values.list(value)) {
            JsonNode licence = one.path("license");
            String expression = Values.text(one, "expression");
            String id = Values.text(licence, "id");
            String name = id.isEmpty() ? Values.text(licence, "name") : id;
            String shown = !expression.isEmpty() ? expression : name.isEmpty() ? Values.text(licence, "url") : name;
            bill.component(key, "licences", Values.cut(shown), at);
        }
    }

    private void digests(String key, JsonNode value, Locus at) {
        for (JsonNode hash : Values.list(value)) {
            String algorithm = Values.text(hash, "alg");
            String content = Values.text(hash, "content");
            if (!algorithm.isEmpty() && !content.isEmpty()) {
                bill.component(
                        key,
                        "digests",
                        algorithm.toLowerCase(Locale.ROOT) + ":" + content.toLowerCase(Locale.ROOT),
                        at);
            }
        }
    }

    private void properties(Item item, String key, JsonNode value) {
        int i = 0;
        for (JsonNode property : Values.list(value)) {
            String name = Values.text(property, "name");
            if (name.startsWith(Properties.DEVICE)) {
                bill.detail(key, Properties.label(name), Values.text(property, "value"), item.at("properties/" + i));
            } else {
                bill.reading().count("properties of other kinds", 1);
            }
            i++;
        }
    }

    private void references(String key, JsonNode value, Locus at) {
        for (JsonNode reference : Values.list(value)) {
            String type = Values.text(reference, "type");
            if (LEADING.contains(type)) {
                bill.detail(key, type, Values.address(Values.text(reference, "url")), at);
            } else {
                bill.reading().count("references to other documents", 1);
            }
        }
    }

    /** Which sorts of data a service takes and gives. */
    private void flows(String key, JsonNode value, Locus at) {
        for (JsonNode flow : Values.list(value)) {
            Map<String, String> said =
                    Map.of("classification", Values.text(flow, "classification"), "flow", Values.text(flow, "flow"));
            String name = Values.text(flow, "name");
            String shown = (name.isEmpty() ? "" : name + ", ")
                    + said.get("classification")
                    + (said.getOrDefault("flow", "").isEmpty() ? "" : " (" + said.get("flow") + ")");
            bill.detail(key, "data", shown, at);
        }
    }
}
