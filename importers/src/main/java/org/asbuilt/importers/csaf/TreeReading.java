package org.asbuilt.importers.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.vulnerability.advisory.Product;

/** Reads the product tree. Source: CSAF 2.0, section 3.2.2; CSAF 2.1 (draft), product paths. */
final class TreeReading {
    private static final int MOST_PRODUCTS = 200_000;
    private static final int MOST_STEPS = 2_000_000;

    private final Document document;
    private final List<Product> products = new ArrayList<>();
    private final List<Product.Branch> way = new ArrayList<>();
    private long steps;

    TreeReading(Document document) {
        this.document = document;
    }

    /** All products, in the order of the document; of an id that is defined twice each definition. */
    List<Product> products() {
        Spot tree = document.root().get("product_tree");
        tree.items("branches").forEach(this::branch);
        tree.items("full_product_names").forEach(product -> add(product, List.of(), Optional.empty()));
        document.relations().forEach(document.draft() ? this::path : this::relation);
        return products;
    }

    private void branch(Spot branch) {
        Optional<Product.Branch> step = Words.of(Product.Branch.Category.class, branch.text("category"))
                .map(category -> new Product.Branch(category, Texts.of(branch, "name")));
        step.ifPresent(way::add);
        if (branch.get("product").exists()) {
            add(branch.get("product"), way, Optional.empty());
        }
        branch.items("branches").forEach(this::branch);
        step.ifPresent(done -> way.removeLast());
    }

    private void relation(Spot relation) {
        Optional<Product.Relation> found = category(relation)
                .map(category -> new Product.Relation(
                        category, relation.text("product_reference"), relation.text("relates_to_product_reference")));
        add(relation.get("full_product_name"), List.of(), found);
    }

    /** A path over several products becomes a product for each of its steps; the last one bears the id. */
    private void path(Spot path) {
        Spot whole = path.get("full_product_name");
        String id = whole.text("product_id");
        String from = path.text("beginning_product_reference");
        List<Spot> subpaths = path.items("subpaths");
        for (int i = 0; i < subpaths.size(); i++) {
            String to = subpaths.get(i).text("next_product_reference");
            String start = from;
            Optional<Product.Relation> relation =
                    category(subpaths.get(i)).map(category -> new Product.Relation(category, start, to));
            if (i == subpaths.size() - 1) {
                add(whole, List.of(), relation);
            } else {
                from = id + " step " + (i + 1);
                products.add(new Product(from, Texts.of(whole, "name"), List.of(), Product.Identifiers.NONE, relation));
            }
        }
    }

    private static Optional<Product.Relation.Category> category(Spot spot) {
        return Words.of(Product.Relation.Category.class, spot.text("category").toLowerCase(Locale.ROOT));
    }

    private void add(Spot product, List<Product.Branch> branches, Optional<Product.Relation> relation) {
        steps += branches.size();
        if (products.size() >= MOST_PRODUCTS || steps > MOST_STEPS) {
            throw new Refused(
                    new Locus.Pointer(product.pointer()), "there are more than " + MOST_PRODUCTS + " products");
        }
        if (!product.text("product_id").isEmpty()) {
            products.add(new Product(
                    product.text("product_id"),
                    Texts.of(product, "name"),
                    branches,
                    identifiers(product.get("product_identification_helper")),
                    relation));
        }
    }

    private static Product.Identifiers identifiers(Spot helper) {
        if (!helper.exists()) {
            return Product.Identifiers.NONE;
        }
        List<String> purls = new ArrayList<>(helper.texts("purls"));
        helper.said("purl").ifPresent(purls::add);
        List<String> hashes = new ArrayList<>();
        for (Spot file : helper.items("hashes")) {
            for (Spot hash : file.items("file_hashes")) {
                hashes.add(hash.text("algorithm") + ":" + hash.text("value"));
            }
        }
        List<String> others = new ArrayList<>(helper.texts("sbom_urls"));
        helper.items("x_generic_uris").forEach(uri -> others.add(uri.text("uri")));
        return new Product.Identifiers(
                helper.said("cpe").stream().toList(),
                purls,
                helper.texts("model_numbers"),
                helper.texts("serial_numbers"),
                helper.texts("skus"),
                hashes,
                others);
    }
}
