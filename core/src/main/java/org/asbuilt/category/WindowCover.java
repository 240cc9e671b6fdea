package org.asbuilt.category;

import java.util.HashSet;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;
import org.asbuilt.validation.Extent;

/** What any maintenance window covers: asked of every asset, it must not look through all windows each time. */
public final class WindowCover implements Derived {
    private final Circumstances around;
    private final Set<Id> named = new HashSet<>();
    private boolean everything;

    private WindowCover(Circumstances around) {
        this.around = around;
        for (Subject window : around.subjects(Kind.CHANGE_WINDOW)) {
            window.facet(MaintenanceWindow.class).map(Extent::of).ifPresent(this::add);
        }
    }

    /** Of a record at a moment. */
    public static WindowCover of(Circumstances around) {
        return new WindowCover(around);
    }

    private void add(Extent extent) {
        everything |= extent.isEverything();
        extent.ids().stream()
                .map(id -> around.snapshot().resolved(id).map(Subject::id).orElse(id))
                .forEach(named::add);
    }

    /** Whether a window covers a subject: by itself, its system, its zone or one around that, or its site. */
    public boolean covers(Subject subject) {
        return everything
                || (!named.isEmpty() && around.whereabouts().scopes(subject).anyMatch(named::contains));
    }
}
