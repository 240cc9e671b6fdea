package org.asbuilt.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.Transport;
import tools.jackson.databind.JsonNode;

/** Sources, receipts and claims as canonical JSON and back. */
final class EvidenceJson {
    private EvidenceJson() {}

    static CanonicalJson source(Source source) {
        return CanonicalJson.object()
                .and("id", source.id())
                .and("type", source.type().name())
                .and("title", source.title())
                .and("artifact", source.artifact().hex())
                .and("produced", time(source.produced()))
                .and("received", source.received().toString())
                .and("coverage", source.coverage().map(EvidenceJson::coverage))
                .and("registered", id(source.registered()))
                .and("permit", id(source.permit()));
    }

    static Source source(String json) {
        JsonNode node = Parsed.tree(json);
        return new Source(
                Parsed.text(node, "id"),
                Parsed.choice(SourceType.class, node, "type"),
                Parsed.text(node, "title"),
                new Digest(Parsed.text(node, "artifact")),
                Parsed.someTime(node, "produced"),
                Parsed.time(node, "received"),
                node.optional("coverage").map(EvidenceJson::coverage),
                node.optional("registered").map(JsonNode::stringValue).map(Id::new),
                node.optional("permit").map(JsonNode::stringValue).map(Id::new));
    }

    static CanonicalJson receipt(Receipt receipt) {
        CanonicalJson.Members counts = CanonicalJson.object();
        receipt.counts().forEach(counts::and);
        return CanonicalJson.object()
                .and("importer", receipt.importer())
                .and("unit", receipt.unit())
                .and("read", receipt.read())
                .and("understood", receipt.understood())
                .and("claims", receipt.claims())
                .and("remarks", CanonicalJson.list(receipt.remarks(), EvidenceJson::remark))
                .and("remarksInAll", receipt.remarksInAll())
                .and("counts", counts)
                .and("coverage", receipt.coverage().map(EvidenceJson::coverage));
    }

    static Receipt receipt(String json) {
        JsonNode node = Parsed.tree(json);
        Map<String, Long> counts = new HashMap<>();
        Parsed.members(node.required("counts")).forEach((name, count) -> counts.put(name, count.longValue()));
        return new Receipt(
                Parsed.text(node, "importer"),
                Parsed.text(node, "unit"),
                Parsed.number(node, "read"),
                Parsed.number(node, "understood"),
                Parsed.number(node, "claims"),
                Parsed.list(node.required("remarks"), EvidenceJson::remark),
                Parsed.number(node, "remarksInAll"),
                counts,
                node.optional("coverage").map(EvidenceJson::coverage));
    }

    static CanonicalJson claim(Claim claim) {
        return CanonicalJson.object()
                .and("path", claim.path().toString())
                .and("value", claim.value())
                .and("locus", locus(claim.locus()))
                .and("observed", time(claim.observed()))
                .and("method", claim.method().name())
                .and("confidence", claim.confidence().name());
    }

    static Claim claim(About about, String json, Pool pool) {
        JsonNode node = Parsed.tree(json);
        return new Claim(
                about,
                pool.one(PartPath.parse(Parsed.text(node, "path"))),
                pool.one(Parsed.text(node, "value")),
                locus(node.required("locus")),
                Parsed.someTime(node, "observed").map(pool::one),
                Parsed.choice(Method.class, node, "method"),
                Parsed.choice(Confidence.class, node, "confidence"));
    }

    static CanonicalJson about(About about) {
        return CanonicalJson.object()
                .and("kind", about.kind().name())
                .and("hints", CanonicalJson.list(about.hints(), EvidenceJson::hint));
    }

    static About about(JsonNode node) {
        return About.of(
                Parsed.choice(Kind.class, node, "kind"), Parsed.list(node.required("hints"), EvidenceJson::hint));
    }

    private static CanonicalJson hint(Hint hint) {
        return switch (hint) {
            case Hint.HasId has -> variant("id", has.id().value());
            case Hint.HasMac has -> variant("mac", has.mac().text());
            case Hint.HasAddress has -> variant("address", has.address().text());
            case Hint.HasSerial has -> variant("serial", has.serial());
            case Hint.HasNumber has -> variant("number", has.number());
            case Hint.HasTag has -> variant("tag", has.tag());
            case Hint.HasHostname has -> variant("hostname", has.hostname());
            case Hint.HasName has -> variant("name", has.name());
            case Hint.HasRange has -> variant("range", has.range().toString());
            case Hint.Joins joins ->
                CanonicalJson.object()
                        .and(
                                "joins",
                                CanonicalJson.object()
                                        .and("source", about(joins.source()))
                                        .and("destination", about(joins.destination()))
                                        .and("transport", joins.transport().name())
                                        .and("port", joins.port()));
        };
    }

