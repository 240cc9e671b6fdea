package org.asbuilt.importers.observed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Receipt.Remark;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@link Observed} as one JSON object a line; the same content gives the same octets. */
public final class ObservedWriting {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;

    private ObservedWriting(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes it, without closing the stream.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Observed observed, OutputStream out) throws IOException {
        new ObservedWriting(out).all(observed);
        out.flush();
    }

    private void all(Observed observed) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        head.put("sensorObservations", ObservedWords.VERSION);
        head.put("site", observed.site());
        head.put("sensor", observed.sensor());
        observed.from().map(Instant::toString).ifPresent(from -> head.put("from", from));
        observed.until().map(Instant::toString).ifPresent(until -> head.put("until", until));
        line(head);
        for (Observed.File file : observed.files()) {
            ObjectNode node = JSON.createObjectNode();
            node.put("file", file.name());
            node.put("sha256", file.digest().hex());
            node.put("importer", file.importer());
            node.put("unit", file.unit());
            node.put("read", file.read());
            node.put("understood", file.understood());
            line(node);
        }
        for (var count : observed.counts().entrySet()) {
            ObjectNode node = JSON.createObjectNode();
            node.put("count", count.getKey());
            node.put("number", count.getValue());
            line(node);
        }
        for (Remark remark : observed.remarks()) {
            ObjectNode node = JSON.createObjectNode();
            node.put("remark", remark.text());
            node.put("severity", ObservedWords.word(remark.severity()));
            node.put("at", remark.locus().text());
            line(node);
        }
        if (observed.coverage().isPresent()) {
            line(coverage(observed.coverage().get()));
        }
        for (Claim claim : observed.claims()) {
            line(claim(claim));
        }
        ObjectNode end = JSON.createObjectNode();
        end.put("end", observed.claims().size());
        line(end);
    }

    private static ObjectNode coverage(Coverage coverage) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode seen = node.putObject("coverage");
        seen.put("from", coverage.from().toString());
        seen.put("until", coverage.until().toString());
        var networks = seen.putArray("networks");
        coverage.networks().forEach(network -> networks.add(network.toString()));
        seen.put("vantage", coverage.vantage());
        return node;
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode node = JSON.createObjectNode();
        ObservedWords.about(node.putObject("about"), claim.about());
        node.put("path", claim.path().toString());
        node.put("value", claim.value());
        node.put("at", claim.locus().text());
        claim.observed().map(Instant::toString).ifPresent(moment -> node.put("observed", moment));
        node.put("method", ObservedWords.word(claim.method()));
        node.put("confidence", ObservedWords.word(claim.confidence()));
        return node;
    }

    private void line(ObjectNode node) throws IOException {
        out.write((JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
