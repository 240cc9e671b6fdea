package org.asbuilt.thirdparty.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.model.Id;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.thirdparty.session.SessionLog;
import org.asbuilt.thirdparty.session.SessionRegister;

/**
 * How much an access path, or one of its accounts, is used. That nobody uses it follows only from logs that cover the whole time; where
 * there are none it is not known. Source: requirements P5-10 (count of sessions, dormant access disabled).
 *
 * @param way the access path
 * @param account one of its accounts, or one of which sessions by it tell; empty for the path as a whole
 * @param recorded whether the record has the account at the path; true for the path as a whole
 * @param state whether it is used
 * @param sessions how many visits logs tell of: sessions that are part of others are not counted again
 * @param last when the newest began
 * @param told until when logs of its devices tell; empty if there is none, and then nobody could have been seen
 * @param why in a sentence
 */
public record AccessUse(
        EntryWay way,
        Optional<String> account,
        boolean recorded,
        State state,
        long sessions,
        Optional<Instant> last,
        Optional<Instant> told,
        String why) {
    /** The newest log may be so old: what happened since is not told yet. */
    private static final Duration LATEST = Duration.ofDays(7);

    /** Whether it is used. */
    public enum State {
        /** It was used lately. */
        USED,
        /** Logs cover the time, and nobody used it. */
        DORMANT,
        /** No log covers the time. */
        UNKNOWN
    }

    /** Its id. */
    public Id path() {
        return way.id();
    }

    /** Whether it should be proposed to switch it off: nobody uses it, and it is not off as a rule. */
    public boolean isToBeDisabled() {
        return state == State.DORMANT && way.enabled().orElse(true);
    }

    /**
     * The use of all access paths and of their accounts; those that the record does not have at the path are among them if they were used.
     *
     * @param access the access paths
     * @param register the logs
     * @param judged the sessions
     * @param days after how many days without use one is dormant
     * @param now the moment
     */
    public static List<AccessUse> of(
            VendorAccess access, SessionRegister register, Collection<JudgedSession> judged, int days, Instant now) {
        List<AccessUse> uses = new ArrayList<>();
        for (EntryWay way : access.ways()) {
            List<JudgedSession> every = judged.stream()
                    .filter(one -> !one.session().refused())
                    .filter(one -> one.path()
                            .map(EntryWay::id)
                            .filter(way.id()::equals)
                            .isPresent())
                    .toList();
            SessionRegister.Told told = register.told(log -> tells(log, way, every));
            List<ObservedSession> ofPath = every.stream()
                    .filter(one -> one.within().isEmpty())
                    .map(JudgedSession::session)
                    .toList();
            uses.add(use(way, Optional.empty(), ofPath, told, days, now));
            TreeSet<String> accounts = new TreeSet<>(way.accounts());
            ofPath.forEach(one -> one.bareAccount().ifPresent(accounts::add));
            for (String account : accounts) {
                List<ObservedSession> ofAccount = ofPath.stream()
                        .filter(one -> one.bareAccount().filter(account::equals).isPresent())
                        .toList();
                uses.add(use(way, Optional.of(account), ofAccount, told, days, now));
            }
        }
        return uses;
    }

    /** A log tells of a path if a device of it wrote the log; where the path names none, if it tells of a session by it. */
    private static boolean tells(SessionLog log, EntryWay way, List<JudgedSession> ofPath) {
        return way.devices().isEmpty()
                ? ofPath.stream().anyMatch(one -> one.session().source().equals(log.source()))
                : log.brokers().stream().anyMatch(way::passes);
    }

    private static AccessUse use(
            EntryWay way,
            Optional<String> account,
            List<ObservedSession> sessions,
            SessionRegister.Told told,
            int days,
            Instant now) {
        Optional<Instant> last =
                sessions.stream().flatMap(one -> one.moment().stream()).max(Comparator.naturalOrder());
        boolean recorded = account.map(way.accounts()::contains).orElse(true);
        Optional<Instant> newest = told.newest();
        Instant since = now.minus(Duration.ofDays(days));
        if (last.filter(at -> at.isAfter(since)).isPresent()) {
            return new AccessUse(
                    way,
                    account,
                    recorded,
                    State.USED,
                    sessions.size(),
                    last,
                    newest,
                    "last used on " + day(last.get()));
        }
        Optional<Instant> until = told.from(since);
        if (until.filter(at -> !at.isBefore(now.minus(LATEST))).isPresent()) {
            return new AccessUse(
                    way,
                    account,
                    recorded,
                    State.DORMANT,
                    sessions.size(),
                    last,
                    newest,
                    "logs tell of the last " + days + " days up to " + day(until.get()) + ", and of no use of it");
        }
        String lacks = newest.map(at ->
                        "logs of its devices do not cover the last " + days + " days: the newest ends on " + day(at))
                .orElse("no log of its devices was taken in");
        return new AccessUse(way, account, recorded, State.UNKNOWN, sessions.size(), last, newest, lacks);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
