package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Log;
import org.asbuilt.server.record.ProofPaper;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.ProofView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that something stands in a log. */
@Command(
        name = "proof",
        description = "Prove that an entry stands in a log of the record, or hand out the signed ends of its logs.",
        footer = {
            "",
            "Without LOG, the checkpoints of all logs: keep them apart from the record, and give them to `asbuilt verify"
                    + " --checkpoint`. A proof names the entry by its hash and says nothing of what is in it."
        })
final class ProofCommand extends OfficeCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "LOG", description = "commits, journal or access_log")
    private Optional<String> log = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "NUMBER", description = "the number of the entry, from 1")
    private Optional<Long> number = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "SIZE",
            description =
                    "instead of an entry: prove that the log begins with all that it had when it had SIZE entries")
    private Optional<Long> since = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "write a page to print")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "without LOG: write each checkpoint that the folder lacks to a file of its own")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "proof";
    }

    @Override
    int work(RecordOffice office) {
        if (log.isEmpty()) {
            checkpoints(office);
            return ExitCode.OK;
        }
        Log which = Log.parse(log.get());
        if (number.isPresent() == since.isPresent()) {
            throw new Asbuilt.Ended(ExitCode.USAGE, "say the NUMBER of an entry, or --since SIZE");
        }
        if (since.isPresent()) {
            extension(office, which, since.get());
        } else {
            inclusion(office, which, number.orElseThrow());
        }
        return ExitCode.OK;
    }

    private void inclusion(RecordOffice office, Log which, long entry) {
        ProofView proof = office.proofs()
                .inclusion(which, entry)
                .map(one -> one.to(stamp(office)))
                .orElseThrow(() ->
                        new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no entry " + entry + " in " + which.text()));
        html.ifPresent(file -> write(file, ProofPaper.proof(proof, stamp(office))));
        if (json) {
            printJson(proof);
        } else if (html.isEmpty()) {
            out().println(which.text() + " " + entry + ", recorded " + proof.recorded());
            out().println("hash " + proof.hash());
            out().println("leaf " + proof.leaf() + ", index " + proof.index());
            proof.path().forEach(hash -> out().println("path " + hash));
            out().println();
            out().print(proof.checkpoint().note());
        }
    }

    private void extension(RecordOffice office, Log which, long from) {
        ProofView.Extension proof = office.proofs()
                .extension(which, from)
                .map(one -> one.to(stamp(office)))
                .orElseThrow(() ->
                        new Asbuilt.Ended(ExitCode.BAD_INPUT, which.text() + " has less than " + from + " entries"));
        if (json) {
            printJson(proof);
            return;
        }
        out().println(which.text() + " from " + from + " to "
                + proof.checkpoint().size() + " entries");
        out().println("earlier root " + proof.earlierRoot());
        proof.path().forEach(hash -> out().println("path " + hash));
        out().println();
        out().print(proof.checkpoint().note());
    }

    private static ProofView.Handed stamp(RecordOffice office) {
        return ProofPaper.stamp(account(), office.clock().instant());
    }

    private void checkpoints(RecordOffice office) {
        List<ProofView.CheckpointNote> all = office.proofs().checkpoints();
        html.ifPresent(file -> write(file, ProofPaper.checkpoints(all, stamp(office))));
        folder.ifPresent(to -> office.checkpoints()
                .to(to)
                .forEach(fresh -> out().println(fresh.log() + " " + fresh.size() + " written to " + to)));
        if (json) {
            printJson(all);
        } else if (html.isEmpty() && folder.isEmpty()) {
            all.forEach(one -> out().println(one.note()));
            all.stream().findFirst().ifPresent(one -> out().println("public key " + one.publicKey()));
        }
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
