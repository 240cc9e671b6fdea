package org.asbuilt.server.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Handling;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;

/**
 * The one place through which files leave the record. It counts what is in them and enters them in the register; what is much, or all of
 * the plant, it hands out only when a second person has let it. Source: requirements S-04.
 */
public final class Disclosures {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LONGEST = 500;

    private final LogbookShelf logbook;
    private final Combinations combinations;
    private final Home home;
    private final Settings settings;
    private final Clock clock;

    /**
     * What is to leave.
     *
     * @param what as it is asked for, for example {@code /api/lists/asset.csv?zone=zone-17}
     * @param commit the newest commit of the record that it shows
     * @param subjects how many subjects it holds
     * @param whole whether it is every kind of the whole plant
     * @param label the strictest label of what it holds
     */
    public record Export(String what, long commit, long subjects, boolean whole, Tlp label) {

        /** What holds those subjects. */
        public static Export of(String what, long commit, List<Subject> subjects, boolean whole) {
            return new Export(what, commit, subjects.size(), whole, Disclosures.label(subjects.stream()));
        }
    }

    /**
     * For whom something is to leave.
     *
     * @param recipient for whom
     * @param purpose what for
     * @param agreement under which agreement; may be empty
     * @param back until which day it is given back or destroyed, if that was agreed
     */
    public record Terms(String recipient, String purpose, String agreement, Optional<LocalDate> back) {}

    /** Writes what leaves. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * The file of what is to leave, in a folder of its own.
     *
     * @param path where it lies until {@link #discard} was called
     * @param content the digest of what is in it
     */
    public record Kept(Path path, Digest content) {
        /** Deletes it. */
        public void discard() {
            Home.remove(Optional.ofNullable(path.getParent()).orElseThrow());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is in the register and leaves. */
        record Leaves(Kept file) implements Outcome {}

        /**
         * It does not leave.
         *
         * @param code a code that does not change
         * @param why the sentence
         */
        record Withheld(String code, String why) implements Outcome {}
    }

