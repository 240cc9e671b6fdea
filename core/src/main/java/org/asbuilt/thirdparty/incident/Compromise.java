package org.asbuilt.thirdparty.incident;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Subcontracting;
import org.asbuilt.model.SupplyPart;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.path.BlastRadius;
import org.asbuilt.path.Connectivity;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.thirdparty.GivenOut;
import org.asbuilt.thirdparty.HeldAccount;
import org.asbuilt.thirdparty.Supplied;
import org.asbuilt.thirdparty.SuppliedComponent;
import org.asbuilt.thirdparty.WayIn;
import org.asbuilt.validation.Circumstances;

/**
 * A third party is broken into: all that there is of it in the plant, what could be reached from it, and what to cut in which order. One
 * reading of the record answers it. Source: requirements P5-12; fixture K7; question 37.
 *
 * @param thirdParty who
 * @param subcontractors who works for it, as far as they are in the record
 * @param paths by what it and its subcontractors come in, and access paths of nobody known that lead to what it supplies
 * @param accounts the accounts that its people can use
 * @param supplied the products, systems and assets in which it has a part
 * @param components the parts of bills of materials that come from it
 * @param information what it was given of the record
 * @param contracts the contracts with it that have not ended, with what they oblige the plant to keep
 * @param contacts whom to call, security first
 * @param cuts what to cut, in order
 * @param reached what could be reached from it
 * @param functions the functions of the business that could be altered or watched from there
 */
public record Compromise(
        Id thirdParty,
        List<Id> subcontractors,
        List<WayIn> paths,
        List<HeldAccount> accounts,
        List<Supplied> supplied,
        List<SuppliedComponent> components,
        List<GivenOut> information,
        List<Contract> contracts,
        List<ThirdPartyContact> contacts,
        List<CutOff> cuts,
        List<InReach> reached,
        List<BlastRadius.Affected> functions) {
    private static final int FARTHEST = 64;

    /** Copies the lists. */
    public Compromise {
        subcontractors = List.copyOf(subcontractors);
        paths = List.copyOf(paths);
        accounts = List.copyOf(accounts);
        supplied = List.copyOf(supplied);
        components = List.copyOf(components);
        information = List.copyOf(information);
        contracts = List.copyOf(contracts);
        contacts = List.copyOf(contacts);
        cuts = List.copyOf(cuts);
        reached = List.copyOf(reached);
        functions = List.copyOf(functions);
    }

    /**
     * An asset that could be reached from the third party.
     *
     * @param reached what, by how many steps, and what may be done there
     * @param safetyRelated whether it is related to safety
     * @param critical whether its loss would be severe
     */
    public record InReach(BlastRadius.Reached reached, boolean safetyRelated, boolean critical) {}

    /**
     * Answers for a third party that is in the record.
     *
     * @param graph who reaches whom at the moment that is asked about
     * @param around the same record at that moment, with the logbook
     */
    public static Compromise of(Connectivity graph, Circumstances around, Subject thirdParty) {
        Set<Id> parties = parties(thirdParty, around);
        List<Supplied> supplied = Supplied.by(thirdParty, around);
        List<WayIn> paths = paths(parties, supplied, around);
        Set<Id> hosted = hosted(supplied);
        BlastRadius radius = BlastRadius.of(graph, from(parties, paths, hosted), FARTHEST);
        return new Compromise(
                thirdParty.id(),
                parties.stream().filter(id -> !id.equals(thirdParty.id())).toList(),
                paths,
                HeldAccount.of(parties, paths, around),
                supplied,
                SuppliedComponent.by(thirdParty, around),
                GivenOut.to(thirdParty, around.logged()),
                Contracts.of(around).effective(thirdParty.id()),
                contacts(thirdParty),
                CutOffs.of(graph, around, parties, thirdParty.id(), paths, hosted),
                radius.reached().stream()
                        .filter(one -> one.id().kind() == Kind.ASSET)
                        .map(one -> inReach(one, around))
                        .toList(),
                radius.functions());
    }

    /** The contacts of a third party: those for security first, of these those that say when they can be reached. */
    public static List<ThirdPartyContact> contacts(Subject thirdParty) {
        return thirdParty.facets(ThirdPartyContact.class).values().stream()
                .sorted(Comparator.comparing((ThirdPartyContact contact) -> !contact.isForSecurity())
                        .thenComparing(contact -> contact.hours().isEmpty()))
                .toList();
    }

    /** The third party and all who work for it, or for those who do. */
    private static Set<Id> parties(Subject thirdParty, Circumstances around) {
        Set<Id> found = new TreeSet<>(Set.of(thirdParty.id()));
        Deque<Subject> open = new ArrayDeque<>(List.of(thirdParty));
        while (!open.isEmpty()) {
            open.pop().facets(Subcontracting.class).values().stream()
                    .flatMap(sub -> sub.party().flatMap(around::subject).stream())
                    .filter(sub -> found.add(sub.id()))
                    .forEach(open::push);
        }
        return found;
    }

    private static List<WayIn> paths(Set<Id> parties, List<Supplied> supplied, Circumstances around) {
        Set<Id> theirs = new TreeSet<>();
        supplied.forEach(one -> theirs.add(one.id()));
        return WayIn.all(around).stream()
                .filter(path -> path.thirdParty()
                        .map(parties::contains)
                        .orElseGet(() -> path.destinations().stream().anyMatch(theirs::contains)))
                .toList();
    }

    private static Set<Id> hosted(List<Supplied> supplied) {
        Set<Id> hosted = new TreeSet<>();
        supplied.stream()
                .filter(one -> one.id().kind() == Kind.ASSET && one.parts().contains(SupplyPart.HOSTS))
                .map(Supplied::id)
                .forEach(hosted::add);
        return hosted;
    }

    private static List<Id> from(Set<Id> parties, List<WayIn> paths, Set<Id> hosted) {
        return Stream.of(
                        parties.stream(),
                        paths.stream()
                                .filter(path -> path.thirdParty().isEmpty())
                                .map(WayIn::id),
                        hosted.stream())
                .flatMap(ids -> ids)
                .toList();
    }

    private static InReach inReach(BlastRadius.Reached one, Circumstances around) {
        Optional<Subject> asset = around.subject(one.id());
        return new InReach(
                one,
                asset.filter(around::isSafetyRelated).isPresent(),
                asset.filter(around::isCritical).isPresent());
    }
}
