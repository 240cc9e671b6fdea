package org.asbuilt.importers.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.importers.csaf.CsafTest.Check;
import org.asbuilt.importers.csaf.CsafTest.Failures;

/** The tests on profiles, and on the document as a whole. Source: CSAF 2.0, sections 6.1.15, 6.1.26, 6.1.27, 6.2.10, 6.2.11. */
final class ProfileTests {
    private static final String ADVISORY = "csaf_security_advisory";
    private static final String VEX = "csaf_vex";
    private static final String INCIDENT = "csaf_security_incident_response";
    private static final String INFORMATION = "csaf_informational_advisory";
    private static final List<String> DRAFT_ONLY =
            List.of("csaf_deprecated_security_advisory", "csaf_withdrawn", "csaf_superseded");

    private ProfileTests() {}

    private static Set<String> profiles(Document document) {
        Set<String> profiles = new HashSet<>(List.of(ADVISORY, VEX, INCIDENT, INFORMATION));
        if (document.draft()) {
            profiles.addAll(DRAFT_ONLY);
        }
        return profiles;
    }

    /** 6.1.26: the category is not nearly the name of a profile. */
    static void isNotNearlyAProfile(Document document, Failures failures) {
        String category = document.category();
        if (category.equals("csaf_base") || profiles(document).contains(category)) {
            return;
        }
        String plain = plain(category);
        boolean near = profiles(document).stream()
                .anyMatch(profile -> plain.equals(plain(profile)) || plain.equals(plain(profile.substring(5))));
        if (near || category.toLowerCase(Locale.ROOT).startsWith("csaf_")) {
            failures.at("/document/category", "\"" + category + "\" may be taken for a profile that it is not");
        }
    }