    Disclosures(LogbookShelf logbook, Combinations combinations, Home home, Settings settings, Clock clock) {
        this.logbook = logbook;
        this.combinations = combinations;
        this.home = home;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The strictest label of some subjects. What bears none is for the organisation only: a list of a plant is a map for whoever would
     * attack it. Source: FIRST TLP 2.0; requirements P2.C-08.
     */
    public static Tlp label(Stream<Subject> subjects) {
        return label(subjects, Tlp.AMBER_STRICT);
    }

    /** The strictest label of some subjects, and at least that one. */
    static Tlp label(Stream<Subject> subjects, Tlp least) {
        return subjects.flatMap(subject -> Stream.of(
                                subject.facet(Handling.class).flatMap(Handling::label),
                                subject.facet(InformationProfile.class).flatMap(InformationProfile::label),
                                subject.facet(SourceProfile.class).flatMap(SourceProfile::label))
                        .flatMap(Optional::stream))
                .max(Comparator.naturalOrder())
                .filter(label -> label.compareTo(least) > 0)
                .orElse(least);
    }

    /** A label as it is written on files. Source: FIRST TLP 2.0. */
    public static String text(Tlp label) {
        return "TLP:" + label.name().replace('_', '+');
    }

    /** All that left, newest first. */
    public List<Entry.Disclosed> register() {
        return logbook.refresh().disclosed().reversed();
    }

    /** What is shown of the logbook with the register of all that left and was shared, for whoever reads that. */
    public Logged withRegister(Logged seen) {
        return Logged.of(Stream.concat(
                        seen.entries().stream().filter(entry -> !isOfRegister(entry)),
                        logbook.refresh().entries().stream().filter(Disclosures::isOfRegister))
                .toList());
    }

    private static boolean isOfRegister(Entry entry) {
        return entry instanceof Entry.ExportAsked
                || entry instanceof Entry.ExportAnswered
                || entry instanceof Entry.Disclosed
                || entry instanceof Entry.Returned
                || entry instanceof Entry.ShareAsked
                || entry instanceof Entry.ShareAnswered
                || entry instanceof Entry.ShareSent
                || entry instanceof Entry.ShareAcknowledged
                || entry instanceof Entry.ShareReturned;
    }

    /** All that was asked for, newest first. */
    public List<Disclosure> asked() {
        return logbook.refresh().exports().reversed();
    }

    /** What was asked for under that name. */
    public Optional<Disclosure> asked(String name) {
        return logbook.refresh().export(name);
    }

    /** Whether an export needs a second person, with what the person took out within a day. */
    public boolean needsSecondPerson(String person, Export export) {
        return needsSecondPerson(logbook.logged(), person, export);
    }

    /** The same for somebody whom it is for: what comes together with them by it needs one too. Source: requirements P2.A-04. */
    public boolean needsSecondPerson(String person, Export export, String recipient) {
        return needsSecondPerson(person, export) || combinations.completes(recipient, export.what());
    }

    /** Whether that much leaves without a second person, whatever else left before. */
    public boolean leavesAlone(Export export) {
        boolean wholePlant = export.whole() && !settings.get(Catalogue.EXPORT_WHOLE_PLANT_ALONE);
        return !wholePlant && export.subjects() <= settings.get(Catalogue.EXPORT_ALONE);
    }

    /**
     * Asks for something to be let out.
     *
     * @throws InvalidValue if it is not said for whom and what for
     */
    public Disclosure ask(String person, Export export, Terms terms) {
        String name = "export-" + UUID.randomUUID();
        logbook.write(List.of(new Entry.ExportAsked(
                person,
                now(),
                name,
                export.what(),
                export.subjects(),
                export.label(),
                said(terms.recipient(), "for whom it is"),
                said(terms.purpose(), "what it is for"),
                bounded(terms.agreement(), "agreement"),
                terms.back())));
        return asked(name).orElseThrow();
    }

    /** Lets what was asked for, or does not; why the answer was not taken, if it was not. */
    public Optional<String> answer(String person, String name, boolean allowed, String remark) {
        Optional<String> objection = asked(name).orElseThrow().objection(person);
        if (objection.isPresent()) {
            return objection;
        }
        Instant now = now();
        Entry.ExportAnswered answer = new Entry.ExportAnswered(
                person,
                now,
                name,
                allowed,
                now.plus(settings.get(Catalogue.EXPORT_ALLOWED_FOR)),
                bounded(remark, "remark"));
        logbook.write(List.of(answer));
        return asked(name).flatMap(Disclosure::answer).equals(Optional.of(answer))
                ? Optional.empty()
                : Optional.of("somebody else answered just before");
    }

    /**
     * Writes down that what left is back or destroyed; why not, if not.
     *
     * @throws InvalidValue if it is not said by what this is known
     */
    public Optional<String> returned(String person, String name, boolean destroyed, String remark) {
        if (asked(name).orElseThrow().state(clock.instant()) != Disclosure.State.TAKEN) {
            return Optional.of("only what was taken, and is not back yet, comes back");
        }
        logbook.write(List.of(new Entry.Returned(
                person, now(), name, destroyed, said(remark, "by what it is known that it is back"))));
        return Optional.empty();
    }

    /**
     * Has a file leave for a person.
     *
     * @param asked under which name it was asked for, if it was
     */
    public Outcome hand(String person, Export export, Optional<String> asked, Content content) throws IOException {
        Optional<Outcome.Withheld> withheld = withheld(person, export, asked);
        if (withheld.isPresent()) {
            return withheld.get();
        }
        Kept file = keep(content);
        Optional<Outcome.Withheld> meanwhile = enter(person, export, asked, Optional.of(file.content()));
        if (meanwhile.isPresent()) {
            file.discard();
            return meanwhile.get();
        }
        return new Outcome.Leaves(file);
    }

    /**
     * Has a person read on who reads much, answer by answer: what was let once is entered once and can be read until the time is over.
     *
     * @param asked under which name it was asked for, if it was
     */
    public Optional<Outcome.Withheld> readOn(String person, Export export, Optional<String> asked) {
        Optional<Disclosure> begun = asked.flatMap(logbook.refresh()::export)
                .filter(one -> one.asked().person().equals(person)
                        && one.asked().what().equals(export.what())
                        && one.taken().isPresent()
                        && one.isOpen(clock.instant()));
        return begun.isPresent() ? Optional.empty() : enter(person, export, asked, Optional.empty());
    }

    /**
     * Has a page make a copy of what it shows, which leaves by the clipboard or as a drawing: what it becomes is not known here, so the
     * register has no digest of it.
     *
     * @param asked under which name it was asked for, if it was
     */
    public Optional<Outcome.Withheld> copy(String person, Export export, Optional<String> asked) {
        return enter(person, export, asked, Optional.empty());
    }

    /** Has a file leave for whoever holds the keys of the installation: it needs nobody else, and is entered in the register. */
    public void handAtConsole(String account, Export export, Content content, OutputStream out) throws IOException {
        Kept file = keep(content);
        try {
            enterAtConsole(account, export, account, file.content());
            Files.copy(file.path(), out);
        } finally {
            file.discard();
        }
    }

    /** Enters what the installation itself, or whoever holds its keys, puts somewhere. */
    public void enterAtConsole(String account, Export export, String recipient, Digest content) {
        logbook.write(List.of(new Entry.Disclosed(
                account,
                now(),
                export.what(),
                export.commit(),
                export.label(),
                export.subjects(),
                recipient,
                "at the console",
                Optional.of(content),
                Optional.empty())));
    }

    /** Writes what may leave later; it is in no register before it does. */
    public Kept prepare(Content content) throws IOException {
        return keep(content);
    }

    private Kept keep(Content content) throws IOException {
        Path file = home.freshFolder().resolve("export");
        MessageDigest digest = Digest.sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            content.write(out);
        } catch (IOException | RuntimeException e) {
            Home.remove(Optional.ofNullable(file.getParent()).orElseThrow());
            throw e;
        }
        return new Kept(file, Digest.of(digest.digest(), 0));
    }

