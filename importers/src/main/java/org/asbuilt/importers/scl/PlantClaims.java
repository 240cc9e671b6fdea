package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.model.SiteProfile;

/** Claims substations, subnetworks, the document itself, and products that a template describes. */
final class PlantClaims {
    private final Document document;

    PlantClaims(Document document) {
        this.document = document;
    }

    private Draft draft(Kind kind, Locus at) {
        return new Draft(document.reading, kind, Method.PARSED_CONFIG, at).observed(document.changed());
    }

    /** Claims the substations. */
    void sites() {
        for (Document.Site site : document.sites.values()) {
            List<String> words = new ArrayList<>();
            if (!site.description.isEmpty()) {
                words.add(site.description);
            }
            site.voltages.forEach((level, voltage) -> words.add("voltage level " + level + " " + voltage));
            Draft draft = draft(Kind.SITE, site.at).name(site.name, site.at);
            draft.fact(Designation.class, "description", String.join("; ", words), site.at);
            if (site.sort.equals("substation")) {
                draft.fact(SiteProfile.class, "siteType", "substation", site.at);
            }
            draft.claim();
        }
    }

    /** Claims the subnetworks with the ranges that the masks of their members tell. */
    void networks() {
        Map<String, Map<Cidr, Integer>> ranges = new LinkedHashMap<>();
        Map<Cidr, Set<String>> users = new TreeMap<>();
        Set<String> used = new TreeSet<>();
        for (Ied ied : document.ieds.values()) {
            if (ied.isTemplate()) {
                continue;
            }
            for (Ied.AccessPoint point : ied.accessPoints.values()) {
                for (Attachment attachment : point.attachments) {
                    used.add(attachment.subnetwork());
                    quietly(ied, attachment).forEach(range -> {
                        ranges.computeIfAbsent(attachment.subnetwork(), key -> new TreeMap<>())
                                .merge(range, 1, Integer::sum);
                        users.computeIfAbsent(range, key -> new TreeSet<>()).add(attachment.subnetwork());
                    });
                }
            }
        }
        boolean templateOnly = used.isEmpty() && !document.ieds.isEmpty();
        for (Document.Subnetwork network : document.subnetworks.values()) {
            if (templateOnly || network.name().equalsIgnoreCase("NONE")) {
                document.reading.count("subnetworks that stand for one to come", 1);
            } else {
                network(network, ranges.getOrDefault(network.name(), Map.of()), users);
            }
        }
    }

    /** The ranges of an access point; what is wrong with its addresses was remarked with the device. */
    private static Set<Cidr> quietly(Ied ied, Attachment attachment) {
        Set<Cidr> ranges = new TreeSet<>();
        for (Addresses.Own own : ied.addresses.getOrDefault(attachment, List.of())) {
            own.range().ifPresent(ranges::add);
        }
        return ranges;
    }

    private void network(Document.Subnetwork network, Map<Cidr, Integer> ranges, Map<Cidr, Set<String>> users) {
        List<String> words = new ArrayList<>();
        add(words, "", network.description());
        add(words, "type ", network.type());
        add(words, "", network.bitRate());
        Draft draft = draft(Kind.NETWORK, network.at()).name(network.name(), network.at());
        draft.fact(Designation.class, "description", String.join("; ", words), network.at());
        if (network.type().equals("8-MMS")) {
            draft.fact(PartPath.of(NetworkProfile.class, "networkType"), "control", network.at(), Confidence.PROBABLE);
        }
        if (ranges.size() == 1) {
            Cidr range = ranges.keySet().iterator().next();
            draft.fact(NetworkProfile.class, "range", range.toString(), network.at());
            if (users.getOrDefault(range, Set.of()).size() == 1) {
                draft.hint(new Hint.HasRange(range));
            }
        } else if (ranges.size() > 1) {
            document.reading.note(
                    Severity.WARNING,
                    network.at(),
                    "the addresses on " + network.name() + " lie in " + ranges.size() + " ranges ("
                            + LogicalNodeReading.some(
                                    ranges.keySet().stream().map(Cidr::toString).toList(), 5)
                            + "); no range is claimed for it");
        }
        draft.claim();
        document.reading.count("subnetworks", 1);
    }

    private static void add(List<String> words, String before, String value) {
        if (!value.isBlank()) {
            words.add(before + value);
        }
    }

