package org.asbuilt.importers.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;

/** Takes the text out of Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300): every paragraph of the parts that people read. */
final class OfficeText {
    private static final Pattern READ = Pattern.compile(
            "word/(?:document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml|ppt/(?:slides|notesSlides)/[^/]+\\.xml|content\\.xml");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    private static final int PIECE = 8_000;

    private final Reading reading;
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();

    private OfficeText(Reading reading) {
        this.reading = reading;
    }

    static DocumentReading.Self read(Reading reading) throws IOException {
        OfficeText text = new OfficeText(reading);
        Archive.each(reading, text::part);
        return new DocumentReading.Self(text.title, text.date, true);
    }

    private void part(Archive.Part part) throws IOException {
        boolean properties =
                part.name().equals("docProps/core.xml") || part.name().equals("meta.xml");
        if (!properties && !READ.matcher(part.name()).matches()) {
            return;
        }
        try (BufferedReader content = part.markup(reading.limits())) {
            if (properties) {
                Markup.walk(reading, content, part.name(), new Properties());
            } else {
                Paragraphs paragraphs = new Paragraphs(new Locus.Words(part.name()));
                Markup.walk(reading, content, part.name(), paragraphs);
                paragraphs.flush();
            }
        }
    }

    private final class Properties implements Markup.Visitor {
        @Override
        public Markup.Take start(Markup.Tag tag) {
            return Markup.Take.ENTER;
        }

        @Override
        public void end(Markup.Tag tag, String text) {
            if (text.isBlank()) {
                return;
            }
            switch (tag.name()) {
                case "title" -> title = Optional.of(text.length() > 300 ? text.substring(0, 300) : text);
                case "modified" -> date = day(text);
                case "date" -> date = date.or(() -> day(text));
                default -> {
                    // Other properties say nothing that the register holds.
                }
            }
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Gathers the text of paragraphs, whatever runs and spans it is cut into. */
    private final class Paragraphs implements Markup.Visitor {
        private final Locus locus;
        private final StringBuilder piece = new StringBuilder();

        Paragraphs(Locus locus) {
            this.locus = locus;
        }

        @Override
        public Markup.Take start(Markup.Tag tag) {
            return Markup.Take.ENTER;
        }

        @Override
        public void end(Markup.Tag tag, String text) {
            if (!text.isBlank()) {
                piece.append(text).append(' ');
            }
            if (PARAGRAPHS.contains(tag.name())) {
                piece.append('\n');
            }
            if (piece.length() > PIECE) {
                flush();
            }
        }

        void flush() {
            reading.text(locus, piece.toString().strip());
            piece.setLength(0);
        }
    }
}
