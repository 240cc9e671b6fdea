package org.asbuilt.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** Edits as sentences: what a change would do, or a commit did, to the record that it was written against. */
public final class Sentences {
    private final Snapshot before;
    private final Snapshot after;

    private Sentences(Snapshot before, List<Edit> edits) {
        this.before = before;
        this.after = before.with(edits);
    }

    /** One sentence for each new subject, and one for each part of a known subject that another value is given to. */
    public static List<Sentence> of(List<Edit> edits, Snapshot before) {
        return new Sentences(before, edits).of(edits);
    }

    /** The same of the edits of one subject alone; what the other edits first give a name to is called by it. */
    public static List<Sentence> of(List<Edit> edits, Snapshot before, Id about) {
        List<Edit> own =
                edits.stream().filter(edit -> edit.subject().equals(about)).toList();
        Set<Id> named = own.stream().flatMap(Sentences::referred).collect(Collectors.toSet());
        List<Edit> around = edits.stream()
                .filter(edit -> edit.subject().equals(about) || named.contains(edit.subject()))
                .toList();
        return new Sentences(before, around).of(own);
    }

    private static Stream<Id> referred(Edit edit) {
        return switch (edit) {
            case Edit.Put put ->
                put.parts().entrySet().stream()
                        .filter(said -> !new PartPath(put.slot(), said.getKey())
                                .shape()
                                .refers()
                                .isEmpty())
                        .flatMap(said -> said.getValue().values().stream())
                        .filter(Id::isOne)
                        .map(Id::new);
            case Edit.Remove remove -> Stream.empty();
            case Edit.Merge merge -> Stream.of(merge.absorbed());
            case Edit.Split split -> Stream.of(split.restored());
            case Edit.Retire retire -> Stream.empty();
            case Edit.Forget forget -> Stream.empty();
            case Edit.Erase erase -> Stream.empty();
        };
    }

