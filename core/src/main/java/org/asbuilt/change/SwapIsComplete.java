package org.asbuilt.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** A device swap leaves the old unit in the record and says what the new one is. Source: requirements P1.M-11. */
public record SwapIsComplete() implements Requirement {
    @Override
    public String sentence() {
        return "A device swap says what the new unit is, from when on, and what became of the old one";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        return review.change()
                .plan()
                .swapped()
                .map(asset -> objections(asset, review.change().edits()))
                .orElse(List.of());
    }

    private static List<String> objections(Id asset, List<Edit> edits) {
        List<String> objections = new ArrayList<>();
        for (String part : List.of("serialNumber", "firmwareVersion", "mac")) {
            boolean said = puts(edits)
                    .anyMatch(put -> put.subject().equals(asset)
                            && put.parts().containsKey(part)
                            && !put.valid().equals(PlantTime.ALWAYS));
            if (!said) {
                objections.add("the " + NAMES.get(part) + " of the new unit is not said, or not from which day on");
            }
        }
        boolean kept = puts(edits)
                .anyMatch(put -> !put.subject().equals(asset)
                        && put.slot().equals(Slot.of(Lifecycle.class))
                        && put.parts().containsKey("state"));
        if (!kept) {
            objections.add("what became of the old unit is not said");
        }
        return objections;
    }

    private static final Map<String, String> NAMES =
            Map.of("serialNumber", "serial number", "firmwareVersion", "firmware", "mac", "MAC address");

    private static Stream<Edit.Put> puts(List<Edit> edits) {
        return edits.stream().filter(Edit.Put.class::isInstance).map(Edit.Put.class::cast);
    }
}
