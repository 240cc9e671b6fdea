package org.asbuilt.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asbuilt.change.Outcome;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A command that works on a record. */
@Command(mixinStandardHelpOptions = true)
abstract class OfficeCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Optional<Launch> launch = Optional.empty();

    /** Does it on an opened record office. */
    abstract int work(RecordOffice office);

    /** The action for the access log, for example {@code import}. */
    abstract String action();

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        Home home = Home.prepare(folder());
        Settings settings = settings(Settings.read(home.settings()));
        Storage storage = Storage.open(home, record.server(), sentence -> err().println("asbuilt: " + sentence));
        try (RecordOffice office = new RecordOffice(storage, settings, clock)) {
            logged(office);
            office.warnings().forEach(why -> err().println("asbuilt: warning: " + why));
            return work(office);
        }
    }

    /** The settings that hold for this command, where the folder says those. */
    Settings settings(Settings chosen) {
        return chosen;
    }

    void launch(Launch how) {
        launch = Optional.of(how);
    }

    Launch launch() {
        return launch.orElseThrow();
    }

    /** The folder that the command line names. */
    final Optional<Path> chosenFolder() {
        return record.chosen();
    }

    Path folder() {
        return record.folder();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    void printJson(Object value) {
        out().println(JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(value));
    }

    /** The account of the operating system, by which the access log knows whoever sits at the console. */
    static String account() {
        return System.getProperty("user.name", "unknown");
    }

    /** The change of an outcome; a refusal ends the command. */
    static org.asbuilt.change.Change done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.change();
            case Outcome.Refused refused ->
                throw new Asbuilt.Ended(ExitCode.BAD_INPUT, refused.detail() + " (" + refused.problem() + ")");
        };
    }

    private void logged(RecordOffice office) {
        String arguments = String.join(" ", spec.commandLine().getParseResult().originalArgs());
        office.log(account(), "console." + action(), arguments, true, "console");
    }
}
