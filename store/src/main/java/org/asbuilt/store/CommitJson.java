package org.asbuilt.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import tools.jackson.databind.JsonNode;

/** Commits and edits as canonical JSON and back. The hash of a commit is the SHA-256 of that JSON in UTF-8. */
final class CommitJson {
    private static final String SEALED = "sealed";
    /** What is said of a person, under the key of that person. */
    private static final String FORGETTABLE = "forgettable";

    private CommitJson() {}

    /** As it is kept: its place in the chain, and the rest sealed. */
    static CanonicalJson sealed(Commit commit, Seals seals) {
        CanonicalJson said = CanonicalJson.object()
                .and("author", commit.author())
                .and("approvers", commit.approvers())
                .and("message", commit.message())
                .and("edits", edits(commit.edits(), seals));
        return CanonicalJson.object()
                .and("number", commit.number())
                .and("recorded", commit.recorded().toString())
                .and("change", commit.change())
                .and(SEALED, seals.seal(said(commit.number()), said.text()))
                .and("previous", commit.previous().hex());
    }

    /** Whether what was hashed does not say who did what to whoever has no keys. */
    static boolean isSealed(JsonNode hashed) {
        return hashed.has(SEALED);
    }

    /** A commit as it is kept. */
    static Commit commit(long number, String stored, Seals seals) {
        String hashed = seals.open(closed(number), stored);
        JsonNode node = Parsed.tree(hashed);
        if (!isSealed(node)) {
            return commit(hashed);
        }
        JsonNode said = Parsed.tree(seals.open(said(number), Parsed.text(node, SEALED)));
        return new Commit(
                Parsed.number(node, "number"),
                Parsed.time(node, "recorded"),
                Parsed.text(node, "change"),
                Parsed.text(said, "author"),
                Parsed.texts(said.required("approvers")),
                Parsed.text(said, "message"),
                edits(said, seals),
                new Digest(Parsed.text(node, "previous")));
    }

    /** The place of a commit that was sealed after it was hashed. */
    static String closed(long number) {
        return Seals.place("commits", number);
    }

    private static String said(long number) {
        return Seals.place("commits", number, SEALED);
    }

    static CanonicalJson edits(List<Edit> edits, Seals seals) {
        return CanonicalJson.list(
                edits,
                edit -> edit instanceof Edit.Put put && Seals.isPersonal(put.subject())
                        ? forgettable(put, seals)
                        : edit(edit));
    }

    static List<Edit> edits(JsonNode node, Seals seals) {
        Pool pool = new Pool();
        return Parsed.list(node.required("edits"), edit -> edit(edit, pool, seals));
    }

    static List<Edit> edits(JsonNode node) {
        Pool pool = new Pool();
        return Parsed.list(node.required("edits"), edit -> edit(edit, pool));
    }

    private static CanonicalJson forgettable(Edit.Put put, Seals seals) {
        CanonicalJson said =
                CanonicalJson.object().and("slot", put.slot().toString()).and("parts", SaidJson.parts(put.parts()));
        return variant(
                "put",
                CanonicalJson.object()
                        .and("subject", put.subject().value())
                        .and(FORGETTABLE, seals.sealOf(put.subject(), person(put.subject()), said.text()))
                        .and("valid", valid(put.valid())));
    }

    private static Edit edit(JsonNode node, Pool pool, Seals seals) {
        JsonNode value = Parsed.variant(node).getValue();
        if (!value.has(FORGETTABLE)) {
            return edit(node, pool);
        }
        Id subject = id(value, "subject");
        try {
            JsonNode said = Parsed.tree(seals.open(person(subject), Parsed.text(value, FORGETTABLE)));
            return new Edit.Put(subject, slot(said, pool), SaidJson.parts(said.required("parts"), pool), valid(value));
        } catch (Seals.Gone gone) {
            return Edit.Erase.told(subject);
        }
    }

    private static String person(Id subject) {
        return Seals.place("put", subject.value());
    }

    static CanonicalJson commit(Commit commit) {
        return CanonicalJson.object()
                .and("number", commit.number())
                .and("recorded", commit.recorded().toString())
                .and("change", commit.change())
                .and("author", commit.author())
                .and("approvers", commit.approvers())
                .and("message", commit.message())
                .and("edits", CanonicalJson.list(commit.edits(), CommitJson::edit))
                .and("previous", commit.previous().hex());
    }