    /** Claims the document itself with what its header tells of its version. */
    void document() {
        if (document.header.isEmpty()) {
            return;
        }
        Node header = document.header.get();
        String id = header.attribute("id").orElse("");
        String title = header.text("Text")
                .filter(text -> text.length() <= 200)
                .or(() -> header.attribute("id"))
                .orElse("");
        if (title.isEmpty()) {
            document.reading.count("headers without an id", 1);
            return;
        }
        Draft draft = draft(Kind.INFORMATION_ITEM, header.locus()).name(title, header.locus());
        String revision =
                header.attribute("revision").map(value -> " revision " + value).orElse("");
        draft.fact(
                InformationProfile.class,
                "revision",
                (header.attribute("version").orElse("") + revision).strip(),
                header.locus());
        draft.fact(InformationProfile.class, "category", "design", header.locus());
        document.sites.keySet().stream()
                .limit(100)
                .forEach(site -> draft.fact(InformationProfile.class, "covers", site, header.locus()));
        List<Node> history = header.all("History", "Hitem").toList();
        document.reading.count("entries of the history", history.size());
        document.changed()
                .ifPresent(moment -> draft.fact(
                        InformationProfile.class,
                        "issued",
                        moment.toString().substring(0, 10),
                        history.getLast().locus()));
        List<String> words = new ArrayList<>();
        words.add("IEC 61850 SCL " + document.edition);
        add(words, "id ", title.equals(id) ? "" : id);
        add(words, "made with ", header.attribute("toolID").orElse(""));
        if (!history.isEmpty()) {
            words.add("last change " + change(history.getLast()));
        }
        draft.fact(Designation.class, "description", String.join("; ", words), header.locus());
        draft.claim();
    }

    private static String change(Node item) {
        List<String> words = new ArrayList<>();
        add(words, "", item.attribute("when").orElse(""));
        add(words, "by ", item.attribute("who").orElse(""));
        add(
                words,
                "",
                item.attribute("what")
                        .map(what -> what.length() > 300 ? what.substring(0, 300) + "…" : what)
                        .orElse(""));
        add(words, "because ", item.attribute("why").orElse(""));
        return String.join(", ", words);
    }

    /** Claims the product that a template describes. */
    void product(Ied ied) {
        Optional<Ied.Plate> plate =
                ied.plates.values().stream().filter(one -> one.physical).findFirst();
        String maker = ied.attribute("manufacturer");
        String model = ied.attribute("type");
        Draft draft = draft(Kind.PRODUCT, ied.at).name((maker + " " + model).strip(), ied.at);
        draft.fact(Designation.class, "description", ied.attribute("desc"), ied.at);
        draft.fact(ProductProfile.class, "manufacturer", maker, ied.at);
        draft.fact(ProductProfile.class, "model", model, ied.at);
        plate.flatMap(one -> one.value("hwRev"))
                .ifPresent(said -> draft.fact(ProductProfile.class, "hardwareRevision", said.value(), said.at()));
        plate.flatMap(one -> one.value("swRev"))
                .ifPresent(said -> draft.fact(ProductProfile.class, "version", said.value(), said.at()));
        if (!model.isEmpty()) {
            String version = ied.attribute("configVersion");
            draft.fact(
                    ProductProfile.class,
                    "identifiers",
                    "IEC 61850 " + maker + "/" + model + (version.isEmpty() ? "" : "/" + version),
                    ied.at);
        }
        Duty.of(ied)
                .ifPresent(guess -> draft.fact(
                        PartPath.of(ProductProfile.class, "assetClass"),
                        guess.assetClass().name(),
                        ied.at,
                        guess.confidence()));
        Set<String> protocols = new TreeSet<>(ied.protocols);
        if (ied.accessPoints.values().stream().anyMatch(point -> point.server)) {
            protocols.add("IEC 61850 MMS");
        }
        protocols.forEach(protocol -> draft.fact(ProductProfile.class, "supportedProtocols", protocol, ied.at));
        boolean claimed = draft.claim();
        long addresses = ied.accessPoints.values().stream()
                .flatMap(point -> point.attachments.stream())
                .count();
        document.reading.count("connections of a template, whose addresses are of no device", addresses);
        document.reading.units(1, claimed && ied.understood ? 1 : 0);
    }
}
