package org.asbuilt.importers.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;

/**
 * One statement of a configuration in the vendor's own words: a line, or an element of a document, with what stands under it. The
 * reader of a dialect takes each statement that it understands; what nobody took is listed in the receipt.
 */
public final class Statement {
    private static final int LONGEST_INSIDE = 3_900;

    private final Locus locus;
    private final String text;
    private final List<String> words;
    private final List<Statement> children = new ArrayList<>();
    private final boolean isTree;
    private State state = State.OPEN;
    private boolean inactive;

    private enum State {
        /** Nobody said that it is understood. */
        OPEN,
        /** Understood. */
        TAKEN,
        /** Not understood, and somebody said so in other words. */
        PASSED_OVER,
        /** It is counted elsewhere. */
        HANDED_ON
    }

    /**
     * A statement that is one line.
     *
     * @param text the line without the spaces around it
     */
    public Statement(Locus locus, String text) {
        this(locus, text, Words.of(text));
    }

    /**
     * A statement.
     *
     * @param text how it is shown to people
     * @param words what it consists of, without quotation marks
     */
    public Statement(Locus locus, String text, List<String> words) {
        this(locus, text, List.copyOf(words), false);
    }

    private Statement(Locus locus, String text, List<String> words, boolean isTree) {
        this.locus = locus;
        this.text = text;
        this.words = words;
        this.isTree = isTree;
    }

    /**
     * A word of a tree in which each word stands under the one before it; it counts only if nothing stands under it.
     *
     * @param path all the words that lead here, for people
     */
    public static Statement node(Locus locus, String path, String word) {
        return new Statement(locus, path, List.of(word), true);
    }

    /** The same statement once more without what is under it, for the rest of a block that is too long to be held at once. */
    Statement again() {
        Statement again = new Statement(locus, text, words, isTree);
        again.inactive = inactive;
        again.state = State.HANDED_ON;
        return again;
    }

    /** Puts a statement under this one. */
    public void add(Statement child) {
        children.add(child);
    }

    /** The place. */
    public Locus locus() {
        return locus;
    }

    /** The statement as the vendor wrote it. */
    public String text() {
        return text;
    }

    /** The statement for the eyes of people: what stands behind a word that may announce a secret is left out. */
    public String shown() {
        return Concealed.text(text.strip());
    }

    /** What the vendor wrote behind that many words, with its quotation marks and spaces. */
    public String rest(int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return text.substring(at).strip();
    }

    /** The words, without quotation marks. */
    public List<String> words() {
        return words;
    }

    /** The word at that place from 0, or empty if there are fewer. */
    public String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** The words from that place on, with single spaces between. */
    public String from(int index) {
        return index >= words.size() ? "" : String.join(" ", words.subList(index, words.size()));
    }

    /** The word behind the first word of that text, whatever its case. */
    public Optional<String> after(String word) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(word)) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether the word stands anywhere in it, whatever its case. */
    public boolean has(String word) {
        return words.stream().anyMatch(word::equalsIgnoreCase);
    }

    /** Whether it begins with those words, whatever their case. */
    public boolean is(String... beginning) {
        if (words.size() < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (!words.get(i).equalsIgnoreCase(beginning[i])) {
                return false;
            }
        }
        return true;
    }

    /** The statements directly under it. */
    public List<Statement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The statements directly under it that begin with those words. */
    public Stream<Statement> children(String... beginning) {
        return children.stream().filter(child -> child.is(beginning));
    }

    /** The first statement directly under it that begins with those words. */
    public Optional<Statement> child(String... beginning) {
        return children(beginning).findFirst();
    }

    /** The nodes of a tree at the end of a path of words below this one, without those that are not in force. */
    public Stream<Statement> at(String... path) {
        Stream<Statement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(node -> node.children.stream()
                    .filter(child -> !child.inactive && child.word(0).equals(step)));
        }
        return found;
    }

    /** All nodes directly under the nodes at the end of a path, which are taken: the entries of a list, the values of a setting. */
    public Stream<Statement> entries(String... path) {
        return at(path).flatMap(node -> node.children.stream()).map(Statement::take);
    }

    /** The words of the entries that are in force. */
    public List<String> values(String... path) {
        return entries(path)
                .filter(entry -> !entry.inactive)
                .map(entry -> entry.word(0))
                .toList();
    }

    /** The value of a setting of a tree; what comes later counts. It is taken. */
    public Optional<Statement> said(String... path) {
        return entries(path).filter(entry -> !entry.inactive).reduce((earlier, later) -> later);
    }

    /** The word of the value of a setting of a tree, or empty; it is taken. */
    public String value(String... path) {
        return said(path).map(entry -> entry.word(0)).orElse("");
    }

    /** Whether there is such a node in a tree; it is taken. */
    public boolean flag(String... path) {
        return at(path).map(Statement::take).count() > 0;
    }

    /** The statements at or under this one that have nothing under them. */
    public Stream<Statement> leaves() {
        return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Statement::leaves);
    }

    /** Takes all that is under this statement and says how much that was, for what is known and not kept. */
    public long pass() {
        long leaves = leaves().filter(leaf -> !leaf.isTaken()).count();
        takeAll();
        return leaves;
    }

    /** Takes what is not in force and says how much that was. */
    public long passInactive() {
        return inactive
                ? pass()
                : children.stream().mapToLong(Statement::passInactive).sum();
    }

    /** All that is under this node of a tree as one text for people; not for what may hold secrets. */
    public String inside() {
        if (isLast()) {
            return "";
        }
        String inside = leaves().map(
                        leaf -> leaf.text.startsWith(text + " ") ? leaf.text.substring(text.length() + 1) : leaf.text)
                .limit(200)
                .collect(Collectors.joining("; "));
        return inside.length() > LONGEST_INSIDE ? inside.substring(0, LONGEST_INSIDE) + " …" : inside;
    }

    /** Says that the device was told to pass over this statement. */
    void deactivate() {
        inactive = true;
    }

    /** Takes that back: it is meant for what is under this statement. */
    void activate() {
        inactive = false;
    }

    /** Whether the device was told to pass over this statement. */
    public boolean isInactive() {
        return inactive;
    }

    /** Whether nothing is under it. */
    public boolean isLast() {
        return children.isEmpty();
    }

    /** Says that this statement, without what is under it, is understood. */
    public Statement take() {
        return become(State.TAKEN);
    }

    /** Says that this statement and all that is under it is understood. */
    public Statement takeAll() {
        take();
        children.forEach(Statement::takeAll);
        return this;
    }

    /** Says that this statement is not understood, and that a remark of the whole says so: it gets none of its own. */
    public Statement passOver() {
        return become(State.PASSED_OVER);
    }

    /** Says that this statement is counted by somebody else. */
    public Statement handOn() {
        return become(State.HANDED_ON);
    }

    private Statement become(State next) {
        if (state != State.HANDED_ON) {
            state = next;
        }
        return this;
    }

    /** Whether somebody took it. */
    public boolean isTaken() {
        return state == State.TAKEN || state == State.HANDED_ON;
    }

    /** Whether it counts. */
    boolean counts() {
        return state != State.HANDED_ON && (!isTree || children.isEmpty());
    }

    /** Whether nobody said anything of it. */
    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Goes through this statement and all that is under it. */
    void each(Consumer<Statement> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.each(visitor));
    }

    @Override
    public String toString() {
        return locus.text() + ": " + shown();
    }
}
