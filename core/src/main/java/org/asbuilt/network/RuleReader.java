package org.asbuilt.network;

import java.util.IdentityHashMap;
import java.util.Set;
import org.asbuilt.model.FilterRule;

/** Turns rules into sets of packets of one space. */
final class RuleReader {
    private final HeaderSpace space;
    private final AddressWords addresses;
    private final ServiceWords services;
    private final ServiceWords replies;
    /** A rule is asked again and again, and reading it is the greater part of the work; the same rule is the same record. */
    private final IdentityHashMap<FilterRule, Bounds> matched = new IdentityHashMap<>();

    private final IdentityHashMap<FilterRule, Bounds> repliesMatched = new IdentityHashMap<>();

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
        return matched.computeIfAbsent(rule, this::read);
    }

    private Bounds read(FilterRule rule) {
        return conditions(
                rule,
                addresses
                        .bounds(rule.sources(), true)
                        .and(addresses.bounds(rule.destinations(), false))
                        .and(services.bounds(rule.services())));
    }

    /** The packets whose replies a rule matches. */
    Bounds repliesMatched(FilterRule rule) {
        return repliesMatched.computeIfAbsent(rule, this::readForReplies);
    }

    private Bounds readForReplies(FilterRule rule) {
        return conditions(
                rule,
                addresses
                        .bounds(rule.sources(), false)
                        .and(addresses.bounds(rule.destinations(), true))
                        .and(replies.bounds(rule.services())));
    }

    /** Whether its applications are just what its services say: to ask whether somebody is there. */
    private static boolean isEcho(FilterRule rule) {
        return !rule.services().isEmpty()
                && Set.of("ping", "ping6").containsAll(rule.applications())
                && Set.of("icmp/8", "ip/58/128").containsAll(rule.services())
                && rule.services().contains("icmp/8") == rule.applications().contains("ping")
                && rule.services().contains("ip/58/128") == rule.applications().contains("ping6");
    }

    private static Bounds conditions(FilterRule rule, Bounds header) {
        Bounds bounds = header;
        if (rule.users().stream().anyMatch(user -> !user.equals("any"))) {
            bounds = bounds.doubted("it is for " + String.join(", ", rule.users()) + " only");
        }
        if (!isEcho(rule) && rule.applications().stream().anyMatch(name -> !name.equals("any"))) {
            bounds = bounds.doubted("it is for the application " + String.join(", ", rule.applications()) + " only");
        }
        return rule.expires().isPresent()
                ? bounds.doubted(
                        "it is in force at times only: " + rule.expires().get())
                : bounds;
    }
}
