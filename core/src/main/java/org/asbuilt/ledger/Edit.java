package org.asbuilt.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** The smallest change of the record. A commit is a list of edits; a snapshot is what they make. */
public sealed interface Edit {

    /** The subject whose page tells of the edit. */
    Id subject();

    /** The subjects that are not as before after it: those of a merge or a split are two. */
    default List<Id> touched() {
        return switch (this) {
            case Merge merge -> List.of(merge.subject(), merge.absorbed());
            case Split split -> List.of(split.subject(), split.restored());
            case Put put -> List.of(put.subject());
            case Remove remove -> List.of(remove.subject());
            case Retire retire -> List.of(retire.subject());
            case Forget forget -> List.of(forget.subject());
            case Erase erase -> List.of(erase.subject());
        };
    }

    /**
     * Says something of parts of one facet for a stretch of plant time. Parts that are not named stay as they are. A subject
     * that was not there comes into being.
     *
     * @param subject whose facet
     * @param slot which facet
     * @param parts what is said, by the name of the part; at least one
     * @param valid when it is so in the plant
     */
    record Put(Id subject, Slot slot, SortedMap<String, Said> parts, PlantTime valid) implements Edit {
        /** Copies the parts and checks that they are parts of the facet and their values canonical. */
        public Put {
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
            PutCheck.check(subject, slot, parts);
        }

        /** Says something from a moment on, or for all time as far as is known. */
        public static Put of(Id subject, Slot slot, Map<String, Said> parts, PlantTime valid) {
            return new Put(subject, slot, new TreeMap<>(parts), valid);
        }
    }

    /**
     * Takes a facet away for a stretch of plant time, for example a service that was switched off.
     *
     * @param subject whose facet
     * @param slot which facet
     * @param valid when it is gone
     * @param basis why
     */
    record Remove(Id subject, Slot slot, PlantTime valid, Basis basis) implements Edit {}

    /**
     * Says that two subjects are one. The one that is absorbed keeps its facts and is shown no more; {@link Split} brings it
     * back as it was.
     *
     * @param subject the one that stays
     * @param absorbed the one that is absorbed
     * @param basis why
     */
    record Merge(Id subject, Id absorbed, Basis basis) implements Edit {
        /** Checks that both are of one kind and not the same. */
        public Merge {
            if (subject.equals(absorbed) || subject.kind() != absorbed.kind()) {
                throw new IllegalArgumentException("cannot merge " + absorbed + " into " + subject);
            }
        }
    }

    /**
     * Takes a merge back.
     *
     * @param subject the one that stayed
     * @param restored the one that had been absorbed
     * @param basis why
     */
    record Split(Id subject, Id restored, Basis basis) implements Edit {}

    /**
     * Takes a subject out of the record from a moment of plant time on; its history stays.
     *
     * @param subject which
     * @param valid when it is gone
     * @param basis why
     */
    record Retire(Id subject, PlantTime valid, Basis basis) implements Edit {}

    /**
     * Says that the content of an artifact has been destroyed on purpose; its digest and what was claimed from it stay.
     *
     * @param subject the subject on whose account, as a rule the information item
     * @param artifact whose content
     * @param basis why
     */
    record Forget(Id subject, Digest artifact, Basis basis) implements Edit {}

    /**
     * Says that all that was ever said of a person has been destroyed on purpose; that there was somebody, under which id, stays, so that
     * what the person did can still be told apart. Source: requirements S-12.
     *
     * @param subject the person
     * @param basis why
     */
    record Erase(Id subject, Basis basis) implements Edit {
        /** What the record says in the stead of what was forgotten. */
        public static final String FORGOTTEN = "forgotten";

        /** Checks that it is a person. */
        public Erase {
            if (subject.kind() != Kind.PERSON) {
                throw InvalidValue.expected("a person to forget", subject.value());
            }
        }

        /** What is said of a person who was forgotten. */
        public static Put told(Id subject) {
            return Put.of(
                    subject,
                    Slot.of(Designation.class),
                    Map.of("name", Said.value(FORGOTTEN, new Basis.Computed(FORGOTTEN))),
                    PlantTime.ALWAYS);
        }
    }
}
