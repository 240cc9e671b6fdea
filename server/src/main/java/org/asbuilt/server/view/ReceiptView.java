package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Receipt;

/**
 * The account of one reading.
 *
 * @param importer the name of the importer
 * @param unit what the counts count
 * @param read how many units there were
 * @param understood how many were fully understood
 * @param claims how many claims came of it
 * @param remarks what was not understood or is worth knowing
 * @param remarksInAll how many remarks there were, kept or not
 * @param counts further figures by name
 * @param coverage what the source could have seen
 */
public record ReceiptView(
        String importer,
        String unit,
        long read,
        long understood,
        long claims,
        List<RemarkView> remarks,
        long remarksInAll,
        Map<String, Long> counts,
        Optional<CoverageView> coverage) {

    /** A remark about one place of a source: INFORMATION, WARNING or ERROR. */
    public record RemarkView(String severity, String place, String text) {}

    /** What a source could have seen. */
    public record CoverageView(Instant from, Instant until, List<String> networks, String vantage) {
        /** A coverage. */
        public static CoverageView of(Coverage coverage) {
            return new CoverageView(
                    coverage.from(),
                    coverage.until(),
                    coverage.networks().stream().map(Object::toString).toList(),
                    coverage.vantage());
        }
    }

    /** A receipt. */
    public static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.importer(),
                receipt.unit(),
                receipt.read(),
                receipt.understood(),
                receipt.claims(),
                receipt.remarks().stream()
                        .map(remark -> new RemarkView(
                                remark.severity().name(), remark.locus().text(), remark.text()))
                        .toList(),
                receipt.remarksInAll(),
                new TreeMap<>(receipt.counts()),
                receipt.coverage().map(CoverageView::of));
    }
}
