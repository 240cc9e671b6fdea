package org.asbuilt.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.change.Capacity;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import tools.jackson.databind.JsonNode;

/** Events of changes as canonical JSON and back. */
final class ChangeJson {
    private ChangeJson() {}

    static CanonicalJson event(ChangeEvent event, Seals seals) {
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
                                .and("edits", CommitJson.edits(proposed.edits(), seals)));
            case ChangeEvent.Revised revised ->
                variant(
                        "revised",
                        members.and("base", revised.base())
                                .and("edits", CommitJson.edits(revised.edits(), seals))
                                .and("comment", revised.comment()));
            case ChangeEvent.Commented commented -> variant("commented", members.and("text", commented.text()));
            case ChangeEvent.Planned planned -> variant("planned", members.and("plan", PlanJson.plan(planned.plan())));
            case ChangeEvent.Approved approved ->
                variant(
                        "approved",
                        members.and("comment", approved.comment())
                                .and("capacities", names(approved.capacities()))
                                .and("decides", word(approved.decides())));
            case ChangeEvent.Overridden overridden ->
                variant(
                        "overridden",
                        members.and("requirement", overridden.requirement())
                                .and("reason", overridden.reason())
                                .and("decides", word(overridden.decides())));
            case ChangeEvent.Scheduled scheduled ->
                variant("scheduled", members.and("period", PlanJson.period(scheduled.period())));
            case ChangeEvent.Started started -> variant("started", members.and("comment", started.comment()));
            case ChangeEvent.Implemented implemented ->
                variant(
                        "implemented",
                        members.and("done", implemented.done().toString())
                                .and("evidence", implemented.evidence())
                                .and(
                                        "files",
                                        implemented.files().stream()
                                                .map(Digest::hex)
                                                .toList()));
            case ChangeEvent.DocumentUpdated updated ->
                variant(
                        "document-updated",
                        members.and("document", updated.document().value()).and("comment", updated.comment()));
            case ChangeEvent.Verified verified ->
                variant(
                        "verified",
                        members.and("manner", verified.manner().name()).and("comment", verified.comment()));
            case ChangeEvent.Closed closed -> variant("closed", members.and("comment", closed.comment()));
            case ChangeEvent.RolledBack back -> variant("rolled-back", members.and("reason", back.reason()));
            case ChangeEvent.Ended ended ->
                variant(
                        "ended",
                        members.and("how", ended.how().name())
                                .and("by", ended.by().map(CanonicalJson.Text::new)));
            case ChangeEvent.Rejected rejected -> variant("rejected", members.and("reason", rejected.reason()));
            case ChangeEvent.Withdrawn withdrawn -> variant("withdrawn", members.and("reason", withdrawn.reason()));
            case ChangeEvent.Applied applied -> variant("applied", members.and("commit", applied.commit()));
        };
    }

    static ChangeEvent event(JsonNode node, Seals seals) {
        return event(node, (JsonNode value) -> CommitJson.edits(value, seals));
    }

    /** An event of a time before there was sealing. */
    static ChangeEvent event(JsonNode node) {
        return event(node, CommitJson::edits);
    }

    private static ChangeEvent event(JsonNode node, Function<JsonNode, List<Edit>> edits) {
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
                        edits.apply(value));
            case "revised" ->
                new ChangeEvent.Revised(
                        change,
                        actor,
                        at,
                        Parsed.number(value, "base"),
                        edits.apply(value),
                        Parsed.text(value, "comment"));
            case "commented" -> new ChangeEvent.Commented(change, actor, at, Parsed.text(value, "text"));
            case "planned" -> new ChangeEvent.Planned(change, actor, at, PlanJson.plan(value.required("plan")));
            case "approved" ->
                new ChangeEvent.Approved(
                        change,
                        actor,
                        at,
                        Parsed.text(value, "comment"),
                        capacities(value),
                        yes(value, "decides", true));
            case "overridden" ->
                new ChangeEvent.Overridden(
                        change,
                        actor,
                        at,
                        Parsed.text(value, "requirement"),
                        Parsed.text(value, "reason"),
                        yes(value, "decides", false));
            case "scheduled" -> new ChangeEvent.Scheduled(change, actor, at, PlanJson.period(value.required("period")));
            case "started" -> new ChangeEvent.Started(change, actor, at, Parsed.text(value, "comment"));
            case "implemented" ->
                new ChangeEvent.Implemented(
                        change,
                        actor,
                        at,
                        Parsed.time(value, "done"),
                        Parsed.text(value, "evidence"),
                        new TreeSet<>(Parsed.list(value.required("files"), file -> new Digest(file.stringValue()))));
            case "document-updated" ->
                new ChangeEvent.DocumentUpdated(
                        change, actor, at, new Id(Parsed.text(value, "document")), Parsed.text(value, "comment"));
            case "verified" ->
                new ChangeEvent.Verified(
                        change,
                        actor,
                        at,
                        Parsed.choice(ChangeEvent.Manner.class, value, "manner"),
                        Parsed.text(value, "comment"));
            case "closed" -> new ChangeEvent.Closed(change, actor, at, Parsed.text(value, "comment"));
            case "rolled-back" -> new ChangeEvent.RolledBack(change, actor, at, Parsed.text(value, "reason"));
            case "ended" ->
                new ChangeEvent.Ended(
                        change,
                        actor,
                        at,
                        Parsed.choice(ChangeEvent.Ending.class, value, "how"),
                        Parsed.someText(value, "by"));
            case "rejected" -> new ChangeEvent.Rejected(change, actor, at, Parsed.text(value, "reason"));
            case "withdrawn" -> new ChangeEvent.Withdrawn(change, actor, at, Parsed.text(value, "reason"));
            case "applied" -> new ChangeEvent.Applied(change, actor, at, Parsed.number(value, "commit"));
            default -> throw new IllegalArgumentException("no event of a change is called " + variant.getKey());
        };
    }

    /** An approval that was kept before there were capacities was one by somebody who knows the plant. */
    private static Set<Capacity> capacities(JsonNode value) {
        return value.optional("capacities")
                .map(all -> Parsed.texts(all).stream().map(Capacity::valueOf).collect(Collectors.toSet()))
                .orElse(Set.of(Capacity.TECHNICAL));
    }

    /** What was kept before the member existed has none. */
    private static boolean yes(JsonNode value, String name, boolean otherwise) {
        return Parsed.someText(value, name).map("yes"::equals).orElse(otherwise);
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static List<String> names(Set<Capacity> capacities) {
        return capacities.stream().map(Capacity::name).sorted().toList();
    }

    private static CanonicalJson variant(String name, CanonicalJson value) {
        return CanonicalJson.object().and(name, value);
    }
}
