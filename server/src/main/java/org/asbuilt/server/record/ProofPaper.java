package org.asbuilt.server.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.paper.Html;
import org.asbuilt.server.view.ProofView;

/** Proofs and checkpoints as pages to print: plain HTML without scripts, complete in itself. */
public final class ProofPaper {
    private static final String STYLE = """
            @page { size: A4; margin: 14mm }
            body { font: 10pt/1.35 sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto }
            h1 { font-size: 15pt; margin: 0 0 2mm } h2 { font-size: 11pt; margin: 4mm 0 1mm }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.5mm 4mm; margin: 0 }
            dt { font-weight: bold } dd { margin: 0; overflow-wrap: anywhere }
            code, pre, ol { font: 8pt/1.3 monospace; overflow-wrap: anywhere; white-space: pre-wrap; margin: 0 }
            .pair { display: flex; gap: 6mm; align-items: flex-start; break-inside: avoid } .pair > div { flex: 1 }
            svg { width: 52mm; height: 52mm; flex: none }
            """;

    private ProofPaper() {}

    /** The stamp of a proof: it holds hashes, so it may be shown to anybody whom it is to convince. */
    public static ProofView.Handed stamp(String person, Instant now) {
        return new ProofView.Handed(Disclosures.text(Tlp.CLEAR), person, now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** One page that proves an entry. */
    public static String proof(ProofView proof, ProofView.Handed stamp) {
        StringBuilder page = new StringBuilder();
        head(page, "Proof of " + entry(proof), stamp);
        page.append("<dl>");
        fact(page, "Log", proof.log());
        fact(page, "Entry", Long.toString(proof.number()));
        fact(page, "Recorded", proof.recorded() + " (record's clock, UTC)");
        fact(page, "SHA-256 of the entry", proof.hash());
        fact(page, "Leaf", proof.leaf());
        page.append("</dl><h2>The way up: ").append(proof.path().size()).append(" hashes</h2><ol>");
        proof.path().forEach(hash -> page.append("<li>").append(hash).append("</li>"));
        page.append("</ol><h2>Signed end of the log</h2>");
        checkpoint(page, proof.checkpoint());
        page.append("<h2>How to check it</h2><p>The leaf is SHA-256(00, hash). With index ")
                .append(proof.index())
                .append(" and size ")
                .append(proof.checkpoint().size())
                .append(
                        " the way up leads to the root by RFC 9162, section 2.1.3.2; the note is signed per C2SP signed-note. That the"
                                + " hash is that of a certain text, whoever may read the text shows: SHA-256 over it. The page says nothing of"
                                + " what is in the entry.</p></body></html>\n");
        return page.toString();
    }

    /** A sheet with the signed ends of all logs, to be kept apart from the record. */
    public static String checkpoints(List<ProofView.CheckpointNote> checkpoints, ProofView.Handed stamp) {
        StringBuilder page = new StringBuilder();
        head(page, "Checkpoints", stamp);
        page.append(
                "<p>Keep this sheet apart from the record and from whoever runs it. Whoever has it can show later that nothing which"
                        + " stood in the record now was rewritten or taken out: put the text of a note, or what its QR code says, into a file"
                        + " and call <code>asbuilt verify --checkpoint FILE</code>.</p>");
        for (ProofView.CheckpointNote checkpoint : checkpoints) {
            page.append("<h2>").append(Html.text(checkpoint.log())).append("</h2>");
            checkpoint(page, checkpoint);
        }
        if (checkpoints.isEmpty()) {
            page.append("<p>No log has an entry yet.</p>");
        }
        return page.append(
                        "<p>Handed over to ______________________ on ______________ signature ______________________</p>"
                                + "</body></html>\n")
                .toString();
    }

    private static void head(StringBuilder page, String title, ProofView.Handed stamp) {
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(Html.text(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(Html.text(title))
                .append("</h1><p>")
                .append(stamp.label())
                .append(". Made ")
                .append(stamp.at().truncatedTo(ChronoUnit.SECONDS))
                .append(" by Asbuilt for ")
                .append(Html.text(stamp.person()))
                .append(".</p>");
    }

    private static void checkpoint(StringBuilder page, ProofView.CheckpointNote checkpoint) {
        page.append("<div class=\"pair\">")
                .append(new QrCode(checkpoint.note()).svg("the signed note of " + checkpoint.log()))
                .append("<div><dl>");
        fact(page, "Entries", Long.toString(checkpoint.size()));
        fact(page, "Root", checkpoint.root());
        fact(page, "Key", checkpoint.verifierKey());
        page.append("</dl><pre>").append(Html.text(checkpoint.note())).append("</pre></div></div>");
    }

    private static void fact(StringBuilder page, String name, String value) {
        page.append("<dt>")
                .append(name)
                .append("</dt><dd><code>")
                .append(Html.text(value))
                .append("</code></dd>");
    }

    private static String entry(ProofView proof) {
        return switch (proof.log()) {
            case "commits" -> "commit " + proof.number();
            case "journal" -> "journal entry " + proof.number();
            default -> "access log entry " + proof.number();
        };
    }
}
