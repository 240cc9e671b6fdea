package org.asbuilt.thirdparty.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Id;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.thirdparty.session.SessionProtocol;

/**
 * Which sessions are one visit: whoever comes by a VPN and goes on from a jump host is logged by both devices, and came in once. A session
 * is part of another one of the same account and access path at another device that lasts at least as long as it. Source: requirements
 * P5-10 (count of sessions).
 */
final class Visits {
    private static final Set<SessionProtocol> TUNNELS =
            Set.of(SessionProtocol.TLS_VPN, SessionProtocol.OPENVPN, SessionProtocol.IPSEC);

    /** What began earlier carries what began later; at one moment a tunnel carries the other. */
    private static final Comparator<JudgedSession> CARRIES = Comparator.comparing(
                    (JudgedSession one) -> start(one).orElse(Instant.MAX))
            .thenComparing(one -> !TUNNELS.contains(one.session().protocol()))
            .thenComparing(one -> one.session().key());

    /** What the sessions of a visit have in common. */
    private record Visitor(String account, Optional<Id> path) {
        static Optional<Visitor> of(JudgedSession one) {
            ObservedSession session = one.session();
            return session.refused() || session.start().isEmpty()
                    ? Optional.empty()
                    : session.bareAccount()
                            .map(account -> new Visitor(account, one.path().map(EntryWay::id)));
        }
    }

    private Visits() {}

    /** The same sessions in the same order, each with the one that it is part of. */
    static List<JudgedSession> joined(List<JudgedSession> sessions) {
        Map<Visitor, List<JudgedSession>> carriers = new HashMap<>();
        Map<String, String> within = new HashMap<>();
        sessions.stream()
                .sorted(CARRIES)
                .forEach(one -> Visitor.of(one).ifPresent(visitor -> {
                    List<JudgedSession> earlier = carriers.computeIfAbsent(visitor, id -> new ArrayList<>());
                    Optional<JudgedSession> carrier = earlier.stream()
                            .filter(other -> carries(other, one))
                            .findFirst();
                    carrier.ifPresentOrElse(
                            other -> within.put(
                                    one.session().key(), other.session().key()),
                            () -> earlier.add(one));
                }));
        return sessions.stream()
                .map(one ->
                        one.within(Optional.ofNullable(within.get(one.session().key()))))
                .toList();
    }

    private static boolean carries(JudgedSession outer, JudgedSession inner) {
        return !device(outer).equals(device(inner)) && !end(outer).isBefore(end(inner));
    }

    private static Optional<String> device(JudgedSession one) {
        return one.session().broker().map(name -> name.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Instant> start(JudgedSession one) {
        return one.session().start();
    }

    /** A session whose end was not seen lasted until its beginning at least. */
    private static Instant end(JudgedSession one) {
        return one.session()
                .end()
                .or(() -> one.open() ? Optional.of(Instant.MAX) : start(one))
                .orElse(Instant.MIN);
    }
}
