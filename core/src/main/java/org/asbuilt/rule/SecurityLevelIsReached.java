package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FoundationalRequirement;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SecurityLevel;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Circumstances;

/** What a zone or conduit achieves is not below its target in any foundational requirement. */
public record SecurityLevelIsReached() implements Rule {
    private static final Manual MANUAL = new Manual(
            "What a zone or conduit achieves is not below its target in any foundational requirement",
            Set.of(Kind.ZONE, Kind.CONDUIT),
            Severity.WARNING,
            Optional.empty(),
            "The target was set by what an attacker of that zone can do. Where less is reached, that attacker "
                    + "gets through.",
            "The assessment that set the achieved level is older than the last improvement.",
            "Add countermeasures for the requirement that falls short, or accept the rest of the risk by name and "
                    + "day.",
            "IEC 62443-3-2:2020 ZCR 5.6; IEC 62443-3-3; requirements P4-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        return subject.facets(SecurityLevel.class).entrySet().stream()
                .filter(row -> FoundationalRequirement.of(row.getKey()).isPresent())
                .filter(row -> row.getValue().target().isPresent()
                        && row.getValue().achieved().isPresent()
                        && row.getValue().achieved().get().level()
                                < row.getValue().target().get().level())
                .map(row -> Finding.of(
                        this,
                        subject,
                        new PartPath(new Slot("securityLevel", row.getKey()), "achieved"),
                        subject.name() + " reaches security level "
                                + row.getValue().achieved().orElseThrow().text() + " of "
                                + row.getValue().target().orElseThrow().text() + " in "
                                + FoundationalRequirement.of(row.getKey())
                                        .map(fr -> fr.name() + " " + fr.title())
                                        .orElseThrow()))
                .toList();
    }
}
