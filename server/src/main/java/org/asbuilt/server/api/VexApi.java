package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.VulnerabilityShelf.Standing;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.advisory.Publisher;
import org.asbuilt.vulnerability.decision.VexOut;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.vex.CsafVex;
import org.asbuilt.vulnerability.vex.CycloneDxVex;
import org.asbuilt.vulnerability.vex.VexDocument;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the owner says of the vulnerabilities of its assets, as a file for others. Source: CISA, Minimum Requirements for VEX (2023). */
@RestController
public class VexApi {
    private final FrontOffice office;
    private final Exports exports;

    VexApi(FrontOffice office, Exports exports) {
        this.office = office;
        this.exports = exports;
    }

    /**
     * A VEX document of one asset or of all.
     *
     * @param format csaf or cyclonedx
     * @param asset of which asset; empty for all of which an advisory speaks
     * @param publisher what the owner calls itself
     * @param namespace a URL that only the owner uses
     */
    @Needs(value = Permission.READ, action = "vulnerabilities.export")
    @GetMapping(value = "/api/vulnerabilities/vex", produces = "application/json")
    public void vex(
            @RequestParam(defaultValue = "csaf") String format,
            @RequestParam Optional<String> asset,
            @RequestParam(defaultValue = "Asset owner") String publisher,
            @RequestParam(defaultValue = "urn:asbuilt:asset-owner") String namespace,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean csaf = isCsaf(format);
        Optional<Id> of = asset.filter(one -> !one.isBlank()).map(Id::new);
        Standing standing = office.vulnerabilities().refresh();
        List<Weakness> weaknesses = of.map(standing::of).orElse(standing.weaknesses());
        if (weaknesses.isEmpty()) {
            throw Refusal.notFound("vulnerability of which an advisory speaks");
        }
        Circumstances around = standing.priorities().around();
        List<Subject> assets = weaknesses.stream()
                .map(Weakness::asset)
                .distinct()
                .flatMap(id -> around.subject(id).stream())
                .toList();
        Instant now = office.clock().instant();
        Disclosures.Export export =
                Disclosures.Export.of(Exports.what(request), around.snapshot().commit(), assets, of.isEmpty());
        VexDocument document = VexOut.of(
                weaknesses,
                around,
                new Publisher(publisher, namespace, Publisher.Category.USER, Optional.empty()),
                export.label(),
                now);
        String text = csaf ? CsafVex.write(document, now) : CycloneDxVex.write(document, now);
        exports.hand(
                export,
                new Exports.Form("application/json", csaf ? CsafVex.fileName(document) : "vex.cdx.json"),
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
                request,
                response);
    }

    private static boolean isCsaf(String format) {
        return switch (format) {
            case "csaf" -> true;
            case "cyclonedx" -> false;
            default -> throw InvalidValue.expected("csaf or cyclonedx", format);
        };
    }
}
