package org.asbuilt.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.change.Plan;
import org.asbuilt.model.Id;
import tools.jackson.databind.JsonNode;

/** Plans of changes as canonical JSON and back. What is not said has no member. */
final class PlanJson {
    private PlanJson() {}

    static CanonicalJson plan(Plan plan) {
        return CanonicalJson.object()
                .and("extent", plan.extent().name())
                .and("owner", text(plan.owner()))
                .and("risk", text(plan.risk()))
                .and("security", text(plan.security()))
                .and("connectivity", text(plan.connectivity()))
                .and("thirdParty", text(plan.thirdParty()))
                .and("testPlan", text(plan.testPlan()))
                .and("rollbackPlan", text(plan.rollbackPlan()))
                .and("training", text(plan.training()))
                .and("window", text(plan.window().map(Id::value)))
                .and("period", plan.period().map(PlanJson::period))
                .and("ticket", plan.ticket().map(PlanJson::ticket))
                .and("ends", text(plan.ends().map(Instant::toString)))
                .and("reviewDue", text(plan.reviewDue().map(Instant::toString)))
                .and("documents", plan.documents().stream().map(Id::value).toList())
                .and("swapped", text(plan.swapped().map(Id::value)))
                .and("supersedes", text(plan.supersedes()));
    }

    static Plan plan(JsonNode node) {
        return new Plan(
                Parsed.choice(Plan.Extent.class, node, "extent"),
                Parsed.someText(node, "owner"),
                Parsed.someText(node, "risk"),
                Parsed.someText(node, "security"),
                Parsed.someText(node, "connectivity"),
                Parsed.someText(node, "thirdParty"),
                Parsed.someText(node, "testPlan"),
                Parsed.someText(node, "rollbackPlan"),
                Parsed.someText(node, "training"),
                Parsed.someText(node, "window").map(Id::new),
                node.optional("period").map(PlanJson::period),
                node.optional("ticket").map(PlanJson::ticket),
                Parsed.someTime(node, "ends"),
                Parsed.someTime(node, "reviewDue"),
                Parsed.texts(node.required("documents")).stream()
                        .map(Id::new)
                        .collect(Collectors.toCollection(TreeSet::new)),
                Parsed.someText(node, "swapped").map(Id::new),
                Parsed.someText(node, "supersedes"));
    }

    static CanonicalJson period(Plan.Period period) {
        return CanonicalJson.object()
                .and("from", period.from().toString())
                .and("until", period.until().toString());
    }

    static Plan.Period period(JsonNode node) {
        return new Plan.Period(Parsed.time(node, "from"), Parsed.time(node, "until"));
    }

    private static CanonicalJson ticket(Plan.Ticket ticket) {
        return CanonicalJson.object()
                .and("reference", ticket.reference())
                .and("url", text(ticket.url().map(URI::toString)));
    }

    private static Plan.Ticket ticket(JsonNode node) {
        return new Plan.Ticket(
                Parsed.text(node, "reference"), Parsed.someText(node, "url").map(URI::create));
    }

    private static Optional<CanonicalJson> text(Optional<String> value) {
        return value.map(CanonicalJson.Text::new);
    }
}