    private static Hint hint(JsonNode node) {
        Map.Entry<String, JsonNode> variant = Parsed.variant(node);
        JsonNode value = variant.getValue();
        return switch (variant.getKey()) {
            case "id" -> new Hint.HasId(new Id(value.stringValue()));
            case "mac" -> new Hint.HasMac(Mac.parse(value.stringValue()));
            case "address" -> new Hint.HasAddress(IpAddress.parse(value.stringValue()));
            case "serial" -> new Hint.HasSerial(value.stringValue());
            case "number" -> new Hint.HasNumber(value.stringValue());
            case "tag" -> new Hint.HasTag(value.stringValue());
            case "hostname" -> new Hint.HasHostname(value.stringValue());
            case "name" -> new Hint.HasName(value.stringValue());
            case "range" -> new Hint.HasRange(Cidr.parse(value.stringValue()));
            case "joins" ->
                new Hint.Joins(
                        about(value.required("source")),
                        about(value.required("destination")),
                        Parsed.choice(Transport.class, value, "transport"),
                        value.required("port").intValue());
            default -> throw new IllegalArgumentException("no hint is called " + variant.getKey());
        };
    }

    static CanonicalJson locus(Locus locus) {
        return switch (locus) {
            case Locus.Line line -> CanonicalJson.object().and("line", line.number());
            case Locus.Cell cell ->
                CanonicalJson.object()
                        .and(
                                "cell",
                                CanonicalJson.object()
                                        .and("sheet", cell.sheet().map(CanonicalJson.Text::new))
                                        .and("row", cell.row())
                                        .and("column", cell.column()));
            case Locus.Packet packet -> CanonicalJson.object().and("packet", packet.number());
            case Locus.Pointer pointer -> variant("pointer", pointer.pointer());
            case Locus.Whole whole -> CanonicalJson.object().and("whole", CanonicalJson.object());
            case Locus.Words words -> variant("words", words.text());
        };
    }

    static Locus locus(JsonNode node) {
        Map.Entry<String, JsonNode> variant = Parsed.variant(node);
        JsonNode value = variant.getValue();
        return switch (variant.getKey()) {
            case "line" -> new Locus.Line(value.intValue());
            case "cell" ->
                new Locus.Cell(
                        Parsed.someText(value, "sheet"),
                        value.required("row").intValue(),
                        value.required("column").intValue());
            case "packet" -> new Locus.Packet(value.longValue());
            case "pointer" -> new Locus.Pointer(value.stringValue());
            case "whole" -> new Locus.Whole();
            case "words" -> new Locus.Words(value.stringValue());
            default -> throw new IllegalArgumentException("no place is called " + variant.getKey());
        };
    }

    private static CanonicalJson remark(Receipt.Remark remark) {
        return CanonicalJson.object()
                .and("severity", remark.severity().name())
                .and("locus", locus(remark.locus()))
                .and("text", remark.text());
    }

    private static Receipt.Remark remark(JsonNode node) {
        return new Receipt.Remark(
                Parsed.choice(Receipt.Severity.class, node, "severity"),
                locus(node.required("locus")),
                Parsed.text(node, "text"));
    }

    private static CanonicalJson coverage(Coverage coverage) {
        return CanonicalJson.object()
                .and("from", coverage.from().toString())
                .and("until", coverage.until().toString())
                .and(
                        "networks",
                        CanonicalJson.list(coverage.networks(), cidr -> new CanonicalJson.Text(cidr.toString())))
                .and("vantage", coverage.vantage());
    }

    private static Coverage coverage(JsonNode node) {
        return Coverage.of(
                Parsed.time(node, "from"),
                Parsed.time(node, "until"),
                Parsed.list(node.required("networks"), range -> Cidr.parse(range.stringValue())),
                Parsed.text(node, "vantage"));
    }

    private static Optional<CanonicalJson> id(Optional<Id> id) {
        return id.map(some -> new CanonicalJson.Text(some.value()));
    }

    private static Optional<CanonicalJson> time(Optional<Instant> time) {
        return time.map(some -> new CanonicalJson.Text(some.toString()));
    }

    private static CanonicalJson variant(String name, String value) {
        return CanonicalJson.object().and(name, value);
    }
}
