package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;

/** Compares what all sources say with the record. A pure function: the same input gives the same items with the same keys. */
public final class Reconciler {
    private final Snapshot snapshot;
    private final Map<String, Mention> mentions = new LinkedHashMap<>();
    private final List<Mention> connections = new ArrayList<>();
    private final Map<String, Mention> names = new LinkedHashMap<>();

    private Reconciler(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Reconciles.
     *
     * @param snapshot the record
     * @param sources every source whose claims stand, those without a claim too: their coverage counts
     * @param claims the standing claims, in the order of taking in
     */
    public static Reconciliation reconcile(Snapshot snapshot, List<Source> sources, Iterable<RecordedClaim> claims) {
        Reconciler reconciler = new Reconciler(snapshot);
        claims.forEach(reconciler::hear);
        return reconciler.compare(sources);
    }

    private void hear(RecordedClaim claim) {
        About about = claim.claim().about();
        Mention mention = mention(about);
        mention.claims().add(claim);
        Part part = claim.claim().path().shape();
        Optional.of(part.refers())
                .filter(kinds -> kinds.size() == 1)
                .map(List::getFirst)
                .filter(Reconciler::comesWithItsName)
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

    private Reconciliation compare(List<Source> sources) {
        Matching matching = new Matching(snapshot);
        matching.place(mentions.values().stream()
                .filter(mention -> mention.about().kind() != Kind.CONNECTION)
                .toList());
        matching.place(names.values().stream()
                .filter(name -> matching.called(name).isEmpty())
                .toList());
        Naming naming = new Naming(matching);
        List<Item> items = new ArrayList<>();
        for (Bearer bearer : matching.bearers()) {
            if (!bearer.mentions().isEmpty()) {
                Listening listening = new Listening(bearer, matching);
                items.addAll(PartItems.of(bearer, listening.voices(), naming, List.of()));
                listening.unresolved().forEach(name -> items.add(unresolved(bearer, name)));
            }
        }
        Questions questions = new Questions(naming);
        matching.questions().forEach(question -> items.addAll(questions.items(question)));
        items.addAll(Clashes.of(matching));
        Connections linked = new Connections(snapshot, matching, naming);
        items.addAll(linked.place(connections));
        items.addAll(new Silences(sources, matching, SourceRegister.of(snapshot)).items(matching, linked));
        items.sort(Comparator.comparing(Item::type)
                .thenComparing(Item::kind)
                .thenComparing(Item::name)
                .thenComparing(Item::key));
        return new Reconciliation(snapshot.commit(), items, attributed(matching, linked));
    }

    private static Item unresolved(Bearer bearer, Listening.Unresolved unresolved) {
        RecordedClaim claim = unresolved.claim();
        TreeSet<String> requires = new TreeSet<>();
        if (bearer.isNew()) {
            requires.add(PartItems.newKey(bearer));
        }
        return new Item(
                "unknown:" + bearer.id() + ":" + claim.claim().path() + ":" + unresolved.name(),
                ItemType.UNRESOLVED,
                bearer.id().kind(),
                bearer.id(),
                bearer.name(),
                bearer.name() + ": " + claim.claim().path().shape().label() + " names \"" + unresolved.name()
                        + "\", and no " + unresolved.kind().text().replace('-', ' ') + " is called so",
                List.of(),
                Optional.of(claim.claim().path()),
                List.of(),
                List.of(),
                Bearer.documents(claim),
                requires,
                List.of(claim.id()));
    }

    private static SortedMap<Id, List<RecordedClaim>> attributed(Matching matching, Connections connections) {
        TreeMap<Id, List<RecordedClaim>> attributed = new TreeMap<>();
        List<Bearer> all = new ArrayList<>(matching.bearers());
        all.addAll(connections.recorded());
        for (Bearer bearer : all) {
            if (!bearer.isNew() && !bearer.mentions().isEmpty()) {
                attributed.put(bearer.id(), bearer.claims());
            }
        }
        return attributed;
    }
}
