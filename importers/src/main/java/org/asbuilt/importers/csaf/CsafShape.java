package org.asbuilt.importers.csaf;

import static org.asbuilt.importers.csaf.Shape.distinct;
import static org.asbuilt.importers.csaf.Shape.some;
import static org.asbuilt.importers.csaf.Shape.text;
import static org.asbuilt.importers.csaf.Shape.thing;
import static org.asbuilt.importers.csaf.Shape.word;

/** How a document is built, of version 2.0 or of the draft of 2.1. Source: CSAF 2.0, section 3; CSAF 2.1 (draft), section 3. */
final class CsafShape {
    private static final Shape ANY = text(Form.ANY);
    private static final Shape URI = text(Form.URI_TEXT);
    private static final Shape MOMENT = text(Form.DATE_TIME);
    private static final Shape IDS = distinct(ANY);
    private static final String RELATIONS =
            "default_component_of external_component_of installed_on installed_with optional_component_of";

    /** A document of version 2.0. */
    static final Shape TWO_ZERO = new CsafShape(false).whole();

    /** A document of the draft of version 2.1. */
    static final Shape TWO_ONE = new CsafShape(true).whole();

    private final boolean draft;

    private CsafShape(boolean draft) {
        this.draft = draft;
    }

    private Shape whole() {
        Shape.Members whole = thing().must("document", document())
                .may("product_tree", productTree())
                .may("vulnerabilities", some(vulnerability()));
        return draft
                ? whole.must("$schema", URI)
                        .may("x_extensions", new Shape.Free())
                        .done()
                : whole.done();
    }

    private Shape document() {
        Shape.Members document = thing().must("category", text(Form.CATEGORY))
                .must("csaf_version", word(draft ? "2.1" : "2.0"))
                .must("publisher", publisher())
                .must("title", ANY)
                .must("tracking", tracking())
                .may("acknowledgments", acknowledgments())
                .may(
                        "aggregate_severity",
                        thing().must("text", ANY).may("namespace", URI).done())
                .may("lang", text(Form.LANGUAGE))
                .may("source_lang", text(Form.LANGUAGE))
                .may("notes", notes())
                .may("references", references());
        if (!draft) {
            return document.may("distribution", distribution()).done();
        }
        return document.must("distribution", distribution())
                .texts("license_expression")
                .may("x_extensions", new Shape.Free())
                .done();
    }

    private Shape distribution() {
        String labels = draft ? "AMBER AMBER+STRICT CLEAR GREEN RED" : "AMBER GREEN RED WHITE";
        Shape tlp = thing().must("label", word(labels)).may("url", URI).done();
        return draft
                ? thing().must("tlp", tlp)
                        .texts("text")
                        .may(
                                "sharing_group",
                                thing().must("id", ANY).texts("name").done())
                        .done()
                : thing().may("tlp", tlp).texts("text").least(1).done();
    }

    private Shape publisher() {
        return thing().must(
                        "category",
                        word("coordinator discoverer other translator user vendor" + (draft ? " multiplier" : "")))
                .must("name", ANY)
                .must("namespace", URI)
                .texts("contact_details issuing_authority")
                .done();
    }

    private static Shape tracking() {
        Shape revision = thing().must("date", MOMENT)
                .must("number", text(Form.VERSION))
                .must("summary", ANY)
                .texts("legacy_version")
                .done();
        Shape engine = thing().must("name", ANY).texts("version").done();
        return thing().must("id", text(Form.TRACKING_ID))
                .must("current_release_date", MOMENT)
                .must("initial_release_date", MOMENT)
                .must("revision_history", some(revision))
                .must("status", word("draft final interim"))
                .must("version", text(Form.VERSION))
                .may("aliases", IDS)
                .may(
                        "generator",
                        thing().must("engine", engine).may("date", MOMENT).done())
                .done();
    }

    private static Shape acknowledgments() {
        return some(thing().may("names", some(ANY))
                .texts("organization summary")
                .may("urls", some(URI))
                .least(1)
                .done());
    }

    private Shape notes() {
        Shape.Members note = thing().must(
                        "category", word("description details faq general legal_disclaimer other summary"))
                .must("text", ANY)
                .texts("audience title");
        return some(draft ? note.may("group_ids", IDS).may("product_ids", IDS).done() : note.done());
    }

    private static Shape references() {
        return some(thing().must("summary", ANY)
                .must("url", URI)
                .may("category", word("external self"))
                .done());
    }

    private Shape productTree() {
        Shape group = thing().must("group_id", ANY)
                .must("product_ids", new Shape.Many(ANY, 2, true))
                .texts("summary")
                .done();
        Shape.Members tree = thing().may("branches", branches())
                .may("full_product_names", some(product()))
                .may("product_groups", some(group))
                .least(1);
        if (!draft) {
            return tree.may("relationships", some(relationship())).done();
        }
        Shape subpath = thing().must("category", word(RELATIONS))
                .must("next_product_reference", ANY)
                .done();
        return tree.may(
                        "product_paths",
                        some(thing().must("beginning_product_reference", ANY)
                                .must("full_product_name", product())
                                .must("subpaths", some(subpath))
                                .done()))
                .done();
    }

    private Shape relationship() {
        return thing().must("category", word(RELATIONS))
                .must("full_product_name", product())
                .must("product_reference", ANY)
                .must("relates_to_product_reference", ANY)
                .done();
    }

    private Shape branches() {
        String categories = "architecture host_name language patch_level product_family product_name product_version"
                + " product_version_range service_pack specification vendor " + (draft ? "platform" : "legacy");
        return some(thing().must("category", word(categories))
                .must("name", ANY)
                .may("branches", new Shape.Within(this::branches))
                .may("product", product())
                .least(3)
                .most(3)
                .done());
    }

