package org.asbuilt.importers.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations in which deeper lines belong to the one before, as of Cisco and those who write like it. Lines that begin
 * with an exclamation mark or a number sign are remarks of the device and no statements; the text of a banner is one statement with its
 * command.
 */
public final class Indented implements Splitter {
    private final Predicate<String> telling;
    private final boolean banners;

    /** Leaves out all remarks; banners go on until their mark comes again. */
    public Indented() {
        this(remark -> false, true);
    }

    /**
     * Chooses.
     *
     * @param telling which lines that begin with an exclamation mark or a number sign are statements nevertheless
     * @param banners whether the text of a banner goes on until its mark comes again
     */
    public Indented(Predicate<String> telling, boolean banners) {
        this.telling = telling;
        this.banners = banners;
    }

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        try (BufferedReader content = reading.text()) {
            IndentedLines lines = new IndentedLines(telling, banners, top);
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                lines.line(number, line);
            }
            lines.end();
        }
    }
}
