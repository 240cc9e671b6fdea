package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;

/** The baseline sheet as CSV. Source: NERC CIP-010-4 R1.1. */
final class BaselineCsv implements Format {
    private static final About ABOUT = new About(
            "cip-010-csv",
            "Baseline sheet (NERC CIP-010), CSV",
            "NERC CIP-010-4 R1.1; RFC 4180, UTF-8 with a byte order mark",
            "text/csv;charset=UTF-8",
            "cip-010-baseline.csv",
            BaselineRows.HOLDS,
            BaselineRows.LEFT_OUT);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET);
    }

    @Override
    public List<Subject> subjects(Selection selection) {
        return selection.within(Kind.ASSET).toList();
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        List<Subject> assets = BaselineRows.assets(selection);
        StringBuilder text = new StringBuilder("\ufeff");
        BaselineRows.head(selection, backing, assets.size()).forEach(line -> text.append(Packed.csv(line, List.of())));
        text.append(Packed.csv(
                BaselineRows.header(),
                assets.stream().map(asset -> BaselineRows.row(asset, selection)).toList()));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
