package org.asbuilt.network;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads services that are narrowed in words: by the state of the connection, by the flags of TCP, or in a way that is not known here. */
final class StateWords {
    private static final Pattern STATES = Pattern.compile("(\\S+) (not )?in state ([A-Za-z,]+)");
    private static final Pattern ESTABLISHED = Pattern.compile("((?:from:)?tcp(?:/\\S+)?) established");

    /** A service without spaces and a condition that is read here. */
    private static final Pattern NARROWED = Pattern.compile("name:(\\S+) ((?:not )?in state [A-Za-z,]+|established)");

    private final HeaderSpace space;
    private final boolean replies;

    StateWords(HeaderSpace space, boolean replies) {
        this.space = space;
        this.replies = replies;
    }

    /** The condition that all of some services are narrowed by alike; empty if there is none. */
    static Optional<String> common(Set<String> texts) {
        Set<String> conditions = new HashSet<>();
        for (String text : texts) {
            Matcher narrowed = NARROWED.matcher(text);
            if (!narrowed.matches()) {
                return Optional.empty();
            }
            boolean tcp = narrowed.group(1).matches("(?:not:)?(?:from:)?tcp(?:/.*)?");
            conditions.add(tcp || !narrowed.group(2).equals("established") ? narrowed.group(2) : text);
        }
        return conditions.size() == 1
                ? Optional.of(conditions.iterator().next()).filter(one -> !one.startsWith("name:"))
                : Optional.empty();
    }

    /** A service without its condition. */
    static String plain(String narrowed) {
        return NARROWED.matcher(narrowed).replaceFirst("$1");
    }

    /** What such words match; the service that they begin with is read by the function. */
    Bounds bounds(String words, Function<String, Optional<PacketSet>> services) {
        Matcher states = STATES.matcher(words);
        if (states.matches()) {
            Optional<PacketSet> service = services.apply(states.group(1));
            Optional<Set<ConnectionState>> named = named(states.group(3));
            if (service.isPresent() && named.isPresent()) {
                PacketSet in = replies
                        ? named.get().contains(ConnectionState.ESTABLISHED) ? space.all() : space.none()
                        : space.states(named.get());
                return Bounds.exactly(service.get().and(states.group(2) == null ? in : in.not()));
            }
        }
        Matcher established = ESTABLISHED.matcher(words);
        if (established.matches()) {
            Optional<PacketSet> service = services.apply(established.group(1));
            if (service.isPresent()) {
                return Bounds.exactly(replies ? service.get() : service.get().and(space.acknowledging()));
            }
        }
        PacketSet most = services.apply(words.split(" ", 2)[0]).orElse(space.all());
        return new Bounds(space.none(), most, List.of("what '" + words + "' matches is not known"));
    }

    private static Optional<Set<ConnectionState>> named(String list) {
        Set<ConnectionState> states = EnumSet.noneOf(ConnectionState.class);
        for (String name : list.toUpperCase(Locale.ROOT).split(",", -1)) {
            switch (name) {
                case "NEW" -> states.add(ConnectionState.NEW);
                case "ESTABLISHED" -> states.add(ConnectionState.ESTABLISHED);
                case "RELATED" -> states.add(ConnectionState.RELATED);
                case "INVALID" -> states.add(ConnectionState.INVALID);
                case "UNTRACKED" -> {
                    // Only what a device was told not to follow; it follows everything here.
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(states);
    }
}
