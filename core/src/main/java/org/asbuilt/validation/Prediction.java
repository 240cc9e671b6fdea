package org.asbuilt.validation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceType;

/**
 * What sources will see once a change has been made, as its edits let one expect. Source: requirements P1.M-09.
 */
public sealed interface Prediction {
    /** Of which subject. */
    Id subject();

    /** What is expected, as a clause: {@code PLC-7 reports Firmware '4.5'}. */
    String sentence();

    /** Whether a source can show that it is so: that something is gone is never shown, only that it is still there. */
    boolean isProvable();

    /** What claims that were observed after the work say to it, in the order of their taking in. */
    Judged judged(List<RecordedClaim> since);

    /** When a claim shows how the plant was; empty for a document, which says what ought to be and shows nothing. */
    static Optional<Instant> seen(RecordedClaim claim) {
        return claim.source().type().standing() == SourceType.Standing.DOCUMENT
                ? Optional.empty()
                : claim.claim().observed().or(() -> claim.source().produced());
    }

    /** Those claims that show how the plant was at a moment or later. */
    static List<RecordedClaim> seenSince(List<RecordedClaim> claims, Instant moment) {
        return claims.stream()
                .filter(claim -> seen(claim).filter(at -> !at.isBefore(moment)).isPresent())
                .toList();
    }

    /** Where a prediction stands. */
    enum Verdict {
        /** A source shows that it is so. */
        FULFILLED,
        /** A source shows that it is not so. */
        CONTRADICTED,
        /** No source has said anything of it since. */
        OPEN
    }

    /**
     * A prediction and what sources say to it.
     *
     * @param prediction what was expected
     * @param verdict where it stands
     * @param claims the claims that the verdict rests on
     */
    record Judged(Prediction prediction, Verdict verdict, List<RecordedClaim> claims) {
        /** Copies the list. */
        public Judged {
            claims = List.copyOf(claims);
        }

        /** What was seen, as a clause: {@code 'list.csv' says '4.4'}. */
        public String words() {
            return claims.stream()
                    .map(claim ->
                            claim.source().title() + " says '" + claim.claim().value() + "'")
                    .distinct()
                    .limit(3)
                    .collect(java.util.stream.Collectors.joining(", "));
        }

        private static Judged of(Prediction prediction, List<RecordedClaim> against, List<RecordedClaim> bearing) {
            if (!against.isEmpty()) {
                return new Judged(prediction, Verdict.CONTRADICTED, against);
            }
            return new Judged(prediction, bearing.isEmpty() ? Verdict.OPEN : Verdict.FULFILLED, bearing);
        }
    }

    /**
     * A value is reported: an address, a MAC, a firmware.
     *
     * @param path the part; of network ports, whatever the key
     * @param expected the values
     * @param replaced the values that held before and hold no more
     */
    record Reports(Id subject, PartPath path, Set<String> expected, Set<String> replaced, String sentence)
            implements Prediction {
        /** Copies the sets. */
        public Reports {
            expected = Set.copyOf(expected);
            replaced = Set.copyOf(replaced);
        }

        @Override
        public boolean isProvable() {
            return true;
        }

        @Override
        public Judged judged(List<RecordedClaim> since) {
            List<RecordedClaim> told = since.stream().filter(this::concerns).toList();
            List<RecordedClaim> bearing =
                    told.stream().filter(claim -> holds(expected, claim)).toList();
            List<RecordedClaim> against =
                    told.stream().filter(claim -> contradicts(claim)).toList();
            boolean all = expected.stream()
                    .allMatch(value -> bearing.stream().anyMatch(claim -> holds(Set.of(value), claim)));
            return Judged.of(this, against, all ? bearing : List.of());
        }

        private boolean concerns(RecordedClaim claim) {
            PartPath other = claim.claim().path();
            boolean sameSlot = path.slot().facet().equals("networkPort")
                    ? other.slot().facet().equals("networkPort")
                    : other.slot().equals(path.slot());
            return sameSlot && other.part().equals(path.part());
        }

        private boolean contradicts(RecordedClaim claim) {
            if (holds(expected, claim)) {
                return false;
            }
            boolean single = path.slot().key().isEmpty() && !path.shape().many();
            return single || holds(replaced, claim);
        }

        private boolean holds(Collection<String> values, RecordedClaim claim) {
            return values.stream()
                    .anyMatch(value -> path.shape().agree(value, claim.claim().value()));
        }
    }

    /** The subject is seen: a new device, a new connection. */
    record Seen(Id subject, String sentence) implements Prediction {
        @Override
        public boolean isProvable() {
            return true;
        }

        @Override
        public Judged judged(List<RecordedClaim> since) {
            return Judged.of(this, List.of(), since);
        }
    }

    /**
     * Something answers: a service.
     *
     * @param slot its slot
     */
    record Answers(Id subject, Slot slot, String sentence) implements Prediction {
        @Override
        public boolean isProvable() {
            return true;
        }

        @Override
        public Judged judged(List<RecordedClaim> since) {
            return Judged.of(this, List.of(), at(slot, since));
        }
    }

    /**
     * Something answers no more: a service that was switched off.
     *
     * @param slot its slot
     */
    record AnswersNoMore(Id subject, Slot slot, String sentence) implements Prediction {
        @Override
        public boolean isProvable() {
            return false;
        }

        @Override
        public Judged judged(List<RecordedClaim> since) {
            return Judged.of(this, at(slot, since), List.of());
        }
    }

    /** The subject is seen no more. */
    record SeenNoMore(Id subject, String sentence) implements Prediction {
        @Override
        public boolean isProvable() {
            return false;
        }

        @Override
        public Judged judged(List<RecordedClaim> since) {
            return Judged.of(this, since, List.of());
        }
    }

    private static List<RecordedClaim> at(Slot slot, List<RecordedClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.claim().path().slot().equals(slot))
                .toList();
    }
}
