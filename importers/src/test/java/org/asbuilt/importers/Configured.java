package org.asbuilt.importers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.evidence.Claim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** A record of what files say outright, each device on its own: no names are matched and nobody is asked. */
final class Configured {
    private final Map<Id, Map<Slot, Map<String, List<String>>>> said = new LinkedHashMap<>();

    /** What a file says of assets and networks. */
    Configured with(Heard heard) {
        for (Claim claim : heard.claims()) {
            Kind kind = claim.about().kind();
            boolean refers = !claim.path().shape().refers().isEmpty();
            if ((kind == Kind.ASSET || kind == Kind.NETWORK) && !refers) {
                say(Id.of(kind, claim.about().text()), claim.path(), claim.value());
            }
        }
        return this;
    }

    private void say(Id id, PartPath path, String value) {
        List<String> values = said.computeIfAbsent(id, one -> new LinkedHashMap<>())
                .computeIfAbsent(path.slot(), one -> new TreeMap<>())
                .computeIfAbsent(path.part(), one -> new ArrayList<>());
        boolean many = path.shape().many();
        if (!many) {
            values.clear();
        }
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    Snapshot snapshot() {
        List<Subject> subjects = new ArrayList<>();
        said.forEach((id, slots) -> {
            List<Fact> facts = new ArrayList<>();
            slots.forEach((slot, parts) -> {
                Map<String, Said> all = new TreeMap<>();
                parts.forEach((part, values) -> all.put(part, Said.values(values, new Basis.Claimed(List.of()))));
                facts.add(Fact.of(slot, all, PlantTime.ALWAYS));
            });
            subjects.add(Subject.of(id, facts, Optional.empty()));
        });
        return Snapshot.of(1, subjects);
    }
}
