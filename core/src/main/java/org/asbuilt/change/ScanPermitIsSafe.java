package org.asbuilt.change;

import java.util.List;
import java.util.Set;
import org.asbuilt.collection.ScanClearance;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ScanPermit;

/** No permit lets a scan touch a fragile, prohibited or safety-related asset by oversight. Source: requirements P1.C-13. */
public record ScanPermitIsSafe() implements Requirement {
    @Override
    public String sentence() {
        return "A scan permit excludes every fragile, prohibited and safety-related asset, or names it with the vendor's approval";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        ScanClearance clearance = new ScanClearance(review.after());
        return review.touched().stream()
                .filter(id -> id.kind() == Kind.SCAN_PERMIT)
                .sorted(java.util.Comparator.comparing(Id::value))
                .flatMap(id -> review.after().subject(id).stream())
                .flatMap(permit -> permit.facet(ScanPermit.class).stream()
                        .flatMap(profile -> clearance.dangers(profile).stream())
                        .map(danger -> permit.name() + ": " + danger))
                .toList();
    }
}
