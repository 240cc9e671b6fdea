package org.asbuilt.examples;

/**
 * What a coordinator that does not exist publishes about the plant's devices. Every vulnerability is invented, and its CVE number is of a
 * year to come; nothing of it says anything about what the makers sell.
 *
 * <p>Source: OASIS CSAF 2.0; CISA, Known Exploited Vulnerabilities Catalog, for the form.
 */
final class InventedAdvisories {
    static final String CONTROLLERS = "advisory-controllers.json";
    static final String FIREWALL = "advisory-firewall.json";
    static final String DRIVES = "vex-drives.json";
    static final String EXPLOITED = "known-exploited.json";

    private static final String NOTE = "Invented for the example plant; it says nothing about what the maker sells.";

    private InventedAdvisories() {}

    /** A weakness of controllers that are no longer kept up: nothing will mend it. */
    static String controllers() {
        return document(
                        "csaf_security_advisory",
                        "coordinator",
                        "INV-2099-01",
                        "Invented: controllers take orders to stop from anybody",
                        "2026-01-12T09:00:00Z")
                + """
                  "product_tree": {"branches": [{"category": "vendor", "name": "Siemens", "branches": [
                    {"category": "product_name", "name": "SIMATIC S7-300 CPU family", "branches": [
                      {"category": "product_version_range", "name": "vers:all/*",
                       "product": {"product_id": "P", "name": "Siemens SIMATIC S7-300 CPU family, all versions"}}]}]}]},
                  "vulnerabilities": [{"cve": "CVE-2099-2001", "notes": [{"category": "description", "text": "%s"}],
                    "product_status": {"known_affected": ["P"]},
                    "scores": [{"products": ["P"], "cvss_v3": {"version": "3.1",
                      "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "baseScore": 7.5, "baseSeverity": "HIGH"}}],
                    "remediations": [{"category": "no_fix_planned", "product_ids": ["P"],
                      "details": "The family is at its end. Let nobody reach port 102 who does not need it."}]}]
                }
                """.formatted(NOTE);
    }

    /** A weakness of the firewall at the edge; the catalogue knows that it is exploited. */
    static String firewall() {
        return document(
                        "csaf_security_advisory",
                        "coordinator",
                        "INV-2099-02",
                        "Invented: the firewall's portal runs what it is sent",
                        "2026-02-02T09:00:00Z")
                + """
                  "product_tree": {"branches": [{"category": "vendor", "name": "Fortinet", "branches": [
                    {"category": "product_name", "name": "FortiOS", "branches": [
                      {"category": "product_version_range", "name": "vers:intdot/>=7.2.0|<7.2.10",
                       "product": {"product_id": "P", "name": "Fortinet FortiOS from 7.2.0, before 7.2.10"}}]}]}]},
                  "vulnerabilities": [{"cve": "CVE-2099-2002", "notes": [{"category": "description", "text": "%s"}],
                    "product_status": {"known_affected": ["P"]},
                    "scores": [{"products": ["P"], "cvss_v3": {"version": "3.1",
                      "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8, "baseSeverity": "CRITICAL"}}],
                    "remediations": [{"category": "vendor_fix", "product_ids": ["P"], "details": "Update to 7.2.10.",
                      "restart_required": {"category": "machine"}}]}]
                }
                """.formatted(NOTE);
    }

    /** The maker of the drives says that they are not affected. */
    static String drives() {
        return document(
                        "csaf_vex",
                        "vendor",
                        "INV-2099-03",
                        "Invented: drives and CVE-2099-2003",
                        "2026-02-10T09:00:00Z")
                + """
                  "product_tree": {"branches": [{"category": "vendor", "name": "Rockwell Automation", "branches": [
                    {"category": "product_name", "name": "PowerFlex 525", "branches": [
                      {"category": "product_version", "name": "7.001",
                       "product": {"product_id": "P", "name": "Rockwell Automation PowerFlex 525 7.001"}}]}]}]},
                  "vulnerabilities": [{"cve": "CVE-2099-2003", "notes": [{"category": "description", "text": "%s"}],
                    "product_status": {"known_not_affected": ["P"]},
                    "flags": [{"label": "vulnerable_code_not_present", "product_ids": ["P"]}]}]
                }
                """.formatted(NOTE);
    }

    /** The catalogue of what is known to be exploited. */
    static String exploited() {
        return """
                {
                  "title": "Invented catalogue of known exploited vulnerabilities, for the example plant",
                  "catalogVersion": "2026.02.20",
                  "dateReleased": "2026-02-20T12:00:00.0000Z",
                  "count": 1,
                  "vulnerabilities": [{"cveID": "CVE-2099-2002", "vendorProject": "Fortinet", "product": "FortiOS",
                    "vulnerabilityName": "Invented: the firewall's portal runs what it is sent", "dateAdded": "2026-02-20",
                    "shortDescription": "%s",
                    "requiredAction": "Apply the maker's update, or take the portal off the internet.",
                    "dueDate": "2026-03-13", "knownRansomwareCampaignUse": "Known", "notes": "", "cwes": ["CWE-787"]}]
                }
                """.formatted(NOTE);
    }

    private static String document(String category, String publisher, String id, String title, String released) {
        return """
                {
                  "document": {"category": "%1$s", "csaf_version": "2.0", "lang": "en", "title": "%4$s",
                    "publisher": {"category": "%2$s", "name": "Invented advisories of Merrowbeck",
                      "namespace": "https://advisories.merrowbeck.example"},
                    "distribution": {"tlp": {"label": "WHITE"}},
                    "notes": [{"category": "summary", "title": "Invented", "text": "%6$s"}],
                    "tracking": {"id": "%3$s", "status": "final", "version": "1.0.0",
                      "initial_release_date": "%5$s", "current_release_date": "%5$s",
                      "revision_history": [{"number": "1.0.0", "date": "%5$s", "summary": "First version"}]}},
                """.formatted(category, publisher, id, title, released, NOTE);
    }
}
