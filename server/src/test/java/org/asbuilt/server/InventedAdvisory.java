package org.asbuilt.server;

/** Advisories in CSAF 2.0 of a maker that does not exist, about products that it does not make. */
public final class InventedAdvisory {
    private InventedAdvisory() {}

    /** A security advisory about the controller NX-200: versions in a range are affected, 2.4 mends it. */
    public static String ofController(String version, String range, String summary) {
        return """
                {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "lang": "en",
                  "title": "Northfell NX-200 accepts commands without a password",
                  "publisher": {"category": "vendor", "name": "Northfell Automation", "namespace": "https://northfell.example"},
                  "distribution": {"tlp": {"label": "WHITE"}},
                  "notes": [{"category": "summary", "title": "Summary", "text": "Commands are taken from anybody. <script>alert(1)</script>"}],
                  "references": [{"category": "external", "summary": "The advisory", "url": "https://northfell.example/nf-1"}],
                  "tracking": {"id": "NF-2099-001", "status": "final", "version": "%1$s",
                    "initial_release_date": "2026-01-10T08:00:00Z", "current_release_date": "%4$s",
                    "revision_history": [%3$s]}},
                 "product_tree": {"branches": [{"category": "vendor", "name": "Northfell Automation", "branches": [
                   {"category": "product_name", "name": "NX-200", "branches": [
                     {"category": "product_version_range", "name": "%2$s",
                      "product": {"product_id": "P-1", "name": "Northfell NX-200 %2$s"}},
                     {"category": "product_version", "name": "2.4",
                      "product": {"product_id": "P-2", "name": "Northfell NX-200 2.4"}}]}]}]},
                 "vulnerabilities": [{"cve": "CVE-2099-1001", "title": "Missing authentication",
                   "cwe": {"id": "CWE-306", "name": "Missing Authentication for Critical Function"},
                   "notes": [{"category": "description", "text": "No password is asked for."}],
                   "product_status": {"known_affected": ["P-1"], "fixed": ["P-2"]},
                   "scores": [{"products": ["P-1"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "baseSeverity": "CRITICAL",
                     "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}],
                   "remediations": [{"category": "vendor_fix", "details": "Update to 2.4", "product_ids": ["P-1"],
                     "restart_required": {"category": "machine"}, "url": "https://northfell.example/2.4"}]}]}
                """.formatted(version, range, history(version, summary), released(version));
    }

    /** The maker's word that its controller is not affected by another vulnerability. */
    public static String vex() {
        return """
                {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "NX-200 and CVE-2099-1001",
                  "publisher": {"category": "vendor", "name": "Northfell Automation", "namespace": "https://northfell.example"},
                  "notes": [{"category": "summary", "text": "The controller as it was delivered to the waterworks has no network stack."}],
                  "tracking": {"id": "NF-VEX-7", "status": "final", "version": "1",
                    "initial_release_date": "2026-02-01T08:00:00Z", "current_release_date": "2026-02-01T08:00:00Z",
                    "revision_history": [{"number": "1", "date": "2026-02-01T08:00:00Z", "summary": "First"}]}},
                 "product_tree": {"branches": [{"category": "vendor", "name": "Northfell Automation", "branches": [
                   {"category": "product_name", "name": "NX-200", "branches": [
                     {"category": "product_version", "name": "2.1",
                      "product": {"product_id": "V-1", "name": "Northfell NX-200 2.1"}}]}]}]},
                 "vulnerabilities": [{"cve": "CVE-2099-1001", "notes": [{"category": "description", "text": "See the advisory."}],
                   "product_status": {"known_not_affected": ["V-1"]},
                   "flags": [{"label": "component_not_present", "product_ids": ["V-1"]}]}]}
                """;
    }

    /** A catalogue of known exploited vulnerabilities with the one of the controller, added on a day. */
    public static String catalogue(String added) {
        return """
                {"title": "CISA Catalog of Known Exploited Vulnerabilities", "catalogVersion": "2099.01.01",
                 "dateReleased": "2099-01-01T00:00:00.000Z", "count": 1, "vulnerabilities": [
                  {"cveID": "CVE-2099-1001", "vendorProject": "Northfell Automation", "product": "NX-200",
                   "vulnerabilityName": "Northfell NX-200 Missing Authentication", "dateAdded": "%1$s",
                   "shortDescription": "Commands are taken from anybody.", "requiredAction": "Apply the maker's update.",
                   "dueDate": "2099-12-31", "knownRansomwareCampaignUse": "Known", "notes": "", "cwes": ["CWE-306"]}]}
                """.formatted(added);
    }

    /** A bundle of two techniques of attackers: one against controllers, one against firewalls. */
    public static String techniques() {
        return """
                {"type": "bundle", "id": "bundle--1", "objects": [
                  {"type": "x-mitre-collection", "id": "x-mitre-collection--1", "x_mitre_version": "1.0"},
                  {"type": "attack-pattern", "id": "attack-pattern--1", "name": "Invented Valve Flutter",
                   "external_references": [{"source_name": "mitre-attack", "external_id": "T9901"}]},
                  {"type": "attack-pattern", "id": "attack-pattern--2", "name": "Invented Door Jam",
                   "external_references": [{"source_name": "mitre-attack", "external_id": "T9902"}]},
                  {"type": "x-mitre-asset", "id": "x-mitre-asset--1",
                   "external_references": [{"source_name": "mitre-attack", "external_id": "A0003"}]},
                  {"type": "x-mitre-asset", "id": "x-mitre-asset--2",
                   "external_references": [{"source_name": "mitre-attack", "external_id": "A0016"}]},
                  {"type": "course-of-action", "id": "course-of-action--1", "name": "Invented Limit Stops",
                   "labels": ["IEC 62443-3-3:2013 - SR 3.6"],
                   "external_references": [{"source_name": "mitre-attack", "external_id": "M9901"}]},
                  {"type": "relationship", "id": "relationship--1", "relationship_type": "targets",
                   "source_ref": "attack-pattern--1", "target_ref": "x-mitre-asset--1"},
                  {"type": "relationship", "id": "relationship--2", "relationship_type": "targets",
                   "source_ref": "attack-pattern--2", "target_ref": "x-mitre-asset--2"},
                  {"type": "relationship", "id": "relationship--3", "relationship_type": "mitigates",
                   "source_ref": "course-of-action--1", "target_ref": "attack-pattern--1"}]}
                """;
    }

    private static String released(String version) {
        return switch (version) {
            case "1.0.0" -> "2026-01-10T08:00:00Z";
            case "1.0.1" -> "2026-01-20T08:00:00Z";
            default -> "2026-02-10T08:00:00Z";
        };
    }

    private static String history(String version, String summary) {
        StringBuilder all = new StringBuilder(
                "{\"number\": \"1.0.0\", \"date\": \"2026-01-10T08:00:00Z\", \"summary\": \"First\"}");
        if (!version.equals("1.0.0")) {
            all.append(", {\"number\": \"1.0.1\", \"date\": \"2026-01-20T08:00:00Z\", \"summary\": \"")
                    .append(version.equals("1.0.1") ? summary : "A typing error")
                    .append("\"}");
        }
        if (version.startsWith("2")) {
            all.append(", {\"number\": \"2.0.0\", \"date\": \"2026-02-10T08:00:00Z\", \"summary\": \"")
                    .append(summary)
                    .append("\"}");
        }
        return all.toString();
    }
}
