package org.asbuilt.thirdparty;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ContractProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Circumstances;

/**
 * What of the record is a third party's own to speak of: itself, its people, access paths and contracts, what it supplies, the assets of a
 * system that it supplies, and connections of these. Source: requirements P5-14.
 */
public final class OwnThings {
    private final Circumstances around;
    private final Id party;
    private final Named named;
    private final Set<Id> supplied = new HashSet<>();

    private OwnThings(Subject thirdParty, Circumstances around) {
        this.around = around;
        party = thirdParty.id();
        named = Named.of(thirdParty);
        Supplied.by(thirdParty, around).forEach(one -> supplied.add(one.id()));
        around.subjects(Kind.ASSET).stream()
                .filter(asset -> now(asset.facet(Placement.class).flatMap(Placement::system))
                        .filter(supplied::contains)
                        .isPresent())
                .map(Subject::id)
                .toList()
                .forEach(supplied::add);
    }

    /** Those of a third party. */
    public static OwnThings of(Subject thirdParty, Circumstances around) {
        return new OwnThings(thirdParty, around);
    }

    /** Whether a subject is one of them. */
    public boolean has(Subject subject) {
        if (subject.id().equals(party) || supplied.contains(subject.id())) {
            return true;
        }
        return switch (subject.kind()) {
            case ACCESS_PATH -> isParty(subject.facet(RemoteAccess.class).flatMap(RemoteAccess::thirdParty));
            case CONTRACT -> isParty(subject.facet(ContractProfile.class).flatMap(ContractProfile::thirdParty));
            case PERSON -> isParty(subject.facet(PersonProfile.class).flatMap(PersonProfile::employer));
            case PRODUCT ->
                subject.facet(ProductProfile.class)
                        .flatMap(ProductProfile::manufacturer)
                        .filter(named::is)
                        .isPresent();
            case CONNECTION ->
                subject.facet(Link.class).stream()
                        .flatMap(link -> Stream.of(link.source(), link.destination()))
                        .flatMap(end -> now(end).stream())
                        .anyMatch(supplied::contains);
            case SITE,
                    ASSET,
                    NETWORK,
                    ZONE,
                    CONDUIT,
                    THIRD_PARTY,
                    INFORMATION_ITEM,
                    SYSTEM,
                    FUNCTION,
                    RESPONSIBILITY,
                    SOURCE,
                    SENSOR,
                    UNKNOWN,
                    PLANT_EVENT,
                    CHANGE_WINDOW,
                    SCAN_PERMIT,
                    BASELINE,
                    ISOLATION_PLAN,
                    REDUNDANCY_GROUP,
                    INFORMATION_AGGREGATE,
                    HANDLING_POLICY,
                    THREAT_SCENARIO,
                    ATTACK_TREE,
                    RISK,
                    CONTROL -> false;
        };
    }

    private boolean isParty(Optional<Id> id) {
        return now(id).filter(party::equals).isPresent();
    }

    /** The subject that took it in, if it was merged. */
    private Optional<Id> now(Optional<Id> id) {
        return id.flatMap(around::subject).map(Subject::id);
    }
}
