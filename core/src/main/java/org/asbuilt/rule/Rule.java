package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.validation.Circumstances;

/**
 * A sentence that ought to be true of every subject of some kinds. The list of permitted records is the catalogue.
 *
 * <p>To add one: write the record, name it here and in {@link Rules#ALL}, and write {@code golden/rule/<Name>.txt} with a record
 * where it fires and one where it does not.
 */
public sealed interface Rule permits AssetHasOwner, ConnectionIsSeenInItsModes, TemporaryChangeHasEnded {
    /** What a person needs to know of it. */
    Manual manual();

    /**
     * Looks at a subject of a kind that the manual names.
     *
     * @return what is wrong there; nearly always nothing
     */
    List<Finding> check(Subject subject, Circumstances around);

    /** The rule's name: that of its type. */
    default String name() {
        return getClass().getSimpleName();
    }
}
