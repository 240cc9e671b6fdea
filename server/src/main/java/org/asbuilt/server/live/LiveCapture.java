package org.asbuilt.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads a capture that has no end, in a thread of its own, and cuts it into windows that wait in a spool. It holds a few fixed
 * buffers, whatever arrives. When the spool is full it stops reading until there is room; whoever captures then counts what it
 * had to drop.
 *
 * <p>What is no capture is taken as one file.
 */
public final class LiveCapture {
    private static final int COPY = 1 << 16;
    private static final long LOOK_MILLIS = 50;
    private static final long FORCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Wire wire;
    private final Spool spool;
    private final Limits limits;
    private final Consumer<String> tell;
    private final Thread reader;
    private final byte[] copy = new byte[COPY];
    private final Object lock = new Object();
    private Optional<Window> open = Optional.empty();
    private Optional<Ending> ending = Optional.empty();
    private boolean isCapture;
    private long packets;

    /**
     * When a window ends.
     *
     * @param window after so much time of the capture; if nothing comes, of the clock on the wall
     * @param bytes before it gets longer than this; a longer packet has a window of its own
     * @param fileName what content is called that is no capture
     */
    public record Limits(Duration window, long bytes, String fileName) {}

    /** How a stream ended. */
    public sealed interface Ending {
        /** Nothing came at all. */
        record Nothing() implements Ending {}

        /** It was no capture, and was ended by us before it was whole. */
        record Unfinished() implements Ending {}

        /** It was no capture; all of it lies in that file. */
        record Other(Path file) implements Ending {}

        /** It was no capture, and too long to be a file. */
        record TooLong(long limit) implements Ending {}

        /** It was a capture and ended well, or was ended by us. */
        record Whole(long packets) implements Ending {}

        /** It was a capture and broke off there; what came before was taken. */
        record Broken(long packets, String sentence, long place) implements Ending {}

        /** It could not be read, or the disk failed. */
        record Failed(IOException why) implements Ending {}
    }

    private LiveCapture(InputStream in, Spool spool, Limits limits, Consumer<String> tell) {
        wire = new Wire(in, this::flush);
        this.spool = spool;
        this.limits = limits;
        this.tell = tell;
        reader = Thread.ofPlatform().name("asbuilt-live").daemon().unstarted(this::run);
    }

    /**
     * Begins to read.
     *
     * @param tell is told what whoever sits there should know, in sentences
     */
    public static LiveCapture start(InputStream in, Spool spool, Limits limits, Consumer<String> tell) {
        LiveCapture capture = new LiveCapture(in, spool, limits, tell);
        capture.reader.start();
        return capture;
    }

    /** How it ended, once it has ended and all windows are in the spool. */
    public Optional<Ending> ending() {
        synchronized (lock) {
            return ending;
        }
    }

    /** Whether it turned out to be a capture. */
    public boolean isCapture() {
        synchronized (lock) {
            return isCapture;
        }
    }

    /** To be called every second or so: on a quiet network no packet ends a window. */
    public void tick() {
        synchronized (lock) {
            if (ending.isPresent() || open.isEmpty() || !open.get().isBetweenRecords()) {
                return;
            }
            try {
                if (isOld(open.get())) {
                    close(Spool.Cut.NONE);
                } else {
                    open.get().forceAfter(FORCE_NANOS);
                }
            } catch (IOException e) {
                ending = Optional.of(new Ending.Failed(e));
            }
        }
    }

