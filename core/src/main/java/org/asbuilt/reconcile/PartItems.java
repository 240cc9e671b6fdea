package org.asbuilt.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Account;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Service;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** What the sources say of one subject against what the record says of it: additions, differences and rivalries. */
final class PartItems {
    private static final String PORT = Shape.of(NetworkPort.class).name();
    private static final Set<String> IN_THE_KEY = Set.of("transport", "port", "name");
    private static final Set<String> LISTED_APART =
            Set.of(Shape.of(Service.class).name(), Shape.of(Account.class).name());

    private final Bearer bearer;
    private final Naming naming;
    private final ItemWriter writer;
    private final SortedMap<Slot, SortedMap<String, Said>> fresh = new TreeMap<>();
    private final Set<Long> freshEvidence = new TreeSet<>();
    private final Set<String> requires = new TreeSet<>();

    private PartItems(Bearer bearer, Naming naming, Collection<String> requires) {
        this.bearer = bearer;
        this.naming = naming;
        this.writer = new ItemWriter(bearer, naming);
        this.requires.addAll(requires);
    }

    /** The items of one subject; for a new one, first the item that brings it into the record. */
    static List<Item> of(Bearer bearer, Map<PartPath, List<Voice>> voices, Naming naming, Collection<String> requires) {
        PartItems parts = new PartItems(bearer, naming, requires);
        Map<Slot, Map<PartPath, List<Voice>>> bySlot = new LinkedHashMap<>();
        voices.forEach((path, said) -> bySlot.computeIfAbsent(path.slot(), slot -> new LinkedHashMap<>())
                .put(path, said));
        bySlot.forEach(parts::slot);
        if (bearer.isNew()) {
            parts.writer.items().addFirst(parts.newSubject());
        }
        return parts.writer.items();
    }

    static String newKey(Bearer bearer) {
        return "new:" + bearer.id();
    }

    private void slot(Slot slot, Map<PartPath, List<Voice>> said) {
        Optional<Fact> recorded = bearer.subject().flatMap(subject -> subject.fact(slot));
        if (LISTED_APART.contains(slot.facet()) && recorded.isEmpty() && apart(said)) {
            wholeSlot(slot, said);
            return;
        }
        said.forEach((path, all) -> part(path, all, recorded));
    }

    /** A service that was only observed, at a subject that documents know, is a matter of its own. */
    private boolean apart(Map<PartPath, List<Voice>> said) {
        boolean observedOnly = said.values().stream().flatMap(List::stream).noneMatch(Voice::isDocumented);
        return !bearer.isNew() || (observedOnly && bearer.isDocumented());
    }

    private void wholeSlot(Slot slot, Map<PartPath, List<Voice>> said) {
        SortedMap<String, Said> parts = new TreeMap<>();
        Set<Long> evidence = new TreeSet<>();
        List<String> words = new ArrayList<>();
        boolean documented = false;
        for (Map.Entry<PartPath, List<Voice>> entry : said.entrySet()) {
            Voice best = entry.getValue().getFirst();
            parts.put(entry.getKey().part(), Said.value(best.value(), new Basis.Claimed(best.evidence())));
            entry.getValue().forEach(voice -> evidence.addAll(voice.evidence()));
            documented |= best.isDocumented();
            if (!IN_THE_KEY.contains(entry.getKey().part())) {
                words.add(best.value());
            }
        }
        String what = Shape.named(slot.facet()).label().toLowerCase(java.util.Locale.ROOT) + " " + slot.key();
        String detail = String.join(" ", words);
        String sentence = documented
                ? bearer.name() + ": " + what + " (" + detail + ") is documented and not yet in the record"
                : "Undocumented " + what + " at " + bearer.name() + " (" + detail + ")";
        Edit edit = new Edit.Put(bearer.id(), slot, parts, writer.valid());
        writer.add(
                "add:" + bearer.id() + ":" + slot,
                ItemType.ADDITION,
                sentence,
                Optional.empty(),
                List.of(),
                List.of(new Item.Choice(
                        "accept",
                        "Enter it in the record",
                        true,
                        speakers(said),
                        List.of(edit),
                        List.copyOf(evidence))),
                documented,
                evidence);
    }

    private void part(PartPath path, List<Voice> all, Optional<Fact> recorded) {
        Part part = path.shape();
        Optional<Said> now =
                recorded.flatMap(fact -> Optional.ofNullable(fact.parts().get(path.part())));
        List<String> values = now.map(Said::values).orElse(List.of());
        if (part.many() && !path.slot().facet().equals(PORT)) {
            many(path, all, values, now);
        } else if (part.many()) {
            addresses(path, all, values, now);
        } else {
            single(path, all, values, now);
        }
    }

