package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asbuilt.server.live.LiveCapture;
import org.asbuilt.server.live.LiveCapture.Ending;
import org.asbuilt.server.live.Spool;
import org.asbuilt.server.problem.Lack;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ImportView.FileState;

/** Imports what comes through standard input: a capture window by window, as long as it lasts; anything else as one file. */
final class LiveImport {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final RecordOffice office;
    private final Order order;
    private final PrintWriter err;
    private String firstImport = "";
    private String lastImport = "";
    private int windows;
    private long packets;
    private boolean isComplete = true;

    /**
     * What is asked for.
     *
     * @param person who hands it over
     * @param dryRun whether nothing is to be kept
     * @param baseline whether a baseline is wanted, to which no capture adds anything
     * @param options how
     * @param upload what is to be handed over with a file of that name that lies there
     * @param whole takes in what is no capture
     * @param answer is given the account of each window
     */
    record Order(
            String person,
            boolean dryRun,
            boolean baseline,
            LiveOptions options,
            Function<Path, Upload> upload,
            Function<Path, Integer> whole,
            Consumer<ImportView> answer) {}

    LiveImport(RecordOffice office, Order order, PrintWriter err) {
        this.office = office;
        this.order = order;
        this.err = err;
    }

    /** Takes in until the end of the stream, or until a signal comes; the exit code. */
    int run(InputStream in) {
        String name = order.options().name();
        try {
            Path folder = order.dryRun()
                    ? office.home().freshFolder()
                    : office.home().spool().resolve(name);
            Files.createDirectories(folder);
            long limit = order.options().spoolLimit(Files.getFileStore(folder).getUsableSpace());
            try (Spool spool = Spool.open(folder, name, office.clock().instant(), limit)
                    .orElseThrow(() -> new Asbuilt.Ended(
                            ExitCode.BAD_INPUT,
                            "another process is taking in '" + name + "' now; give this one another --name"))) {
                return run(in, spool);
            } finally {
                if (order.dryRun()) {
                    Home.remove(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(InputStream in, Spool spool) throws IOException {
        Spool.Found found = spool.recover();
        if (found.isAnything()) {
            tell(sentence(found));
        }
        LiveOptions options = order.options();
        LiveCapture capture = LiveCapture.start(
                in,
                spool,
                new LiveCapture.Limits(options.window(), options.windowBytes(), options.fileName()),
                this::tell);
        try (Interruption interruption = new Interruption(() -> capture.stop(PATIENCE))) {
            try {
                follow(capture, spool, interruption);
                return ended(capture.ending().orElseThrow(), found);
            } catch (RuntimeException fault) {
                capture.stop(Duration.ZERO);
                tellWhatWaits(spool);
                throw fault;
            }
        }
    }

    private void tellWhatWaits(Spool spool) throws IOException {
        if (spool.holdsAnything()) {
            tell("what was received and not imported waits in " + spool.folder()
                    + "; the next `asbuilt import -` with --name "
                    + order.options().name() + " takes it up");
        }
    }

    private static String sentence(Spool.Found found) {
        List<String> parts = new ArrayList<>();
        if (found.whole() > 0) {
            parts.add(windows(found.whole()) + " that are whole");
        }
        if (found.cut() > 0) {
            parts.add(windows(found.cut()) + " cut by a crash, kept up to the last whole record (" + found.incomplete()
                    + " bytes of an unfinished one are gone)");
        }
        if (found.empty() > 0) {
            parts.add(windows(found.empty()) + " without any packet, removed");
        }
        if (found.files() > 0) {
            parts.add(found.files() + " unfinished files, removed; they must be sent again");
        }
        return "an earlier run left " + String.join("; ", parts);
    }

    private static String windows(int count) {
        return count + (count == 1 ? " window" : " windows");
    }

    private void follow(LiveCapture capture, Spool spool, Interruption interruption) throws IOException {
        while (true) {
            boolean isOver = capture.ending().isPresent();
            if (order.baseline() && capture.isCapture()) {
                throw new Asbuilt.Ended(
                        ExitCode.USAGE, "a baseline takes what documents say, and a live capture is none");
            }
            Optional<Spool.Waiting> next = next(spool);
            if (next.isPresent()) {
                imported(next.get(), spool, interruption);
            } else if (isOver) {
                return;
            }
            capture.tick();
        }
    }

    private static Optional<Spool.Waiting> next(Spool spool) {
        try {
            return spool.next(LOOK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts this command but by a signal", interrupted);
        }
    }

    private void imported(Spool.Waiting window, Spool spool, Interruption interruption) throws IOException {
        ImportView account = kept(window, interruption);
        spool.done(window);
        windows++;
        account.files().getFirst().receipt().ifPresent(receipt -> packets += receipt.read());
        if (!account.id().isEmpty()) {
            firstImport = firstImport.isEmpty() ? account.id() : firstImport;
            lastImport = account.id();
        }
        FileState state = account.files().getFirst().state();
        isComplete &= state == FileState.READ || state == FileState.ALREADY_KNOWN;
        tell(StateLine.of(account) + "; " + spool.waiting() + " wait");
        order.answer().accept(account);
    }

    /** A database that is away for a moment must not end a capture that runs for months; meanwhile the windows wait. */
    private ImportView kept(Spool.Waiting window, Interruption interruption) {
        Upload plain = order.upload().apply(window.file());
        Upload upload = new Upload(
                        plain.name(),
                        plain.file(),
                        plain.importer(),
                        plain.type(),
                        plain.produced(),
                        remarks(window.cut()))
                .from(plain.origin());
        for (Duration pause : PAUSES) {
            try {
                return taken(upload);
            } catch (RuntimeException fault) {
                if (Lack.in(fault).filter(found -> found.lack() == Lack.ROOM).isPresent()) {
                    throw fault;
                }
                tell(window.name() + " could not be imported: " + fault.getMessage() + ". Next try in "
                        + pause.toSeconds() + " s");
                interruption.asked(pause);
            }
        }
        return taken(upload);
    }

    private ImportView taken(Upload upload) {
        return order.dryRun()
                ? office.intake()
                        .take(order.person(), List.of(upload), true, (share, message) -> {})
                        .account()
                : office.intake().keep(order.person(), upload);
    }

    private static List<String> remarks(Spool.Cut cut) {
        return switch (cut) {
            case NONE -> List.of();
            case BY_CRASH ->
                List.of("cut by a crash: whoever received the live capture came to a sudden end here; what followed is"
                        + " missing");
            case BY_STREAM ->
                List.of("cut by the stream: the live capture broke off in the middle of a record; what followed is"
                        + " missing");
        };
    }

    private int ended(Ending ending, Spool.Found found) throws IOException {
        int code = switch (ending) {
            case Ending.Nothing ignored -> {
                if (!found.isAnything()) {
                    throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "nothing came through standard input");
                }
                yield ExitCode.OK;
            }
            case Ending.Unfinished ignored ->
                throw new Asbuilt.Ended(
                        ExitCode.BAD_INPUT, "ended before the file came to its end; nothing of it was taken in");
            case Ending.TooLong tooLong ->
                throw new Asbuilt.Ended(
                        ExitCode.BAD_INPUT,
                        "what comes through standard input is no capture and longer than "
                                + Amount.bytes(tooLong.limit()) + "; import it from a file");
            case Ending.Other other -> {
                int taken = order.whole().apply(other.file());
                Files.deleteIfExists(other.file());
                yield taken;
            }
            case Ending.Whole whole -> {
                if (whole.packets() == 0) {
                    tell("the capture ended without a packet");
                }
                yield whole.packets() == 0 ? ExitCode.FINDINGS : ExitCode.OK;
            }
            case Ending.Broken broken -> {
                tell("the stream cannot be read further than byte " + broken.place() + ": " + broken.sentence()
                        + ". What came before is taken in");
                yield ExitCode.FINDINGS;
            }
            case Ending.Failed failed -> throw new UncheckedIOException("the capture cannot be received", failed.why());
        };
        if (windows > 0) {
            summarise();
        }
        return code == ExitCode.OK && !isComplete ? ExitCode.FINDINGS : code;
    }

    private void summarise() {
        String kept = firstImport.isEmpty()
                ? "nothing new"
                : "kept as " + firstImport + (firstImport.equals(lastImport) ? "" : " to " + lastImport);
        tell(windows(windows) + ", " + packets + " packets, " + kept);
    }

    private void tell(String sentence) {
        err.println(order.options().name() + ": " + sentence);
        err.flush();
    }
}
