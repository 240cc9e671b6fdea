package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.server.view.Shown;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the record holds of a selection, a subject a line, signed. The last line is the signature of all lines before it. Source: JSON
 * Lines (RFC 8259 texts, each ended by a line feed); C2SP signed-note.
 */
final class RecordDump implements Format {
    private static final String NAME = "record.jsonl";
    private static final About ABOUT = new About(
            "jsonl",
            "Record with signatures",
            "JSON Lines; signed notes (C2SP)",
            "application/jsonl",
            NAME,
            "every subject with every facet and canonical text, what is said to be absent and why, and from when until when it is so in the"
                    + " plant; the signed end of the log of commits; in the last line the installation's signature of the file",
            List.of(
                    "how it came to be so: commits, changes, claims and sources stay in the record",
                    "values at other times of the plant than the one that was asked for",
                    "what whoever asked may not read; it is as if it were not recorded"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return Format.everyKind();
    }

    @Override
    public List<Subject> subjects(Selection selection) {
        return selection.subjects().stream()
                .filter(subject -> !selection.beyond().contains(subject.id()))
                .toList();
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        MessageDigest digest = Digest.sha256();
        List<Subject> subjects = subjects(selection);
        long size = line(head(selection, backing, subjects.size()), digest, out);
        for (Subject subject : subjects) {
            size += line(of(subject), digest, out);
        }
        Digest content = Digest.of(digest.digest(), 0);
        Backing.Signed signed = backing.signatory().sign(NAME, size, content);
        ObjectNode last = Json.object();
        last.putObject("signature")
                .put("bytes", size)
                .put("sha256", content.hex())
                .put("note", signed.note())
                .put("publicKey", signed.publicKey());
        line(last, digest, out);
    }

    private static long line(ObjectNode node, MessageDigest digest, OutputStream out) throws IOException {
        byte[] bytes = (Json.line(node) + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
        return bytes.length;
    }

    private static ObjectNode head(Selection selection, Backing backing, int subjects) {
        ObjectNode head = Json.object()
                .put("format", "asbuilt-record")
                .put("version", 1)
                .put("label", backing.labelText())
                .put("installation", backing.installation())
                .put("commit", selection.plant().snapshot().commit())
                .put("commitHash", backing.commitHash())
                .put("plant", selection.plant().moment().toString())
                .put("filter", selection.words())
                .put("subjects", subjects);
        head.set("checkpoints", Json.texts(backing.notes().get().stream()));
        return head;
    }

    private static ObjectNode of(Subject subject) {
        ObjectNode node = Json.object()
                .put("id", subject.id().value())
                .put("kind", subject.kind().text());
        node.set(
                "facets",
                Json.array(subject.facts().values().stream()
                        .flatMap(facts -> facts.stream())
                        .map(RecordDump::of)));
        return node;
    }

    private static ObjectNode of(Fact fact) {
        ObjectNode node = Json.object().put("facet", fact.slot().facet());
        if (!fact.slot().key().isEmpty()) {
            node.put("key", fact.slot().key());
        }
        PlantTime valid = fact.valid();
        bound(node, "from", valid.from());
        bound(node, "until", valid.until());
        ObjectNode values = node.putObject("values");
        ObjectNode absent = Json.object();
        fact.parts().forEach((part, said) -> said(part, said, values, absent));
        if (!absent.isEmpty()) {
            node.set("absent", absent);
        }
        return node;
    }

    private static void said(String part, Said said, ObjectNode values, ObjectNode absent) {
        if (!said.values().isEmpty()) {
            values.set(part, Json.texts(said.values().stream()));
        }
        said.absence()
                .ifPresent(why -> absent.putObject(part)
                        .put("kind", Shown.choice(why.kind()))
                        .put("reason", why.reason()));
    }

    /** Always is not written. */
    private static void bound(ObjectNode node, String name, Instant at) {
        boolean isOpen =
                Stream.of(PlantTime.ALWAYS.from(), PlantTime.ALWAYS.until()).anyMatch(at::equals);
        if (!isOpen) {
            node.put(name, at.toString());
        }
    }
}
