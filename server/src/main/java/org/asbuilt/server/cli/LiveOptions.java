package org.asbuilt.server.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How standard input is taken in. */
final class LiveOptions {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._()+@-]{0,98}[\\p{L}\\p{N})])?");
    private static final long MOST_SPOOLED = 10_000_000_000L;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "what is called so that comes through standard input: the file, or the live capture, whose"
                    + " windows are NAME-TIME-NUMBER.pcap. Captures at the same time need different names")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            converter = Amount.OfTime.class,
            description =
                    "how much time of a live capture one import holds, for example 30s, 5m, 1h (5m). Each window is"
                            + " an import of its own that stays; for a capture that runs for months take 1h")
    private Duration window = Duration.ofMinutes(5);

    @Option(
            names = "--window-size",
            paramLabel = "SIZE",
            converter = Amount.OfBytes.class,
            description = "how long it may get at most (100MB)")
    private long windowBytes = 100_000_000;

    @Option(
            names = "--spool-limit",
            paramLabel = "SIZE",
            converter = Amount.OfBytes.class,
            description =
                    "how much of a live capture may wait on disk to be imported (10GB, or a tenth of what is free)."
                            + " Beyond that nothing is read from the pipe, nothing that was read is dropped")
    private Optional<Long> spoolLimit = Optional.empty();

    /** The name of the stream; a file has it too, if it was given. */
    String name() {
        return name.orElse("live");
    }

    /** The name of a content that is no capture. */
    String fileName() {
        return name.orElse("standard-input");
    }

    Duration window() {
        return window;
    }

    long windowBytes() {
        return windowBytes;
    }

    /** How many bytes may wait on a disk with so many free. */
    long spoolLimit(long free) {
        return spoolLimit.orElse(Math.min(MOST_SPOOLED, free / 10));
    }

    /** What is wrong with the options, in a sentence. */
    Optional<String> problem() {
        if (name.filter(given -> !NAME.matcher(given).matches()).isPresent()) {
            return Optional.of(
                    "--name takes up to 100 letters, digits and . _ - ( ) + @, and begins with a letter or digit");
        }
        return window.isZero() || windowBytes == 0
                ? Optional.of("--window and --window-size must be more than nothing")
                : Optional.empty();
    }
}
