package org.asbuilt.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Route;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.model.UnreadLine;
import org.asbuilt.model.VpnPeer;

/**
 * The record as it would be if some devices were configured otherwise. A configuration says all that there is: a rule or an interface's
 * list that a new one does not have is gone, which no list of additions would tell. Source: requirements P4-02, issue 7.
 */
public final class Candidate {
    private static final Set<String> CONFIGURED = List.<Class<? extends Facet>>of(
                    DeviceInterface.class,
                    FilterRule.class,
                    AddressTranslation.class,
                    VpnPeer.class,
                    Route.class,
                    UnreadLine.class)
            .stream()
            .map(type -> Shape.of(type).name())
            .collect(Collectors.toUnmodifiableSet());

    private static final String ROUTE = Shape.of(Route.class).name();

    private Candidate() {}

    /**
     * The record with the devices configured as some claims say, and else as it is. Routes that devices learn stay.
     *
     * @param record the record
     * @param said what the configurations say of each device of the record
     */
    public static Snapshot of(Snapshot record, Map<Id, List<RecordedClaim>> said) {
        List<Subject> configured = new ArrayList<>();
        said.forEach((id, claims) -> record.subject(id)
                .filter(device -> isConfigured(claims))
                .map(device -> configured(device, claims))
                .ifPresent(configured::add));
        return record.replacing(record.commit(), configured);
    }

    /** Whether some claims say how a device is configured: its interfaces or its rules. */
    public static boolean isConfigured(List<RecordedClaim> claims) {
        Set<String> telling = Set.of(
                Shape.of(DeviceInterface.class).name(),
                Shape.of(FilterRule.class).name());
        return claims.stream()
                .anyMatch(one -> telling.contains(one.claim().path().slot().facet()));
    }

    private static Subject configured(Subject device, List<RecordedClaim> claims) {
        List<Fact> facts = new ArrayList<>();
        device.facts()
                .forEach((slot, of) -> of.stream()
                        .filter(fact -> !CONFIGURED.contains(slot.facet()) || isLearnt(fact))
                        .forEach(facts::add));
        SortedMap<Slot, Map<String, Map<String, Long>>> parts = new TreeMap<>();
        claims.stream()
                .filter(one -> CONFIGURED.contains(one.claim().path().slot().facet()))
                .forEach(one -> parts.computeIfAbsent(one.claim().path().slot(), slot -> new TreeMap<>())
                        .computeIfAbsent(one.claim().path().part(), part -> new LinkedHashMap<>())
                        .putIfAbsent(one.claim().value(), one.id()));
        parts.forEach((slot, of) -> {
            Map<String, Said> all = new TreeMap<>();
            of.forEach((part, values) -> all.put(part, said(slot, part, values)));
            facts.add(Fact.of(slot, all, PlantTime.ALWAYS));
        });
        return Subject.of(device.id(), facts, device.absorbedBy());
    }

    private static Said said(Slot slot, String part, Map<String, Long> values) {
        boolean many = Shape.named(slot.facet()).part(part).many();
        List<String> texts = List.copyOf(values.keySet());
        return Said.values(
                many ? texts.stream().sorted().toList() : List.of(texts.getLast()),
                new Basis.Claimed(List.copyOf(values.values())));
    }

    /** What a device learnt by a protocol is in no configuration. */
    private static boolean isLearnt(Fact fact) {
        Optional<String> origin = fact.facet() instanceof Route route ? route.origin() : Optional.empty();
        return fact.slot().facet().equals(ROUTE)
                && origin.map(one -> one.toLowerCase(Locale.ROOT))
                        .filter(one -> !one.startsWith("static") && !one.startsWith("connected"))
                        .isPresent();
    }
}
