package org.asbuilt.network;

import java.util.EnumSet;
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

    private final HeaderSpace space;
    private final boolean replies;

    StateWords(HeaderSpace space, boolean replies) {
        this.space = space;
        this.replies = replies;
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
