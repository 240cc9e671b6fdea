package org.asbuilt.thirdparty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ClausePresence;
import org.asbuilt.model.ClauseType;
import org.asbuilt.model.ContractClause;
import org.asbuilt.model.ContractProfile;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;

/**
 * A contract as it is recorded. Source: requirements P5-07.
 *
 * @param id the contract
 * @param name what it is called: its title, or else its number
 * @param profile what is recorded of it
 * @param clauses what it settles, as far as is recorded; of a clause that is not in here nothing is known
 */
public record Contract(Id id, String name, ContractProfile profile, Map<ClauseType, ContractClause> clauses) {
    private static final ContractProfile UNSAID = new ContractProfile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Collections.emptySortedSet(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies the map. */
    public Contract {
        EnumMap<ClauseType, ContractClause> copy = new EnumMap<>(ClauseType.class);
        copy.putAll(clauses);
        clauses = Collections.unmodifiableMap(copy);
    }

    /** Whether a contract is in force. */
    public enum State {
        /** Its first day is to come. */
        NOT_YET,
        /** It is in force. */
        RUNS,
        /** Its last day has passed. */
        ENDED,
        /** Its last day is not recorded. */
        END_NOT_RECORDED
    }

    /** The contract that a subject describes. */
    public static Contract of(Subject subject) {
        ContractProfile profile = subject.facet(ContractProfile.class).orElse(UNSAID);
        EnumMap<ClauseType, ContractClause> clauses = new EnumMap<>(ClauseType.class);
        for (ContractClause clause : subject.facets(ContractClause.class).values()) {
            clause.clause().ifPresent(type -> clauses.put(type, clause));
        }
        String name = subject.facet(Designation.class)
                .flatMap(Designation::name)
                .or(profile::number)
                .orElseGet(subject::name);
        return new Contract(subject.id(), name, profile, clauses);
    }

    /** Whether it is in force on a day. */
    public State state(LocalDate day) {
        if (profile.starts().filter(day::isBefore).isPresent()) {
            return State.NOT_YET;
        }
        return profile.ends()
                .map(end -> end.isBefore(day) ? State.ENDED : State.RUNS)
                .orElse(State.END_NOT_RECORDED);
    }

    /** Whether a clause is there, if that is recorded. */
    public Optional<ClausePresence> presence(ClauseType clause) {
        return Optional.ofNullable(clauses.get(clause)).flatMap(ContractClause::present);
    }

    /** The clauses that are known to be missing, or to settle the matter in part only. */
    public List<ClauseType> open() {
        return Arrays.stream(ClauseType.values())
                .filter(clause -> presence(clause)
                        .filter(one -> one != ClausePresence.YES)
                        .isPresent())
                .toList();
    }

    /** The clauses of which nobody has recorded whether they are there. */
    public List<ClauseType> unsaid() {
        return Arrays.stream(ClauseType.values())
                .filter(clause -> presence(clause).isEmpty())
                .toList();
    }
}
