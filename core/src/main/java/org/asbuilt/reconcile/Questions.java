package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Service;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** Mentions that may mean several: each is put as a question with the answers that are possible. */
final class Questions {
    private static final String SERVICE = Shape.of(Service.class).name();
    private static final String PORT = Shape.of(NetworkPort.class).name();

    private final Naming naming;

    Questions(Naming naming) {
        this.naming = naming;
    }

    static String key(Mention mention) {
        return "who:" + Id.of(mention.about().kind(), mention.about().text());
    }

    /** The items of one question: the question, and what was seen of whoever is meant and nobody has documented. */
    List<Item> items(Matching.Question question) {
        List<Item> items = new ArrayList<>();
        items.add(question(question));
        items.addAll(services(question));
        return items;
    }

    private Item question(Matching.Question question) {
        Mention mention = question.mention();
        List<String> reasons = new ArrayList<>();
        List<Item.Choice> choices = new ArrayList<>();
        for (Matching.Option option : question.options()) {
            if (option.likeness().score() >= Identity.PERHAPS || question.crossed()) {
                String name = option.bearer().name();
                option.likeness().reasons().forEach(reason -> reasons.add(name + ": " + reason));
                if (!option.bearer().isNew()) {
                    choices.add(same(question, option));
                }
            }
        }
        choices.add(another(question));
        String who = mention.hints().stream().map(Identity::value).collect(Collectors.joining(", "));
        return new Item(
                key(mention),
                ItemType.IDENTITY,
                mention.about().kind(),
                question.options().getFirst().bearer().id(),
                question.options().getFirst().bearer().name(),
                sentence(question, who),
                reasons,
                Optional.empty(),
                List.of(),
                choices,
                mention.claims().stream().anyMatch(Bearer::documents),
                new TreeSet<>(requiresOf(question)),
                evidence(question));
    }

    private String sentence(Matching.Question question, String who) {
        Bearer best = question.options().getFirst().bearer();
        if (!question.crossed()) {
            Matching.Option option = question.options().getFirst();
            String shared =
                    option.likeness().shared().stream().map(Identity::value).collect(Collectors.joining(", "));
            return shared + ", known as " + best.name() + ", now belongs to something with other identifiers (" + who
                    + "): replaced, mistyped, or another device?";
        }
        Bearer second = question.options().get(1).bearer();
        if (shared(question, best).equals(shared(question, second))) {
            return shared(question, best) + " may be " + best.name() + " or " + second.name()
                    + ": both are recorded with it";
        }
        return shared(question, best) + " is known as that of " + best.name() + " and "
                + shared(question, second) + " as that of " + second.name() + ", but they were found together ("
                + who + ")";
    }

    private static String shared(Matching.Question question, Bearer bearer) {
        return question.mention().hints().stream()
                .filter(bearer.hints()::contains)
                .map(hint -> Identity.Sort.of(hint).words() + " " + Identity.value(hint))
                .collect(Collectors.joining(", "));
    }

    /** It is this one: its identifiers are brought up to date, and taken from whoever had them. */
    private Item.Choice same(Matching.Question question, Matching.Option option) {
        Mention mention = question.mention();
        Bearer bearer = option.bearer();
        Basis basis = new Basis.Decided("", "it is " + bearer.name(), mention.evidence(), refused(question, bearer));
        PlantTime since = since(mention);
        List<Edit> edits = new ArrayList<>(identifiers(question, bearer, basis, since));
        for (Matching.Option other : question.options()) {
            if (!other.bearer().id().equals(option.bearer().id())
                    && !other.bearer().isNew()
                    && question.crossed()) {
                edits.addAll(taking(mention, other.bearer(), bearer, basis, since));
            }
        }
        return new Item.Choice(
                "same:" + bearer.id(),
                "It is " + bearer.name() + ": record the identifiers found for it",
                false,
                String.join("; ", option.likeness().reasons()),
                edits,
                mention.evidence());
    }

