package org.asbuilt.server.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Outcome;
import org.asbuilt.change.Plan;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** Turns what a person selects or writes into edits, and puts them before the change desk. */
public final class Proposals {
    /** Selects every plain addition; with the value {@code documented} only those that a document or configuration makes. */
    public static final String ALL_PLAIN = "*plain";

    private final Ledger ledger;
    private final ChangeDesk desk;
    private final Drift drift;
    private final Inbox inbox;
    private final Clock clock;

    /**
     * What somebody says of parts of a facet, by their own knowledge.
     *
     * @param subject of whom; empty for a new subject
     * @param kind of which kind a new subject is
     * @param slot which facet
     * @param parts what is said; a part that is null is taken back
     * @param from since when it is so in the plant; empty for always as far as is known
     */
    public record Statement(
            Optional<String> subject,
            Optional<String> kind,
            String slot,
            Map<String, Optional<Value>> parts,
            Optional<java.time.Instant> from) {}

    /**
     * What is said of a part.
     *
     * @param values the values
     * @param absence why there is none
     */
    public record Value(List<String> values, Optional<Absence> absence) {}

    /** Why there is none: NONE or NOT_APPLICABLE, and the reason. */
    public record Absence(Said.AbsenceKind kind, String reason) {}

    /**
     * Edits and the commit that they are written against.
     *
     * @param base the number of the commit
     * @param edits the edits
     */
    public record Written(long base, List<Edit> edits) {}

    /** Proposals to that desk. */
    public Proposals(Ledger ledger, ChangeDesk desk, Drift drift, Inbox inbox, Clock clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.drift = drift;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * The edits of what is selected from the drift.
     *
     * @param selection the key of a choice for each key of an item, or {@link #ALL_PLAIN}
     * @throws InvalidValue if there is no such item or choice
     */
    public Written selected(String person, String reason, Map<String, String> selection) {
        Drift.State state = drift.current();
        Map<String, String> chosen = new LinkedHashMap<>(selection);
        String plain = chosen.remove(ALL_PLAIN);
        if (plain != null && !plain.equals("false")) {
            Set<String> closed = inbox.closedWithDependents(state);
            state.reconciliation().plainAdditions(plain.equals("documented")).forEach((key, choice) -> {
                if (!closed.contains(key)) {
                    chosen.putIfAbsent(key, choice);
                }
            });
        }
        try {
            return new Written(
                    state.reconciliation().commit(), state.reconciliation().edits(person, reason, chosen));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue(String.valueOf(unknown.getMessage()));
        }
    }

    /**
     * The edits of what somebody states.
     *
     * @param words how they know
     * @throws InvalidValue if it does not fit the model, or names a subject that is not there
     */
    public Written stated(String person, String words, List<Statement> statements) {
        if (words.isBlank()) {
            throw new InvalidValue("say how you know: a statement without it cannot be judged");
        }
        Basis basis = new Basis.Stated(person, words.strip());
        List<Edit> edits = new ArrayList<>();
        Map<String, Id> fresh = new LinkedHashMap<>();
        for (Statement statement : statements) {
            Slot slot = Slot.parse(statement.slot());
            TreeMap<String, Said> parts = new TreeMap<>();
            Id subject = subject(person, statement, fresh);
            statement.parts().forEach((part, value) -> parts.put(part, said(slot, part, value, fresh, basis)));
            PlantTime valid = statement.from().map(PlantTime::since).orElse(PlantTime.ALWAYS);
            edits.add(new Edit.Put(subject, slot, parts, valid));
        }
        return new Written(ledger.snapshot().commit(), edits);
    }

    /**
     * The edits that forget persons and destroy the content of files that name them.
     *
     * @param reason why
     * @param persons their ids
     * @param files the digests of the files
     * @throws InvalidValue if there is no such person, if one is already forgotten, or if no person is given
     */
    public Written forgotten(String person, String reason, List<String> persons, List<String> files) {
        if (reason.isBlank() || persons.isEmpty()) {
            throw new InvalidValue("say whom to forget, and why: it cannot be undone");
        }
        Basis basis = new Basis.Stated(person, reason.strip());
        List<Edit> edits = new ArrayList<>();
        for (String id : persons) {
            Id subject = new Id(id);
            String name = ledger.snapshot()
                    .subject(subject)
                    .orElseThrow(() -> new InvalidValue("there is no subject " + id))
                    .name();
            if (name.equals(Edit.Erase.FORGOTTEN)) {
                throw new InvalidValue(id + " was forgotten before");
            }
            edits.add(new Edit.Erase(subject, basis));
            files.forEach(file -> edits.add(new Edit.Forget(subject, new Digest(file), basis)));
        }
        return new Written(ledger.snapshot().commit(), edits);
    }

    /** Puts edits forward as a change. */
    public Outcome propose(String person, ChangeType type, String title, String reason, Written written) {
        return desk.propose(person, clock.instant(), type, title, reason, written.base(), written.edits());
    }

    /** Puts edits forward as a change with a plan. */
    public Outcome propose(String person, ChangeType type, String title, String reason, Written written, Plan plan) {
        return desk.propose(person, clock.instant(), type, title, reason, written.base(), written.edits(), plan);
    }

    /** Statements about one new subject call it by the same made-up name, for example {@code new-1}. */
    private Id subject(String person, Statement statement, Map<String, Id> fresh) {
        String called = statement.subject().orElse("new");
        if (called.startsWith("new")) {
            Kind kind = Kind.parse(statement.kind().orElse(""));
            return fresh.computeIfAbsent(
                    kind.text() + ":" + called, key -> Id.of(kind, person + " " + clock.instant() + " " + key));
        }
        Id id = new Id(called);
        if (ledger.snapshot().subject(id).isEmpty()) {
            throw new InvalidValue("there is no subject " + id);
        }
        return id;
    }

    /** A part may name a subject that is new in the same change by the made-up name that it has there. */
    private static String meant(Part shape, String text, Map<String, Id> fresh) {
        return shape.refers().stream()
                .flatMap(kind -> Stream.ofNullable(fresh.get(kind.text() + ":" + text)))
                .map(Id::value)
                .findFirst()
                .orElse(text);
    }

    private static Said said(Slot slot, String part, Optional<Value> value, Map<String, Id> fresh, Basis basis) {
        if (value.isEmpty()) {
            return Said.unknown(basis);
        }
        Value given = value.get();
        Part shape = Shape.named(slot.facet()).part(part);
        return new Said(
                given.values().stream()
                        .map(text -> meant(shape, text, fresh))
                        .map(shape::canonical)
                        .sorted()
                        .distinct()
                        .toList(),
                given.absence().map(absence -> new Said.Absence(absence.kind(), absence.reason())),
                basis);
    }
}