    /** Ends it: what is still in the pipe is read for so long, then the window is closed behind the last whole record. */
    public void stop(Duration patience) {
        try {
            reader.join(patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (lock) {
            end(isCapture ? new Ending.Whole(packets) : new Ending.Unfinished(), Spool.Cut.NONE);
        }
    }

    private void run() {
        try {
            read();
        } catch (IOException e) {
            synchronized (lock) {
                ending = ending.or(() -> Optional.of(new Ending.Failed(e)));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws IOException, InterruptedException {
        byte[] magic = new byte[Framing.MAGIC];
        magic = Arrays.copyOf(magic, wire.fill(magic, 0, Framing.MAGIC));
        if (magic.length == 0) {
            end(new Ending.Nothing(), Spool.Cut.NONE);
            return;
        }
        Optional<Framing> framing = Framing.of(magic);
        if (framing.isEmpty()) {
            end(other(magic), Spool.Cut.NONE);
            return;
        }
        synchronized (lock) {
            isCapture = true;
        }
        tell.accept("receiving " + framing.get().ending());
        follow(framing.get());
    }

    private void follow(Framing framing) throws IOException, InterruptedException {
        while (true) {
            long start = wire.place();
            switch (framing.next(wire)) {
                case Step.End ignored -> {
                    end(new Ending.Whole(packets), Spool.Cut.NONE);
                    return;
                }
                case Step.Broken broken -> {
                    end(new Ending.Broken(packets, broken.sentence(), broken.place()), Spool.Cut.BY_STREAM);
                    return;
                }
                case Step.Piece piece -> {
                    if (!take(framing, piece, start)) {
                        return;
                    }
                }
            }
        }
    }

    /** Writes a piece; says whether the next can be taken. */
    private boolean take(Framing framing, Step.Piece piece, long start) throws IOException, InterruptedException {
        makeRoom(piece);
        if (!begin(framing, piece)) {
            return false;
        }
        long left = piece.rest();
        while (left > 0) {
            int read = wire.some(copy, 0, (int) Math.min(left, COPY));
            if (read < 0) {
                Step.Broken cut = Step.Broken.cut(start);
                end(new Ending.Broken(packets, cut.sentence(), cut.place()), Spool.Cut.BY_STREAM);
                return false;
            }
            left -= read;
            synchronized (lock) {
                if (ending.isPresent()) {
                    return false;
                }
                write(copy, read);
            }
        }
        synchronized (lock) {
            return ending.isEmpty() && ended(piece);
        }
    }

    private boolean begin(Framing framing, Step.Piece piece) throws IOException {
        synchronized (lock) {
            if (ending.isPresent()) {
                return false;
            }
            if (piece.kind() == Step.Kind.SECTION
                    || open.filter(window -> isFull(window, piece)).isPresent()) {
                close(Spool.Cut.NONE);
            }
            boolean isDescription = piece.kind() == Step.Kind.SECTION || piece.kind() == Step.Kind.INTERFACE;
            if (open.isEmpty() && !isDescription) {
                open = Optional.of(spool.begin(framing));
            }
            write(piece.head(), piece.head().length);
            return true;
        }
    }

    /** Descriptions before the first packet are not written here: a window begins with all that was described so far. */
    private void write(byte[] bytes, int count) throws IOException {
        if (open.isPresent()) {
            open.get().write(bytes, count);
        }
    }

    private boolean ended(Step.Piece piece) throws IOException {
        packets += piece.kind() == Step.Kind.PACKET ? 1 : 0;
        if (open.isPresent()) {
            open.get().ended(piece);
            open.get().forceAfter(FORCE_NANOS);
        }
        return true;
    }

    /** What was received must not wait in our memory for what comes next. */
    private void flush() throws IOException {
        synchronized (lock) {
            if (open.isPresent()) {
                open.get().flush();
            }
        }
    }

    private boolean isFull(Window window, Step.Piece next) {
        if (window.packets() == 0) {
            return false;
        }
        boolean isLate = next.millis().isPresent()
                && window.millisUntil(next.millis().getAsLong())
                        >= limits.window().toMillis();
        return isLate || window.bytes() + next.length() > limits.bytes() || isOld(window);
    }

    private boolean isOld(Window window) {
        return window.ageNanos() > limits.window().toNanos() + GRACE_NANOS;
    }

    /** Holds the stream up while what waits, what is open and what comes are more than may lie there. */
    private void makeRoom(Step.Piece piece) throws IOException, InterruptedException {
        synchronized (lock) {
            long bytes = open.map(Window::bytes).orElse(0L) + piece.length();
            if (ending.isPresent() || spool.hasRoom(bytes)) {
                return;
            }
            close(Spool.Cut.NONE);
        }
        long since = System.nanoTime();
        tell.accept("the spool is full: " + spool.waiting() + " windows with " + spool.waitingBytes()
                + " bytes wait, " + spool.limit() + " are allowed. Nothing is read from the pipe until one is"
                + " imported; whoever captures counts what is lost meanwhile");
        while (!spool.hasRoom(piece.length()) && ending().isEmpty()) {
            Thread.sleep(LOOK_MILLIS);
        }
        tell.accept("reading goes on after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since)
                + " ms without, at packet " + (packets + 1));
    }

    private void end(Ending how, Spool.Cut cut) {
        synchronized (lock) {
            if (ending.isPresent()) {
                return;
            }
            try {
                close(cut);
                ending = Optional.of(how);
            } catch (IOException e) {
                ending = Optional.of(new Ending.Failed(e));
            }
        }
    }

    private void close(Spool.Cut cut) throws IOException {
        if (open.isPresent()) {
            Window window = open.get();
            open = Optional.empty();
            spool.hand(window, cut);
        }
    }

    private Ending other(byte[] magic) throws IOException {
        Path file = spool.file(limits.fileName());
        long length = magic.length;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(magic);
            for (int read = wire.some(copy, 0, COPY); read >= 0; read = wire.some(copy, 0, COPY)) {
                length += read;
                if (length > spool.limit()) {
                    return new Ending.TooLong(spool.limit());
                }
                out.write(copy, 0, read);
            }
        }
        return new Ending.Other(file);
    }
}
