package org.asbuilt.server.cli;

import java.io.PrintWriter;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.problem.Lack;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Product;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
        name = "asbuilt",
        mixinStandardHelpOptions = true,
        versionProvider = Asbuilt.Version.class,
        description = "The definitive record of an operational technology architecture.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            WatchCommand.class,
            StatementCommand.class,
            SourcesCommand.class,
            ItemsCommand.class,
            ForgetCommand.class,
            ProposeCommand.class,
            ApproveCommand.class,
            ApplyCommand.class,
            ChangesCommand.class,
            AssetsCommand.class,
            FindCommand.class,
            ShowCommand.class,
            WaysCommand.class,
            ThirdPartyCommand.class,
            ThreeWayCommand.class,
            VulnerabilitiesCommand.class,
            WalkdownCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            AllowListCommand.class,
            PermitCommand.class,
            ProfileCommand.class,
            CompareCommand.class,
            CompareSourcesCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UpgradeCommand.class,
            RollbackCommand.class,
            RehearseStartCommand.class,
            MoveCommand.class,
            KeysCommand.class,
            PeopleCommand.class,
            SnapshotCommand.class,
            SitesCommand.class,
            VerifyCommand.class,
            ProofCommand.class,
            ExportOpenApiCommand.class,
            MaterialsCommand.class,
            AdvisoriesCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, with findings: files that were not read, or drift with --fail-on-drift",
            "2:the command line is wrong",
            "3:what was given cannot be used, or what was asked for is refused",
            "4:the record is broken: it is not what was signed",
            "69:the machine lacks something, such as room on its disk",
            "70:a fault of ours"
        })
public final class Asbuilt implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The version, for {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"asbuilt " + Product.version()};
        }
    }

    /** Ends a command with a code and a sentence on standard error. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        Ended(int code, String sentence) {
            super(sentence, null, false, false);
            this.code = code;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command; `asbuilt --help` lists them.");
    }

    /** Runs a command line and gives its exit code. */
    public static int run(Launch launch, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine.IFactory standard = CommandLine.defaultFactory();
        CommandLine line = new CommandLine(new Asbuilt(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == Launch.class ? type.cast(launch) : standard.create(type);
            }
        });
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.getSubcommands().values().stream()
                .map(CommandLine::getCommand)
                .filter(OfficeCommand.class::isInstance)
                .map(OfficeCommand.class::cast)
                .forEach(command -> command.launch(launch));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            command.getErr().println("asbuilt: " + sentence(thrown));
            if (code(thrown) == ExitCode.OWN_FAULT) {
                thrown.printStackTrace(command.getErr());
            }
            return code(thrown);
        });
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int code(Exception thrown) {
        return switch (thrown) {
            case Ended ended -> ended.code;
            case Refusal ignored -> ExitCode.BAD_INPUT;
            case InvalidValue ignored -> ExitCode.BAD_INPUT;
            default -> Lack.in(thrown).isPresent() ? ExitCode.LACKING : ExitCode.OWN_FAULT;
        };
    }

    private static String sentence(Exception thrown) {
        return switch (code(thrown)) {
            case ExitCode.OWN_FAULT ->
                "failed. The fault is ours; quote number " + new FaultNumbers().next() + " and what follows.";
            case ExitCode.LACKING -> Lack.in(thrown).map(Lack.Found::sentence).orElse("");
            default -> String.valueOf(thrown.getMessage());
        };
    }
}
