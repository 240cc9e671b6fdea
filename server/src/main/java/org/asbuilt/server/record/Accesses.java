package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.access.Sight;
import org.asbuilt.model.Id;
import org.asbuilt.server.view.AuditView;

/**
 * The access log as whoever audits sees it. Who audits the whole plant sees all of it. Who audits a part of the plant sees what they did
 * themselves, and what others asked of subjects of that part: an entry that names something else, or no subject at all, may tell of what
 * lies outside. Source: requirements S-01, S-03.
 */
public final class Accesses {
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]*-[0-9a-hjkmnp-tv-z]{16}");
    private static final int BATCH = 1000;

    private final Reading reading;
    private final Sight sight;

    Accesses(Reading reading, Sight sight) {
        this.reading = reading;
        this.sight = sight;
    }

    /**
     * Entries with lower numbers than one, newest first.
     *
     * @param self who audits
     * @param most how many at most; fewer are all that there are
     */
    public List<AuditView> newest(String self, long before, Optional<String> actor, Optional<String> action, int most) {
        if (sight.view().isUnconfined()) {
            return reading.accesses(before, actor, action, most);
        }
        List<AuditView> shown = new ArrayList<>();
        long below = before;
        while (shown.size() < most) {
            List<AuditView> batch = reading.accesses(below, actor, action, BATCH);
            batch.stream()
                    .filter(entry -> shows(entry, self))
                    .limit(most - shown.size())
                    .forEach(shown::add);
            if (batch.size() < BATCH) {
                break;
            }
            below = batch.getLast().seq();
        }
        return shown;
    }

    private boolean shows(AuditView entry, String self) {
        if (entry.actor().equals(self)) {
            return true;
        }
        Matcher ids = ID.matcher(entry.object());
        boolean named = false;
        while (ids.find()) {
            if (!Id.isOne(ids.group()) || !sight.sees(new Id(ids.group()))) {
                return false;
            }
            named = true;
        }
        return named;
    }
}
