package org.asbuilt.thirdparty.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All sessions that logs tell of, each once, the newest first; and over which time there are logs. Source: requirements P5-10.
 *
 * @param logs the logs, by the time of their first entry
 * @param sessions the sessions
 */
public record SessionRegister(List<SessionLog> logs, List<ObservedSession> sessions) {
    /** Of nothing. */
    public static final SessionRegister EMPTY = new SessionRegister(List.of(), List.of());

    /** Between two logs of one device may lie so much: nobody may have come in at night, and nothing is written then. */
    private static final Duration GAP = Duration.ofDays(2);

    private static final Comparator<ObservedSession> NEWEST_FIRST = Comparator.comparing(
                    (ObservedSession one) -> one.moment().orElse(Instant.MIN))
            .reversed()
            .thenComparing(ObservedSession::key);

    /** Who holds a session at a device: what an end has in common with its beginning. */
    private record Holder(
            SessionProtocol protocol, Optional<String> account, Optional<String> from, Optional<String> broker) {
        static Holder of(ObservedSession one) {
            return new Holder(
                    one.protocol(),
                    one.bareAccount(),
                    one.from().map(Object::toString),
                    one.broker().map(name -> name.toLowerCase(Locale.ROOT)));
        }
    }

    /** Copies the lists. */
    public SessionRegister {
        logs = List.copyOf(logs);
        sessions = List.copyOf(sessions);
    }

    /** Puts logs together: what two of them tell is told once, and an end that stands in a later log finds its beginning. */
    public static SessionRegister of(Collection<SessionLog> logs) {
        List<SessionLog> sorted = logs.stream()
                .sorted(Comparator.comparing((SessionLog log) -> log.from().orElse(log.received()))
                        .thenComparing(SessionLog::source))
                .toList();
        Map<String, ObservedSession> once = new LinkedHashMap<>();
        Map<Holder, String> open = new HashMap<>();
        for (SessionLog log : sorted) {
            for (ObservedSession session : log.sessions()) {
                enter(session, once, open);
            }
        }
        List<ObservedSession> all = new ArrayList<>(once.values());
        all.sort(NEWEST_FIRST);
        return new SessionRegister(sorted, all);
    }

    private static void enter(ObservedSession session, Map<String, ObservedSession> once, Map<Holder, String> open) {
        Holder holder = Holder.of(session);
        if (session.start().isEmpty() && open.containsKey(holder)) {
            String began = open.remove(holder);
            once.computeIfPresent(began, (key, one) -> one.endingAt(session.end()));
            return;
        }
        String key = session.key();
        Optional<ObservedSession> known = Optional.ofNullable(once.get(key));
        ObservedSession kept = session.end().isEmpty() ? known.orElse(session) : session;
        once.put(key, kept);
        if (!session.refused() && kept.end().isEmpty()) {
            open.put(holder, key);
        }
    }

    /** The session of that key. */
    public Optional<ObservedSession> session(String key) {
        return sessions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Until when logs of a device tell, in all; empty if there is none of it. */
    public Optional<Instant> toldUntil(String broker) {
        return logs.stream()
                .filter(log -> log.brokers().stream().anyMatch(broker::equalsIgnoreCase))
                .flatMap(log -> log.until().stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * Whether a session lasts as far as the newest log of its device tells: it began, no end of it was seen, and that log is the one that
     * tells of its beginning or follows on it without a gap.
     */
    public boolean isOpen(ObservedSession session) {
        if (session.refused() || session.start().isEmpty() || session.end().isPresent()) {
            return false;
        }
        Instant start = session.start().get();
        Optional<Instant> until = told(log -> session.broker()
                        .map(broker -> log.brokers().stream().anyMatch(broker::equalsIgnoreCase))
                        .orElse(log.source().equals(session.source())))
                .from(start);
        Optional<Instant> newest = session.broker().flatMap(this::toldUntil);
        return newest.isEmpty()
                || until.filter(end -> !end.isBefore(newest.get())).isPresent();
    }

    /** Over which time some logs tell. */
    public Told told(Predicate<SessionLog> which) {
        return new Told(logs.stream()
                .filter(which)
                .filter(log -> log.from().isPresent() && log.until().isPresent())
                .toList());
    }

    /**
     * Over which time some logs tell.
     *
     * @param logs the logs, by the time of their first entry
     */
    public record Told(List<SessionLog> logs) {
        /** Copies the list. */
        public Told {
            logs = List.copyOf(logs);
        }

        /** Until when they tell without a gap, from a moment on; empty if no log tells of the moment. */
        public Optional<Instant> from(Instant moment) {
            Optional<Instant> until = Optional.empty();
            for (SessionLog log : logs) {
                Instant begins = log.from().orElseThrow();
                Instant ends = log.until().orElseThrow();
                Instant reached = until.orElse(moment);
                if (!begins.isAfter(reached.plus(GAP))
                        && ends.isAfter(until.orElse(Instant.MIN))
                        && !ends.isBefore(moment)) {
                    until = Optional.of(ends);
                }
            }
            return until;
        }

        /** When the newest entry was written. */
        public Optional<Instant> newest() {
            return logs.stream().flatMap(log -> log.until().stream()).max(Comparator.naturalOrder());
        }
    }
}
