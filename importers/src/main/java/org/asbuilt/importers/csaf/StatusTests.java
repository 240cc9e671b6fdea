package org.asbuilt.importers.csaf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.importers.csaf.CsafTest.Failures;

/** The tests on what is said of products and vulnerabilities. Source: CSAF 2.0, sections 6.1.6, 6.1.7, 6.1.23, 6.1.24, 6.1.29 ff. */
final class StatusTests {
    private static final Map<String, String> MEANINGS = Map.of(
            "first_affected", "affected",
            "known_affected", "affected",
            "last_affected", "affected",
            "known_not_affected", "not affected",
            "first_fixed", "fixed",
            "fixed", "fixed",
            "under_investigation", "under investigation",
            "unknown", "unknown");
    private static final List<String> AFFECTED = List.of("first_affected", "known_affected", "last_affected");

    private StatusTests() {}

    /** 6.1.6: nothing is said of a product that contradicts something else. */
    static void doNotContradict(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Map<String, String> said = new HashMap<>();
            Spot status = vulnerability.get("product_status");
            for (String group : status.node().propertyNames()) {
                String meaning = MEANINGS.getOrDefault(group, "");
                for (Spot product : meaning.isEmpty() ? List.<Spot>of() : status.items(group)) {
                    String before = said.putIfAbsent(product.text(), meaning);
                    if (before != null && !before.equals(meaning)) {
                        failures.at(
                                product.pointer(),
                                "the product " + product.text() + " is both " + before + " and " + meaning);
                    }
                }
            }
        }
    }

    /** 6.1.7: a product has one score of each version. */
    static void haveOneScore(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<String> seen = new HashSet<>();
            for (Document.Scored scored : Document.scores(vulnerability)) {
                String version = scored.score().text("version");
                String source = scored.item().text("source");
                for (Spot product : scored.item().items("products")) {
                    if (!seen.add(version + " " + source + " " + product.text())) {
                        failures.at(
                                product.pointer(),
                                "the product " + product.text() + " has another score of CVSS " + version);
                    }
                }
            }
        }
    }

    /** 6.1.23: no CVE number stands twice. */
    static void haveDifferentNumbers(Document document, Failures failures) {
        Set<String> seen = new HashSet<>();
        for (Spot vulnerability : document.vulnerabilities()) {
            Spot cve = vulnerability.get("cve");
            if (cve.exists() && !seen.add(cve.text())) {
                failures.at(cve.pointer(), cve.text() + " is used before");
            }
        }
    }

    /** 6.1.24: nobody is involved in two ways at one moment. */
    static void areInvolvedOnce(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<String> seen = new HashSet<>();
            for (Spot involvement : vulnerability.items("involvements")) {
                String date = involvement.text("date");
                String moment = Form.moment(date).map(Object::toString).orElse(date);
                if (!seen.add(involvement.text("party") + " " + moment)) {
                    failures.at(
                            involvement.pointer(),
                            "the party " + involvement.text("party") + " is there before with the same date");
                }
            }
        }
    }

    /** 6.1.29 and 6.1.32: it says of which products it speaks. */
    static CsafTest.Check sayOfWhich(String list) {
        return (document, failures) -> {
            for (Spot vulnerability : document.vulnerabilities()) {
                for (Spot item : vulnerability.items(list)) {
                    if (!item.get("product_ids").exists()
                            && !item.get("group_ids").exists()) {
                        failures.at(item.pointer(), "it does not say to which products it applies");
                    }
                }
            }
        };
    }

    /** 6.1.33: why a product is not affected is said once. */
    static void haveOneJustification(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<String> seen = new HashSet<>();
            for (Spot flag : vulnerability.items("flags")) {
                for (String product : document.about(flag)) {
                    if (!seen.add(product)) {
                        failures.at(flag.pointer(), "for the product " + product + " there is another flag");
                    }
                }
            }
        }
    }

    /** The products of some groups of status, with the places. */
    static Map<String, Spot> of(Spot vulnerability, List<String> groups) {
        Map<String, Spot> found = new java.util.LinkedHashMap<>();
        for (String group : groups) {
            vulnerability.get("product_status").items(group).forEach(spot -> found.putIfAbsent(spot.text(), spot));
        }
        return found;
    }

    /** 6.2.2: for what is affected or looked into there is something to do. */
    static void haveRemediations(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<String> covered = new HashSet<>();
            vulnerability.items("remediations").forEach(item -> covered.addAll(document.about(item)));
            List<String> groups = List.of("first_affected", "known_affected", "last_affected", "under_investigation");
            of(vulnerability, groups).forEach((product, spot) -> {
                if (!covered.contains(product)) {
                    failures.at(spot.pointer(), "there is no remediation for the product " + product);
                }
            });
        }
    }

    /** 6.2.3: what is affected has a score. */
    static void haveScores(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            SortedSet<String> covered = new TreeSet<>();
            Document.scores(vulnerability).forEach(scored -> covered.addAll(scored.products()));
            of(vulnerability, AFFECTED).forEach((product, spot) -> {
                if (!covered.contains(product)) {
                    failures.at(spot.pointer(), "there is no score for the product " + product);
                }
            });
        }
    }

    /** 6.2.7: it is known when somebody was involved. */
    static void areInvolvedAtADate(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Spot involvement : vulnerability.items("involvements")) {
                if (!involvement.get("date").exists()) {
                    failures.at(involvement.pointer(), "it has no date");
                }
            }
        }
    }

    /** 6.2.17: no CVE number stands among the other numbers. */
    static void haveTheirNumberInItsPlace(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Spot id : vulnerability.items("ids")) {
                if (Form.CVE.fits(id.text("text"))) {
                    failures.at(id.pointer(), id.text("text") + " stands among the other numbers");
                }
            }
        }
    }

    /** 6.3.3 and 6.3.4: the number is there. */
    static CsafTest.Check have(String member, String draftMember) {
        return (document, failures) -> {
            for (Spot vulnerability : document.vulnerabilities()) {
                if (!vulnerability.get(document.draft() ? draftMember : member).exists()) {
                    failures.at(vulnerability.pointer(), "it has no " + member.toUpperCase(java.util.Locale.ROOT));
                }
            }
        };
    }
}
