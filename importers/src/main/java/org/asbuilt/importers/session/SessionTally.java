package org.asbuilt.importers.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.Digest;
import org.asbuilt.model.IpAddress;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.thirdparty.session.SessionLog;
import org.asbuilt.thirdparty.session.SessionProtocol;

/** Puts the beginning and the end of sessions together, while a log is read. */
final class SessionTally {
    private static final int MOST = 500_000;
    private static final int LONGEST_NAME = 256;
    private static final int MOST_BROKERS = 10_000;

    private final Reading reading;
    private final List<Open> sessions = new ArrayList<>();
    private final Map<String, Open> byKey = new HashMap<>();
    private final SortedSet<String> brokers = new TreeSet<>();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<Integer> writtenYear = Optional.empty();
    private int yearsOn;
    private int lastMonth = 1;
    private boolean withoutYear;
    private boolean withoutZone;

    /** A session as far as it is known; the lines of a log add to it. */
    static final class Open {
        private final SessionProtocol protocol;
        private final boolean refused;
        private final Locus locus;
        private Optional<String> account = Optional.empty();
        private Optional<IpAddress> from = Optional.empty();
        private Optional<String> broker = Optional.empty();
        private Optional<String> tunnel = Optional.empty();
        private Optional<IpAddress> assigned = Optional.empty();
        private Optional<Instant> start = Optional.empty();
        private Optional<Instant> end = Optional.empty();

        private Open(SessionProtocol protocol, boolean refused, Locus locus) {
            this.protocol = protocol;
            this.refused = refused;
            this.locus = locus;
        }

        /** A session that is there. */
        static Open of(SessionProtocol protocol, Locus locus) {
            return new Open(protocol, false, locus);
        }

        /** One that was tried and refused. */
        static Open refused(SessionProtocol protocol, Locus locus) {
            return new Open(protocol, true, locus);
        }

        Open account(String name) {
            account = name(name).or(() -> account);
            return this;
        }

        Open from(String address) {
            from = IpAddress.written(address.strip()).or(() -> from);
            return this;
        }

        Open broker(String name) {
            broker = name(name).or(() -> broker);
            return this;
        }

        Open tunnel(String name) {
            tunnel = name(name).or(() -> tunnel);
            return this;
        }

        Open assigned(String address) {
            assigned = IpAddress.written(address.strip())
                    .filter(IpAddress::isUnicast)
                    .or(() -> assigned);
            return this;
        }

        Open start(Instant at) {
            start = Optional.of(at);
            return this;
        }

        Open end(Instant at) {
            end = Optional.of(at);
            return this;
        }

        private static Optional<String> name(String text) {
            String stripped = text.strip();
            return stripped.isEmpty() || stripped.equals("-") || stripped.equalsIgnoreCase("n/a")
                    ? Optional.empty()
                    : Optional.of(stripped.length() > LONGEST_NAME ? stripped.substring(0, LONGEST_NAME) : stripped);
        }
    }

    SessionTally(Reading reading) {
        this.reading = reading;
    }

    /** The moment of a time; remembers what was not written, and over which time the log tells. */
    Instant at(LogTime time) {
        LocalDateTime local = time.local();
        if (time.hasYear()) {
            writtenYear = Optional.of(local.getYear());
        } else {
            // From December to January a year begins, although nobody writes it.
            yearsOn += lastMonth - local.getMonthValue() > 6 ? 1 : 0;
            lastMonth = local.getMonthValue();
            withoutYear |= writtenYear.isEmpty();
            local = writtenYear.isPresent()
                    ? local.plusYears(writtenYear.get() - LogTime.NO_YEAR)
                    : local.plusYears(yearsOn);
        }
        withoutZone |= time.offset().isEmpty();
        Instant at = local.toInstant(time.offset().orElse(ZoneOffset.UTC));
        tells(at);
        return at;
    }

    /** The log tells of that moment. */
    void tells(Instant at) {
        from = from.filter(first -> !at.isBefore(first)).or(() -> Optional.of(at));
        until = until.filter(last -> !at.isAfter(last)).or(() -> Optional.of(at));
    }

    /** A device wrote in the log. */
    void wrote(String broker) {
        if (!broker.isBlank() && brokers.size() < MOST_BROKERS) {
            brokers.add(broker.length() > LONGEST_NAME ? broker.substring(0, LONGEST_NAME) : broker.strip());
        }
    }

    /** A session, and by which keys later lines speak of it. */
    void opened(Open session, String... keys) {
        if (sessions.size() == MOST) {
            throw new Refused(session.locus, "there are more than " + MOST + " sessions");
        }
        sessions.add(session);
        for (String key : keys) {
            byKey.put(key, session);
        }
    }

    /** The session of a key, if it goes on. */
    Optional<Open> open(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(one -> one.end.isEmpty());
    }

    /** Whether a session of that key was told of, be it over or not. */
    boolean knows(String key) {
        return byKey.containsKey(key);
    }

    /** A session ended; if its beginning was not told, only its end is known. */
    void closed(String key, Instant at, Function<Locus, Open> unseen, Locus locus) {
        Open known = byKey.get(key);
        if (known == null) {
            opened(unseen.apply(locus).end(at), key);
        } else if (known.end.isEmpty()) {
            known.end(at);
        }
    }

    /** Writes figures and remarks into the receipt. */
    void account() {
        long refused = sessions.stream().filter(one -> one.refused).count();
        reading.count("sessions", sessions.size() - refused);
        reading.count("refused", refused);
        reading.count(
                "without a beginning",
                sessions.stream()
                        .filter(one -> !one.refused && one.start.isEmpty())
                        .count());
        reading.count(
                "without an end",
                sessions.stream()
                        .filter(one -> !one.refused && one.end.isEmpty())
                        .count());
        if (withoutYear) {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Whole(),
                    "the times have no year: the last entry is taken for the last such day before the file was taken in");
        }
        if (withoutZone) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the times do not say their zone and are taken for UTC: have the device write UTC or its offset");
        }
        if (sessions.isEmpty()) {
            reading.note(Severity.INFORMATION, new Locus.Whole(), "the log tells of no session");
        }
    }

    /** What the log tells. */
    SessionLog log(String source, Digest document, Instant received) {
        int years = withoutYear ? shift(received) : 0;
        return new SessionLog(
                source,
                document,
                received,
                brokers,
                from.map(at -> later(at, years)),
                until.map(at -> later(at, years)),
                sessions.stream()
                        .map(one -> new ObservedSession(
                                one.protocol,
                                one.refused,
                                one.account,
                                one.from,
                                one.broker,
                                one.tunnel,
                                one.assigned,
                                one.start.map(at -> later(at, years)),
                                one.end.map(at -> later(at, years)),
                                source,
                                one.locus))
                        .toList());
    }

    /** By how many years a log without years is to be moved, so that its last entry lies before it was taken in. */
    private int shift(Instant received) {
        if (until.isEmpty()) {
            return 0;
        }
        int written = until.get().atOffset(ZoneOffset.UTC).getYear();
        int year = received.atOffset(ZoneOffset.UTC).getYear();
        boolean ahead = later(until.get(), year - written).isAfter(received.plus(1, ChronoUnit.DAYS));
        return year - written - (ahead ? 1 : 0);
    }

    private static Instant later(Instant at, int years) {
        OffsetDateTime moved = at.atOffset(ZoneOffset.UTC).plusYears(years);
        return moved.toInstant();
    }
}