    private Shape product() {
        Shape hashes = thing().must("filename", ANY)
                .must(
                        "file_hashes",
                        some(thing().must("algorithm", ANY)
                                .must("value", text(Form.HASH))
                                .done()))
                .done();
        Shape.Members helper = thing().may("cpe", text(Form.CPE))
                .may("hashes", some(hashes))
                .may("model_numbers", IDS)
                .may("sbom_urls", some(URI))
                .may("serial_numbers", IDS)
                .may("skus", some(ANY))
                .may(
                        "x_generic_uris",
                        some(thing().must("namespace", URI).must("uri", URI).done()))
                .least(1);
        Shape.Members product = thing().must("name", ANY).must("product_id", ANY);
        return draft
                ? product.may(
                                "product_identification_helper",
                                helper.may("purls", distinct(text(Form.PURL))).done())
                        .may("x_extensions", new Shape.Free())
                        .done()
                : product.may(
                                "product_identification_helper",
                                helper.may("purl", text(Form.PURL)).done())
                        .done();
    }

    private Shape vulnerability() {
        Shape.Members vulnerability = thing().may("acknowledgments", acknowledgments())
                .may("cve", text(Form.CVE))
                .may("discovery_date", MOMENT)
                .may("flags", distinct(flag()))
                .may("ids", distinct(id()))
                .may("involvements", distinct(involvement()))
                .may("notes", notes())
                .may("product_status", status())
                .may("references", references())
                .may("remediations", some(remediation()))
                .may("threats", some(threat()))
                .texts("title")
                .least(1);
        if (draft) {
            return vulnerability
                    .may("cwes", distinct(cwe(true)))
                    .may("disclosure_date", MOMENT)
                    .may("first_known_exploitation_dates", distinct(exploitation()))
                    .may("metrics", distinct(metric()))
                    .may("x_extensions", new Shape.Free())
                    .done();
        }
        return vulnerability
                .may("cwe", cwe(false))
                .may("release_date", MOMENT)
                .may(
                        "scores",
                        some(thing().must("products", IDS)
                                .may("cvss_v2", CvssShape.TWO)
                                .may("cvss_v3", CvssShape.THREE)
                                .least(2)
                                .done()))
                .done();
    }

    private static Shape cwe(boolean versioned) {
        Shape.Members cwe = thing().must("id", text(Form.CWE)).must("name", ANY);
        return versioned ? cwe.must("version", ANY).done() : cwe.done();
    }

    private static Shape flag() {
        return thing().must(
                        "label",
                        word("component_not_present inline_mitigations_already_exist"
                                + " vulnerable_code_cannot_be_controlled_by_adversary"
                                + " vulnerable_code_not_in_execute_path vulnerable_code_not_present"))
                .may("date", MOMENT)
                .may("group_ids", IDS)
                .may("product_ids", IDS)
                .done();
    }

    private Shape id() {
        return about(thing().must("system_name", ANY).must("text", ANY));
    }

    private Shape involvement() {
        return about(thing().must("party", word("coordinator discoverer other user vendor"))
                .must("status", word("completed contact_attempted disputed in_progress not_contacted open"))
                .may("date", MOMENT)
                .texts("summary" + (draft ? " contact" : "")));
    }

    private Shape about(Shape.Members thing) {
        return draft ? thing.may("group_ids", IDS).may("product_ids", IDS).done() : thing.done();
    }

    private Shape status() {
        Shape.Members status = thing().least(1);
        String groups = "first_affected first_fixed fixed known_affected known_not_affected last_affected recommended"
                + " under_investigation" + (draft ? " unknown" : "");
        for (String group : groups.split(" ", -1)) {
            status.may(group, IDS);
        }
        return status.done();
    }

    private Shape remediation() {
        Shape restart = thing().must(
                        "category",
                        word("connected dependencies machine none parent service system vulnerable_component zone"))
                .texts("details")
                .done();
        return thing().must(
                        "category",
                        word("mitigation no_fix_planned none_available vendor_fix workaround"
                                + (draft ? " fix_planned optional_patch" : "")))
                .must("details", ANY)
                .may("date", MOMENT)
                .may("entitlements", some(ANY))
                .may("group_ids", IDS)
                .may("product_ids", IDS)
                .may("restart_required", restart)
                .may("url", URI)
                .done();
    }

    private static Shape threat() {
        return thing().must("category", word("exploit_status impact target_set"))
                .must("details", ANY)
                .may("date", MOMENT)
                .may("group_ids", IDS)
                .may("product_ids", IDS)
                .done();
    }

    private static Shape exploitation() {
        return thing().must("date", MOMENT)
                .must("exploitation_date", MOMENT)
                .may("group_ids", IDS)
                .may("product_ids", IDS)
                .least(3)
                .done();
    }

    private static Shape metric() {
        Shape epss = thing().must("percentile", ANY)
                .must("probability", ANY)
                .must("timestamp", MOMENT)
                .done();
        Shape content = thing().may("cvss_v2", CvssShape.TWO)
                .may("cvss_v3", CvssShape.THREE)
                .may("cvss_v4", CvssShape.FOUR)
                .may("epss", epss)
                .may("qualitative_severity_rating", word("critical high low medium none"))
                .may("ssvc_v2", new Shape.Free())
                .may("x_extensions", new Shape.Free())
                .least(1)
                .done();
        return thing().must("content", content)
                .must("products", IDS)
                .may("source", URI)
                .done();
    }
}
