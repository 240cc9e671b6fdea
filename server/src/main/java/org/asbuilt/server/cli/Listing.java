package org.asbuilt.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.server.view.EvidenceView;
import org.asbuilt.server.view.ImportView.FileView;
import org.asbuilt.server.view.ItemView;
import org.asbuilt.server.view.ReceiptView;

/** Shapes as text for people. */
final class Listing {
    private static final int FEW = 3;
    private static final int REMARKS = 8;
    private final PrintWriter out;
    private final boolean all;

    /** Writes there; everything, or the first few of what there is much of. */
    Listing(PrintWriter out, boolean all) {
        this.out = out;
        this.all = all;
    }

    /** What came of a file. */
    void file(FileView file) {
        out.println(file.name());
        switch (file.state()) {
            case READ, FAILED -> file.receipt().ifPresent(receipt -> receipt(file, receipt));
            case NOT_UNDERSTOOD, ALREADY_KNOWN -> {
                // The problem says all there is to say.
            }
            case REFUSED -> {
                refusals(file);
                return;
            }
        }
        file.problem().ifPresent(problem -> out.println("  " + problem));
    }

    private void refusals(FileView file) {
        out.println("  was refused, and nothing of it was kept:");
        file.refusals().forEach(refusal -> out.println("  - " + refusal.sentence() + " (" + refusal.code() + ")"));
        out.println(
                "  A permit is made out with `asbuilt permit`, approved and applied by another person, and named with"
                        + " `asbuilt import --permit`.");
    }

    /** Items, grouped by what sort of matter they are. */
    void items(List<ItemView> items, int most) {
        Map<String, List<ItemView>> byType = new LinkedHashMap<>();
        items.forEach(item -> byType.computeIfAbsent(item.typeTitle(), type -> new ArrayList<>())
                .add(item));
        byType.forEach((title, group) -> {
            out.println();
            out.println(title + " (" + group.size() + ")");
            group.stream().limit(all ? Long.MAX_VALUE : most).forEach(this::item);
            if (!all && group.size() > most) {
                out.println("  ... and " + (group.size() - most) + " more; --all shows them");
            }
        });
    }

    /** A table with a head. */
    void table(List<String> head, List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < head.size(); column++) {
            int at = column;
            widths.add(Math.max(
                    head.get(at).length(),
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0)));
        }
        line(head, widths);
        rows.forEach(row -> line(row, widths));
    }

    private void receipt(FileView file, ReceiptView receipt) {
        out.println("  read by " + file.importer().orElse("nobody") + ": " + receipt.understood() + " of "
                + receipt.read() + " " + receipt.unit() + " understood" + share(receipt) + ", " + receipt.claims()
                + (receipt.claims() == 1 ? " claim" : " claims"));
        receipt.coverage()
                .ifPresent(coverage -> out.println("  saw " + String.join(", ", coverage.networks()) + " from "
                        + coverage.from() + " to " + coverage.until() + " (" + coverage.vantage() + ")"));
        receipt.remarks().stream()
                .filter(remark -> !remark.severity().equals("ERROR"))
                .limit(all ? Long.MAX_VALUE : REMARKS)
                .forEach(remark -> out.println("  " + remark.place() + ": " + remark.text()));
        if (!all && receipt.remarksInAll() > REMARKS) {
            out.println("  ... " + receipt.remarksInAll() + " remarks in all; --all shows those that were kept");
        }
    }

    private static String share(ReceiptView receipt) {
        return receipt.read() == 0 ? "" : " (" + 100 * receipt.understood() / receipt.read() + " %)";
    }

    private void item(ItemView item) {
        out.println("  " + item.sentence() + "   [" + item.key() + "]");
        if (!item.recorded().isEmpty()) {
            out.println("      recorded: " + String.join(", ", item.recorded()));
        }
        item.reasons().forEach(reason -> out.println("      because " + reason));
        item.choices()
                .forEach(choice -> out.println("      " + (choice.suggested() ? "* " : "- ") + choice.key() + ": "
                        + choice.sentence() + (choice.reason().isEmpty() ? "" : " (" + choice.reason() + ")")));
        List<EvidenceView> evidence = item.evidence();
        evidence.stream().limit(all ? Long.MAX_VALUE : FEW).forEach(this::evidence);
        if (!all && item.evidenceInAll() > FEW) {
            out.println("      ... and " + (item.evidenceInAll() - FEW) + " more claims");
        }
    }

    private void evidence(EvidenceView claim) {
        out.println(
                "      " + claim.sourceTitle() + ", " + claim.place() + ": " + claim.pathLabel() + " '" + claim.value()
                        + "'" + claim.observed().map(at -> ", observed " + at).orElse(""));
    }

    private void line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell);
            if (column < cells.size() - 1) {
                line.append(" ".repeat(widths.get(column) - cell.length() + 2));
            }
        }
        out.println(line.toString().stripTrailing());
    }

    /** A value that may be unknown, as text. */
    static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
