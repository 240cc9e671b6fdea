package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Log;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.ProofPaper;
import org.asbuilt.server.view.ProofView;
import org.asbuilt.server.view.SelfCheckView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that something stands in a log and that nothing was rewritten, for whoever does not believe the server. */
@RestController
public class ProofApi {
    private static final int MOST = 100;
    private final FrontOffice office;

    /** The proofs of that office. */
    public ProofApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * The proof that an entry stands in a log.
     *
     * @param log commits, journal or access_log
     * @param number the entry's number, from 1
     */
    @Needs(value = Permission.AUDIT, action = "proofs.show")
    @GetMapping("/api/proofs/{log}/{number}")
    public ProofView proof(@PathVariable String log, @PathVariable long number, HttpServletRequest request) {
        return office.proofs()
                .inclusion(Log.parse(log), number)
                .map(proof -> proof.to(stamp(request)))
                .orElseThrow(() -> Refusal.notFound("entry " + number + " of " + log));
    }

    /** The proof of one entry, as a page to print. */
    @Needs(value = Permission.AUDIT, action = "proofs.print")
    @Sends(Sends.PAGE)
    @GetMapping("/api/proofs/{log}/{number}/sheet")
    public ResponseEntity<byte[]> proofSheet(
            @PathVariable String log, @PathVariable long number, HttpServletRequest request) {
        return page(ProofPaper.proof(proof(log, number, request), stamp(request)));
    }

    /**
     * The proof that a log begins with all that it had when it was shorter.
     *
     * @param log commits, journal or access_log
     * @param from how many entries it had
     */
    @Needs(value = Permission.AUDIT, action = "proofs.extension")
    @GetMapping("/api/proofs/{log}/extension")
    public ProofView.Extension extension(
            @PathVariable String log, @RequestParam long from, HttpServletRequest request) {
        return office.proofs()
                .extension(Log.parse(log), from)
                .map(proof -> proof.to(stamp(request)))
                .orElseThrow(() -> Refusal.notFound("state of " + log + " with " + from + " entries"));
    }

    /** The signed ends of all logs, as signed notes. */
    @Needs(value = Permission.AUDIT, action = "checkpoints.list")
    @GetMapping("/api/checkpoints")
    public List<ProofView.CheckpointNote> checkpoints() {
        return office.proofs().checkpoints();
    }

    /** The signed ends of all logs, as a sheet to print and to keep elsewhere. */
    @Needs(value = Permission.AUDIT, action = "checkpoints.print")
    @Sends(Sends.PAGE)
    @GetMapping("/api/checkpoints/sheet")
    public ResponseEntity<byte[]> checkpointSheet(HttpServletRequest request) {
        return page(ProofPaper.checkpoints(office.proofs().checkpoints(), stamp(request)));
    }

    /** What came of the installation's verifications of its own record, newest first. */
    @Needs(value = Permission.AUDIT, action = "self-checks.list")
    @GetMapping("/api/self-checks")
    public List<SelfCheckView> selfChecks(@RequestParam(defaultValue = "20") int limit) {
        return office.selfCheck().newest(Math.clamp(limit, 1, MOST));
    }

    /** Whether the record was whole when that was last looked at. */
    @Needs(
            value = {},
            action = "integrity.show")
    @GetMapping("/api/integrity")
    public SelfCheckView.Integrity integrity() {
        return office.selfCheck().integrity();
    }

    private ProofView.Handed stamp(HttpServletRequest request) {
        return ProofPaper.stamp(Gate.person(request).user(), office.clock().instant());
    }

    private static ResponseEntity<byte[]> page(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
