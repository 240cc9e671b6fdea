package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The baseline sheet as a workbook: a sheet of assets and a sheet of single items. Source: NERC CIP-010-4 R1.1. */
final class BaselineWorkbook implements Format {
    private static final About ABOUT = new About(
            "cip-010-xlsx",
            "Baseline sheet (NERC CIP-010), workbook",
            "NERC CIP-010-4 R1.1; Office Open XML (ECMA-376)",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "cip-010-baseline.xlsx",
            BaselineRows.HOLDS + "; a second sheet has a row for each item",
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
        List<List<String>> head = BaselineRows.head(selection, backing, assets.size());
        try (Workbook workbook = new Workbook(out, "Asbuilt", null)) {
            sheet(
                    workbook.newWorksheet("Assets"),
                    head,
                    BaselineRows.header(),
                    assets.stream().map(asset -> BaselineRows.row(asset, selection)));
            sheet(
                    workbook.newWorksheet("Items"),
                    head,
                    BaselineRows.itemHeader(),
                    assets.stream().flatMap(asset -> BaselineRows.items(asset).stream()));
        }
    }

    private static void sheet(
            Worksheet sheet, List<List<String>> head, List<String> header, Stream<List<String>> rows) {
        int number = 0;
        for (List<String> line : head) {
            write(sheet, number++, line);
        }
        write(sheet, number, header);
        sheet.range(0, 0, number, header.size() - 1).style().bold().set();
        sheet.setAutoFilter(number, 0, number, header.size() - 1);
        sheet.freezePane(1, number + 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, 24);
        }
        int next = number + 1;
        for (List<String> row : rows.toList()) {
            write(sheet, next++, row);
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                // As text: a version is no number.
                sheet.inlineString(row, column, cells.get(column));
            }
        }
    }
}
