package org.asbuilt.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.PartPath;

/** What a change edits has not been changed by somebody else since it was written. */
public record RecordIsAsItWas() implements Requirement {
    @Override
    public String sentence() {
        return "What the change edits is still as it was when the change was written";
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    @Override
    public List<String> objections(Review review) {
        Snapshot now = review.before().snapshot();
        Snapshot base = review.base();
        if (now.commit() == base.commit()) {
            return List.of();
        }
        List<String> objections = new ArrayList<>();
        for (Edit edit : review.change().edits()) {
            if (edit instanceof Edit.Put put) {
                put.parts().keySet().forEach(part -> {
                    Optional<Said> before = said(base, put, part);
                    Optional<Said> after = said(now, put, part);
                    if (!Objects.equals(before.map(Said::values), after.map(Said::values))) {
                        objections.add(new PartPath(put.slot(), part) + " of " + name(now, put)
                                + " was changed in between, to "
                                + after.map(Said::values).orElse(List.of()));
                    }
                });
            } else if (!base.subject(edit.subject())
                    .flatMap(Subject::absorbedBy)
                    .equals(now.subject(edit.subject()).flatMap(Subject::absorbedBy))) {
                objections.add(edit.subject() + " was merged or split in between");
            }
        }
        return objections;
    }

    private static Optional<Said> said(Snapshot snapshot, Edit.Put put, String part) {
        return snapshot.subject(put.subject())
                .flatMap(subject -> subject.fact(put.slot()))
                .map(Fact::parts)
                .flatMap(parts -> Optional.ofNullable(parts.get(part)));
    }

    private static String name(Snapshot snapshot, Edit.Put put) {
        return snapshot.subject(put.subject())
                .map(Subject::name)
                .orElseGet(() -> put.subject().value());
    }
}
