package org.asbuilt.server.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.access.Person;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Statements;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ItemView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what somebody knows. Source: requirements P1.C-05. */
@Command(
        name = "statement",
        description =
                "State what you know of a subject. It becomes a source under your name, and what differs from the record becomes"
                        + " a proposal like any other.",
        footer = {
            "",
            "Example:",
            "  asbuilt statement --by anna --how-known 'read on its door' PLC-2 nameplate.model=S7-1500",
            "Many statements at once come as a CSV file with `asbuilt import`."
        })
final class StatementCommand extends OfficeCommand {
    private static final int MOST_ITEMS = 50;

    @Parameters(
            index = "0",
            paramLabel = "ID|NAME",
            description = "the subject, by its id, or its name if only one has that name")
    private String wanted = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PART=VALUE",
            description =
                    "what is so, for example nameplate.model=S7-1500; a part that holds several values is named once for"
                            + " each")
    private List<String> assertions = List.of();

    @Option(
            names = "--how-known",
            paramLabel = "WORDS",
            required = true,
            description = "how you know; without it a statement cannot be judged")
    private String howKnown = "";

    @Option(names = "--role", paramLabel = "WORDS", description = "in which role you know it")
    private Optional<String> role = Optional.empty();

    @Option(names = "--on", paramLabel = "DAY", description = "the day on which it was so; today if not given")
    private Optional<String> day = Optional.empty();

    @Option(
            names = "--new",
            paramLabel = "KIND",
            description = "the record does not know it yet: what it is, for example asset")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--by", paramLabel = "PERSON", description = "who states it; if not given, your account")
    private String person = account();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    private record Answer(ImportView statement, List<ItemView> items) {}

    @Override
    String action() {
        return "statement";
    }

    @Override
    int work(RecordOffice office) {
        Optional<String> subject = subject(office);
        Statements.Words words = new Statements.Words(howKnown, role, day.map(StatementCommand::day), said(subject));
        String name = office.people().person(person).map(Person::name).orElse(person);
        ImportView account = office.statements().take(person, name, words);
        List<ItemView> items = office.reading().broughtAbout(account.id()).orElse(List.of()).stream()
                .map(office.reading()::item)
                .toList();
        if (json) {
            printJson(new Answer(account, items));
            return ExitCode.OK;
        }
        Listing listing = new Listing(out(), false);
        account.files().forEach(listing::file);
        out().println(account.id().isEmpty() ? "Nothing new." : "Kept as " + account.id() + ".");
        listing.items(items, MOST_ITEMS);
        return ExitCode.OK;
    }

    private Optional<String> subject(RecordOffice office) {
        Optional<String> found = Called.found(
                        office.reading().plant(Moment.parse(Optional.empty(), Optional.empty())), wanted)
                .map(known -> known.id().value());
        if (found.isPresent() && kind.isPresent()) {
            throw new Asbuilt.Ended(
                    ExitCode.BAD_INPUT, wanted + " is in the record as " + found.get() + ": leave --new out");
        }
        if (found.isEmpty() && kind.isEmpty()) {
            throw new Asbuilt.Ended(
                    ExitCode.BAD_INPUT,
                    "nothing in the record is called " + wanted + "; if it is new, say what it is with --new KIND");
        }
        return found;
    }

    private List<Statements.Assertion> said(Optional<String> subject) {
        Map<String, List<String>> byPart = new LinkedHashMap<>();
        for (String assertion : assertions) {
            int equals = assertion.indexOf('=');
            if (equals < 1) {
                throw InvalidValue.expected("PART=VALUE, for example nameplate.model=S7-1500", assertion);
            }
            byPart.computeIfAbsent(assertion.substring(0, equals).strip(), part -> new ArrayList<>())
                    .add(assertion.substring(equals + 1).strip());
        }
        Optional<String> name = subject.isPresent() ? Optional.empty() : Optional.of(wanted);
        return byPart.entrySet().stream()
                .map(said -> new Statements.Assertion(subject, kind, name, said.getKey(), said.getValue()))
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidValue.expected("a day such as 2026-11-23", text);
        }
    }
}
