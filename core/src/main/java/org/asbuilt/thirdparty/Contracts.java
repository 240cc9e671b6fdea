package org.asbuilt.thirdparty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/** The contracts of a record, by whom they bind and by what they oblige the plant to keep. Safe for use by several threads. */
public final class Contracts implements Derived {
    private final Circumstances around;
    private final List<Contract> all;
    private final Map<Id, List<Contract>> byParty = new HashMap<>();
    private final Map<Id, List<Contract>> byMandate = new HashMap<>();

    private Contracts(Circumstances around) {
        this.around = around;
        all = around.subjects(Kind.CONTRACT).stream()
                .map(Contract::of)
                .sorted(Comparator.comparing(Contract::id))
                .toList();
        for (Contract contract : all) {
            contract.profile().thirdParty().map(this::there).ifPresent(party -> add(byParty, party, contract));
            contract.profile().mandates().stream()
                    .map(this::there)
                    .distinct()
                    .forEach(carrier -> add(byMandate, carrier, contract));
        }
    }

    /** Those of a record; read once. */
    public static Contracts of(Circumstances around) {
        return around.derived(Contracts.class, Contracts::new);
    }

    /** All, by id. */
    public List<Contract> all() {
        return all;
    }

    /** The contracts with a third party, by id. */
    public List<Contract> with(Id thirdParty) {
        return byParty.getOrDefault(there(thirdParty), List.of());
    }

    /** The contracts with a third party that are in force, or of which the end is not recorded. */
    public List<Contract> effective(Id thirdParty) {
        return with(thirdParty).stream()
                .filter(contract -> switch (contract.state(around.today())) {
                    case RUNS, END_NOT_RECORDED -> true;
                    case NOT_YET, ENDED -> false;
                })
                .toList();
    }

    /** The contracts that oblige the plant to keep a connection or an access path and have not ended. */
    public List<Contract> mandating(Id carrier) {
        if (byMandate.isEmpty()) {
            return List.of();
        }
        return byMandate.getOrDefault(there(carrier), List.of()).stream()
                .filter(contract -> contract.state(around.today()) != Contract.State.ENDED)
                .toList();
    }

    /**
     * The last day on which a third party may use an access path, by the contract that the path names, else by the last of its contracts,
     * else by what the third party says of its contract; empty if nothing is recorded or it has no end.
     */
    public Optional<LocalDate> lastDay(Subject thirdParty, Subject path) {
        Optional<Contract> own = path.facet(AccessTerms.class)
                .flatMap(AccessTerms::contract)
                .flatMap(around::subject)
                .map(Contract::of);
        if (own.isPresent()) {
            return own.get().profile().ends();
        }
        List<Contract> recorded = with(thirdParty.id());
        if (recorded.isEmpty()) {
            return thirdParty.facet(ThirdPartyProfile.class).flatMap(ThirdPartyProfile::contractEnd);
        }
        Stream<Optional<LocalDate>> ends =
                recorded.stream().map(one -> one.profile().ends());
        return ends.anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : recorded.stream()
                        .flatMap(one -> one.profile().ends().stream())
                        .max(Comparator.naturalOrder());
    }

    private Id there(Id id) {
        return around.subject(id).map(Subject::id).orElse(id);
    }

    private static void add(Map<Id, List<Contract>> into, Id key, Contract contract) {
        into.computeIfAbsent(key, one -> new ArrayList<>(1)).add(contract);
    }
}
