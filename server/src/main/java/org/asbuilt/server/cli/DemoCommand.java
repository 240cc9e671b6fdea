package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.access.View;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeType;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.record.Collecting;
import org.asbuilt.server.record.Counter;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.view.ImportView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the example plant. */
@Command(
        name = "demo",
        description = "Start with the example plant, to look around: its files are taken in, what the documents say is"
                + " accepted, and the contradictions are left for you.")
final class DemoCommand extends OfficeCommand {
    private static final Set<String> NOT_PART_OF_THE_PLANT = Set.of("README.md", "truth.json");
    private static final String PROPOSER = "erin";
    private static final String APPROVER = "arthur";

    /** What the two have, and the account of another site, which is nobody's. */
    private static final Set<Role> ALREADY_THERE = Set.of(Role.READER, Role.CONTRIBUTOR, Role.APPROVER, Role.SITE_LINK);

    @Option(names = "--port", description = "the port to listen on; 0 for any that is free (${DEFAULT-VALUE})")
    private int port = 8484;

    @Option(names = "--fresh", description = "forget an earlier demonstration first")
    private boolean fresh;

    @Option(names = "--roles", description = "give a sign-in for a person of each role as well, to see what each sees")
    private boolean roles;

    @Override
    String action() {
        return "demo";
    }

    /** Not the folder of the real record: a demonstration must never end up in it. */
    @Override
    Path folder() {
        return chosenFolder()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), ".asbuilt-demo-" + account()));
    }

    /** Whoever looks around needs no authenticator: the demonstration is served to this machine only, and its plant is no real one. */
    @Override
    Settings settings(Settings chosen) {
        return chosen.with(Catalogue.SECOND_FACTOR, SecondFactor.OPTIONAL);
    }

    @Override
    public Integer call() {
        if (fresh) {
            forget(folder());
        }
        return super.call();
    }

    @Override
    int work(RecordOffice office) {
        if (office.ledger().snapshot().commit() == 0) {
            takeIn(office, plant());
        }
        // In the background: whoever looks at vulnerabilities and attack paths first does not wait for them.
        Counter everything = office.counter(View.EVERYTHING);
        everything.vulnerabilities().current();
        everything.permitted().passing();
        try (Launch.Running running =
                launch().start(office, ServeCommand.parsed("127.0.0.1"), port, Optional.empty())) {
            String url = "http://127.0.0.1:" + running.port();
            Entry entry = running.part(Entry.class);
            out().println("The demonstration plant is served at " + url + " (from " + folder() + ")");
            out().println("Sign in as one of these people; each link lets you choose a password and works once:");
            List<Person> people = people(office);
            int widest =
                    people.stream().mapToInt(each -> each.user().length()).max().orElse(0);
            for (Person each : people) {
                out().println("  " + each.user()
                        + " ".repeat(widest - each.user().length() + 2) + url + "/invitation?token="
                        + link(office, entry, each));
            }
            out().println("It is plain HTTP, reached from this machine only; `asbuilt serve` speaks TLS.");
            out().println("Erin and Arthur may propose and approve, but nobody approves what is their own.");
            if (!roles) {
                out().println("With --roles there is a person of each role as well.");
            }
            out().println("Stop with Ctrl+C.");
            out().println(
                            "A second factor is optional here; `asbuilt serve` demands one unless its settings say otherwise.");
            out().flush();
            ServeCommand.untilTerminated();
        }
        return ExitCode.OK;
    }

    /** Who is offered a sign-in: the two who can do everything between them and, if that is asked for, one person of each role. */
    private List<Person> people(RecordOffice office) {
        Instant now = office.clock().instant();
        Stream<Person> two = Stream.of(
                Person.invited(PROPOSER, "Erin Hale", Set.of(Role.CONTRIBUTOR, Role.APPROVER, Role.AUDITOR), now),
                Person.invited(
                        APPROVER,
                        "Arthur Penn",
                        Set.of(Role.CONTRIBUTOR, Role.APPROVER, Role.AUDITOR, Role.ADMINISTRATOR),
                        now));
        Stream<Person> others = roles
                ? Stream.of(Role.values())
                        .filter(role -> !ALREADY_THERE.contains(role))
                        .map(role -> Person.invited(called(role, "-"), called(role, " "), Set.of(role), now))
                : Stream.of();
        return Stream.concat(two, others).toList();
    }

    private static String called(Role role, String between) {
        return role.name().toLowerCase(Locale.ROOT).replace("_", between);
    }

    private static String link(RecordOffice office, Entry entry, Person person) {
        boolean known = office.people().person(person.user()).isPresent();
        return known ? entry.inviteAgain(person.user()) : entry.invite(person);
    }

    private void takeIn(RecordOffice office, Path plant) {
        try (ProgressLine progress = new ProgressLine(err())) {
            List<Upload> files = uploads(plant);
            ImportView taken =
                    office.intake().take(PROPOSER, files, false, progress).account();
            progress.at(0.95, "accepting what the documents say");
            Proposals.Written written =
                    office.proposals().selected(PROPOSER, "first baseline", Map.of(Proposals.ALL_PLAIN, "documented"));
            Change change = done(office.proposals()
                    .propose(
                            PROPOSER,
                            ChangeType.BASELINE,
                            "Accept what the documents say as the first baseline",
                            "Nothing recorded so far contradicts it",
                            written));
            done(office.desk()
                    .approve(change.id(), APPROVER, office.clock().instant(), "checked against the drawings"));
            done(office.desk().apply(change.id(), APPROVER, office.clock().instant()));
            scans(office, files, taken, progress);
            office.drift().refresh();
        }
    }

    /** What scans found enters only with a permit; that of the example is made out first. */
    private static void scans(RecordOffice office, List<Upload> files, ImportView taken, ProgressLine progress) {
        Collecting.Proposed permit = office.collecting().permit(PROPOSER, DemoPermit.DRAFT);
        String change = done(permit.outcome()).id();
        done(office.desk().approve(change, APPROVER, office.clock().instant(), "as agreed with the works manager"));
        done(office.desk().apply(change, APPROVER, office.clock().instant()));
        Set<String> refused = taken.files().stream()
                .filter(file -> file.state() == ImportView.FileState.REFUSED)
                .map(ImportView.FileView::name)
                .collect(Collectors.toSet());
        Upload.Origin origin = new Upload.Origin(
                Optional.empty(), Optional.of(permit.subjects().getFirst()));
        List<Upload> permitted = files.stream()
                .filter(file -> refused.contains(file.name()))
                .map(file -> file.from(origin))
                .toList();
        office.intake().take(PROPOSER, permitted, false, progress);
    }

    private static List<Upload> uploads(Path plant) {
        try (Stream<Path> files = Files.list(plant)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !NOT_PART_OF_THE_PLANT.contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .map(Upload::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + plant, e);
        }
    }

    /** The example plant beside the program: the script says where that is. */
    private static Path plant() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("asbuilt.root")),
                        Optional.ofNullable(System.getenv("ASBUILT_ROOT")),
                        Optional.of("."))
                .flatMap(Optional::stream)
                .map(root -> Path.of(root, "examples", "waterworks"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(
                        () -> new Asbuilt.Ended(
                                ExitCode.BAD_INPUT,
                                "the example plant was not found: set ASBUILT_ROOT to the folder that holds examples/waterworks"));
    }

    private static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve("record.sqlite"))) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, folder + " holds no record; it is not deleted");
        }
        Home.remove(folder);
    }
}
