package org.asbuilt.category;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.RedundancyGroup;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Circumstances;

/** Which assets a control touches that is put on something other than an asset. Source: requirements P3-23. */
final class Touched {
    private Touched() {}

    /** The ends of a connection, what stands in the zones of a conduit and enforces it, what an access path reaches, the members of a group. */
    static List<Id> by(Subject subject, Circumstances around) {
        Stream<Id> ends = subject.facet(Link.class).stream()
                .flatMap(link -> Stream.of(link.source(), link.destination()).flatMap(Optional::stream));
        Stream<Id> zones = subject.facet(ConduitProfile.class).stream()
                .flatMap(conduit -> conduit.zones().stream())
                .flatMap(zone -> around.assetsIn(zone).stream())
                .map(Subject::id);
        Stream<Id> enforcing =
                subject.facets(PathControl.class).values().stream().flatMap(control -> control.enforcedBy().stream());
        Stream<Id> reached =
                subject.facet(RemoteAccess.class).stream().flatMap(access -> access.destinations().stream());
        Stream<Id> members = subject.facet(RedundancyGroup.class).stream().flatMap(group -> group.members().stream());
        return Stream.of(ends, zones, enforcing, reached, members)
                .flatMap(ids -> ids)
                .flatMap(id -> around.subject(id).stream())
                .filter(found -> found.kind() == Kind.ASSET)
                .map(Subject::id)
                .distinct()
                .sorted()
                .toList();
    }
}
