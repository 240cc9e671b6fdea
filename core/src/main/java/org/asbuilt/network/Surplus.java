package org.asbuilt.network;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;

/**
 * What is permitted and not needed. Source: requirements P4-25.
 *
 * @param permitted what is permitted in all
 * @param unneeded the part of it that no documented connection needs
 */
public record Surplus(Answer permitted, PacketSet unneeded) {
    /** What the rules permit from one zone to another and no documented connection needs. */
    public static Surplus of(Snapshot snapshot, Id from, Id to) {
        return of(snapshot, Reachability.of(snapshot), from, to);
    }

    /** The same where the networks of the record were read already. */
    public static Surplus of(Snapshot snapshot, Reachability reachability, Id from, Id to) {
        RuleReader reader = new RuleReader(new HeaderSpace());
        Answer all = reachability.ask(Question.of(new Endpoint.Of(from), new Endpoint.Of(to)), reader);
        List<Cidr> sources = reachability.ranges(from);
        List<Cidr> destinations = reachability.ranges(to);
        PacketSet needed = reader.space().none();
        for (Subject connection : snapshot.subjects(Kind.CONNECTION).toList()) {
            boolean documented = connection
                    .facet(ThreeStates.class)
                    .flatMap(ThreeStates::required)
                    .orElse(false);
            Optional<Link> link = connection.facet(Link.class).filter(one -> documented);
            Optional<Id> source =
                    link.flatMap(Link::source).flatMap(snapshot::resolved).map(Subject::id);
            Optional<Id> destination =
                    link.flatMap(Link::destination).flatMap(snapshot::resolved).map(Subject::id);
            SortedSet<String> services = link.map(LinkServices::of).orElseGet(TreeSet::new);
            if (source.filter(end -> !ThreeWay.isElsewhere(end)).isPresent()
                    && destination.filter(end -> !ThreeWay.isElsewhere(end)).isPresent()
                    && !services.isEmpty()
                    && meets(reachability.ranges(source.get()), sources)
                    && meets(reachability.ranges(destination.get()), destinations)) {
                needed = needed.or(reachability.asked(
                        new Question(new Endpoint.Of(source.get()), new Endpoint.Of(destination.get()), services),
                        reader));
            }
        }
        return new Surplus(all, all.answeredPossibly().minus(needed));
    }

    private static boolean meets(List<Cidr> some, List<Cidr> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> one.contains(other.network()) || other.contains(one.network())));
    }
}
