package org.asbuilt.importers.observed;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Remark;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.PartPath;
import tools.jackson.databind.JsonNode;

/** The lines of {@link Observed}, each of a kind that its first name says. What is wrong with one is an {@link IllegalArgumentException}. */
final class ObservedLines {
    private ObservedLines() {}

    static Observed.File file(JsonNode line) {
        return new Observed.File(
                ObservedWords.text(line, "file"),
                new Digest(ObservedWords.text(line, "sha256")),
                ObservedWords.text(line, "importer"),
                ObservedWords.text(line, "unit"),
                number(line, "read"),
                number(line, "understood"));
    }

    static Remark remark(JsonNode line) {
        return new Remark(
                ObservedWords.word(Severity.class, ObservedWords.text(line, "severity")),
                Locus.parse(ObservedWords.text(line, "at")),
                ObservedWords.text(line, "remark"));
    }

    static Coverage coverage(JsonNode line) {
        JsonNode node = line.path("coverage");
        return Coverage.of(
                Instant.parse(ObservedWords.text(node, "from")),
                Instant.parse(ObservedWords.text(node, "until")),
                node.path("networks")
                        .valueStream()
                        .map(range -> Cidr.parse(range.asString()))
                        .toList(),
                ObservedWords.text(node, "vantage"));
    }

    /** Only what a sensor can hear is taken: nothing that a person stated or read on site. */
    static Claim claim(JsonNode line) {
        Method method = ObservedWords.word(Method.class, ObservedWords.text(line, "method"));
        if (method != Method.OBSERVED_PASSIVE) {
            throw InvalidValue.expected("what was listened to on the wire", ObservedWords.word(method));
        }
        return new Claim(
                ObservedWords.about(line.path("about")),
                PartPath.parse(ObservedWords.text(line, "path")),
                ObservedWords.text(line, "value"),
                Locus.parse(ObservedWords.text(line, "at")),
                time(line, "observed"),
                method,
                ObservedWords.word(Confidence.class, ObservedWords.text(line, "confidence")));
    }

    static Optional<Instant> time(JsonNode line, String name) {
        return line.has(name) ? Optional.of(Instant.parse(ObservedWords.text(line, name))) : Optional.empty();
    }

    static long number(JsonNode line, String name) {
        JsonNode value = line.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw InvalidValue.expected(
                    "a whole number as " + name, value.getNodeType().name());
        }
        return value.longValue();
    }
}
