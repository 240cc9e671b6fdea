package org.asbuilt.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.ledger.Edit;
import tools.jackson.databind.JsonNode;

/** Events of changes as canonical JSON and back. */
final class ChangeJson {
    private ChangeJson() {}

    static CanonicalJson event(ChangeEvent event) {
        CanonicalJson.Members members = CanonicalJson.object()
                .and("change", event.change())
                .and("actor", event.actor())
                .and("at", event.at().toString());
        return switch (event) {
            case ChangeEvent.Proposed proposed ->
                variant(
                        "proposed",
                        members.and("type", proposed.type().name())
                                .and("title", proposed.title())
                                .and("reason", proposed.reason())
                                .and("base", proposed.base())
                                .and("edits", edits(proposed.edits())));
            case ChangeEvent.Revised revised ->
                variant(
                        "revised",
                        members.and("base", revised.base())
                                .and("edits", edits(revised.edits()))
                                .and("comment", revised.comment()));
            case ChangeEvent.Commented commented -> variant("commented", members.and("text", commented.text()));
            case ChangeEvent.Approved approved -> variant("approved", members.and("comment", approved.comment()));
            case ChangeEvent.Overridden overridden ->
                variant(
                        "overridden",
                        members.and("requirement", overridden.requirement()).and("reason", overridden.reason()));
            case ChangeEvent.Rejected rejected -> variant("rejected", members.and("reason", rejected.reason()));
            case ChangeEvent.Withdrawn withdrawn -> variant("withdrawn", members.and("reason", withdrawn.reason()));
            case ChangeEvent.Applied applied -> variant("applied", members.and("commit", applied.commit()));
        };
    }

    static ChangeEvent event(JsonNode node) {
        Map.Entry<String, JsonNode> variant = Parsed.variant(node);
        JsonNode value = variant.getValue();
        String change = Parsed.text(value, "change");
        String actor = Parsed.text(value, "actor");
        Instant at = Parsed.time(value, "at");
        return switch (variant.getKey()) {
            case "proposed" ->
                new ChangeEvent.Proposed(
                        change,
                        actor,
                        at,
                        Parsed.choice(ChangeType.class, value, "type"),
                        Parsed.text(value, "title"),
                        Parsed.text(value, "reason"),
                        Parsed.number(value, "base"),
                        edits(value));
            case "revised" ->
                new ChangeEvent.Revised(
                        change, actor, at, Parsed.number(value, "base"), edits(value), Parsed.text(value, "comment"));
            case "commented" -> new ChangeEvent.Commented(change, actor, at, Parsed.text(value, "text"));
            case "approved" -> new ChangeEvent.Approved(change, actor, at, Parsed.text(value, "comment"));
            case "overridden" ->
                new ChangeEvent.Overridden(
                        change, actor, at, Parsed.text(value, "requirement"), Parsed.text(value, "reason"));
            case "rejected" -> new ChangeEvent.Rejected(change, actor, at, Parsed.text(value, "reason"));
            case "withdrawn" -> new ChangeEvent.Withdrawn(change, actor, at, Parsed.text(value, "reason"));
            case "applied" -> new ChangeEvent.Applied(change, actor, at, Parsed.number(value, "commit"));
            default -> throw new IllegalArgumentException("no event of a change is called " + variant.getKey());
        };
    }

    private static CanonicalJson edits(List<Edit> edits) {
        return CanonicalJson.list(edits, CommitJson::edit);
    }

    private static List<Edit> edits(JsonNode node) {
        Pool pool = new Pool();
        return Parsed.list(node.required("edits"), edit -> CommitJson.edit(edit, pool));
    }

    private static CanonicalJson variant(String name, CanonicalJson value) {
        return CanonicalJson.object().and(name, value);
    }
}