    static Commit commit(String json) {
        JsonNode node = Parsed.tree(json);
        return new Commit(
                Parsed.number(node, "number"),
                Parsed.time(node, "recorded"),
                Parsed.text(node, "change"),
                Parsed.text(node, "author"),
                Parsed.texts(node.required("approvers")),
                Parsed.text(node, "message"),
                edits(node),
                new Digest(Parsed.text(node, "previous")));
    }

    static CanonicalJson edit(Edit edit) {
        CanonicalJson.Members members =
                CanonicalJson.object().and("subject", edit.subject().value());
        return switch (edit) {
            case Edit.Put put ->
                variant(
                        "put",
                        members.and("slot", put.slot().toString())
                                .and("parts", SaidJson.parts(put.parts()))
                                .and("valid", valid(put.valid())));
            case Edit.Remove remove ->
                variant(
                        "remove",
                        members.and("slot", remove.slot().toString())
                                .and("valid", valid(remove.valid()))
                                .and("basis", SaidJson.basis(remove.basis())));
            case Edit.Merge merge ->
                variant(
                        "merge",
                        members.and("absorbed", merge.absorbed().value()).and("basis", SaidJson.basis(merge.basis())));
            case Edit.Split split ->
                variant(
                        "split",
                        members.and("restored", split.restored().value()).and("basis", SaidJson.basis(split.basis())));
            case Edit.Retire retire ->
                variant(
                        "retire",
                        members.and("valid", valid(retire.valid())).and("basis", SaidJson.basis(retire.basis())));
            case Edit.Forget forget ->
                variant(
                        "forget",
                        members.and("artifact", forget.artifact().hex()).and("basis", SaidJson.basis(forget.basis())));
            case Edit.Erase erase -> variant("erase", members.and("basis", SaidJson.basis(erase.basis())));
        };
    }

    static Edit edit(JsonNode node, Pool pool) {
        Map.Entry<String, JsonNode> variant = Parsed.variant(node);
        JsonNode value = variant.getValue();
        Id subject = id(value, "subject");
        return switch (variant.getKey()) {
            case "put" ->
                new Edit.Put(subject, slot(value, pool), SaidJson.parts(value.required("parts"), pool), valid(value));
            case "remove" ->
                new Edit.Remove(subject, slot(value, pool), valid(value), SaidJson.basis(value.required("basis")));
            case "merge" -> new Edit.Merge(subject, id(value, "absorbed"), SaidJson.basis(value.required("basis")));
            case "split" -> new Edit.Split(subject, id(value, "restored"), SaidJson.basis(value.required("basis")));
            case "retire" -> new Edit.Retire(subject, valid(value), SaidJson.basis(value.required("basis")));
            case "forget" ->
                new Edit.Forget(
                        subject, new Digest(Parsed.text(value, "artifact")), SaidJson.basis(value.required("basis")));
            case "erase" -> new Edit.Erase(subject, SaidJson.basis(value.required("basis")));
            default -> throw new IllegalArgumentException("no edit is called " + variant.getKey());
        };
    }

    private static CanonicalJson variant(String name, CanonicalJson value) {
        return CanonicalJson.object().and(name, value);
    }

    private static Id id(JsonNode node, String name) {
        return Id.shared(Parsed.text(node, name));
    }

    private static Slot slot(JsonNode node, Pool pool) {
        return pool.one(Slot.parse(Parsed.text(node, "slot")));
    }

    private static CanonicalJson valid(PlantTime valid) {
        return CanonicalJson.object()
                .and("from", Times.text(valid.from()).map(CanonicalJson.Text::new))
                .and("until", Times.text(valid.until()).map(CanonicalJson.Text::new));
    }

    private static PlantTime valid(JsonNode node) {
        JsonNode valid = node.required("valid");
        Optional<String> from = Parsed.someText(valid, "from");
        Optional<String> until = Parsed.someText(valid, "until");
        return Times.plantTime(from.orElse(null), until.orElse(null));
    }
}