    private void single(PartPath path, List<Voice> all, List<String> recorded, Optional<Said> now) {
        Part part = path.shape();
        boolean known = !recorded.isEmpty() || now.flatMap(Said::absence).isPresent();
        List<Voice> against = all.stream()
                .filter(voice -> recorded.stream().noneMatch(value -> voice.says(part, value)))
                .filter(voice -> !settled(voice, now))
                .toList();
        if (known) {
            List<Voice> firm = against.stream().filter(Voice::isFirm).toList();
            if (!firm.isEmpty()) {
                writer.difference(path, firm, recorded, all);
            }
            return;
        }
        List<Voice> firm = against.stream().filter(Voice::isFirm).toList();
        List<Voice> heard = firm.isEmpty() ? against : firm;
        if (heard.size() == 1) {
            enter(path, List.of(heard.getFirst().value()), heard, ItemWriter.evidence(all));
        } else if (!heard.isEmpty()) {
            writer.rivalry(path, heard);
        }
    }

    private void many(PartPath path, List<Voice> all, List<String> recorded, Optional<Said> now) {
        Part part = path.shape();
        List<Voice> more = all.stream()
                .filter(voice -> recorded.stream().noneMatch(value -> voice.says(part, value)))
                .filter(voice -> !settled(voice, now))
                .toList();
        if (!rewritten(path, all, more, recorded, now) && !more.isEmpty()) {
            Set<String> union = new TreeSet<>(recorded);
            more.forEach(voice -> union.add(voice.value()));
            enter(path, List.copyOf(union), more, ItemWriter.evidence(more));
        }
    }

    /** Addresses add up, unless what is written could have been seen and other addresses were seen instead. */
    private void addresses(PartPath path, List<Voice> all, List<String> recorded, Optional<Said> now) {
        List<Voice> more = all.stream()
                .filter(voice -> !recorded.contains(voice.value()) && !settled(voice, now))
                .toList();
        if (rewritten(path, all, more, recorded, now) || more.isEmpty()) {
            return;
        }
        boolean seenToo = all.stream().anyMatch(voice -> recorded.contains(voice.value()) && voice.isObservedToo());
        List<String> written = more.stream()
                .filter(voice -> !voice.isObservedToo())
                .map(Voice::value)
                .toList();
        if (!recorded.isEmpty() && !seenToo && (!written.isEmpty() || contradicts(more, recorded))) {
            writer.difference(path, more, recorded, all);
        } else if (recorded.isEmpty() && (contradicts(more, written) || listsContradict(more))) {
            writer.rivalry(path, more);
        } else {
            Set<String> union = new TreeSet<>(recorded);
            more.forEach(voice -> union.add(voice.value()));
            enter(path, List.copyOf(union), more, ItemWriter.evidence(more));
        }
    }

    /** Whoever edits the entry itself rewrites all of its values: those that are no longer there are meant to go. */
    private boolean rewritten(
            PartPath path, List<Voice> all, List<Voice> more, List<String> recorded, Optional<Said> now) {
        List<Voice> edited = edited(all);
        Set<String> values = edited.stream().map(Voice::value).collect(Collectors.toSet());
        boolean open = edited.stream().anyMatch(voice -> !settled(voice, now));
        if (!open || recorded.isEmpty() || values.equals(Set.copyOf(recorded))) {
            return false;
        }
        Set<Voice> against = new LinkedHashSet<>(edited);
        against.removeIf(voice -> recorded.contains(voice.value()));
        if (against.isEmpty()) {
            against.addAll(edited);
        }
        against.addAll(more);
        writer.difference(path, List.copyOf(against), recorded, all);
        return true;
    }

    /** What the newest of those say that edited the entry itself. */
    private static List<Voice> edited(List<Voice> all) {
        Optional<String> newest = all.stream()
                .filter(Voice::exact)
                .flatMap(voice -> voice.claims().stream())
                .max(Comparator.comparingLong(claim -> claim.id()))
                .map(claim -> claim.source().id());
        return newest.map(source -> all.stream()
                        .filter(Voice::exact)
                        .filter(voice -> voice.claims().stream()
                                .anyMatch(claim -> claim.source().id().equals(source)))
                        .toList())
                .orElse(List.of());
    }

