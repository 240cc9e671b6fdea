package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.model.Transport;

/** Connections: who is meant follows from who their two ends are and from what they speak. */
final class Connections {
    private static final Slot LINK = Slot.of(Link.class);

    private final Matching matching;
    private final Naming naming;
    private Snapshot snapshot;
    /** Those that are mentioned. */
    private final Map<Ends, Bearer> byEnds = new LinkedHashMap<>();

    private final Map<Id, Bearer> byId = new LinkedHashMap<>();
    private Optional<Recorded> recorded = Optional.empty();

    /** What makes a connection: its ends, what carries it and the port; port 0 where there is none. */
    private record Ends(Id source, Id destination, Transport transport, int port) {}

    /**
     * The connections of the record.
     *
     * @param byEnds by what makes them; of several that are made of the same the one with the last id
     * @param shadowed the others of those several
     */
    private record Recorded(Map<Ends, Subject> byEnds, Set<Id> shadowed) {
        static Recorded of(Snapshot snapshot) {
            Map<Ends, Subject> byEnds = new HashMap<>();
            Set<Id> shadowed = new HashSet<>();
            snapshot.subjects(Kind.CONNECTION)
                    .forEach(subject -> ends(subject)
                            .ifPresent(ends -> byEnds.merge(ends, subject, (one, other) -> {
                                boolean later = one.id().compareTo(other.id()) > 0;
                                shadowed.add(later ? other.id() : one.id());
                                return later ? one : other;
                            })));
            return new Recorded(byEnds, shadowed);
        }
    }

    Connections(Snapshot snapshot, Matching matching, Naming naming) {
        this.snapshot = snapshot;
        this.matching = matching;
        this.naming = naming;
    }

    /** Places the mentions of connections and gives the items about them. */
    List<Item> place(List<Mention> mentions) {
        List<Item> items = new ArrayList<>();
        for (Mention mention : mentions) {
            Optional<Id> id = mention.about().id();
            if (id.isPresent()) {
                identified(mention, id.get());
                continue;
            }
            for (Hint hint : mention.about().hints()) {
                if (hint instanceof Hint.Joins joins) {
                    place(mention, joins).ifPresent(items::add);
                }
            }
        }
        byEnds.forEach((ends, bearer) -> items.addAll(bearer.isNew() ? fresh(bearer, ends) : known(bearer)));
        Set<Bearer> done = new HashSet<>(byEnds.values());
        byId.values().stream()
                .filter(bearer -> !done.contains(bearer))
                .forEach(bearer -> items.addAll(bearer.isNew() ? exported(bearer) : known(bearer)));
        forgetEnds();
        return items;
    }

    /** Goes on with another record, in which connections that are there join the same ends. */
    void follow(Snapshot now, Collection<Id> differing) {
        snapshot = now;
        Bearer.follow(byId, now, differing);
    }

    /** Whether two states of a connection join the same ends. */
    static boolean haveSameEnds(Subject one, Subject other) {
        return ends(one).equals(ends(other));
    }

    /** The items about a connection of the record. */
    List<Item> items(Id connection) {
        Bearer bearer = byId.get(connection);
        return bearer == null ? List.of() : known(bearer);
    }

    /** The claims about a connection of the record. */
    List<RecordedClaim> claims(Id connection) {
        Bearer bearer = byId.get(connection);
        return bearer == null ? List.of() : bearer.claims();
    }

    /** Whether another connection of the record is made of the same, so that what is heard of the two counts for that one. */
    boolean isShadowed(Id connection) {
        boolean shadowed =
                !byId.containsKey(connection) && inRecord().shadowed().contains(connection);
        forgetEnds();
        return shadowed;
    }

    /** Millions of ends are looked through once and not kept. */
    private void forgetEnds() {
        recorded = recorded.map(all -> new Recorded(Map.of(), all.shadowed()));
    }

    private Recorded inRecord() {
        Recorded known = recorded.orElseGet(() -> Recorded.of(snapshot));
        recorded = Optional.of(known);
        return known;
    }

