package org.asbuilt.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.allow.AllowList;
import org.asbuilt.allow.Enforcer;
import org.asbuilt.allow.Unwritable;
import org.asbuilt.allow.Writer;
import org.asbuilt.allow.Written;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the allow-list of a conduit, or of two zones, for the devices of a maker. */
@Command(
        name = "allow-list",
        description =
                "Write what a conduit needs, and nothing else, as rules for a firewall or router: the documented connections, and of"
                        + " those that were only seen the ones that you accept. What must be known besides goes to standard error.")
final class AllowListCommand extends OfficeCommand {
    @Parameters(
            paramLabel = "CONDUIT|ZONE ZONE",
            arity = "1..2",
            description = "a conduit by its id or name, or two zones")
    private List<String> names = List.of();

    @Option(names = "--for", paramLabel = "MAKER", required = true, description = "cisco, fortigate, nftables or panos")
    private String maker = "";

    @Option(
            names = "--accept",
            paramLabel = "CONNECTION",
            description = "a connection that was only seen and is to be included; once for each")
    private List<String> accepted = List.of();

    @Option(
            names = "--face",
            paramLabel = "ZONE=INTERFACE",
            description = "what the device calls a zone, if it is not as the record has it; once for each")
    private Map<String, String> faces = Map.of();

    @Option(names = "--out", paramLabel = "FILE", description = "where to; if not given, to standard output")
    private Optional<Path> target = Optional.empty();

    @Override
    String action() {
        return "allow-list";
    }

    @Override
    int work(RecordOffice office) {
        Snapshot snapshot = office.reading().plant(Moment.NOW).snapshot();
        Set<Id> accept = accepted.stream().map(Id::new).collect(Collectors.toCollection(LinkedHashSet::new));
        AllowList list = names.size() == 1
                ? AllowList.of(snapshot, found(snapshot, Kind.CONDUIT, names.getFirst()), accept)
                : AllowList.between(
                        snapshot,
                        found(snapshot, Kind.ZONE, names.getFirst()),
                        found(snapshot, Kind.ZONE, names.getLast()),
                        accept);
        Map<Id, String> called = new TreeMap<>();
        Enforcer.of(snapshot, list).stream()
                .filter(one -> one.writer().filter(maker::equals).isPresent())
                .findFirst()
                .ifPresent(one -> called.putAll(one.faces()));
        faces.forEach((zone, face) -> called.put(found(snapshot, Kind.ZONE, zone), face));
        Written written = Writer.of(maker).write(list, called);
        write(office, list, snapshot, written);
        written.remarks().forEach(remark -> err().println("asbuilt: " + remark));
        written.beside().forEach(beside -> err().println("asbuilt: passes besides: " + beside));
        list.unwritable().stream()
                .filter(Unwritable::documented)
                .forEach(one -> err().println("asbuilt: not in the list: " + one.name() + " (" + one.connection()
                        + "), for " + one.why()));
        return list.allowances().isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void write(RecordOffice office, AllowList list, Snapshot snapshot, Written written) {
        ByteArrayOutputStream entered = new ByteArrayOutputStream();
        String what = "allow-list " + String.join(" ", names) + " --for " + maker;
        try {
            office.disclosures()
                    .handAtConsole(
                            account(),
                            Disclosures.Export.of(what, snapshot.commit(), list.subjects(snapshot), false),
                            out -> out.write(written.text().getBytes(StandardCharsets.UTF_8)),
                            entered);
            if (target.isPresent()) {
                Files.write(target.get(), entered.toByteArray());
            } else {
                out().print(entered.toString(StandardCharsets.UTF_8));
                out().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + target.map(Path::toString).orElse("the list"), e);
        }
    }

    private static Id found(Snapshot snapshot, Kind kind, String name) {
        if (Id.isOne(name)) {
            return new Id(name);
        }
        List<Subject> called = snapshot.subjects(kind)
                .filter(subject -> isCalled(subject, name.strip()))
                .sorted(Comparator.comparing(Subject::id))
                .toList();
        if (called.size() == 1) {
            return called.getFirst().id();
        }
        throw new Asbuilt.Ended(
                ExitCode.BAD_INPUT,
                called.isEmpty()
                        ? "no " + kind.text() + " of the record is called " + name
                        : "several are called " + name + ", say the id: "
                                + String.join(
                                        ", ",
                                        called.stream()
                                                .map(one -> one.id().value())
                                                .toList()));
    }

    private static boolean isCalled(Subject subject, String name) {
        Optional<Designation> designation = subject.facet(Designation.class);
        return subject.name().equalsIgnoreCase(name)
                || designation
                        .flatMap(Designation::tag)
                        .filter(name::equalsIgnoreCase)
                        .isPresent()
                || designation
                        .flatMap(Designation::assetNumber)
                        .filter(name::equalsIgnoreCase)
                        .isPresent();
    }
}
