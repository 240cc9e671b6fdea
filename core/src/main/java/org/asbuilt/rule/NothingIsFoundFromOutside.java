package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.DiscoverabilityObservation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;

/** What was found from outside is hidden again. */
public record NothingIsFoundFromOutside() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No asset at work can be found from outside",
            Kind.ASSET,
            Severity.ERROR,
            "What a search engine lists, everybody has read. It is tried within hours of the next advisory.",
            "It was closed and only the observation was not; enter when and how.",
            "Take it off the network outside or put it behind a broker, look again from outside, and close the observation.",
            "Requirements P3-09; secure connectivity principles (January 2026), principle 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(DiscoverabilityObservation.class);
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset)) {
            return List.of();
        }
        return asset.facets(DiscoverabilityObservation.class).entrySet().stream()
                .filter(seen -> seen.getValue()
                        .closed()
                        .filter(closed -> !closed.isAfter(Days.today(around)))
                        .isEmpty())
                .map(seen -> Finding.of(
                        this,
                        asset,
                        PartPath.of(DiscoverabilityObservation.class, seen.getKey(), "closed"),
                        asset.name() + " was found from outside ("
                                + seen.getValue().where().orElse(seen.getKey()) + ") and that is not closed"))
                .toList();
    }
}