    private List<Sentence> of(List<Edit> edits) {
        Map<Id, TreeMap<PartPath, Said>> fresh = new LinkedHashMap<>();
        Map<Id, PlantTime> since = new LinkedHashMap<>();
        List<Sentence> others = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Put put && before.subject(put.subject()).isEmpty()) {
                since.putIfAbsent(put.subject(), put.valid());
                TreeMap<PartPath, Said> parts = fresh.computeIfAbsent(put.subject(), id -> new TreeMap<>());
                put.parts().forEach((part, said) -> parts.put(new PartPath(put.slot(), part), said));
            } else {
                of(edit, others);
            }
        }
        List<Sentence> all = new ArrayList<>();
        fresh.forEach((id, parts) -> all.add(fresh(id, parts, since.getOrDefault(id, PlantTime.ALWAYS))));
        all.addAll(others);
        return all;
    }

    /** What is said of a part, as text; an id becomes the name that the subject has in the snapshot, all else is as people say it. */
    public static String shown(Part part, String value, Snapshot snapshot) {
        return part.refers().isEmpty() ? ValueWords.of(part, value) : name(new Id(value), snapshot);
    }

    /** What the subject of that id is called; the id itself if the snapshot does not know it. */
    public static String name(Id id, Snapshot snapshot) {
        return snapshot.resolved(id).map(Subject::name).orElseGet(id::value);
    }

    private void of(Edit edit, List<Sentence> all) {
        switch (edit) {
            case Edit.Put put ->
                put.parts().forEach((part, said) -> put(put, part, said).ifPresent(all::add));
            case Edit.Remove remove ->
                all.add(whole(
                        remove.subject(),
                        "takes " + remove.slot().label() + " away from " + name(remove.subject())
                                + time(remove.valid())));
            case Edit.Merge merge ->
                all.add(whole(
                        merge.subject(),
                        "says that " + named(merge.absorbed()) + " is the same as " + named(merge.subject())));
            case Edit.Split split ->
                all.add(whole(
                        split.subject(),
                        "takes " + named(split.restored()) + " out of " + named(split.subject()) + " again"));
            case Edit.Retire retire ->
                all.add(whole(
                        retire.subject(),
                        "retires " + kind(retire.subject()) + " " + name(retire.subject()) + time(retire.valid())));
            case Edit.Forget forget ->
                all.add(whole(
                        forget.subject(),
                        "destroys the content of file " + forget.artifact().brief() + " on account of "
                                + name(forget.subject())));
            case Edit.Erase erase ->
                all.add(whole(
                        erase.subject(),
                        "forgets the person " + name(erase.subject())
                                + ": destroys for good all that was ever said of them, in the history too"));
        }
    }

    private Sentence fresh(Id id, Map<PartPath, Said> parts, PlantTime valid) {
        Map<Slot, List<String>> told = new LinkedHashMap<>();
        parts.forEach((path, said) -> {
            if (!path.equals(NAME)) {
                told.computeIfAbsent(path.slot(), slot -> new ArrayList<>())
                        .add(path.shape().within() + " " + quoted(path, said));
            }
        });
        String all = told.entrySet().stream()
                .map(one -> one.getKey().label() + " (" + String.join(", ", one.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return whole(
                id,
                "adds " + kind(id) + " " + name(id) + (all.isEmpty() ? "" : " with " + all) + time(valid),
                rests(parts.values()));
    }

    private static final PartPath NAME = PartPath.parse("designation.name");
    private static final PartPath ZONE = PartPath.parse("placement.zone");

    private Optional<Sentence> put(Edit.Put put, String part, Said said) {
        PartPath path = new PartPath(put.slot(), part);
        Optional<Said> was = said(before, put, part);
        if (was.map(Said::values).equals(Optional.of(said.values()))
                && was.map(Said::absence).equals(Optional.of(said.absence()))) {
            return Optional.empty();
        }
        String text = text(path, put.subject(), was, said) + time(put.valid());
        return Optional.of(new Sentence(
                put.subject(),
                name(put.subject()),
                text,
                was.map(old -> plain(path, old)),
                isUnknown(said) ? Optional.empty() : Optional.of(plain(path, said)),
                Optional.of(path),
                rests(List.of(said))));
    }

    private String text(PartPath path, Id subject, Optional<Said> was, Said said) {
        String of = called(path) + " of " + name(subject);
        String old = was.map(value -> " (was " + quoted(path, value) + ")").orElse("");
        if (isUnknown(said)) {
            return "takes " + of + " back" + old;
        }
        if (said.absence().isPresent()) {
            Said.Absence absence = said.absence().get();
            return switch (absence.kind()) {
                case NONE -> "says that there is no " + of + ", because " + absence.reason() + old;
                case NOT_APPLICABLE -> "says that " + of + " does not apply, because " + absence.reason() + old;
            };
        }
        if (path.equals(NAME) && was.isPresent()) {
            return "renames " + plain(path, was.get()) + " to " + plain(path, said);
        }
        if (path.equals(ZONE)) {
            return (was.isPresent() ? "moves " : "puts ")
                    + name(subject)
                    + (was.isPresent() ? " to zone " : " into zone ")
                    + plain(path, said)
                    + was.map(value -> " (was in " + plain(path, value) + ")").orElse("");
        }
        if (path.shape().many() && was.isPresent() && was.get().absence().isEmpty()) {
            return many(path, of, was.get(), said);
        }
        return "sets " + of + " to " + quoted(path, said) + old;
    }

    /** The label of a part as it stands at its field, and its group where the label alone does not tell: a word such as "Type". */
    private static String called(PartPath path) {
        String label = path.shape().label();
        String quoted = "“" + label + "”";
        if (!path.slot().key().isEmpty()) {
            return quoted + " of " + path.slot().label();
        }
        return label.indexOf(' ') < 0 ? quoted + " (" + path.slot().label() + ")" : quoted;
    }

    private String many(PartPath path, String of, Said was, Said said) {
        List<String> added = new ArrayList<>(said.values());
        added.removeAll(was.values());
        List<String> taken = new ArrayList<>(was.values());
        taken.removeAll(said.values());
        String adds = added.isEmpty() ? "" : "adds " + quoted(path, added) + " to " + of;
        String takes = taken.isEmpty() ? "" : "takes " + quoted(path, taken) + " away from " + of;
        return adds.isEmpty() ? takes : takes.isEmpty() ? adds : adds + " and " + takes;
    }

    /** On what values rest: how many claims of sources, and whose words. */
    private static Optional<String> rests(Collection<Said> all) {
        Set<Long> claims = new TreeSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (Said said : all) {
            switch (said.basis()) {
                case Basis.Claimed claimed -> claims.addAll(claimed.claims());
                case Basis.Stated stated ->
                    words.add("stated by " + stated.person() + (stated.words().isBlank() ? "" : ": " + stated.words()));
                case Basis.Decided decided -> {
                    claims.addAll(decided.chosen());
                    words.add("decided by " + decided.person()
                            + (decided.reason().isBlank() ? "" : ": " + decided.reason()));
                }
                case Basis.Computed computed -> words.add("follows from other facts");
            }
        }
        List<String> told = new ArrayList<>();
        if (!claims.isEmpty()) {
            told.add(claims.size() + (claims.size() == 1 ? " claim of a source" : " claims of sources"));
        }
        told.addAll(words.stream().limit(3).toList());
        if (words.size() > 3) {
            told.add("and " + (words.size() - 3) + " more");
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
    }

    private Sentence whole(Id id, String text) {
        return whole(id, text, Optional.empty());
    }

    private Sentence whole(Id id, String text, Optional<String> rests) {
        return new Sentence(id, name(id), text, Optional.empty(), Optional.empty(), Optional.empty(), rests);
    }

    private String quoted(PartPath path, Said said) {
        if (isUnknown(said)) {
            return "unknown";
        }
        return said.absence().isPresent() ? plain(path, said) : quoted(path, said.values());
    }

    private String quoted(PartPath path, List<String> values) {
        return values.stream().map(value -> "'" + shown(path, value) + "'").collect(Collectors.joining(", "));
    }

    private String plain(PartPath path, Said said) {
        return said.absence()
                .map(absence -> switch (absence.kind()) {
                    case NONE -> "none, because " + absence.reason();
                    case NOT_APPLICABLE -> "not applicable, because " + absence.reason();
                })
                .orElseGet(() ->
                        said.values().stream().map(value -> shown(path, value)).collect(Collectors.joining(", ")));
    }

    private String shown(PartPath path, String value) {
        Part part = path.shape();
        return part.refers().isEmpty() ? ValueWords.of(part, value) : name(new Id(value));
    }

    private String name(Id id) {
        return after.subject(id).map(Subject::name).orElseGet(id::value);
    }

    /** The name, and the id beside it where two subjects of the sentence could bear the same name. */
    private String named(Id id) {
        String name = name(id);
        return name.equals(id.value()) ? name : name + " (" + id + ")";
    }

    private static String kind(Id id) {
        return id.kind().text().replace('-', ' ');
    }

    private static boolean isUnknown(Said said) {
        return said.values().isEmpty() && said.absence().isEmpty();
    }

    private static Optional<Said> said(Snapshot snapshot, Edit.Put put, String part) {
        return snapshot.subject(put.subject())
                .flatMap(subject -> fact(subject, put.slot(), put.valid()))
                .flatMap(fact -> Optional.ofNullable(fact.parts().get(part)));
    }

    /** What held when the edit begins to hold; for all time, what holds now. */
    private static Optional<Fact> fact(Subject subject, Slot slot, PlantTime valid) {
        return valid.from().equals(Instant.MIN) ? subject.fact(slot) : subject.fact(slot, valid.from());
    }

    private static String time(PlantTime valid) {
        String from = valid.from().equals(Instant.MIN) ? "" : " from " + PlantTime.words(valid.from()) + " on";
        return valid.until().equals(Instant.MAX) ? from : from + " until " + PlantTime.words(valid.until());
    }
}
