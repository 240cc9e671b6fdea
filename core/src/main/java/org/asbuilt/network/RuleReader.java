package org.asbuilt.network;

import org.asbuilt.model.FilterRule;

/** Turns rules into sets of packets of one space. */
final class RuleReader {
    private final HeaderSpace space;
    private final AddressWords addresses;
    private final ServiceWords services;
    private final ServiceWords replies;

    RuleReader(HeaderSpace space) {
        this.space = space;
        addresses = new AddressWords(space);
        services = new ServiceWords(space, false);
        replies = new ServiceWords(space, true);
    }

    HeaderSpace space() {
        return space;
    }

    AddressWords addresses() {
        return addresses;
    }

    ServiceWords services() {
        return services;
    }

    /** The packets that a rule matches, whatever interfaces they pass. */
    Bounds matched(FilterRule rule) {
        return conditions(
                rule,
                addresses
                        .bounds(rule.sources(), true)
                        .and(addresses.bounds(rule.destinations(), false))
                        .and(services.bounds(rule.services())));
    }

    /** The packets whose replies a rule matches. */
    Bounds repliesMatched(FilterRule rule) {
        return conditions(
                rule,
                addresses
                        .bounds(rule.sources(), false)
                        .and(addresses.bounds(rule.destinations(), true))
                        .and(replies.bounds(rule.services())));
    }

    private static Bounds conditions(FilterRule rule, Bounds header) {
        Bounds bounds = header;
        if (rule.users().stream().anyMatch(user -> !user.equals("any"))) {
            bounds = bounds.doubted("it is for " + String.join(", ", rule.users()) + " only");
        }
        if (rule.applications().stream().anyMatch(name -> !name.equals("any"))) {
            bounds = bounds.doubted("it is for the application " + String.join(", ", rule.applications()) + " only");
        }
        return rule.expires().isPresent()
                ? bounds.doubted(
                        "it is in force at times only: " + rule.expires().get())
                : bounds;
    }
}
