package org.asbuilt.server.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.asbuilt.change.Change;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.Collecting;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes out the permit for an active scan. */
@Command(
        name = "permit",
        description =
                "Put the permit for an active scan forward as a change, for another person to approve. What a scan found"
                        + " enters the record only with a permit that says all of this.",
        footer = {
            "",
            "Approve it with `asbuilt approve CHANGE --by NAME --apply`; then import the result with",
            "`asbuilt import FILE --permit NAME`. Asbuilt itself never scans."
        })
final class PermitCommand extends OfficeCommand {
    @Parameters(paramLabel = "NAME", description = "what the permit is called")
    private String name = "";

    @Option(
            names = "--target",
            paramLabel = "ASSET",
            description = "an asset that may be scanned, by name or id; repeatable")
    private List<String> targets = List.of();

    @Option(names = "--range", paramLabel = "CIDR", description = "addresses that may be scanned; repeatable")
    private List<String> ranges = List.of();

    @Option(names = "--exclude", paramLabel = "ASSET", description = "an asset that must not be touched; repeatable")
    private List<String> excluded = List.of();

    @Option(names = "--tool", description = "the tool and its version, for example 'nmap 7.94'")
    private Optional<String> tool = Optional.empty();

    @Option(names = "--method", description = "which probes at which rate")
    private Optional<String> method = Optional.empty();

    @Option(names = "--tested", description = "where the method was tried before, on what, with which result")
    private Optional<String> tested = Optional.empty();

    @Option(
            names = "--vendor-approval",
            paramLabel = "REFERENCE",
            description = "the reference of the vendor's approval")
    private Optional<String> vendorApproval = Optional.empty();

    @Option(names = "--approver", paramLabel = "PERSON", description = "who permits it for the plant")
    private Optional<String> approver = Optional.empty();

    @Option(names = "--informed", paramLabel = "PERSON", description = "who of security operations was told")
    private Optional<String> informed = Optional.empty();

    @Option(names = "--informed-at", paramLabel = "TIME", description = "when they were told: before the scan")
    private Optional<String> informedAt = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "NAME|ID",
            description = "the maintenance window; if not given, one is proposed that is open from --from to --until")
    private Optional<String> window = Optional.empty();

    @Option(names = "--from", paramLabel = "TIME", description = "the first permitted moment")
    private Optional<String> from = Optional.empty();

    @Option(names = "--until", paramLabel = "TIME", description = "when the permission ends")
    private Optional<String> until = Optional.empty();

    @Option(names = "--stop", paramLabel = "CRITERIA", description = "what ends the scan at once")
    private Optional<String> stop = Optional.empty();

    @Option(
            names = "--result",
            paramLabel = "SHA-256",
            description = "the digest of the one result that may enter with it")
    private Optional<String> result = Optional.empty();

    @Option(names = "--reason", description = "why the scan is made")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--by", paramLabel = "PERSON", description = "who proposes; if not given, your account")
    private String person = account();

    @Override
    String action() {
        return "permit";
    }

    @Override
    int work(RecordOffice office) {
        Collecting.Proposed proposed = office.collecting()
                .permit(
                        person,
                        new Collecting.PermitDraft(
                                name,
                                Optional.of(targets),
                                Optional.of(ranges),
                                Optional.of(excluded),
                                tool,
                                method,
                                tested,
                                vendorApproval,
                                approver,
                                informed,
                                informedAt.map(PermitCommand::time),
                                window,
                                from.map(PermitCommand::time),
                                until.map(PermitCommand::time),
                                stop,
                                result,
                                reason));
        Change change = done(proposed.outcome());
        out().println(change.id() + " waits for approval. Another person permits the scan with");
        out().println("  asbuilt approve " + change.id() + " --by NAME --apply");
        out().println("and its result enters with");
        out().println("  asbuilt import FILE --permit " + proposed.subjects().getFirst());
        return ExitCode.OK;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidValue.expected("a time such as 2026-11-23T15:00:00Z", text);
        }
    }
}
