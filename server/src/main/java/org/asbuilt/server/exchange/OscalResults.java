package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.GoalState;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far each goal is reached, with the assets that lack something for it. It never says that something complies. Source: OSCAL 1.1.2,
 * assessment results model; design, section 7.
 */
final class OscalResults implements Format {
    private static final About ABOUT = new About(
            "oscal-assessment-results",
            "OSCAL assessment results",
            "OSCAL 1.1.2, JSON",
            "application/oscal+json",
            "assessment-results.oscal.json",
            "each goal as an observation with the assets that lack something for it, and as a finding: satisfied where it is achieved, not"
                    + " satisfied where there is a gap, a part or an accepted exception, which is said; the clauses that the goal serves",
            List.of(
                    "goals for which there is nothing to measure: an observation, and no finding",
                    "subjects other than assets that lack something, counted in the remarks of the observation",
                    "a plan of the assessment: the rules judge the record always"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return Format.everyKind();
    }

    @Override
    public boolean isOfNow() {
        return true;
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        NamedUuid ids = NamedUuid.of(backing);
        String at = selection.plant().moment().toString();
        List<ObjectNode> observations = new ArrayList<>();
        List<ObjectNode> findings = new ArrayList<>();
        for (GoalStanding standing : backing.standings().get()) {
            observations.add(observation(standing, selection, ids, at));
            if (standing.state() != GoalState.NOTHING_TO_MEASURE) {
                findings.add(finding(standing, ids));
            }
        }
        ObjectNode result = Json.object()
                .put("uuid", ids.of("oscal result").toString())
                .put("title", "The record judged by its rules")
                .put(
                        "description",
                        "How far each goal is reached by what is recorded. It is no statement of compliance.")
                .put("start", at);
        ObjectNode selected = Json.object();
        selected.putObject("include-all");
        result.putObject("reviewed-controls").putArray("control-selections").add(selected);
        Json.setUnlessEmpty(result, "observations", Json.array(observations.stream()));
        Json.setUnlessEmpty(result, "findings", Json.array(findings.stream()));
        ObjectNode results = Json.object().put("uuid", ids.of("oscal results").toString());
        results.set(
                "metadata", Oscal.metadata("Findings on the record of the plant", selection, backing, new Missing()));
        results.putObject("import-ap")
                .put("href", "urn:asbuilt:no-plan")
                .put("remarks", "There is no plan of the assessment: the rules judge the record always.");
        results.putArray("results").add(result);
        ObjectNode document = Json.object();
        document.set("assessment-results", results);
        Json.write(document, out);
    }

    private static ObjectNode observation(GoalStanding standing, Selection selection, NamedUuid ids, String at) {
        List<Subject> lacking = standing.lacking().keySet().stream()
                .flatMap(id -> selection.subject(id).stream())
                .toList();
        List<Subject> assets =
                lacking.stream().filter(one -> one.kind() == Kind.ASSET).toList();
        ObjectNode observation = Json.object()
                .put("uuid", uuid(standing, ids, "observation"))
                .put("title", Oscal.line(standing.goal().sentence()))
                .put(
                        "description",
                        standing.lookedAt() + " looked at, " + standing.met() + " lack nothing, " + standing.evidenced()
                                + " with evidence");
        observation.set("methods", Json.texts(Stream.of("EXAMINE")));
        Json.setUnlessEmpty(
                observation,
                "subjects",
                Json.array(assets.stream()
                        .map(asset -> Json.object()
                                .put(
                                        "subject-uuid",
                                        ids.of("oscal inventory-item " + asset.id())
                                                .toString())
                                .put("type", "inventory-item")
                                .put(
                                        "title",
                                        Oscal.lineOr(asset.name(), asset.id().value())))));
        observation.put("collected", at);
        int others = lacking.size() - assets.size();
        if (others > 0) {
            observation.put("remarks", "Besides, " + others + " subjects that are no assets lack something.");
        }
        return observation;
    }

    private static ObjectNode finding(GoalStanding standing, NamedUuid ids) {
        ObjectNode finding = Json.object()
                .put("uuid", uuid(standing, ids, "finding"))
                .put("title", Oscal.line(standing.goal().sentence()))
                .put("description", words(standing));
        List<ObjectNode> props = new ArrayList<>();
        standing.goal().references().forEach(reference -> Oscal.own(props, "serves", Optional.of(reference.text())));
        Json.setUnlessEmpty(finding, "props", Json.array(props.stream()));
        boolean achieved = standing.state() == GoalState.ACHIEVED;
        finding.putObject("target")
                .put("type", "objective-id")
                .put("target-id", Oscal.token(standing.goal().id()))
                .putObject("status")
                .put("state", achieved ? "satisfied" : "not-satisfied")
                .put("reason", achieved ? "pass" : standing.state() == GoalState.GAP ? "fail" : "other")
                .put("remarks", words(standing));
        finding.putArray("related-observations")
                .add(Json.object().put("observation-uuid", uuid(standing, ids, "observation")));
        return finding;
    }

    private static String uuid(GoalStanding standing, NamedUuid ids, String what) {
        return ids.of("oscal " + what + " " + standing.goal().id()).toString();
    }

    private static String words(GoalStanding standing) {
        return switch (standing.state()) {
            case ACHIEVED -> "achieved by what is recorded";
            case PARTIAL ->
                standing.passedOver() > 0
                        ? "partial: of " + standing.passedOver() + " others too little is recorded to look at them"
                        : "partial: some of what was looked at lacks something";
            case GAP -> "gap: all that was looked at lacks something";
            case ACCEPTED_EXCEPTION -> "accepted exception: what is lacking was accepted by a person";
            case NOTHING_TO_MEASURE -> "nothing to measure";
        };
    }
}
