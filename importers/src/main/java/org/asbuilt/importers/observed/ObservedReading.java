package org.asbuilt.importers.observed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Remark;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link ObservedWriting} wrote. Only what a sensor can hear is taken: nothing that a person stated or read on site. */
public final class ObservedReading {
    private static final Pattern START = Pattern.compile("\\A\\s{0,80}\\{\\s{0,8}\"sensorObservations\"\\s{0,8}:");

    private final Reading reading;
    private boolean hasHead;
    private boolean hasEnd;
    private long claims;

    private ObservedReading(Reading reading) {
        this.reading = reading;
    }

    /** Whether a content is such. */
    public static Certainty certainty(Head head) {
        return START.matcher(head.text()).find()
                ? Certainty.certain("its first line says that it is what sensors observed")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        ObservedReading observed = new ObservedReading(reading);
        Json.lines(reading, observed::line);
        if (!observed.hasEnd) {
            throw new Refused(
                    new Locus.Whole(),
                    "the file ends before its last line: it is cut, and what comes after is missing");
        }
    }

    private void line(JsonNode line, Locus place) {
        try {
            if (!line.isObject()) {
                throw InvalidValue.expected("a JSON object", line.getNodeType().name());
            }
            if (!hasHead) {
                head(line, place);
                return;
            }
            if (hasEnd) {
                throw InvalidValue.expected("nothing behind the last line", "another line");
            }
            if (line.has("about")) {
                claim(line);
            } else {
                account(line);
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            reading.note(Severity.WARNING, place, String.valueOf(wrong.getMessage()));
            reading.units(1, 0);
        }
    }

    private void head(JsonNode line, Locus place) {
        int version = line.path("sensorObservations").asInt(0);
        if (version != ObservedWords.VERSION) {
            throw new Refused(
                    place,
                    "this is not version " + ObservedWords.VERSION
                            + " of what sensors observed, which is what is read");
        }
        hasHead = true;
        String sensor = ObservedWords.text(line, "sensor");
        reading.note(
                Severity.INFORMATION,
                place,
                "what " + (sensor.isEmpty() ? "all sensors" : "sensor " + sensor) + " of site "
                        + ObservedWords.text(line, "site") + " observed"
                        + (line.has("from")
                                ? " from " + ObservedWords.text(line, "from") + " until "
                                        + ObservedWords.text(line, "until")
                                : ""));
    }

    private void account(JsonNode line) {
        if (line.has("file")) {
            Observed.File file = ObservedLines.file(line);
            reading.count("files", 1);
            reading.count(file.unit(), file.read());
            reading.count(file.unit() + " understood", file.understood());
        } else if (line.has("count")) {
            reading.count(ObservedWords.text(line, "count"), ObservedLines.number(line, "number"));
        } else if (line.has("remark")) {
            remark(ObservedLines.remark(line));
        } else if (line.has("coverage")) {
            reading.coverage(ObservedLines.coverage(line));
        } else if (line.has("end")) {
            end(ObservedLines.number(line, "end"));
        } else {
            throw InvalidValue.expected("a claim, file, count, remark, coverage or end", "another line");
        }
    }

    /** What ended the reading of one file elsewhere does not end this one. */
    private void remark(Remark remark) {
        Severity severity = remark.severity() == Severity.ERROR ? Severity.WARNING : remark.severity();
        reading.note(severity, remark.locus(), remark.text());
    }

    private void end(long counted) {
        hasEnd = true;
        if (counted != claims) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the last line counts " + counted + " claims, and " + claims + " stand in the file");
        }
    }

    private void claim(JsonNode line) {
        claims++;
        reading.claim(ObservedLines.claim(line));
        reading.units(1, 1);
    }

    /**
     * Reads it as a value, on the way between machines: anything that is wrong with it is an {@link IOException}.
     *
     * @throws IOException if the stream fails, or holds something else
     */
    public static Observed whole(InputStream stream) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        JsonMapper mapper = JsonMapper.builder().build();
        List<Observed.File> files = new ArrayList<>();
        SortedMap<String, Long> counts = new TreeMap<>();
        List<Remark> remarks = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        Optional<Coverage> coverage = Optional.empty();
        try {
            JsonNode head =
                    mapper.readTree(Optional.ofNullable(lines.readLine()).orElse(""));
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                JsonNode line = mapper.readTree(text);
                if (line.has("about")) {
                    claims.add(ObservedLines.claim(line));
                } else if (line.has("file")) {
                    files.add(ObservedLines.file(line));
                } else if (line.has("count")) {
                    counts.put(ObservedWords.text(line, "count"), ObservedLines.number(line, "number"));
                } else if (line.has("remark")) {
                    remarks.add(ObservedLines.remark(line));
                } else if (line.has("coverage")) {
                    coverage = Optional.of(ObservedLines.coverage(line));
                } else if (ObservedLines.number(line, "end") == claims.size()) {
                    return new Observed(
                            ObservedWords.text(head, "site"),
                            ObservedWords.text(head, "sensor"),
                            ObservedLines.time(head, "from"),
                            ObservedLines.time(head, "until"),
                            files,
                            counts,
                            remarks,
                            coverage,
                            claims);
                }
            }
        } catch (IllegalArgumentException | DateTimeException | JacksonException broken) {
            throw new IOException("what sensors observed is broken", broken);
        }
        throw new IOException("what sensors observed ends before its last line");
    }
}
