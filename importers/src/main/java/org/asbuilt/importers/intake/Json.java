package org.asbuilt.importers.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks through a JSON document of any length and hands out the values that a reader wants, each with its JSON pointer (RFC
 * 6901). Depth, texts and numbers are bounded.
 */
public final class Json {
    private static final int LONGEST_TEXT = 16 << 20;
    private static final int LONGEST_NAME = 1 << 14;
    private static final int MOST_VALUES = 2_000_000;

    private final Visitor visitor;
    private final JsonMapper mapper;

    /** What to do with a value. */
    public enum Take {
        /** Ask for each value in it. */
        ENTER,
        /** Hand it over whole. */
        COLLECT,
        /** Pass over it. */
        SKIP
    }

    /** Is led through the document. */
    public interface Visitor {
        /** Decides what to do with a value. Texts and numbers that are entered are passed over. */
        Take at(Path path);

        /** Takes a value that was asked for. */
        void collected(Path path, JsonNode value);
    }

    /**
     * Where a value stands: names and numbers from the root.
     *
     * @param steps the names and numbers
     */
    public record Path(List<String> steps) {
        /** Copies the steps. */
        public Path {
            steps = List.copyOf(steps);
        }

        /** The JSON pointer; empty for the root. */
        public String pointer() {
            StringBuilder pointer = new StringBuilder();
            steps.forEach(
                    step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
            return pointer.toString();
        }

        /** The place. */
        public Locus locus() {
            return steps.isEmpty() ? new Locus.Whole() : new Locus.Pointer(pointer());
        }

        /** The place of something within. */
        public Locus at(String... more) {
            List<String> all = new ArrayList<>(steps);
            all.addAll(List.of(more));
            return new Path(all).locus();
        }

        /** Whether the steps are those; a star stands for any one. */
        public boolean is(String... pattern) {
            if (pattern.length != steps.size()) {
                return false;
            }
            for (int i = 0; i < pattern.length; i++) {
                if (!pattern[i].equals("*") && !pattern[i].equals(steps.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Json(Limits limits, Visitor visitor) {
        this.visitor = visitor;
        mapper = mapper(limits);
    }

    private static JsonMapper mapper(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(1000)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .build();
    }

    /**
     * Walks through the content; several documents one after another are numbered by their lines as {@link #lines} does, or
     * refused here.
     *
     * @throws IOException if the disk fails
     */
    public static void walk(Reading reading, Visitor visitor) throws IOException {
        Json documents = new Json(reading.limits(), visitor);
        try (BufferedReader content = reading.characters();
                JsonParser parser = documents.mapper.createParser(content)) {
            documents.run(parser);
        }
    }

    /**
     * Reads a content that is one array of documents, or has one document a line: the two ways in which logs and lists of things are
     * exported.
     *
     * @throws IOException if the disk fails
     */
    public static void documents(Reading reading, Line taker) throws IOException {
        if (!reading.input().head().text().stripLeading().startsWith("[")) {
            lines(reading, taker);
            return;
        }
        walk(reading, new Visitor() {
            @Override
            public Take at(Path path) {
                return path.steps().isEmpty() ? Take.ENTER : Take.COLLECT;
            }

            @Override
            public void collected(Path path, JsonNode value) {
                taker.take(value, path.locus());
            }
        });
    }

    /** Takes the document of a line. */
    @FunctionalInterface
    public interface Line {
        /** Takes it with its place. */
        void take(JsonNode document, Locus locus);
    }

    /**
     * Reads a content with one document a line (JSON Lines). A line that is none is remarked and counted as not understood; the
     * work goes on.
     *
     * @throws IOException if the disk fails
     */
    public static void lines(Reading reading, Line taker) throws IOException {
        JsonMapper mapper = mapper(reading.limits());
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                JsonNode document;
                try {
                    document = mapper.readTree(line);
                } catch (JacksonException e) {
                    reading.note(Severity.WARNING, new Locus.Line(number), "this line is no JSON document: " + said(e));
                    reading.units(1, 0);
                    continue;
                }
                taker.take(document, new Locus.Line(number));
            }
        }
    }

    private void run(JsonParser parser) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Refused(new Locus.Whole(), "there is no JSON document in it");
            }
            value(parser, new ArrayList<>());
            if (parser.nextToken() != null) {
                throw new Refused(
                        place(parser.currentTokenLocation()), "something stands behind the end of the document");
            }
        } catch (JacksonException e) {
            throw new Refused(
                    place(e.getLocation()), "the JSON is cut or broken here; what came before was read: " + said(e));
        }
    }

    private static Locus place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? new Locus.Whole()
                : new Locus.Words("line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    /** The first sentence of what the parser says, without the text that it stumbled over. */
    private static String said(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage()).split("[\\n\\r]", 2)[0];
        return message.length() > 160 ? message.substring(0, 160) + "…" : message;
    }

    private void value(JsonParser parser, List<String> steps) {
        Path path = new Path(steps);
        JsonToken token = parser.currentToken();
        switch (visitor.at(path)) {
            case SKIP -> parser.skipChildren();
            case COLLECT -> visitor.collected(path, collected(parser));
            case ENTER -> {
                if (token == JsonToken.START_OBJECT) {
                    object(parser, steps);
                } else if (token == JsonToken.START_ARRAY) {
                    array(parser, steps);
                }
            }
        }
    }

    private JsonNode collected(JsonParser parser) {
        // What comes behind the value is still to be read.
        JsonNode value = mapper.readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(parser);
        if (value.size() > MOST_VALUES) {
            throw new Refused(place(parser.currentLocation()), "one value holds more than " + MOST_VALUES + " others");
        }
        return value;
    }

    private void object(JsonParser parser, List<String> steps) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            steps.add(parser.currentName());
            parser.nextToken();
            value(parser, steps);
            steps.removeLast();
        }
    }

    private void array(JsonParser parser, List<String> steps) {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            steps.add(Integer.toString(index++));
            value(parser, steps);
            steps.removeLast();
        }
    }
}
