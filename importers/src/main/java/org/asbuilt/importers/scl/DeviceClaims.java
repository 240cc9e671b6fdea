package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Designation;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Kind;
import org.asbuilt.model.LogicBlock;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;

/** Turns devices into claims about assets. */
final class DeviceClaims {
    private static final Map<String, String> MODULE_PARTS = Map.of(
            "vendor", "manufacturer",
            "model", "model",
            "serNum", "serialNumber",
            "hwRev", "hardwareRevision",
            "swRev", "firmwareVersion");

    private final Document document;
    private final Cables cables;
    private final Map<String, About> abouts = new LinkedHashMap<>();

    DeviceClaims(Document document, Cables cables) {
        this.document = document;
        this.cables = cables;
    }

    /** Whom a device's name means: the device itself if the document holds it. */
    About about(String name) {
        About known = abouts.get(name);
        return known == null ? About.of(Kind.ASSET, new Hint.HasName(name)) : known;
    }

    /** Claims a device. */
    void claim(Ied ied) {
        Draft draft = new Draft(document.reading, Kind.ASSET, Method.PARSED_CONFIG, ied.at)
                .observed(document.changed())
                .name(ied.name, ied.at)
                .fact(Designation.class, "description", ied.attribute("desc"), place(ied, "desc"));
        nameplate(ied, draft);
        new AccessPointClaims(document, ied, draft).say();
        cables.say(ied, draft);
        role(ied, draft);
        placement(ied, draft);
        ied.protocols.forEach(protocol -> draft.fact(Communication.class, "supportedProtocols", protocol, ied.at));
        logic(ied, draft);
        draft.about().ifPresent(about -> abouts.put(ied.name, about));
        boolean claimed = draft.claim();
        document.reading.units(1, claimed && ied.understood ? 1 : 0);
        if (!ied.declared) {
            document.reading.count("IEDs that are only connected or referred to, not described", 1);
        }
    }

    private static Locus place(Ied ied, String attribute) {
        return new Locus.Pointer(ied.at.text() + "/@" + attribute);
    }

    private void nameplate(Ied ied, Draft draft) {
        List<Map.Entry<String, Ied.Plate>> physical = ied.plates.entrySet().stream()
                .filter(entry -> entry.getValue().physical)
                .toList();
        Optional<Ied.Plate> first = physical.stream().map(Map.Entry::getValue).findFirst();
        same(
                ied,
                draft,
                "manufacturer",
                "manufacturer",
                Comparison.ORGANISATION,
                first.flatMap(plate -> plate.value("vendor")));
        same(ied, draft, "type", "model", Comparison.MODEL, first.flatMap(plate -> plate.value("model")));
        first.flatMap(plate -> plate.value("serNum")).ifPresent(serial -> draft.serial(serial.value(), serial.at()));
        first.flatMap(plate -> plate.value("hwRev"))
                .ifPresent(said -> draft.fact(Nameplate.class, "hardwareRevision", said.value(), said.at()));
        firmware(ied, first)
                .ifPresent(said -> draft.fact(
                        PartPath.of(Platform.class, "firmwareVersion"),
                        said.value(),
                        said.at(),
                        first.flatMap(plate -> plate.value("swRev")).isPresent()
                                ? Confidence.CONFIRMED
                                : Confidence.PROBABLE));
        if (differs(ied, first) || physical.size() > 1) {
            physical.forEach(entry -> module(entry.getKey(), entry.getValue(), draft));
        }
    }