    private synchronized Optional<Outcome.Withheld> enter(
            String person, Export export, Optional<String> asked, Optional<Digest> content) {
        logbook.refresh();
        Optional<Outcome.Withheld> withheld = withheld(person, export, asked);
        if (withheld.isPresent()) {
            return withheld;
        }
        Optional<Entry.ExportAsked> before =
                asked.flatMap(logbook.logged()::export).map(Disclosure::asked);
        Entry.Disclosed entry = new Entry.Disclosed(
                person,
                now(),
                export.what(),
                export.commit(),
                export.label(),
                export.subjects(),
                before.map(Entry.ExportAsked::recipient).orElse(person),
                before.map(Entry.ExportAsked::purpose).orElse(""),
                content,
                asked);
        logbook.write(List.of(entry));
        // Another server may have handed it out at the same moment: whose entry comes first has it.
        boolean first = asked.flatMap(logbook.refresh()::export)
                .flatMap(Disclosure::taken)
                .map(entry::equals)
                .orElse(true);
        return first ? Optional.empty() : withheld(person, export, asked);
    }

    private Optional<Outcome.Withheld> withheld(String person, Export export, Optional<String> asked) {
        Logged logged = logbook.logged();
        if (asked.isEmpty()) {
            return needsSecondPerson(logged, person, export)
                    ? withheld(
                            "second-person-needed",
                            "with this you would have taken " + takenAlone(logged, person, export)
                                    + " subjects within a day, and what is so much, or all of the plant, leaves only when"
                                    + " another person has approved it: ask for it")
                    : Optional.empty();
        }
        Optional<Disclosure> known =
                logged.export(asked.get()).filter(one -> one.asked().person().equals(person));
        if (known.isEmpty() || !known.get().asked().what().equals(export.what())) {
            return withheld("no-such-export", "you have not asked for this under the name " + asked.get());
        }
        if (export.subjects() > known.get().asked().subjects()
                || export.label().compareTo(known.get().asked().label()) > 0) {
            return withheld("export-grew", "it holds more by now than was asked for: ask again");
        }
        return switch (known.get().state(clock.instant())) {
            case ALLOWED -> Optional.empty();
            case ASKED ->
                needsSecondPerson(logged, person, export)
                                || combinations.completes(known.get().asked().recipient(), export.what())
                        ? withheld("not-let-yet", "nobody has approved it yet")
                        : Optional.empty();
            case REFUSED -> withheld("export-refused", "it was refused");
            case LAPSED -> withheld("export-lapsed", "it was approved, and not fetched in time: ask again");
            case TAKEN, RETURNED -> withheld("export-taken", "it was fetched, and it can be fetched once: ask again");
        };
    }

    private static Optional<Outcome.Withheld> withheld(String code, String why) {
        return Optional.of(new Outcome.Withheld(code, why));
    }

    private boolean needsSecondPerson(Logged logged, String person, Export export) {
        return !leavesAlone(export) || takenAlone(logged, person, export) > settings.get(Catalogue.EXPORT_ALONE);
    }

    /** What one took alone within a day, this too; the same taken twice counts once. */
    private long takenAlone(Logged logged, String person, Export export) {
        Instant since = clock.instant().minus(DAY);
        Map<String, Long> taken = new HashMap<>();
        for (Entry.Disclosed one : logged.disclosed().reversed()) {
            if (one.at().isBefore(since)) {
                break;
            }
            if (one.person().equals(person) && one.export().isEmpty()) {
                taken.merge(one.what(), one.subjects(), Math::max);
            }
        }
        taken.merge(export.what(), export.subjects(), Math::max);
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String said(String text, String what) {
        String said = bounded(text, what);
        if (said.isEmpty()) {
            throw new InvalidValue("say in 1 to " + LONGEST + " characters " + what);
        }
        return said;
    }

    private static String bounded(String text, String what) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw InvalidValue.expected("at most " + LONGEST + " characters (" + what + ")", stripped.length() + "");
        }
        return stripped;
    }
}
