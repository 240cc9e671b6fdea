package org.asbuilt.importers.bom;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import tools.jackson.databind.JsonNode;

/** The second walk through a CycloneDX document: claims all that it says. */
final class CycloneReport implements CycloneEvents {
    private final Bill bill;
    private final CycloneIndex index;
    private final CycloneItem items;
    private final CycloneVulnerability vulnerabilities;

    CycloneReport(Bill bill, CycloneIndex index) {
        this.bill = bill;
        this.index = index;
        items = new CycloneItem(bill, index.keys());
        vulnerabilities = new CycloneVulnerability(bill, index);
    }

    @Override
    public void item(Item item) {
        if (item.role() == Item.Role.SUBJECT) {
            items.countOnly(item);
            return;
        }
        bill.begin();
        items.say(item);
        bill.end(item.role() == Item.Role.SERVICE ? "services" : "components");
    }

    @Override
    public void entry(String section, JsonNode value, String pointer) {
        switch (section) {
            case "dependencies" -> {
                bill.begin();
                dependency(value, pointer);
                bill.end("dependencies");
            }
            case "vulnerabilities" -> {
                bill.begin();
                vulnerabilities.say(value, pointer);
                bill.end("vulnerabilities");
            }
            case "compositions" -> {
                bill.begin();
                composition(value, pointer);
                bill.end("compositions");
            }
            case "metadata.lifecycles" -> phases(value, pointer);
            default -> {
                // Was read in the first walk.
            }
        }
    }

    @Override
    public void passed(String section, String pointer) {
        bill.reading().count("passed over: " + section(section), 1);
    }

    /** Names that the document makes up must not fill the receipt. */
    private static String section(String section) {
        return switch (section) {
            case "$schema", "externalReferences", "properties", "annotations", "formulation", "declarations" -> section;
            case "definitions", "signature", "citations", "metadata.tools", "metadata.licenses" -> section;
            case "metadata.properties", "metadata.distributionConstraints" -> section;
            default -> CycloneJson.LARGE.contains(section) ? section : "other sections";
        };
    }

    private void dependency(JsonNode value, String pointer) {
        String from = Values.text(value, "ref");
        Locus at = new Locus.Pointer(pointer + "/ref");
        boolean subject = index.isSubject(from);
        Optional<String> key = index.keys().key(from);
        if (!subject && key.isEmpty()) {
            bill.wrong(at, "what depends here is not in the bill: " + from);
            return;
        }
        List<JsonNode> needs = Values.list(value.path("dependsOn"));
        for (int i = 0; i < needs.size(); i++) {
            Locus place = new Locus.Pointer(pointer + "/dependsOn/" + i);
            String to = Values.reference(needs.get(i));
            Optional<String> needed = index.keys().key(to);
            if (needed.isEmpty()) {
                bill.wrong(place, "what is needed here is not in the bill: " + to);
            } else if (subject) {
                bill.detail(needed.get(), CycloneItem.NEEDED_BY, CycloneItem.PRODUCT, place);
            } else {
                bill.component(key.orElse(""), "needs", needed.get(), place);
            }
            bill.reading().count("dependencies on single components", 1);
        }
        for (JsonNode provided : Values.list(value.path("provides"))) {
            String to = Values.reference(provided);
            key.ifPresent(
                    own -> bill.detail(own, "provides", index.keys().key(to).orElse(to), at));
        }
    }

    /** How complete the bill is, as its maker says. */
    private void composition(JsonNode value, String pointer) {
        String aggregate = Values.text(value, "aggregate");
        if (aggregate.equals("complete")) {
            return;
        }
        StringBuilder of = new StringBuilder();
        for (String list : List.of("assemblies", "dependencies", "vulnerabilities")) {
            for (JsonNode one : Values.list(value.path(list))) {
                String reference = Values.reference(one);
                of.append(of.isEmpty() ? "" : ", ")
                        .append(
                                index.isSubject(reference)
                                        ? CycloneItem.PRODUCT
                                        : index.keys().key(reference).orElse(reference));
            }
        }
        bill.reading()
                .note(
                        Severity.INFORMATION,
                        new Locus.Pointer(pointer),
                        "its maker calls the bill " + (aggregate.isEmpty() ? "?" : aggregate.replace('_', ' '))
                                + (of.isEmpty() ? "" : " for " + of));
    }

    private void phases(JsonNode value, String pointer) {
        for (JsonNode phase : Values.list(value)) {
            String name = Values.text(phase, "phase");
            String shown = name.isEmpty() ? Values.text(phase, "name") : name;
            if (!shown.isEmpty()) {
                bill.reading()
                        .note(Severity.INFORMATION, new Locus.Pointer(pointer), "the bill is of the phase " + shown);
            }
        }
    }
}
