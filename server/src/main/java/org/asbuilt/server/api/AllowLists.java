package org.asbuilt.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.allow.AllowList;
import org.asbuilt.allow.Enforcer;
import org.asbuilt.allow.Writer;
import org.asbuilt.allow.Written;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Moment;
import org.springframework.stereotype.Component;

/** Makes allow-lists of what whoever asks sees, and writes them. */
@Component
class AllowLists {
    private static final String BETWEEN = "..";
    private final FrontOffice office;

    /**
     * What is asked for.
     *
     * @param of a conduit, or two zones with two dots between
     * @param accept the connections that were only seen and are to be included
     * @param maker for whom it is to be written; empty for the maker of the device
     * @param device the device that is to enforce it; empty for the first that stands between the zones
     * @param faces what the device calls the zones: the id of the zone, a colon and the interface; what is not there is as the record has it
     */
    record Asked(String of, List<String> accept, Optional<String> maker, Optional<String> device, List<String> faces) {}

    AllowLists(FrontOffice office) {
        this.office = office;
    }

    /** The record as it is shown, at a moment. */
    Snapshot snapshot(Optional<String> at, Optional<String> asOf) {
        Moment moment = Moment.parse(at, asOf);
        Snapshot shown = office.reading().plant(moment).snapshot();
        return at.isPresent() ? shown.at(office.reading().plant(moment).moment()) : shown;
    }

    /** The list. */
    AllowList list(Asked asked, Snapshot snapshot) {
        Set<Id> accepted = asked.accept().stream().map(Id::new).collect(Collectors.toSet());
        int between = asked.of().indexOf(BETWEEN);
        if (between < 0) {
            Id conduit = new Id(asked.of());
            if (snapshot.resolved(conduit).isEmpty()) {
                throw Refusal.notFound("conduit " + asked.of());
            }
            return AllowList.of(snapshot, conduit, accepted);
        }
        Id one = new Id(asked.of().substring(0, between));
        Id other = new Id(asked.of().substring(between + BETWEEN.length()));
        for (Id zone : List.of(one, other)) {
            if (snapshot.resolved(zone).isEmpty()) {
                throw Refusal.notFound("zone " + zone);
            }
        }
        return AllowList.between(snapshot, one, other, accepted);
    }

    /** The device that was asked for, or the first that stands between the zones. */
    Optional<Enforcer> enforcer(Asked asked, AllowList list, Snapshot snapshot) {
        List<Enforcer> all = Enforcer.of(snapshot, list);
        if (asked.device().isEmpty()) {
            return all.stream().findFirst();
        }
        Id device = new Id(asked.device().get());
        Subject known = snapshot.resolved(device).orElseThrow(() -> Refusal.notFound("device " + device));
        return all.stream()
                .filter(one -> one.device().equals(known.id()))
                .findFirst()
                .or(() ->
                        Optional.of(new Enforcer(known.id(), known.name(), false, Optional.empty(), new TreeMap<>())));
    }

    /** What the device calls the zones. */
    Map<Id, String> faces(Asked asked, Optional<Enforcer> enforcer) {
        Map<Id, String> faces = new TreeMap<>();
        enforcer.ifPresent(one -> faces.putAll(one.faces()));
        for (String face : asked.faces()) {
            int colon = face.indexOf(':');
            if (colon < 0) {
                throw InvalidValue.expected("the id of a zone, a colon and the name of an interface", face);
            }
            faces.put(new Id(face.substring(0, colon)), face.substring(colon + 1));
        }
        return faces;
    }

    /** The list in the words of a maker. */
    Written written(Asked asked, AllowList list, Snapshot snapshot) {
        Optional<Enforcer> enforcer = enforcer(asked, list, snapshot);
        String maker =
                asked.maker().or(() -> enforcer.flatMap(Enforcer::writer)).orElse("nftables");
        return Writer.of(maker).write(list, faces(asked, enforcer));
    }

    /** What leaves with the text: the connections and their ends. */
    static Disclosures.Export export(String what, AllowList list, Snapshot snapshot) {
        return Disclosures.Export.of(what, snapshot.commit(), list.subjects(snapshot), false);
    }
}