    private static String plain(String category) {
        return category.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\p{Pd}]", "");
    }

    private static Check of(List<String> categories, Check check) {
        return (document, failures) -> {
            if (categories.contains(document.category())) {
                check.look(document, failures);
            }
        };
    }

    /** 6.1.27.1: there is a note that explains. */
    static Check haveNotes() {
        return of(List.of(INFORMATION, INCIDENT), (document, failures) -> {
            List<String> wanted = List.of("description", "details", "general", "summary");
            if (document.meta().items("notes").stream().noneMatch(note -> wanted.contains(note.text("category")))) {
                failures.at("/document/notes", "there is no note of the categories " + String.join(", ", wanted));
            }
        });
    }

    /** 6.1.27.2: there is a reference to something else. */
    static Check haveReferences() {
        return of(List.of(INFORMATION, INCIDENT), (document, failures) -> {
            boolean external = document.meta().items("references").stream()
                    .anyMatch(reference ->
                            reference.said("category").orElse("external").equals("external"));
            if (!external) {
                failures.at("/document/references", "there is no reference of the category external");
            }
        });
    }

    /** 6.1.27.3: there are no vulnerabilities. */
    static Check haveNoVulnerabilities() {
        return of(List.of(INFORMATION), (document, failures) -> {
            if (document.root().get("vulnerabilities").exists()) {
                failures.at("/vulnerabilities", "a document of this profile has no vulnerabilities");
            }
        });
    }

    /** 6.1.27.4: there are products. */
    static Check haveProducts() {
        return of(List.of(ADVISORY, VEX), (document, failures) -> {
            if (!document.root().get("product_tree").exists()) {
                failures.at("", "a document of this profile must have a product_tree");
            }
        });
    }

    /** 6.1.27.11: there are vulnerabilities. */
    static Check haveVulnerabilities() {
        return of(List.of(ADVISORY, VEX), (document, failures) -> {
            if (!document.root().get("vulnerabilities").exists()) {
                failures.at("", "a document of this profile must have vulnerabilities");
            }
        });
    }

    /** 6.1.27.5, 6.1.27.6, 6.1.27.8: each vulnerability has one of those members. */
    static Check each(boolean vexOnly, boolean advisoryOnly, String members) {
        List<String> names = List.of(members.split(" ", -1));
        List<String> categories = vexOnly ? List.of(VEX) : advisoryOnly ? List.of(ADVISORY) : List.of(ADVISORY, VEX);
        return of(categories, (document, failures) -> {
            for (Spot vulnerability : document.vulnerabilities()) {
                if (names.stream().noneMatch(name -> vulnerability.get(name).exists())) {
                    failures.at(vulnerability.pointer(), "it has no " + String.join(" or ", names));
                }
            }
        });
    }

    /** 6.1.27.7: something is said that VEX knows. */
    static Check haveVexStatus() {
        List<String> groups = List.of("fixed", "known_affected", "known_not_affected", "under_investigation");
        return of(List.of(VEX), (document, failures) -> {
            for (Spot vulnerability : document.vulnerabilities()) {
                Spot status = vulnerability.get("product_status");
                if (groups.stream().noneMatch(group -> status.get(group).exists())) {
                    failures.at(status.pointer(), "there is none of " + String.join(", ", groups));
                }
            }
        });
    }

    /** 6.1.27.9: it is said why a product is not affected. */
    static Check sayWhy() {
        return of(List.of(VEX), (document, failures) -> {
            for (Spot vulnerability : document.vulnerabilities()) {
                Set<String> explained = new HashSet<>();
                vulnerability.items("flags").forEach(flag -> explained.addAll(document.about(flag)));
                vulnerability.items("threats").stream()
                        .filter(threat -> threat.text("category").equals("impact"))
                        .forEach(threat -> explained.addAll(document.about(threat)));
                missing(vulnerability, "known_not_affected", explained, "impact statement", failures);
            }
        });
    }

    /** 6.1.27.10: it is said what to do for a product that is affected. */
    static Check sayWhatToDo() {
        return of(List.of(VEX), (document, failures) -> {
            for (Spot vulnerability : document.vulnerabilities()) {
                Set<String> covered = new HashSet<>();
                vulnerability.items("remediations").forEach(item -> covered.addAll(document.about(item)));
                missing(vulnerability, "known_affected", covered, "action statement", failures);
            }
        });
    }

    private static void missing(Spot vulnerability, String group, Set<String> covered, String what, Failures failures) {
        for (Spot product : vulnerability.get("product_status").items(group)) {
            if (!covered.contains(product.text())) {
                failures.at(product.pointer(), "there is no " + what + " for the product " + product.text());
            }
        }
    }

    /** 6.1.15: who translates says from which language. */
    static void translatorsNameTheSource(Document document, Failures failures) {
        boolean translator = document.meta().get("publisher").text("category").equals("translator");
        if (translator && document.meta().text("source_lang").isEmpty()) {
            failures.at("/document/source_lang", "the publisher is a translator, but there is no source language");
        }
    }

    /** 6.1.28: nobody translates into the same language. */
    static void translationsDiffer(Document document, Failures failures) {
        String language = document.meta().text("lang");
        if (!language.isEmpty() && language.equalsIgnoreCase(document.meta().text("source_lang"))) {
            failures.at("/document/source_lang", "source and document are both in " + language);
        }
    }

    /** 6.2.10: it is said who may read it. */
    static void saysWhoMayRead(Document document, Failures failures) {
        if (document.meta().get("distribution").get("tlp").text("label").isEmpty()) {
            failures.at("/document/distribution/tlp/label", "there is no TLP label");
        }
    }

    /** 6.2.11: it says where it lies. */
    static void saysWhereItLies(Document document, Failures failures) {
        String name = fileName(document.tracking().text("id"));
        boolean found = document.meta().items("references").stream()
                .filter(reference -> reference.text("category").equals("self"))
                .map(reference -> reference.text("url"))
                .anyMatch(url -> url.startsWith("https://") && url.endsWith("/" + name));
        if (!found) {
            failures.at("/document/references", "there is no reference of the category self to a file " + name);
        }
    }

    /** What the file of a document is to be called. Source: CSAF 2.0, section 5.1. */
    static String fileName(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^+\\-a-z0-9]+", "_") + ".json";
    }

    /** 6.2.12: the language is known. */
    static void saysItsLanguage(Document document, Failures failures) {
        if (document.meta().text("lang").isEmpty()) {
            failures.at("/document/lang", "the language of the document is not said");
        }
    }
}
