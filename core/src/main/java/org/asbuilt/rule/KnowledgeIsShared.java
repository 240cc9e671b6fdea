package org.asbuilt.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Kind;
import org.asbuilt.model.SourceType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** No asset is known by one person only. */
public record KnowledgeIsShared() implements Rule {
    private static final Pattern STATED_BY = Pattern.compile("stated by (.+?)(?: \\(| on |,|$)");
    private static final Manual MANUAL = Manual.of(
            "What is known of an asset does not rest on one person only",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.ACCURACY,
            "When the only person who knows the old dosing controller retires, the record of it becomes hearsay that nobody can check.",
            "A record that one person has just begun to type in; it settles when a source or a second person confirms it.",
            "Take in a source about it (configuration, walkdown, capture), or let a second person attest it.",
            "Requirements P1.C-06; NCSC CAF A3.a");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Set<String> speakers = new TreeSet<>();
        for (List<Fact> facts : asset.facts().values()) {
            for (Said said : facts.getLast().parts().values()) {
                if (said.basis() instanceof Basis.Stated stated) {
                    speakers.add(stated.person());
                } else if (!(said.basis() instanceof Basis.Claimed)) {
                    return List.of();
                }
            }
        }
        for (RecordedClaim claim : around.claims(asset.id())) {
            if (claim.source().type() != SourceType.STAFF_KNOWLEDGE) {
                return List.of();
            }
            speakers.add(speaker(claim));
        }
        around.logged().attestations(asset.id()).stream()
                .filter(attestation -> attestation.verdict() == Verdict.RIGHT)
                .forEach(attestation -> speakers.add(attestation.person()));
        return speakers.size() == 1 && around.documents(asset.id()).isEmpty()
                ? List.of(Finding.of(
                        this,
                        asset,
                        asset.name() + ": all that is known rests on "
                                + speakers.iterator().next()))
                : List.of();
    }

    /** Who makes a statement: its place names the person; where it does not, the file stands for its author. */
    private static String speaker(RecordedClaim claim) {
        Matcher place = STATED_BY.matcher(claim.claim().locus().text());
        return place.find() ? place.group(1) : claim.source().title();
    }
}
