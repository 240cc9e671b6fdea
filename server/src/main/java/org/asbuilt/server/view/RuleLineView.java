package org.asbuilt.server.view;

import java.util.Optional;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.FilterRule;
import org.asbuilt.network.RuleLine;

/**
 * A rule of a device where it stands.
 *
 * @param device the device
 * @param list the list that it stands in; may be empty
 * @param position its place in the list, from 1; 0 if it is not known
 * @param action permit, deny, reject or other; empty if it is not known
 * @param name what it is called there
 * @param comment the comment beside it
 * @param expires when it ends, as the device has it
 * @param words it in the device's own words
 * @param place the file and line that it was read from, if a file says it
 */
public record RuleLineView(
        Named device,
        String list,
        int position,
        Optional<String> action,
        Optional<String> name,
        Optional<String> comment,
        Optional<String> expires,
        String words,
        Optional<String> place) {

    /** A rule, with the names of a record. */
    public static RuleLineView of(RuleLine line, Snapshot snapshot, LinePlaces places) {
        FilterRule rule = line.rule();
        return new RuleLineView(
                Named.of(line.device(), snapshot),
                line.list(),
                line.position(),
                rule.action().map(Shown::choice),
                rule.name(),
                rule.comment(),
                rule.expires(),
                line.words(),
                places.place(line.device(), line.slot()));
    }
}