    /** The physical device's version, or else that of the first logical device that tells one. */
    private static Optional<Said> firmware(Ied ied, Optional<Ied.Plate> physical) {
        return physical.flatMap(plate -> plate.value("swRev"))
                .or(() -> ied.plates.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("LLN0"))
                        .flatMap(entry -> entry.getValue().value("swRev").stream())
                        .findFirst());
    }

    private static boolean differs(Ied ied, Optional<Ied.Plate> plate) {
        return differs(
                        ied.attribute("manufacturer"),
                        plate.flatMap(one -> one.value("vendor")),
                        Comparison.ORGANISATION)
                || differs(ied.attribute("type"), plate.flatMap(one -> one.value("model")), Comparison.MODEL);
    }

    private static boolean differs(String attribute, Optional<Said> value, Comparison comparison) {
        return !attribute.isEmpty()
                && value.filter(said -> !comparison.agree(attribute, said.value()))
                        .isPresent();
    }

    private void same(
            Ied ied, Draft draft, String attribute, String part, Comparison comparison, Optional<Said> plate) {
        String said = ied.attribute(attribute);
        if (said.isEmpty()) {
            plate.ifPresent(value -> draft.fact(Nameplate.class, part, value.value(), value.at()));
            return;
        }
        draft.fact(Nameplate.class, part, said, place(ied, attribute));
        if (differs(said, plate, comparison)) {
            document.reading.note(
                    Severity.INFORMATION,
                    plate.map(Said::at).orElse(ied.at),
                    ied.name + " is said to have the " + part + " " + said + " and on its name plate "
                            + plate.map(Said::value).orElse("") + "; the name plate is claimed as a module");
        }
    }

    private static void module(String path, Ied.Plate plate, Draft draft) {
        MODULE_PARTS.forEach((value, part) -> plate.value(value)
                .ifPresent(said -> draft.fact(HardwareModule.class, path, part, said.value(), said.at())));
        plate.value("d").ifPresent(said -> draft.fact(HardwareModule.class, path, "name", said.value(), said.at()));
    }

    private static void role(Ied ied, Draft draft) {
        Duty.of(ied)
                .ifPresent(guess -> draft.fact(
                        PartPath.of(AssetRole.class, "assetClass"),
                        guess.assetClass().name(),
                        ied.at,
                        guess.confidence()));
        draft.fact(AssetRole.class, "role", Duty.words(ied), ied.at);
        if (ied.accessPoints.values().stream().anyMatch(point -> point.server)) {
            draft.fact(Communication.class, "supportedProtocols", "IEC 61850 MMS", ied.at);
            ied.protocols.remove("IEC 61850 MMS");
        }
        Set<String> spoken = new TreeSet<>();
        ied.blocks.stream().filter(block -> block.kind().isMulticast()).forEach(block -> spoken.add(block.protocol()));
        ied.protocols.addAll(spoken);
        if (ied.points104 > 0
                || ied.accessPoints.values().stream()
                        .flatMap(point -> point.attachments.stream())
                        .anyMatch(attachment -> attachment.type().equals("104"))) {
            ied.protocols.add("IEC 60870-5-104");
        }
    }

    private void placement(Ied ied, Draft draft) {
        List<String> places = new ArrayList<>(ied.places);
        Optional<Said> location = ied.plates.values().stream()
                .filter(plate -> plate.physical)
                .flatMap(plate -> plate.value("location").stream())
                .findFirst();
        if (!places.isEmpty()) {
            draft.fact(Placement.class, "location", LogicalNodeReading.some(places, 5), ied.at);
        } else {
            location.ifPresent(said -> draft.fact(Placement.class, "location", said.value(), said.at()));
        }
        if (ied.sites.size() == 1) {
            draft.fact(Placement.class, "site", ied.sites.iterator().next(), ied.at);
        } else if (ied.sites.isEmpty() && document.sites.size() == 1) {
            draft.fact(
                    PartPath.of(Placement.class, "site"),
                    document.sites.keySet().iterator().next(),
                    ied.at,
                    Confidence.PROBABLE);
        }
    }

    private void logic(Ied ied, Draft draft) {
        if (!ied.digest.isEmpty()) {
            String key = "configuration of " + ied.name;
            draft.fact(LogicBlock.class, key, "sort", "IED configuration", ied.at);
            draft.fact(LogicBlock.class, key, "digest", ied.digest, ied.at);
            draft.fact(LogicBlock.class, key, "version", ied.attribute("configVersion"), place(ied, "configVersion"));
        }
        if (!ied.privateDigest.isEmpty()) {
            String key = "private data of " + ied.name;
            draft.fact(LogicBlock.class, key, "sort", "private data", ied.at);
            draft.fact(LogicBlock.class, key, "digest", ied.privateDigest, ied.at);
        }
        document.templatesDigest.ifPresent(digest -> {
            String key = "data types of " + ied.name;
            draft.fact(LogicBlock.class, key, "sort", "data types", ied.at);
            draft.fact(LogicBlock.class, key, "digest", digest, new Locus.Pointer("/SCL/DataTypeTemplates"));
        });
        ied.settingGroups.ifPresent(said -> {
            draft.fact(LogicBlock.class, "setting groups", "sort", "setting groups", said.at());
            draft.fact(LogicBlock.class, "setting groups", "size", said.value(), said.at());
        });
        ied.blocks.forEach(block -> block(ied, block, draft));
        ied.groups().filter(group -> ied.blocks.stream().noneMatch(group::isOf)).forEach(group -> {
            String key = group.device() + "/" + group.block();
            String sort = group.sampled() ? "sampled value control block" : "GOOSE control block";
            draft.fact(LogicBlock.class, key, "sort", sort, group.at());
            draft.fact(LogicBlock.class, key, "description", group.words(), group.at());
        });
    }

    private static void block(Ied ied, ControlBlock block, Draft draft) {
        String key = block.path();
        draft.fact(LogicBlock.class, key, "sort", block.kind().words(), block.at());
        draft.fact(LogicBlock.class, key, "digest", block.digest(), block.at());
        draft.fact(LogicBlock.class, key, "version", block.revision(), block.at());
        draft.fact(LogicBlock.class, key, "size", Integer.toString(block.size()), block.at());
        List<String> words = new ArrayList<>();
        add(words, "", block.description());
        add(words, "data set ", block.dataSet());
        add(words, "", ied.group(block).map(Group::words).orElse(""));
        draft.fact(LogicBlock.class, key, "description", String.join(", ", words), block.at());
    }

    private static void add(List<String> words, String before, String value) {
        if (!value.isEmpty()) {
            words.add(before + value);
        }
    }
}
