package org.asbuilt.change;

import java.util.List;
import java.util.Set;

/** The documents that show what was touched are brought up to date. Source: requirements P1.M-15. */
public record DocumentsAreUpdated() implements Requirement {
    @Override
    public String sentence() {
        return "The documents that show what the change touches are up to date";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.CLOSE);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    @Override
    public List<String> objections(Review review) {
        return review.documents().stream()
                .filter(document -> !review.change().documentsUpdated().contains(document.id()))
                .map(document -> document.name() + " shows what is touched and is not brought up to date")
                .toList();
    }
}