    /** Whether a sensor that saw one of these addresses had one of those in view and did not see it. */
    private static boolean contradicts(List<Voice> voices, List<String> written) {
        return voices.stream()
                .filter(Voice::isObservedToo)
                .anyMatch(voice -> written.stream().anyMatch(voice::hadInView));
    }

    /** Whether lists alone speak, each of another single address. */
    private static boolean listsContradict(List<Voice> voices) {
        List<String> lists = voices.stream()
                .flatMap(voice -> voice.claims().stream())
                .map(claim -> claim.source().id())
                .toList();
        return voices.size() > 1
                && voices.stream().noneMatch(Voice::isObservedToo)
                && lists.size() == new HashSet<>(lists).size();
    }

    private void enter(PartPath path, List<String> values, List<Voice> voices, List<Long> evidence) {
        List<Long> claims = voices.stream()
                .flatMap(voice -> voice.evidence().stream())
                .distinct()
                .sorted()
                .toList();
        Said said = Said.values(values, new Basis.Claimed(claims));
        if (bearer.isNew()) {
            fresh.computeIfAbsent(path.slot(), slot -> new TreeMap<>()).put(path.part(), said);
            freshEvidence.addAll(evidence);
            return;
        }
        boolean documented = voices.stream().anyMatch(Voice::isDocumented) || !isNewState(path);
        Edit edit = Edit.Put.of(bearer.id(), path.slot(), Map.of(path.part(), said), writer.valid());
        String label = path.label();
        boolean firm = voices.stream().anyMatch(Voice::isFirm);
        writer.add(
                "add:" + bearer.id() + ":" + path,
                ItemType.ADDITION,
                bearer.name() + ": " + label + (firm ? " is " : " may be ") + naming.shown(values)
                        + (firm ? "; the record did not know" : "; that is a hint only"),
                Optional.of(path),
                List.of(),
                List.of(new Item.Choice(
                        "accept",
                        "Enter " + naming.shown(values),
                        firm,
                        "says " + voices.getFirst().speakers(),
                        List.of(edit),
                        claims)),
                documented,
                evidence);
    }

    /** That a connection is in use is for a person to judge; that a firmware is such and such only fills a gap. */
    private boolean isNewState(PartPath path) {
        return bearer.id().kind() == Kind.CONNECTION && path.part().equals("observed") && bearer.isNew();
    }

    private Item newSubject() {
        Instant start = PlantTime.ALWAYS.from();
        List<Edit> edits = new ArrayList<>();
        PlantTime valid = new PlantTime(start, PlantTime.ALWAYS.until());
        if (bearer.id().kind() != Kind.CONNECTION) {
            List<Long> known =
                    bearer.claims().stream().map(claim -> claim.id()).distinct().toList();
            HintParts.complete(bearer.id().kind(), bearer.tellingHints(), known, fresh);
        }
        fresh.forEach((slot, parts) -> edits.add(new Edit.Put(bearer.id(), slot, parts, valid)));
        boolean documented = bearer.isDocumented();
        Kind kind = bearer.id().kind();
        String what = kind.text().replace('-', ' ');
        String sentence = (documented ? "New " : "Undocumented ") + what + " " + naming.described(bearer);
        String speakers = bearer.claims().stream()
                .map(claim -> claim.source().title())
                .distinct()
                .limit(4)
                .reduce((one, other) -> one + ", " + other)
                .orElse("no source");
        freshEvidence.addAll(bearer.claims().stream().map(claim -> claim.id()).toList());
        return new Item(
                newKey(bearer),
                ItemType.NEW_SUBJECT,
                kind,
                bearer.id(),
                bearer.name(),
                sentence,
                List.copyOf(bearer.reasons()),
                Optional.empty(),
                List.of(),
                List.of(new Item.Choice(
                        "accept",
                        "Enter it in the record",
                        true,
                        "known from " + speakers,
                        edits,
                        List.copyOf(freshEvidence))),
                documented,
                new TreeSet<>(requires),
                List.copyOf(freshEvidence));
    }

    private static boolean settled(Voice voice, Optional<Said> now) {
        return now.map(Said::basis)
                .filter(basis -> basis instanceof Basis.Decided decided
                        && new HashSet<>(decided.refused()).containsAll(voice.evidence()))
                .isPresent();
    }

    private static String speakers(Map<PartPath, List<Voice>> said) {
        return "says " + said.values().iterator().next().getFirst().speakers();
    }
}
