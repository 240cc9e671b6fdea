package org.asbuilt.server.view;

import java.util.List;
import org.asbuilt.change.Impact;
import org.asbuilt.ledger.Subject;
import org.asbuilt.rule.Finding;

/**
 * What a change affects beside what it edits.
 *
 * @param sentences what it comes to, without a full stop; empty if it affects nothing else
 * @param zones the zones that touched subjects stand in
 * @param conduits the conduits that touched assets communicate through
 * @param connections the connections of touched assets; of very many only the first
 * @param functions the functions that depend on what is touched
 * @param safety the touched subjects that have to do with safety
 * @param thirdParties the third parties that reach or own what is touched
 * @param accessPaths the ways by which they do
 * @param documents the documents to update
 * @param newFindings what rules would find and do not find now; of very many only the first
 * @param settledFindings what rules find now and would find no more; of very many only the first
 * @param newInAll how many new findings there are
 * @param settledInAll how many settled findings there are
 */
public record ImpactView(
        List<String> sentences,
        List<Named> zones,
        List<Named> conduits,
        List<Named> connections,
        List<Named> functions,
        List<Named> safety,
        List<Named> thirdParties,
        List<Named> accessPaths,
        List<Named> documents,
        List<Found> newFindings,
        List<Found> settledFindings,
        int newInAll,
        int settledInAll) {
    private static final int MOST = 200;

    /**
     * A finding.
     *
     * @param rule the rule
     * @param severity ERROR, WARNING or NOTE
     * @param subject the id of the subject
     * @param sentence what is wrong
     */
    public record Found(String rule, String severity, String subject, String sentence) {
        static Found of(Finding finding) {
            return new Found(
                    finding.rule(), finding.severity().name(), finding.subject().value(), finding.sentence());
        }
    }

    /** An impact. */
    public static ImpactView of(Impact impact) {
        return new ImpactView(
                impact.sentences(),
                named(impact.zones(), impact),
                named(impact.conduits(), impact),
                named(impact.connections(), impact),
                named(impact.functions(), impact),
                named(impact.safety(), impact),
                named(impact.thirdParties(), impact),
                named(impact.accessPaths(), impact),
                named(impact.documents(), impact),
                found(impact.newFindings()),
                found(impact.settledFindings()),
                impact.newFindings().size(),
                impact.settledFindings().size());
    }

    private static List<Named> named(List<Subject> subjects, Impact impact) {
        return subjects.stream()
                .limit(MOST)
                .map(subject -> new Named(subject.id().value(), impact.name(subject)))
                .toList();
    }

    private static List<Found> found(List<Finding> findings) {
        return findings.stream().limit(MOST).map(Found::of).toList();
    }
}
