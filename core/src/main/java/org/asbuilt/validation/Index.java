package org.asbuilt.validation;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.RemoteAccess;

/** By what subjects are looked up again and again. */
enum Index {
    /** Connections by the assets at their ends. */
    CONNECTIONS(Kind.CONNECTION),
    /** Assets by their zone. */
    ASSETS(Kind.ASSET),
    /** Conduits by the zones that they join. */
    CONDUITS(Kind.CONDUIT),
    /** Documents by what they show. */
    DOCUMENTS(Kind.INFORMATION_ITEM),
    /** Assets and systems by the functions that depend on them. */
    SUPPORTERS(Kind.ASSET, Kind.SYSTEM),
    /** Assets by the assets and connections that they depend on. */
    DEPENDENTS(Kind.ASSET),
    /** Access paths by the third party that uses them. */
    ACCESS_PATHS(Kind.ACCESS_PATH);

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
    private final Set<Kind> kinds;

    Index(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** What is looked up. */
    Set<Kind> kinds() {
        return kinds;
    }

    /** Tells under what a subject is found, as it is written there. */
    void keys(Subject subject, Consumer<Id> each) {
        switch (this) {
            case CONNECTIONS ->
                subject.facet(Link.class).ifPresent(link -> {
                    link.source().ifPresent(each);
                    link.destination().ifPresent(each);
                });
            case ASSETS ->
                subject.facet(Placement.class).flatMap(Placement::zone).ifPresent(each);
            case CONDUITS ->
                subject.facet(ConduitProfile.class)
                        .ifPresent(profile -> profile.zones().forEach(each));
            case SUPPORTERS ->
                subject.facet(ProcessSupport.class)
                        .ifPresent(support -> support.functions().forEach(each));
            case DEPENDENTS ->
                subject.facets(Dependency.class).values().forEach(one -> {
                    one.provider().ifPresent(each);
                    one.connection().ifPresent(each);
                });
            case ACCESS_PATHS ->
                subject.facet(RemoteAccess.class)
                        .flatMap(RemoteAccess::thirdParty)
                        .ifPresent(each);
            case DOCUMENTS ->
                subject.facet(Depiction.class)
                        .ifPresent(shown -> Stream.of(
                                        shown.assets(), shown.networks(), shown.zones(), shown.systems(), shown.sites())
                                .flatMap(Collection::stream)
                                .forEach(each));
        }
    }
}
