package org.asbuilt.importers.csaf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;
import tools.jackson.databind.JsonNode;

/** A document with what its parts are found by. */
final class Document {
    private static final int MOST_REFERENCES = 5_000_000;
    private static final List<String> VERSIONS = List.of("2.0", "2.1");

    private final Spot root;
    private final boolean draft;
    private final List<Spot> branches = new ArrayList<>();
    private final List<Spot> products = new ArrayList<>();
    private final Map<String, SortedSet<String>> groups = new HashMap<>();
    private final List<Structure.Deviation> deviations;
    private int references;

    private Document(Spot root, boolean checked) {
        this.root = root;
        draft = meta().text("csaf_version").equals("2.1");
        deviations = checked ? Structure.deviations(root, draft ? CsafShape.TWO_ONE : CsafShape.TWO_ZERO) : List.of();
        Spot tree = root.get("product_tree");
        gatherBranches(tree);
        products.addAll(tree.items("full_product_names"));
        relations().forEach(relation -> products.add(relation.get("full_product_name")));
        for (Spot group : tree.items("product_groups")) {
            groups.computeIfAbsent(group.text("group_id"), id -> new TreeSet<>())
                    .addAll(group.texts("product_ids"));
        }
    }

    /**
     * A document.
     *
     * @param checked whether to compare it with the shape that the standard asks for
     * @throws Refused if it is no document of CSAF 2.0 or 2.1
     */
    static Document of(JsonNode node, boolean checked) {
        Spot version = Spot.of(node).get("document").get("csaf_version");
        if (!VERSIONS.contains(version.text())) {
            throw new Refused(
                    new Locus.Pointer(version.pointer()),
                    version.exists()
                            ? "this is no document of CSAF 2.0 or 2.1: its csaf_version is another one"
                            : "this is no CSAF document: it does not say its csaf_version (CSAF 2.0, section 3.2.1.4)");
        }
        return new Document(Spot.of(node), checked);
    }

    private void gatherBranches(Spot tree) {
        Deque<Spot> open = new ArrayDeque<>(tree.items("branches"));
        while (!open.isEmpty()) {
            Spot branch = open.removeFirst();
            branches.add(branch);
            if (branch.get("product").exists()) {
                products.add(branch.get("product"));
            }
            branch.items("branches").reversed().forEach(open::addFirst);
        }
    }

    /** All of it. */
    Spot root() {
        return root;
    }

    /** Whether it is of the draft of version 2.1. */
    boolean draft() {
        return draft;
    }

    /** What it says of itself. */
    Spot meta() {
        return root.get("document");
    }

    /** How it is kept up. */
    Spot tracking() {
        return meta().get("tracking");
    }

    /** Its category. */
    String category() {
        return meta().text("category");
    }

    /** The vulnerabilities. */
    List<Spot> vulnerabilities() {
        return root.items("vulnerabilities");
    }

    /** The branches of the product tree, from the root, each before those within it. */
    List<Spot> branches() {
        return Collections.unmodifiableList(branches);
    }

    /** Where products are defined: in branches, in the list of names, and by relations. */
    List<Spot> products() {
        return Collections.unmodifiableList(products);
    }

    /** The relations between products, or in the draft of 2.1 the paths through them. */
    List<Spot> relations() {
        return root.get("product_tree").items(draft ? "product_paths" : "relationships");
    }

    /** The products that a relation names. */
    static List<Spot> ends(Spot relation) {
        List<Spot> ends = new ArrayList<>();
        for (String name :
                List.of("product_reference", "relates_to_product_reference", "beginning_product_reference")) {
            if (relation.get(name).exists()) {
                ends.add(relation.get(name));
            }
        }
        relation.items("subpaths").forEach(step -> ends.add(step.get("next_product_reference")));
        return ends;
    }

    /** The groups of products by their ids. */
    Map<String, SortedSet<String>> groups() {
        return Collections.unmodifiableMap(groups);
    }

    /** The products that a flag, a remediation or the like is about, those of its groups included. */
    SortedSet<String> about(Spot statement) {
        SortedSet<String> found = new TreeSet<>(statement.texts("product_ids"));
        for (String group : statement.texts("group_ids")) {
            found.addAll(groups.getOrDefault(group, Collections.emptySortedSet()));
        }
        references += found.size();
        if (references > MOST_REFERENCES) {
            throw new Refused(
                    new Locus.Pointer(statement.pointer()),
                    "the groups of products come to more than " + MOST_REFERENCES + " references");
        }
        return found;
    }

    /** Where the document is built otherwise than it must be; none if it was not checked. */
    List<Structure.Deviation> deviations() {
        return deviations;
    }

    /** The scores of a vulnerability: each with the member that holds the products, and the score by its version. */
    static List<Scored> scores(Spot vulnerability) {
        List<Scored> found = new ArrayList<>();
        for (String list : List.of("scores", "metrics")) {
            for (Spot item : vulnerability.items(list)) {
                Spot holder = list.equals("scores") ? item : item.get("content");
                for (String name : List.of("cvss_v2", "cvss_v3", "cvss_v4")) {
                    if (holder.get(name).exists()) {
                        found.add(new Scored(item, holder.get(name)));
                    }
                }
            }
        }
        return found;
    }

    /**
     * A score.
     *
     * @param item the item that names the products
     * @param score the score itself
     */
    record Scored(Spot item, Spot score) {
        /** The products. */
        SortedSet<String> products() {
            return new TreeSet<>(item.texts("products"));
        }
    }

    /** The entries of the history whose date and version can be read, by their date and then by their version. */
    List<Revision> history() {
        List<Revision> history = new ArrayList<>();
        for (Spot entry : tracking().items("revision_history")) {
            Optional<Version> version = Version.of(entry.text("number"));
            Form.moment(entry.text("date"))
                    .ifPresent(date -> version.ifPresent(number -> history.add(new Revision(entry, date, number))));
        }
        history.sort(Revision.ORDER);
        return history;
    }
}
