package org.asbuilt.importers.intake;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Remark;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.PartPath;

/**
 * The bench at which one file is read: hands out its content within the limits, takes claims, remarks and counts, and
 * writes the receipt. Bad input never becomes an exception of {@link #of}; it becomes the receipt's error.
 */
public final class Reading {
    private final Input input;
    private final Limits limits;
    private final Claims sink;
    private final Progress progress;
    private final long deadline;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long remarksInAll;
    private long read;
    private long understood;
    private long claims;
    private Optional<Coverage> coverage = Optional.empty();
    private Optional<Encoding> encoding = Optional.empty();

    /** What an importer does at the bench. */
    @FunctionalInterface
    public interface Interpreter {
        /**
         * Reads the content.
         *
         * @throws IOException if the disk fails
         */
        void interpret(Reading reading) throws IOException;
    }

    private Reading(Input input, Limits limits, Claims sink, Progress progress) {
        this.input = input;
        this.limits = limits;
        this.sink = sink;
        this.progress = progress;
        deadline = System.nanoTime() + limits.time().toNanos();
    }

    /**
     * Does one reading.
     *
     * @param importer the importer's name
     * @param unit what is counted
     * @throws UncheckedIOException if the disk fails
     */
    public static Receipt of(
            String importer,
            String unit,
            Input input,
            Limits limits,
            Claims sink,
            Progress progress,
            Interpreter interpreter) {
        Reading reading = new Reading(input, limits, sink, progress);
        try {
            if (input.length() == 0) {
                throw new Refused(new Locus.Whole(), "the file is empty");
            }
            interpreter.interpret(reading);
        } catch (Refused refused) {
            reading.note(Severity.ERROR, refused.locus(), refused.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Receipt(
                importer,
                unit,
                reading.read,
                reading.understood,
                reading.claims,
                reading.remarks,
                reading.remarksInAll,
                reading.counts,
                reading.coverage);
    }

    /** The file. */
    public Input input() {
        return input;
    }

    /** The limits. */
    public Limits limits() {
        return limits;
    }

    /**
     * The content, unpacked, from its beginning; the caller closes it.
     *
     * @throws IOException if the disk fails
     */
    public InputStream content() throws IOException {
        return new FilterInputStream(Unpacking.open(input, limits, progress)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                checkTime();
                return in.read(bytes, offset, length);
            }
        };
    }

    /**
     * The content of an XML document, with no text or tag longer than the limit, decoded as {@link #text} is: what the
     * document declares of its encoding does not count.
     *
     * @throws IOException if the disk fails
     */
    public BufferedReader markup() throws IOException {
        return decoded(stream -> new RunGuard(stream, limits.runBytes(), '<', '>', "text or tag"));
    }

    /**
     * The content as text, with no line longer than the limit. Its encoding is found out by reading it once before; what
     * is not of it is remarked and becomes U+FFFD.
     *
     * @throws IOException if the disk fails
     */
    public BufferedReader text() throws IOException {
        return decoded(stream -> new RunGuard(stream, limits.runBytes(), '\n', '\r', "line"));
    }

    /**
     * The content as characters without regard to lines: for documents that hold everything in one, such as JSON.
     *
     * @throws IOException if the disk fails
     */
    public BufferedReader characters() throws IOException {
        return decoded(stream -> stream);
    }

    private BufferedReader decoded(UnaryOperator<InputStream> guard) throws IOException {
        Encoding known = encoding.isPresent() ? encoding.get() : encoding(guard);
        encoding = Optional.of(known);
        InputStream guarded = guard.apply(content());
        guarded.skipNBytes(known.markBytes());
        return new BufferedReader(new InputStreamReader(guarded, known.charset()), 1 << 16);
    }

    private Encoding encoding(UnaryOperator<InputStream> guard) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] head;
        try (InputStream guarded = guard.apply(content())) {
            head = guarded.readNBytes(Head.LENGTH);
            check.add(head, head.length);
            byte[] buffer = new byte[1 << 16];
            for (int more = guarded.read(buffer); more > 0; more = guarded.read(buffer)) {
                check.add(buffer, more);
            }
        }
        Encoding found = Encoding.of(head, check)
                .orElseThrow(() -> new Refused(
                        new Locus.Whole(), "this is no text: it holds " + check.controls() + " control characters"));
        if (!found.charset().equals(StandardCharsets.UTF_8)) {
            note(
                    Severity.INFORMATION,
                    new Locus.Whole(),
                    "read as " + found.charset().name());
        } else if (check.broken() > 0) {
            note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    check.broken() + " bytes are not UTF-8, unlike the rest; they are shown as \ufffd");
        }
        return found;
    }

    /** Makes a claim. */
    public void claim(Claim claim) {
        if (claims == limits.claims()) {
            throw new Refused(claim.locus(), "the file makes more than " + limits.claims() + " claims");
        }
        if ((claims & 0x3ff) == 0) {
            checkTime();
        }
        claims++;
        sink.accept(claim);
    }

    /**
     * Makes a claim of a text that may be no value of its part; then a remark says so and the work goes on.
     *
     * @return whether it was claimed
     */
    public boolean claim(
            About about,
            PartPath path,
            String value,
            Locus locus,
            Optional<Instant> observed,
            Method method,
            Confidence confidence) {
        try {
            claim(new Claim(about, path, value, locus, observed, method, confidence));
            return true;
        } catch (InvalidValue e) {
            note(Severity.WARNING, locus, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Hands over a piece of the document's text, so that it can be searched for. */
    public void text(Locus locus, String text) {
        checkTime();
        if (!text.isBlank()) {
            sink.text(locus, text);
        }
    }

    /** Makes a remark. Errors are always kept. */
    public void note(Severity severity, Locus locus, String text) {
        remarksInAll++;
        if (remarks.size() < limits.remarks() || severity == Severity.ERROR) {
            remarks.add(new Remark(severity, locus, text.length() > 1000 ? text.substring(0, 1000) + "…" : text));
        }
    }

    /** Adds to a figure of the receipt. */
    public void count(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    /** How many units there were and how many were fully understood; adds up. */
    public void units(long more, long ofThemUnderstood) {
        read += more;
        understood += ofThemUnderstood;
    }

    /** How many claims there were so far. */
    public long claims() {
        return claims;
    }

    /** How many remarks there were so far. */
    public long remarks() {
        return remarksInAll;
    }

    /** What the source could have seen. */
    public void coverage(Coverage seen) {
        coverage = Optional.of(seen);
    }

    private void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new Refused(
                    new Locus.Whole(),
                    "reading took longer than " + limits.time().toMinutes() + " minutes and was ended");
        }
    }
}
