package org.asbuilt.store;

import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import tools.jackson.databind.JsonNode;

/**
 * Edits of another installation's record as they are kept: what is said of a person lies under a key that is the person's at that site, so
 * that it can be forgotten here when it is forgotten there.
 */
final class SiteEdits {
    private static final String FORGETTABLE = "forgettable";

    private SiteEdits() {}

    /** Whose key it is. */
    static String owner(String origin, Id person) {
        return origin + " " + person.value();
    }

    /**
     * As they are kept, to be sealed once more as a whole.
     *
     * @param forgotten the persons of the site whose keys were destroyed here: of them nothing is kept again
     */
    static CanonicalJson kept(List<Edit> edits, String origin, Set<Id> forgotten, Seals seals) {
        return CanonicalJson.list(edits, edit -> {
            if (!(edit instanceof Edit.Put put) || !Seals.isPersonal(put.subject())) {
                return CommitJson.edit(edit);
            }
            if (forgotten.contains(put.subject())) {
                return CommitJson.edit(Edit.Erase.told(put.subject()));
            }
            String said = CommitJson.edit(put).text();
            return CanonicalJson.object()
                    .and("subject", put.subject().value())
                    .and(FORGETTABLE, seals.sealSite(owner(origin, put.subject()), place(origin, put.subject()), said));
        });
    }

    /** Edits that were kept. */
    static List<Edit> edits(JsonNode kept, String origin, Seals seals) {
        Pool pool = new Pool();
        return Parsed.list(kept, edit -> {
            if (!edit.has(FORGETTABLE)) {
                return CommitJson.edit(edit, pool);
            }
            Id subject = new Id(Parsed.text(edit, "subject"));
            try {
                return CommitJson.edit(
                        Parsed.tree(seals.open(place(origin, subject), Parsed.text(edit, FORGETTABLE))), pool);
            } catch (Seals.Gone gone) {
                return Edit.Erase.told(subject);
            }
        });
    }

    private static String place(String origin, Id subject) {
        return Seals.place("site put", origin, subject.value());
    }
}