    private Item.Choice another(Matching.Question question) {
        Mention mention = question.mention();
        SortedMap<Slot, SortedMap<String, Said>> parts = new TreeMap<>();
        Bearer bearer = Bearer.fresh(
                Id.of(mention.about().kind(), "another " + mention.about().text()), mention);
        HintParts.complete(mention.about().kind(), mention.hints(), mention.evidence(), parts);
        List<Edit> edits = new ArrayList<>();
        parts.forEach((slot, said) -> edits.add(new Edit.Put(bearer.id(), slot, said, PlantTime.ALWAYS)));
        return new Item.Choice(
                "another",
                "It is something else: enter it as new",
                false,
                "no identifier settles it",
                edits,
                mention.evidence());
    }

    private static List<Edit> identifiers(Matching.Question question, Bearer bearer, Basis basis, PlantTime since) {
        Mention mention = question.mention();
        SortedMap<Slot, SortedMap<String, Said>> parts = new TreeMap<>();
        HintParts.complete(mention.about().kind(), mention.hints(), mention.evidence(), parts);
        List<Edit> edits = new ArrayList<>();
        parts.forEach((slot, said) -> {
            SortedMap<String, Said> signed = new TreeMap<>(said);
            signed.keySet().removeIf(part -> part.equals("name"));
            signed.replaceAll((part, one) -> Said.values(one.values(), basis));
            Slot target = slot.facet().equals(PORT) ? port(bearer, mention).orElse(slot) : slot;
            signed.computeIfPresent("addresses", (part, one) -> withRecorded(bearer, target, one));
            if (!signed.isEmpty()) {
                edits.add(new Edit.Put(bearer.id(), target, signed, since));
            }
        });
        return edits;
    }

    /** An address that is found adds to those that are known: that the others are gone, nobody has said. */
    private static Said withRecorded(Bearer bearer, Slot port, Said found) {
        TreeSet<String> all = new TreeSet<>(found.values());
        bearer.subject()
                .flatMap(subject -> subject.fact(port))
                .map(fact -> fact.parts().get("addresses"))
                .ifPresent(said -> all.addAll(said.values()));
        return Said.values(List.copyOf(all), found.basis());
    }

    /** The port of a subject that the mention speaks of: the one with a MAC or an address in common. */
    private static Optional<Slot> port(Bearer bearer, Mention mention) {
        return bearer.subject()
                .flatMap(subject -> subject.facets(NetworkPort.class).entrySet().stream()
                        .filter(port -> port.getValue()
                                        .mac()
                                        .filter(mac -> mention.hints().contains(new Hint.HasMac(mac)))
                                        .isPresent()
                                || port.getValue().addresses().stream()
                                        .anyMatch(address -> mention.hints().contains(new Hint.HasAddress(address))))
                        .map(port -> Slot.of(NetworkPort.class, port.getKey()))
                        .findFirst());
    }

    /** Takes the identifiers that were found elsewhere away from who had them. */
    private static List<Edit> taking(Mention mention, Bearer from, Bearer to, Basis basis, PlantTime since) {
        List<Edit> edits = new ArrayList<>();
        from.subject()
                .ifPresent(subject -> subject.facets(NetworkPort.class).forEach((key, port) -> {
                    SortedMap<String, Said> parts = new TreeMap<>();
                    port.mac()
                            .filter(mac -> mention.hints().contains(new Hint.HasMac(mac)))
                            .ifPresent(mac -> parts.put("mac", Said.unknown(basis)));
                    Set<IpAddress> kept = port.addresses().stream()
                            .filter(address -> !mention.hints().contains(new Hint.HasAddress(address)))
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (kept.size() < port.addresses().size()) {
                        parts.put(
                                "addresses",
                                Said.values(kept.stream().map(IpAddress::text).toList(), basis));
                    }
                    if (!parts.isEmpty() && !from.id().equals(to.id())) {
                        edits.add(new Edit.Put(from.id(), Slot.of(NetworkPort.class, key), parts, since));
                    }
                }));
        return edits;
    }

