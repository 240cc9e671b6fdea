package org.asbuilt.importers.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.asbuilt.evidence.Locus;

/**
 * Makes statements of lines that come one by one; deeper lines belong to the one before. A block that is too long to be held is handed
 * over in parts, each under the same statements.
 */
public final class IndentedLines {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 20_000;

    private final Consumer<Statement> top;
    private final Predicate<String> telling;
    private final boolean banners;
    private final List<Level> open = new ArrayList<>();
    private Optional<Banner> banner = Optional.empty();
    private int under;

    private record Level(int indent, Statement statement) {}

    private record Banner(String mark, Statement begin) {}

    /**
     * For lines of one configuration.
     *
     * @param telling which lines that begin with an exclamation mark or a number sign are statements nevertheless
     * @param banners whether the text of a banner goes on until its mark comes again
     * @param top takes each statement that stands at the top
     */
    public IndentedLines(Predicate<String> telling, boolean banners, Consumer<Statement> top) {
        this.telling = telling;
        this.banners = banners;
        this.top = top;
    }

    /** The next line. */
    public void line(int number, String line) {
        if (banner.isPresent()) {
            banner = line.contains(banner.get().mark()) ? Optional.empty() : banner;
            return;
        }
        String text = line.strip();
        boolean remark = text.startsWith("!") || text.startsWith("#");
        if (text.isEmpty() || (remark && !telling.test(text))) {
            return;
        }
        Statement statement = new Statement(new Locus.Line(number), text);
        int indent = Math.min(
                indent(line),
                open.size() < DEEPEST ? Integer.MAX_VALUE : open.getLast().indent());
        while (!open.isEmpty() && open.getLast().indent() >= indent) {
            close();
        }
        if (!open.isEmpty()) {
            open.getLast().statement().add(statement);
            under++;
        }
        open.add(new Level(indent, statement));
        if (under >= LONGEST) {
            handOver();
        }
        if (banners) {
            banner = mark(text).map(found -> new Banner(found, statement));
        }
    }

    /** No more lines come. */
    public void end() {
        while (!open.isEmpty()) {
            close();
        }
        banner.ifPresent(unfinished -> top.accept(new Statement(
                unfinished.begin().locus(),
                "banner whose end " + unfinished.mark() + " never comes: what is below is lost")));
        banner = Optional.empty();
    }

    private void close() {
        Level level = open.removeLast();
        if (open.isEmpty()) {
            under = 0;
            top.accept(level.statement());
        }
    }

    private void handOver() {
        List<Level> levels = List.copyOf(open);
        open.clear();
        under = 0;
        top.accept(levels.getFirst().statement());
        for (Level level : levels) {
            Statement again = level.statement().again();
            if (!open.isEmpty()) {
                open.getLast().statement().add(again);
            }
            open.add(new Level(level.indent(), again));
        }
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }

    /** The mark that ends a banner, if one begins here and does not end on the same line. Source: Cisco IOS, banner command. */
    private static Optional<String> mark(String text) {
        String[] words = text.split("\\s+", 4);
        if (words.length < 3 || !words[0].equals("banner")) {
            return Optional.empty();
        }
        String rest =
                text.substring(text.indexOf(words[2], text.indexOf(words[1], words[0].length()) + words[1].length()));
        String mark = rest.startsWith("^") && rest.length() > 1 ? rest.substring(0, 2) : rest.substring(0, 1);
        boolean delimits = !Character.isLetterOrDigit(mark.charAt(0));
        return delimits && rest.indexOf(mark, mark.length()) < 0 ? Optional.of(mark) : Optional.empty();
    }
}
