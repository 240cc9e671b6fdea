package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;

/**
 * What the rules of the plant let pass from one network into another, whether or not anybody saw it. Source: requirements P4-02, P4-25.
 *
 * @param from the network where it is opened
 * @param to the network where it arrives
 * @param certain whether nothing that is not known could change that
 * @param words which services, as a reader is told
 */
public record PermittedPassage(Id from, Id to, boolean certain, String words) {
    /** Of so many networks at most every pair is asked about. */
    public static final int MOST_NETWORKS = 40;

    private static final int MOST_LINES = 3;
    private static final Set<NetworkType> OUTSIDE =
            EnumSet.of(NetworkType.EXTERNAL, NetworkType.INTERNET, NetworkType.THIRD_PARTY);

    /**
     * What surely passes between the networks of a record that have a range, from those outside too and into none of these; empty if there
     * are too many to ask about each pair. What passes at most, because a router or route is not recorded, is not among it: everything might.
     */
    public static Optional<List<PermittedPassage>> all(Snapshot snapshot) {
        List<Subject> networks = snapshot.subjects(Kind.NETWORK)
                .filter(network -> network.facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::range)
                        .isPresent())
                .toList();
        if (networks.size() > MOST_NETWORKS) {
            return Optional.empty();
        }
        Reachability reachability = Reachability.of(snapshot);
        List<PermittedPassage> passages = new ArrayList<>();
        for (Subject from : networks) {
            for (Subject to : networks) {
                if (!from.id().equals(to.id()) && isInside(to)) {
                    between(from.id(), to.id(), reachability).ifPresent(passages::add);
                }
            }
        }
        return Optional.of(passages);
    }

    private static boolean isInside(Subject network) {
        return network.facet(NetworkProfile.class)
                .filter(profile ->
                        profile.networkType().filter(OUTSIDE::contains).isEmpty())
                .isPresent();
    }

    private static Optional<PermittedPassage> between(Id from, Id to, Reachability reachability) {
        Answer answer = reachability.ask(Question.of(new Endpoint.Of(from), new Endpoint.Of(to)));
        if (answer.answeredSurely().isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = answer.answeredSurely().lines(MOST_LINES + 1);
        String more = lines.size() > MOST_LINES ? " and more" : "";
        return Optional.of(new PermittedPassage(
                from,
                to,
                answer.isCertain(),
                String.join("; ", lines.subList(0, Math.min(MOST_LINES, lines.size()))) + more));
    }
}
