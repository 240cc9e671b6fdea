package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;

/** Gathers claims by the words in which they point at subjects. */
final class Hearing {
    private final Map<String, Mention> mentions = new LinkedHashMap<>();
    private final List<Mention> connections = new ArrayList<>();
    private final Map<String, Mention> names = new LinkedHashMap<>();
    private final LongStream.Builder identifying = LongStream.builder();

    Hearing(Iterable<RecordedClaim> claims) {
        claims.forEach(this::hear);
    }

    /** All that is pointed at but connections. */
    List<Mention> subjects() {
        return mentions.values().stream()
                .filter(mention -> mention.about().kind() != Kind.CONNECTION)
                .toList();
    }

    /** The connections that are pointed at. */
    List<Mention> connections() {
        return connections;
    }

    /** What parts of others call by a name under which it may not be pointed at. */
    Collection<Mention> names() {
        return names.values();
    }

    /** The numbers of the claims by which a mention is recognised, so that it may be another's if one is refused; ascending. Asked once. */
    long[] identifying() {
        return identifying.build().sorted().toArray();
    }

    private void hear(RecordedClaim claim) {
        About about = claim.claim().about();
        Mention mention = mention(about);
        mention.claims().add(claim);
        if (Mention.identifies(claim)) {
            identifying.add(claim.id());
        }
        Part part = claim.claim().path().shape();
        Optional.of(part.refers())
                .filter(kinds -> kinds.size() == 1)
                .map(List::getFirst)
                .filter(Hearing::comesWithItsName)
                .filter(kind -> !isId(claim.claim().value()))
                .ifPresent(kind -> {
                    About named = About.of(kind, new Hint.HasName(claim.claim().value()));
                    Mention name = names.computeIfAbsent(named.text(), text -> new Mention(named));
                    name.claims().add(named(claim, name));
                });
    }

    /** A zone, a site or a third party that a list names exists at least as that name; an asset that is named may not. */
    private static boolean comesWithItsName(Kind kind) {
        return switch (kind) {
            case ZONE, SITE, THIRD_PARTY, NETWORK, SYSTEM, FUNCTION -> true;
            case ASSET,
                    CONNECTION,
                    CONDUIT,
                    ACCESS_PATH,
                    INFORMATION_ITEM,
                    PRODUCT,
                    PERSON,
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
                    CONTRACT,
                    INFORMATION_AGGREGATE,
                    HANDLING_POLICY,
                    THREAT_SCENARIO,
                    ATTACK_TREE,
                    RISK,
                    CONTROL -> false;
        };
    }

    /** Whether a reference names its subject by its id, which is no name that a subject could bear. */
    private static boolean isId(String reference) {
        return Listening.id(reference).isPresent();
    }

    private static RecordedClaim named(RecordedClaim claim, Mention named) {
        return new RecordedClaim(
                claim.id(),
                claim.source(),
                new Claim(
                        named.about(),
                        PartPath.of(Designation.class, "name"),
                        claim.claim().value(),
                        claim.claim().locus(),
                        claim.claim().observed(),
                        claim.claim().method(),
                        claim.claim().confidence()));
    }

    private Mention mention(About about) {
        Mention known = mentions.get(about.text());
        if (known != null) {
            return known;
        }
        Mention mention = new Mention(about);
        mentions.put(about.text(), mention);
        if (about.kind() == Kind.CONNECTION) {
            connections.add(mention);
            for (Hint hint : about.hints()) {
                if (hint instanceof Hint.Joins joins) {
                    mention(joins.source());
                    mention(joins.destination());
                }
            }
        }
        return mention;
    }
}