    /** One that a list of another record brings along under its id: all that is known of it stands in its parts. */
    private List<Item> exported(Bearer bearer) {
        Map<PartPath, List<Voice>> voices = voices(bearer);
        List<Bearer> ends = List.of("source", "destination").stream()
                .flatMap(end -> voices.getOrDefault(PartPath.of(Link.class, end), List.of()).stream())
                .flatMap(voice -> matching.bearer(new Id(voice.value())).stream())
                .toList();
        List<String> requires =
                ends.stream().filter(Bearer::isNew).map(PartItems::newKey).toList();
        String name = ends.size() == 2
                ? ends.getFirst().name() + " → " + ends.getLast().name()
                        + protocol(bearer).map(protocol -> " " + protocol).orElse("")
                : bearer.name();
        return PartItems.of(bearer, voices, naming, requires).stream()
                .map(item -> item.type() == ItemType.NEW_SUBJECT ? named(item, name, List.of(), bearer) : item)
                .toList();
    }

    /** One that is named by its id: of the record, or as a list of another record calls it. */
    private void identified(Mention mention, Id id) {
        Optional<Bearer> known = snapshot.resolved(id)
                .map(this::mentioned)
                .or(() -> Optional.ofNullable(byId.get(id)))
                .or(() -> known(mention));
        if (known.isEmpty()) {
            byId.put(id, Bearer.fresh(id, mention));
        } else {
            known.get().attach(mention, List.of("it is named by its id in the record"));
        }
    }

    /** The connection that has the ends of a mention. */
    private Optional<Bearer> known(Mention mention) {
        return mention.about().hints().stream()
                .filter(hint -> hint instanceof Hint.Joins)
                .map(hint -> (Hint.Joins) hint)
                .flatMap(joins -> ends(joins).stream())
                .flatMap(ends -> joining(ends).stream())
                .findFirst();
    }

    /** The connection of those ends: one that was mentioned before, or one of the record. */
    private Optional<Bearer> joining(Ends ends) {
        Bearer known = byEnds.get(ends);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Bearer> found =
                Optional.ofNullable(inRecord().byEnds().get(ends)).map(this::mentioned);
        found.ifPresent(bearer -> byEnds.put(ends, bearer));
        return found;
    }

    private Bearer mentioned(Subject subject) {
        return byId.computeIfAbsent(subject.id(), id -> Bearer.recorded(subject));
    }

    /** All connections of the record that are mentioned, with the mentions that mean them. */
    List<Bearer> recorded() {
        return byId.values().stream().filter(bearer -> !bearer.isNew()).toList();
    }

    /** Finds whom a mention means; the matter, if that cannot be told. */
    private Optional<Item> place(Mention mention, Hint.Joins joins) {
        Optional<Ends> found = ends(joins);
        if (found.isEmpty()) {
            return Optional.of(waiting(mention, joins));
        }
        Ends ends = found.get();
        joining(ends)
                .ifPresentOrElse(
                        known -> known.attach(mention, List.of("the same ends and port")),
                        () -> byEnds.put(ends, Bearer.fresh(Id.of(Kind.CONNECTION, ends.toString()), mention)));
        return Optional.empty();
    }

    private Optional<Ends> ends(Hint.Joins joins) {
        return matching.meant(joins.source())
                .flatMap(source -> matching.meant(joins.destination())
                        .map(destination -> new Ends(source.id(), destination.id(), joins.transport(), joins.port())));
    }

    /** A connection whose end is in question waits for the answer. */
    private Item waiting(Mention mention, Hint.Joins joins) {
        TreeSet<String> questions = new TreeSet<>();
        for (About end : List.of(joins.source(), joins.destination())) {
            matching.question(end).ifPresent(question -> questions.add(Questions.key(question.mention())));
        }
        String sentence = "A connection from " + words(joins.source()) + " to " + words(joins.destination()) + " by "
                + speaks(joins.transport(), joins.port()) + " was " + how(mention)
                + ", but it is not clear who an end of it is";
        Id id = Id.of(Kind.CONNECTION, mention.about().text());
        return new Item(
                "waiting:" + id,
                ItemType.UNRESOLVED,
                Kind.CONNECTION,
                id,
                words(joins.source()) + " → " + words(joins.destination()),
                sentence,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                mention.claims().stream().anyMatch(Bearer::documents),
                questions,
                mention.evidence());
    }

    private List<Item> known(Bearer bearer) {
        return PartItems.of(bearer, voices(bearer), naming, List.of());
    }

