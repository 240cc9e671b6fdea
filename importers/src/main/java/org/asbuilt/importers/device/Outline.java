package org.asbuilt.importers.device;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;

/**
 * Puts statements under one another as a splitter meets them and hands over those at the top. Where very much is under one of them,
 * it is handed over in pieces that are cut at the shallowest place in reach, each beginning with the same statements again, so that
 * a configuration of any length fits in memory and a rule is never cut.
 */
public final class Outline {
    private static final int MOST_HELD = 100_000;
    private static final int DEEPEST = 100;
    private static final int LONGEST_SHOWN = 300;

    private final Consumer<Statement> top;
    private final Deque<Statement> open = new ArrayDeque<>();
    private final Shallows shallows = new Shallows();
    private int held;

    /** An outline whose statements at the top go there. */
    public Outline(Consumer<Statement> top) {
        this.top = top;
    }

    /** Opens a statement: what follows belongs under it. */
    public Statement open(Statement statement) {
        if (open.size() >= DEEPEST) {
            throw new Refused(statement.locus(), "statements are nested deeper than " + DEEPEST);
        }
        if (!open.isEmpty()) {
            open.element().add(statement);
        }
        open.push(statement);
        held++;
        return statement;
    }

    /** Opens a word of a tree. */
    public Statement open(Locus at, String word) {
        String shown = shown(word);
        String before = open.isEmpty() ? "" : open.element().text() + " ";
        // Whole paths of hostile depth and length would grow with their square.
        return open(Statement.node(at, before.length() > 2000 ? "… " + shown : before + shown, word));
    }

    /** A word for people: on one line, not too long, and in quotation marks if there are spaces in it. */
    static String shown(String word) {
        String brief = word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word;
        String line = brief.indexOf('\n') >= 0 ? brief.replaceAll("\\s+", " ") : brief;
        return line.isEmpty() || line.indexOf(' ') >= 0 ? '"' + line + '"' : line;
    }

    /** Ends the statement that was opened last; does nothing if none is open. */
    public void close() {
        if (open.isEmpty()) {
            return;
        }
        Statement closed = open.pop();
        if (open.isEmpty()) {
            top.accept(closed);
            held = 0;
            return;
        }
        if (shallows.reached(open.size()) && held > MOST_HELD) {
            handOver();
        }
    }

    /** The statement that was opened last and not yet ended. */
    public Optional<Statement> current() {
        return Optional.ofNullable(open.peek());
    }

    /** How many statements are open. */
    public int depth() {
        return open.size();
    }

    /** Ends what is open down to that many statements. */
    public void closeTo(int depth) {
        while (open.size() > depth) {
            close();
        }
    }

    private void handOver() {
        Deque<Statement> again = new ArrayDeque<>();
        open.descendingIterator().forEachRemaining(statement -> again.addLast(statement.again()));
        top.accept(open.getLast());
        open.clear();
        held = 0;
        for (Statement statement : again) {
            open(statement);
        }
    }
}
