package org.asbuilt.importers.csaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.asbuilt.importers.csaf.CsafTest.Failures;

/** The tests on products, their ids and their groups. Source: CSAF 2.0, sections 6.1.1 to 6.1.5, 6.1.25, 6.2.1. */
final class ProductTests {
    private ProductTests() {}

    /** Passes every place at which a product is named by its id outside of its definition. */
    private static void references(Document document, Consumer<Spot> taker) {
        for (Spot group : document.root().get("product_tree").items("product_groups")) {
            group.items("product_ids").forEach(taker);
        }
        document.relations().forEach(relation -> Document.ends(relation).forEach(taker));
        for (Spot note : document.meta().items("notes")) {
            note.items("product_ids").forEach(taker);
        }
        for (Spot vulnerability : document.vulnerabilities()) {
            Spot status = vulnerability.get("product_status");
            status.node().propertyNames().forEach(group -> status.items(group).forEach(taker));
            statements(vulnerability)
                    .forEach(statement -> statement.items("product_ids").forEach(taker));
            for (String list : List.of("scores", "metrics")) {
                vulnerability
                        .items(list)
                        .forEach(score -> score.items("products").forEach(taker));
            }
        }
    }

    private static List<Spot> statements(Spot vulnerability) {
        List<Spot> found = new ArrayList<>();
        for (String list : List.of(
                "flags", "remediations", "threats", "notes", "ids", "involvements", "first_known_exploitation_dates")) {
            found.addAll(vulnerability.items(list));
        }
        return found;
    }

    private static Set<String> defined(Document document) {
        Set<String> defined = new HashSet<>();
        document.products().forEach(product -> defined.add(product.text("product_id")));
        return defined;
    }

    /** 6.1.1: every product that is named is defined. */
    static void areDefined(Document document, Failures failures) {
        Set<String> defined = defined(document);
        references(document, reference -> {
            if (!defined.contains(reference.text())) {
                failures.at(reference.pointer(), "the product " + reference.text() + " is not defined");
            }
        });
    }

    /** 6.1.2: no product is defined twice. */
    static void areDefinedOnce(Document document, Failures failures) {
        once(document.products(), "product_id", "the product", failures);
    }

    private static void once(List<Spot> things, String member, String what, Failures failures) {
        Set<String> seen = new HashSet<>();
        for (Spot thing : things) {
            Spot id = thing.get(member);
            if (id.exists() && !seen.add(id.text())) {
                failures.at(id.pointer(), what + " " + id.text() + " is defined before");
            }
        }
    }

    /** 6.1.3: no product is defined by itself. */
    static void areNotCircular(Document document, Failures failures) {
        Map<String, List<String>> by = new HashMap<>();
        for (Spot relation : document.relations()) {
            List<String> ends =
                    by.computeIfAbsent(relation.get("full_product_name").text("product_id"), id -> new ArrayList<>());
            Document.ends(relation).forEach(end -> ends.add(end.text()));
        }
        for (Spot relation : document.relations()) {
            Spot id = relation.get("full_product_name").get("product_id");
            if (leadsTo(by, id.text())) {
                failures.at(id.pointer(), "the product " + id.text() + " is defined by itself");
            }
        }
    }

    private static boolean leadsTo(Map<String, List<String>> by, String id) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(by.getOrDefault(id, List.of()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (next.equals(id)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(by.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    /** 6.1.4: every group that is named is defined. */
    static void groupsAreDefined(Document document, Failures failures) {
        List<Spot> statements = new ArrayList<>(document.meta().items("notes"));
        document.vulnerabilities().forEach(vulnerability -> statements.addAll(statements(vulnerability)));
        for (Spot statement : statements) {
            for (Spot group : statement.items("group_ids")) {
                if (!document.groups().containsKey(group.text())) {
                    failures.at(group.pointer(), "the group of products " + group.text() + " is not defined");
                }
            }
        }
    }

    /** 6.1.5: no group is defined twice. */
    static void groupsAreDefinedOnce(Document document, Failures failures) {
        once(document.root().get("product_tree").items("product_groups"), "group_id", "the group", failures);
    }

    /** 6.1.25: each way to digest a file is used once. */
    static void hashesAreOfDifferentKinds(Document document, Failures failures) {
        for (Spot product : document.products()) {
            for (Spot file : product.get("product_identification_helper").items("hashes")) {
                once(file.items("file_hashes"), "algorithm", "the algorithm", failures);
            }
        }
    }

    /** 6.2.1: every product that is defined is named somewhere. */
    static void areUsed(Document document, Failures failures) {
        if (document.category().equals("csaf_informational_advisory")) {
            return;
        }
        Set<String> used = new HashSet<>();
        references(document, reference -> used.add(reference.text()));
        for (Spot product : document.products()) {
            if (!used.contains(product.text("product_id"))) {
                failures.at(
                        product.pointer() + "/product_id",
                        "the product " + product.text("product_id") + " is named nowhere");
            }
        }
    }

    /** 6.2.8 and 6.2.9: a weak digest is not the only one. */
    static CsafTest.Check isNotTheOnlyHash(String algorithm) {
        return (document, failures) -> {
            for (Spot product : document.products()) {
                for (Spot file : product.get("product_identification_helper").items("hashes")) {
                    List<Spot> hashes = file.items("file_hashes");
                    if (!hashes.isEmpty()
                            && hashes.stream()
                                    .allMatch(hash -> hash.text("algorithm").equals(algorithm))) {
                        failures.at(hashes.getFirst().pointer(), algorithm + " is the only digest of this file");
                    }
                }
            }
        };
    }

    /** 6.2.16: every product has something beside its name. */
    static void haveIdentifiers(Document document, Failures failures) {
        for (Spot product : document.products()) {
            if (!product.get("product_identification_helper").exists()) {
                failures.at(product.pointer(), "nothing but its name identifies the product");
            }
        }
    }
}
