package org.asbuilt.server.cli;

import java.util.Optional;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ImportView.FileState;
import org.asbuilt.server.view.ImportView.FileView;
import org.asbuilt.server.view.ReceiptView;

/** What came of one file in one line. */
final class StateLine {
    private StateLine() {}

    static String of(ImportView account) {
        FileView file = account.files().getFirst();
        StringBuilder line = new StringBuilder(file.name()).append(": ");
        file.receipt()
                .filter(ignored -> file.state() != FileState.NOT_UNDERSTOOD && file.state() != FileState.REFUSED)
                .ifPresent(receipt -> {
                    line.append(receipt.read())
                            .append(' ')
                            .append(receipt.unit())
                            .append(", ");
                    line.append(Amount.bytes(file.size())).append(", ");
                    line.append(time(receipt))
                            .append(receipt.claims())
                            .append(receipt.claims() == 1 ? " claim" : " claims");
                });
        switch (file.state()) {
            case READ -> line.append(kept(account));
            case FAILED ->
                line.append(kept(account)).append("; not read to its end: ").append(problem(file));
            case NOT_UNDERSTOOD, ALREADY_KNOWN, REFUSED -> line.append(problem(file));
        }
        return line.toString();
    }

    private static String kept(ImportView account) {
        return account.dryRun() ? ", not kept" : ", " + account.id();
    }

    private static String problem(FileView file) {
        return file.problem().orElse("");
    }

    private static String time(ReceiptView receipt) {
        return Optional.of(receipt)
                .flatMap(ReceiptView::coverage)
                .map(seen -> seen.from() + " to " + seen.until() + ", ")
                .orElse("");
    }
}
