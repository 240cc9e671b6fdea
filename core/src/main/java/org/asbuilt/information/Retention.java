package org.asbuilt.information;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.validation.Circumstances;

/** Whether an item is kept as long as it must be, and no longer promised away than what it is about serves. Source: requirements P2.S-07. */
public final class Retention {
    private Retention() {}

    /** What is in conflict, in sentences that follow the item's name; none if nothing is. */
    public static List<String> conflicts(Subject item, Circumstances around) {
        Optional<RegisterEntry> entry = item.facet(RegisterEntry.class);
        if (entry.isEmpty()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Optional<LocalDate> kept = entry.get().retainUntil();
        Optional<LocalDate> disposed = entry.get().disposeOn();
        String basis = entry.get().legalBasis().map(why -> " (" + why + ")").orElse("");
        if (kept.isPresent() && disposed.filter(kept.get()::isAfter).isPresent()) {
            found.add("is to be disposed of on " + disposed.get() + " and has to be kept until " + kept.get() + basis);
        }
        ValueHorizon horizon = ValueHorizon.of(item, around);
        Optional<LocalDate> end = disposed.or(() -> kept);
        // What a person states of its value says nothing of how long the plant needs it.
        if (horizon.basis() == ValueHorizon.Basis.STATED || horizon.until().isEmpty() || end.isEmpty()) {
            return List.copyOf(found);
        }
        LocalDate until = horizon.until().get();
        if (end.get().isBefore(until)) {
            String asset = horizon.because().map(around::name).orElse("what it is about");
            found.add(
                    disposed.isPresent()
                            ? "is to be disposed of on " + end.get() + ", and " + asset + " serves until " + until
                            : "is kept until " + end.get() + ", and " + asset + " serves until " + until);
        }
        return List.copyOf(found);
    }
}