    private List<Item> services(Matching.Question question) {
        Mention mention = question.mention();
        Map<Slot, List<RecordedClaim>> bySlot = new TreeMap<>();
        for (RecordedClaim claim : mention.claims()) {
            Slot slot = claim.claim().path().slot();
            if (slot.facet().equals(SERVICE)) {
                bySlot.computeIfAbsent(slot, key -> new ArrayList<>()).add(claim);
            }
        }
        List<Item> items = new ArrayList<>();
        bySlot.forEach((slot, claims) -> undocumented(question, slot, claims).ifPresent(items::add));
        return items;
    }

    private Optional<Item> undocumented(Matching.Question question, Slot slot, List<RecordedClaim> claims) {
        Set<String> who = new LinkedHashSet<>();
        for (Matching.Option option : question.options()) {
            if (option.bearer()
                    .subject()
                    .filter(subject -> subject.fact(slot).isPresent())
                    .isPresent()) {
                return Optional.empty();
            }
            who.add(option.bearer().name());
        }
        Mention mention = question.mention();
        Set<String> values = claims.stream()
                .filter(claim -> !Set.of("transport", "port")
                        .contains(claim.claim().path().part()))
                .map(claim -> claim.claim().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Matching.Option named = question.options().getLast();
        return Optional.of(new Item(
                key(mention) + ":" + slot,
                ItemType.UNRESOLVED,
                mention.about().kind(),
                named.bearer().id(),
                named.bearer().name(),
                "Service " + slot.key() + " (" + naming.shown(List.copyOf(values)) + ") answers at "
                        + mention.hints().stream().map(Identity::value).collect(Collectors.joining(", "))
                        + "; it is documented neither for " + String.join(" nor for ", who),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                claims.stream().anyMatch(Bearer::documents),
                new TreeSet<>(Set.of(key(mention))),
                claims.stream().map(RecordedClaim::id).sorted().toList()));
    }

    private static Set<String> requiresOf(Matching.Question question) {
        return question.options().stream()
                .filter(option -> option.bearer().isNew())
                .limit(1)
                .map(option -> PartItems.newKey(option.bearer()))
                .collect(Collectors.toSet());
    }

    /** The mention's claims and those by which the others are known. */
    private static List<Long> evidence(Matching.Question question) {
        TreeSet<Long> evidence = new TreeSet<>(question.mention().evidence());
        for (Matching.Option option : question.options()) {
            for (RecordedClaim claim : option.bearer().claims()) {
                if (claim.claim().path().slot().facet().equals(PORT)) {
                    evidence.add(claim.id());
                }
            }
        }
        return List.copyOf(evidence);
    }

    /** What the answer makes untrue: the old card of who is meant, and the found identifiers at anybody else. */
    private static List<Long> refused(Matching.Question question, Bearer chosen) {
        TreeSet<Long> refused = new TreeSet<>();
        Set<String> found = question.mention().hints().stream()
                .filter(hint -> hint instanceof Hint.HasMac || hint instanceof Hint.HasAddress)
                .map(Identity::value)
                .collect(Collectors.toSet());
        for (Matching.Option option : question.options()) {
            boolean meant = option.bearer().id().equals(chosen.id());
            for (RecordedClaim claim : option.bearer().claims()) {
                boolean identifies = claim.claim().path().slot().facet().equals(PORT)
                        && Set.of("mac", "addresses")
                                .contains(claim.claim().path().part());
                boolean same = found.contains(claim.claim().value());
                boolean oldCard = meant && !same && claim.claim().path().part().equals("mac");
                if (identifies && (oldCard || (!meant && same))) {
                    refused.add(claim.id());
                }
            }
        }
        return List.copyOf(refused);
    }

    private static PlantTime since(Mention mention) {
        return mention.claims().stream()
                .flatMap(claim -> Voice.moment(claim).stream())
                .min(Comparator.naturalOrder())
                .map(PlantTime::since)
                .orElse(PlantTime.ALWAYS);
    }
}
