package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every source says what it is about. */
public record SourceHasScope() implements Rule {
    private static final List<PartPath> SCOPES = List.of(
            PartPath.of(SourceProfile.class, "sites"),
            PartPath.of(SourceProfile.class, "systems"),
            PartPath.of(SourceProfile.class, "zones"));
    private static final Manual MANUAL = Manual.of(
            "Every source names the sites, systems or zones that it is about",
            Kind.SOURCE,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Without a scope nobody knows which parts of the plant have no source at all, nor which drawing the last turnaround made out of date.",
            "A source about the whole enterprise; say that sites do not apply, with that reason.",
            "Tick the sites, systems or zones that it covers.",
            "Requirements P1.C-01, P1.C-02 and P1.V-05");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject source, Circumstances around) {
        boolean scoped = SCOPES.stream().anyMatch(part -> Answers.given(source, part));
        return scoped
                ? List.of()
                : List.of(Finding.of(
                        this, source, source.name() + " does not say which sites, systems or zones it is about"));
    }
}
