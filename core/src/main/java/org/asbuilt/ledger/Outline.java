package org.asbuilt.ledger;

import java.lang.ref.WeakReference;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Id;

/**
 * What a snapshot consisted of, to find quickly what is different in another. It keeps no subject: of a person who is forgotten nothing
 * stays behind in it.
 */
public final class Outline {
    private final List<WeakReference<Map<Id, Subject>>> buckets;

    Outline(Buckets of) {
        buckets = IntStream.range(0, Buckets.COUNT)
                .mapToObj(slot -> new WeakReference<>(of.at(slot)))
                .toList();
    }

    /** How another snapshot differs from the one of this outline. */
    public Differing in(Snapshot other) {
        BitSet slots = new BitSet(Buckets.COUNT);
        for (int slot = 0; slot < Buckets.COUNT; slot++) {
            // Of a bucket that is not there any more it cannot be told what was in it: that is a difference.
            slots.set(slot, !buckets.get(slot).refersTo(other.buckets().at(slot)));
        }
        return new Differing(other.buckets(), slots);
    }

    /** The parts of a snapshot in which it may differ from another. Outside of them all is the same. */
    public static final class Differing {
        private final Buckets of;
        private final BitSet slots;

        private Differing(Buckets of, BitSet slots) {
            this.of = of;
            this.slots = slots;
        }

        /** Whether the subject of that id may be another one, have come or gone. */
        public boolean mayConcern(Id id) {
            return slots.get(Buckets.slot(id));
        }

        /** The subjects in those parts that stand for themselves, some of them the same as before. */
        public Stream<Subject> subjects() {
            return slots.stream()
                    .mapToObj(of::at)
                    .flatMap(bucket -> bucket.values().stream())
                    .filter(subject -> subject.absorbedBy().isEmpty());
        }
    }
}
