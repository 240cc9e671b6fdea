package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * How far sources agree with what the record says of a part.
 *
 * @param agreeing how many sources say the same
 * @param rivals how many sources say otherwise
 * @param lastObserved when it was last so in the plant by a source that says the same
 */
public record Agreement(int agreeing, int rivals, Optional<Instant> lastObserved) {

    /** How the claims about one subject agree with what is recorded of one of its parts. */
    public static Agreement of(
            PartPath path, Optional<Said> recorded, Subject subject, List<RecordedClaim> claims, Snapshot snapshot) {
        List<RecordedClaim> about = claims.stream()
                .filter(claim -> isAbout(path, subject, claim.claim().path()))
                .toList();
        Predicate<RecordedClaim> same =
                claim -> agrees(path.shape(), recorded, claim.claim().value(), snapshot);
        List<RecordedClaim> agreeing = about.stream().filter(same).toList();
        List<RecordedClaim> rivals = path.shape().many() && recorded.isPresent()
                ? List.of()
                : about.stream().filter(same.negate()).toList();
        return new Agreement(
                sources(agreeing),
                sources(rivals),
                agreeing.stream()
                        .flatMap(claim -> claim.claim().observed().stream())
                        .max(Comparator.naturalOrder()));
    }

    /**
     * Whether a claim of that path speaks of that part of the subject. A source calls a network port by its MAC address or
     * by an address, the record by a key that stays when addresses change.
     */
    public static boolean isAbout(PartPath path, Subject subject, PartPath claimed) {
        Slot slot = path.slot();
        if (!slot.facet().equals(claimed.slot().facet()) || !path.part().equals(claimed.part())) {
            return false;
        }
        return slot.key().equals(claimed.slot().key())
                || (slot.facet().equals(Shape.of(NetworkPort.class).name())
                        && isPort(subject, slot, claimed.slot().key()));
    }

    /** Whether a claimed value is what is recorded. */
    public static boolean agrees(Part part, Optional<Said> recorded, String claimed, Snapshot snapshot) {
        return recorded.stream()
                .flatMap(said -> said.values().stream())
                .anyMatch(value -> part.agree(value, claimed)
                        || (part.refers().isPresent() && isCalled(value, claimed, snapshot)));
    }

    private static boolean isPort(Subject subject, Slot slot, String key) {
        return subject.fact(slot)
                .map(fact -> (NetworkPort) fact.facet())
                .filter(port -> port.mac().map(mac -> mac.text().equals(key)).orElse(false)
                        || port.addresses().stream().anyMatch(address -> key.equals("ip:" + address)))
                .isPresent();
    }

    /** Whether the subject that an id names is called like that: by name, number, tag, host name or address. */
    private static boolean isCalled(String id, String called, Snapshot snapshot) {
        return subject(id, snapshot).stream()
                .flatMap(named -> named.facts().values().stream())
                .map(List::getLast)
                .filter(fact -> switch (fact.slot().facet()) {
                    case "designation", "communication", "networkPort" -> true;
                    default -> false;
                })
                .anyMatch(fact -> fact.parts().entrySet().stream().anyMatch(part -> {
                    Part shape = Shape.named(fact.slot().facet()).part(part.getKey());
                    return part.getValue().values().stream().anyMatch(value -> shape.agree(value, called));
                }));
    }

    private static Optional<Subject> subject(String id, Snapshot snapshot) {
        try {
            return snapshot.resolved(new Id(id));
        } catch (InvalidValue notAnId) {
            return Optional.empty();
        }
    }

    private static int sources(List<RecordedClaim> claims) {
        return (int)
                claims.stream().map(claim -> claim.source().id()).distinct().count();
    }
}
