package org.asbuilt.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Sighting;
import org.asbuilt.validation.Watch;

/** What sensors watch is seen from time to time. */
public record AssetIsSeenWhereItIsWatched() implements Rule {
    private static final Duration SILENCE = Duration.ofDays(90);
    private static final Manual MANUAL = Manual.of(
            "An asset at work in a network that a sensor watches has been seen within the last 90 days of the watch",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.TIMELINESS,
            "A device whose neighbours are seen and which is silent for months may be switched off, swapped or moved. Silence is no proof: it is a reason to ask.",
            "Devices that speak only at a batch change, in an alarm or to a neighbour on the same switch, where the sensor cannot hear.",
            "Ask the expert or look on site. If it is there and silent by nature, attest that; if it is gone, set its state.",
            "Requirements P1.C-09; definitive view guidance, principle 1 (passive monitoring)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Reach reach() {
        return Reach.anywhereTold(NetworkPort.class, Placement.class);
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset) || Classes.isTransient(asset)) {
            return List.of();
        }
        Optional<Watch.Span> span = around.watch().span(asset);
        if (span.isEmpty()) {
            return List.of();
        }
        Optional<Sighting> seen = around.lastSeen(asset.id());
        Instant last = seen.map(Sighting::at).orElse(span.get().from());
        if (last.plus(SILENCE).isAfter(span.get().until())) {
            return List.of();
        }
        String sentence = asset.name()
                + seen.map(sighting -> " was last seen on " + Days.of(sighting.at()))
                        .orElse(" has never been seen")
                + "; others of its network were seen until "
                + Days.of(span.get().until());
        return List.of(Finding.of(this, asset, sentence));
    }
}
