package org.asbuilt.allow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/** What the texts for all makers say of a list: where it comes from, what is behind a rule, and what the zones are called at the device. */
final class Wording {
    private final AllowList list;
    private final Map<Id, String> faces = new TreeMap<>();
    private final Map<Id, Crossing> crossings = new HashMap<>();
    private final Map<Cidr, String> names = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** What remains of a list that was loaded before. */
    static final String OLDER =
            "Rules of an earlier list of this scope are called the same but for the six digits before their number: delete them, or what they permit stays permitted";

    /**
     * One direction between two zones.
     *
     * @param from the zone that opens
     * @param to the zone that answers
     */
    record Direction(Id from, Id to) {}

    Wording(AllowList list, Map<Id, String> faces, String what) {
        this.list = list;
        list.permitted().forEach(crossing -> {
            crossings.put(crossing.connection(), crossing);
            crossing.sources().forEach(one -> names.putIfAbsent(one, crossing.sourceName()));
            crossing.destinations().forEach(one -> names.putIfAbsent(one, crossing.destinationName()));
        });
        list.scope().zones().forEach((zone, name) -> {
            String face = faces.get(zone);
            if (face == null || face.isBlank()) {
                String stands = Plain.text("zone " + name, 60).replace(' ', '-').replaceAll("[^A-Za-z0-9._-]", "-");
                this.faces.put(zone, stands);
                remarks.add("No " + what + " of the device was named for the zone " + Plain.text(name, 60) + ": "
                        + stands + " stands for it");
            } else {
                this.faces.put(zone, another(Plain.face(face.strip())));
            }
        });
    }

    /** Behind one interface there is nothing to tell two zones apart by. */
    private String another(String face) {
        if (faces.containsValue(face)) {
            throw InvalidValue.expected("another interface for each zone", face + " twice");
        }
        return face;
    }

    /** What the device calls a zone. */
    String face(Id zone) {
        return faces.getOrDefault(zone, "");
    }

    List<String> remarks() {
        return remarks;
    }

    /** A short name of the list for names of rules. */
    String title() {
        return Plain.text(list.scope().name(), 40)
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Tells the scope from every other, also from one whose title is the same in the letters that devices take: six hexadecimal digits. */
    String scopeMark() {
        return mark(list.scope().conduit() + " " + list.scope().zones().keySet());
    }

    /** Tells what the list says from what it said before, so that rules of both are never one: six hexadecimal digits. */
    String mark() {
        return mark(list.scope().zones() + " " + list.allowances() + " " + faces);
    }

    private static String mark(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 6);
    }

    /** Every direction between the zones, in order. */
    List<Direction> directions() {
        List<Direction> all = new ArrayList<>();
        for (Id from : list.scope().zones().keySet()) {
            for (Id to : list.scope().zones().keySet()) {
                if (!from.equals(to)) {
                    all.add(new Direction(from, to));
                }
            }
        }
        return all;
    }

    List<Allowance> of(Direction direction) {
        return list.allowances().stream()
                .filter(one -> one.from().equals(direction.from()) && one.to().equals(direction.to()))
                .toList();
    }

    String zone(Id zone) {
        return list.scope().zones().getOrDefault(zone, zone.value());
    }

    String words(Direction direction) {
        return zone(direction.from()) + " to " + zone(direction.to());
    }

    /** What an address is called: the asset that has it. */
    String name(Cidr range) {
        return names.getOrDefault(range, "");
    }

    /** Where the list comes from, in sentences. */
    List<String> head() {
        List<String> head = new ArrayList<>();
        head.add("Allow-list of "
                + list.scope()
                        .conduit()
                        .map(id -> "conduit " + list.scope().name() + " (" + id + ")")
                        .orElseGet(() -> "zones " + list.scope().name()));
        head.add("made from the record as of commit " + list.commit() + ": "
                + list.documented().size()
                + " documented connections, " + list.accepted().size() + " of "
                + list.undocumented().size()
                + " that were only seen");
        head.add("Everything else between these zones is refused and logged.");
        head.addAll(remarks);
        list.unwritable().stream()
                .filter(Unwritable::documented)
                .forEach(one ->
                        head.add("Not in this list: " + one.connection() + " " + one.name() + ", for " + one.why()));
        return head;
    }

    /** What is behind a rule: its connections, why they are needed and who answers. */
    String behind(Allowance allowance) {
        List<String> parts = new ArrayList<>();
        for (Id id : allowance.connections()) {
            Optional<Crossing> crossing = Optional.ofNullable(crossings.get(id));
            parts.add(id
                    + crossing.flatMap(Crossing::purpose)
                            .map(purpose -> " " + purpose)
                            .orElse("")
                    + crossing.flatMap(Crossing::owner)
                            .map(owner -> " (owner " + owner + ")")
                            .orElse(""));
        }
        return (allowance.documented() ? "" : "seen and accepted, not documented: ") + String.join(", ", parts);
    }

    /** The same without what people wrote. */
    String ids(Allowance allowance) {
        return String.join(" ", allowance.connections().stream().map(Id::value).toList());
    }
}
