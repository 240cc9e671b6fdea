package org.asbuilt.importers.netflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The templates in force, each within its observation domain. Bounded. */
final class TemplateTable {
    private static final int MOST_TEMPLATES = 20_000;
    private static final int MOST_FIELDS = 500_000;

    private final Map<Key, Template> templates = new HashMap<>();
    private int fields;

    private record Key(int version, long domain, int id) {}

    /**
     * Puts a template in force.
     *
     * @return false if there are too many
     */
    boolean put(Header header, Template template) {
        Key key = new Key(header.version(), header.domain(), template.id());
        Template before = templates.get(key);
        int more =
                template.fields().size() - (before == null ? 0 : before.fields().size());
        if (fields + more > MOST_FIELDS || (before == null && templates.size() == MOST_TEMPLATES)) {
            return false;
        }
        fields += more;
        templates.put(key, template);
        return true;
    }

    Optional<Template> of(Header header, int id) {
        return Optional.ofNullable(templates.get(new Key(header.version(), header.domain(), id)));
    }

    /** Takes a template out of force. */
    void withdraw(Header header, int id) {
        Template gone = templates.remove(new Key(header.version(), header.domain(), id));
        fields -= gone == null ? 0 : gone.fields().size();
    }
}
