package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** No two assets at work at one site have the same host name. */
public record HostnameIsUniqueAtItsSite() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No two assets at work at the same site have the same host name",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Logs and alarms name the sender by its host name. Two servers of one name make an event untraceable, and name resolution picks one of them at random.",
            "A cluster that answers under one name; enter the name at the cluster and the nodes' own names at the nodes.",
            "Read the name at the console of both and correct the entry, or merge them if they are one.",
            "Requirements P1.C-17; asset inventory guidance (August 2025) appendix A, attribute 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.SHARES_IDENTIFIER;
    }

    @Override
    public Reach reach() {
        return Reach.IDENTIFIERS;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        return Twins.of(this, asset, around, "host name", HostnameIsUniqueAtItsSite::value);
    }

    private static Optional<String> value(Hint hint) {
        return hint instanceof Hint.HasHostname one ? Optional.of(one.hostname()) : Optional.empty();
    }
}