    private List<Item> fresh(Bearer bearer, Ends ends) {
        TreeSet<String> requires = new TreeSet<>();
        List<Bearer> both = new ArrayList<>();
        for (Id end : List.of(ends.source(), ends.destination())) {
            matching.bearer(end).ifPresent(found -> {
                both.add(found);
                if (found.isNew()) {
                    requires.add(PartItems.newKey(found));
                }
            });
        }
        List<Long> evidence =
                bearer.claims().stream().map(RecordedClaim::id).sorted().toList();
        Basis basis = new Basis.Claimed(evidence);
        SortedMap<String, Said> link = new TreeMap<>();
        link.put("source", Said.value(ends.source().value(), basis));
        link.put("destination", Said.value(ends.destination().value(), basis));
        link.put("transport", Said.value(ends.transport().name().toLowerCase(Locale.ROOT), basis));
        if (ends.port() > 0) {
            link.put("port", Said.value(Integer.toString(ends.port()), basis));
        }
        Edit edit = new Edit.Put(bearer.id(), LINK, link, PlantTime.ALWAYS);
        String name = both.getFirst().name() + " → " + both.getLast().name() + " "
                + protocol(bearer).orElseGet(() -> speaks(ends.transport(), ends.port()));
        List<Item> all = new ArrayList<>();
        for (Item item : PartItems.of(bearer, voices(bearer), naming, requires)) {
            all.add(item.type() == ItemType.NEW_SUBJECT ? named(item, name, List.of(edit), bearer) : item);
        }
        return all;
    }

    private static Item named(Item item, String name, List<Edit> link, Bearer bearer) {
        Item.Choice accept = item.choices().getFirst();
        List<Edit> edits = new ArrayList<>(link);
        edits.addAll(accept.edits());
        boolean documented = bearer.isDocumented();
        return new Item(
                item.key(),
                item.type(),
                item.kind(),
                item.subject(),
                name,
                (documented ? "New connection " : "Undocumented connection ") + name + ", " + functions(bearer),
                item.reasons(),
                item.path(),
                item.recorded(),
                List.of(new Item.Choice(
                        accept.key(), accept.sentence(), true, accept.reason(), edits, accept.evidence())),
                documented,
                item.requires(),
                item.evidence());
    }

    private Map<PartPath, List<Voice>> voices(Bearer bearer) {
        Map<PartPath, List<Voice>> voices = new TreeMap<>(new Listening(bearer, matching).voices());
        Set<String> ends = Set.of("source", "destination", "transport", "port");
        // Whoever does not know its id means it by its ends, and cannot say that they are others.
        voices.replaceAll((path, said) -> path.slot().equals(LINK) && ends.contains(path.part())
                ? said.stream().filter(Voice::exact).toList()
                : said);
        voices.values().removeIf(List::isEmpty);
        return voices;
    }

    private static Optional<Ends> ends(Subject subject) {
        return subject.facet(Link.class)
                .flatMap(link -> link.source()
                        .flatMap(source -> link.destination()
                                .map(destination -> new Ends(
                                        source,
                                        destination,
                                        link.transport().orElse(Transport.OTHER),
                                        link.port().orElse(0)))));
    }

    private static Optional<String> protocol(Bearer bearer) {
        return bearer.claims().stream()
                .filter(claim -> claim.claim().path().part().equals("protocol"))
                .map(claim -> claim.claim().value())
                .findFirst();
    }

    private static String functions(Bearer bearer) {
        Set<String> functions = new TreeSet<>();
        for (RecordedClaim claim : bearer.claims()) {
            if (claim.claim().path().part().equals("functions")) {
                functions.add(claim.claim().value().replace('_', ' '));
            }
        }
        boolean seen = bearer.claims().stream().anyMatch(claim -> !Bearer.documents(claim));
        return (seen ? "observed" : "documented") + (functions.isEmpty() ? "" : ": " + String.join(", ", functions));
    }

    private static String how(Mention mention) {
        return mention.claims().stream().anyMatch(claim -> !Bearer.documents(claim)) ? "observed" : "documented";
    }

    private static String speaks(Transport transport, int port) {
        String carrier = transport.name().toLowerCase(Locale.ROOT);
        return port > 0 ? carrier + "/" + port : carrier;
    }

    private static String words(About about) {
        return about.hints().stream()
                .max(Comparator.comparing(Identity.Sort::of))
                .map(Identity::value)
                .orElse(about.text());
    }
}
