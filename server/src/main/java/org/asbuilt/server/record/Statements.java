package org.asbuilt.server.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.access.Person;
import org.asbuilt.evidence.Hint;
import org.asbuilt.importers.statement.StatementTable;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.server.view.ImportView;

/**
 * What a person knows becomes a source of its own: their statements are written down as a table of statements, kept, and read as any
 * file of that form is. Source: requirements P1.C-05.
 */
public final class Statements {
    private final Ledger ledger;
    private final Intake intake;
    private final Home home;
    private final Clock clock;

    /**
     * What somebody says of one part of a subject.
     *
     * @param subject the id of a subject of the record; empty if the record does not know it
     * @param kind the kind of a subject that the record does not know; an asset if nothing is said
     * @param name what a subject that the record does not know is called
     * @param path the part, for example {@code nameplate.model}
     * @param values what is said of it, at least one; of a part that names another subject its id or its name
     */
    public record Assertion(
            Optional<String> subject, Optional<String> kind, Optional<String> name, String path, List<String> values) {}

    /**
     * What somebody says.
     *
     * @param howKnown how they know
     * @param role in which role they know it
     * @param statedOn the day on which it was so; today if nothing is said
     * @param assertions what they say
     */
    public record Words(
            String howKnown, Optional<String> role, Optional<LocalDate> statedOn, List<Assertion> assertions) {}

    private record Whom(Kind kind, String name, String identifiers) {}

    Statements(Ledger ledger, Intake intake, Home home, Clock clock) {
        this.ledger = ledger;
        this.intake = intake;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Takes statements in.
     *
     * @return the account of taking in, as of any file
     * @throws InvalidValue if it is not said how they are known, or one does not fit the model; then nothing is taken in
     */
    public ImportView take(Person person, Words words) {
        return take(person.user(), person.name(), words);
    }

    /**
     * Takes statements of somebody in who needs no account here: whoever sits at the console.
     *
     * @param user by what name changes and the access log call them
     * @param name by what name people call them
     * @return the account of taking in, as of any file
     * @throws InvalidValue if it is not said how they are known, or one does not fit the model; then nothing is taken in
     */
    public ImportView take(String user, String name, Words words) {
        if (words.howKnown().isBlank()) {
            throw new InvalidValue("say how you know: a statement without it cannot be judged");
        }
        if (words.assertions().isEmpty()) {
            throw new InvalidValue("there is no statement");
        }
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = words.statedOn().orElse(today);
        if (day.isAfter(today.plusDays(1))) {
            throw InvalidValue.expected("a day that has come", day.toString());
        }
        String table = table(name, words, day);
        Path folder = home.freshFolder();
        Path file = folder.resolve("statement.csv");
        try {
            Files.writeString(file, table);
            Upload upload = new Upload(
                    "Statement of " + name + ", " + day,
                    file,
                    Optional.of("staff-statements"),
                    Optional.empty(),
                    Optional.of(clock.instant()));
            return intake.take(user, List.of(upload), false, (share, message) -> {})
                    .account();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a statement down", e);
        } finally {
            Home.remove(folder);
        }
    }

    private String table(String person, Words words, LocalDate day) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(StatementTable.ALL);
        for (Assertion assertion : words.assertions()) {
            Whom whom = whom(assertion);
            PartPath path = PartPath.parse(assertion.path());
            if (!org.asbuilt.model.Shape.named(path.slot().facet()).kinds().contains(whom.kind())) {
                throw new InvalidValue(
                        assertion.path() + " is no part of " + whom.kind().text());
            }
            if (assertion.values().isEmpty()) {
                throw new InvalidValue("there is no value for " + assertion.path() + " of " + whom.name());
            }
            for (String value : assertion.values()) {
                csv.writeRecord(
                        person,
                        words.role().map(String::strip).orElse(""),
                        day.toString(),
                        whom.kind().text(),
                        whom.name(),
                        whom.identifiers(),
                        path.toString(),
                        value(path, value),
                        words.howKnown().strip().replaceAll("\\s+", " "));
            }
        }
        return text.toString();
    }

    /** The value in its canonical form; of a part that names another subject what people call that subject. */
    private String value(PartPath path, String given) {
        if (path.shape().refers().isEmpty()) {
            return path.shape().canonical(given);
        }
        if (given.isBlank()) {
            throw InvalidValue.expected("the name of a subject", given);
        }
        return ledger.snapshot()
                .subjects()
                .filter(subject -> path.shape().refers().contains(subject.kind()))
                .filter(subject -> subject.id().value().equals(given))
                .map(Subject::name)
                .findFirst()
                .orElse(given.strip());
    }

    private Whom whom(Assertion assertion) {
        if (assertion.subject().isPresent()) {
            Id id = new Id(assertion.subject().get());
            Subject subject =
                    ledger.snapshot().resolved(id).orElseThrow(() -> new InvalidValue("there is no subject " + id));
            if (subject.kind() == Kind.CONNECTION) {
                throw new InvalidValue(
                        "a connection has no name of its own to state something about: propose an edit of "
                                + subject.name());
            }
            return new Whom(subject.kind(), subject.name(), StatementTable.identifiers(hints(subject)));
        }
        String name = assertion
                .name()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new InvalidValue("say which subject it is about, or what it is called"));
        Kind kind = assertion.kind().map(Kind::parse).orElse(Kind.ASSET);
        if (kind == Kind.CONNECTION) {
            throw new InvalidValue("a connection has no name of its own to state something about");
        }
        return new Whom(kind, name, "");
    }

    /** What tells the subject from others of its name; addresses only where there is nothing better, because they change. */
    private static Set<Hint> hints(Subject subject) {
        Set<Hint> hints = new TreeSet<>();
        subject.facet(Designation.class).ifPresent(designation -> {
            designation.assetNumber().map(Hint.HasNumber::new).ifPresent(hints::add);
            designation.tag().map(Hint.HasTag::new).ifPresent(hints::add);
        });
        subject.facet(Nameplate.class)
                .flatMap(Nameplate::serialNumber)
                .map(Hint.HasSerial::new)
                .ifPresent(hints::add);
        subject.facet(Communication.class)
                .flatMap(Communication::hostname)
                .map(Hint.HasHostname::new)
                .ifPresent(hints::add);
        subject.facet(NetworkProfile.class)
                .flatMap(NetworkProfile::range)
                .map(Hint.HasRange::new)
                .ifPresent(hints::add);
        subject.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.mac().stream())
                .map(Hint.HasMac::new)
                .forEach(hints::add);
        if (hints.isEmpty()) {
            subject.facets(NetworkPort.class).values().stream()
                    .flatMap(port -> port.addresses().stream())
                    .map(Hint.HasAddress::new)
                    .forEach(hints::add);
        }
        return hints;
    }
}
