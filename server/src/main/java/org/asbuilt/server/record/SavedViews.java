package org.asbuilt.server.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.store.SqlViews;

/** Looks at the record that people keep under a name: a page of the user interface with its filters, or a query. */
public final class SavedViews {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 4000;
    private static final int MOST = 200;
    private static final int ID = 16;

    private final SqlViews kept;
    private final Clock clock;

    /**
     * A look that was kept.
     *
     * @param id its id
     * @param person whose it is
     * @param shared whether it is for everybody
     * @param name what people call it
     * @param address the path of the page with its query string
     * @param recorded when it was kept
     */
    public record Kept(String id, String person, boolean shared, String name, String address, Instant recorded) {
        static Kept of(SqlViews.Kept row) {
            return new Kept(row.id(), row.person(), row.shared(), row.name(), row.address(), row.recorded());
        }
    }

    SavedViews(SqlViews kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Somebody's own and those for everybody, the oldest first. */
    public List<Kept> of(String person) {
        return kept.of(person).stream().map(Kept::of).toList();
    }

    /** The one of that id. */
    public Optional<Kept> find(String id) {
        return kept.find(id).map(Kept::of);
    }

    /**
     * Keeps a look; one's own of the same name is replaced.
     *
     * @throws InvalidValue if the name is empty or too long, the address is no page of the product, or there are too many
     */
    public Kept keep(String person, String name, String address, boolean shared) {
        String called = name.strip().replaceAll("\\s+", " ");
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw InvalidValue.expected("a name of 1 to " + LONGEST_NAME + " characters", name);
        }
        boolean page = address.matches("/(?![/\\\\])[^\\s]*");
        if (!page || address.startsWith("/api/") || address.length() > LONGEST_ADDRESS) {
            throw InvalidValue.expected(
                    "the path of a page with its filters, such as /inbox?type=NEW_SUBJECT", address);
        }
        List<Kept> own =
                of(person).stream().filter(view -> view.person().equals(person)).toList();
        if (own.size() >= MOST && own.stream().noneMatch(view -> view.name().equals(called))) {
            throw new InvalidValue("you keep " + MOST + " views already; forget one first");
        }
        SqlViews.Kept view = new SqlViews.Kept(id(person, called), person, shared, called, address, clock.instant());
        kept.put(view);
        return Kept.of(view);
    }

    /** Forgets a look. */
    public void remove(String id) {
        kept.remove(id);
    }

    /** The same person and name make the same id, so that a name is one view. */
    private static String id(String person, String name) {
        String both = person + "\0" + name;
        return "view-" + Digest.of(both.getBytes(StandardCharsets.UTF_8)).hex().substring(0, ID);
    }
}
