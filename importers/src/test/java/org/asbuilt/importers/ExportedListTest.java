package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.list.HomeRecord;
import org.asbuilt.importers.list.ListCell;
import org.asbuilt.importers.list.ListForm;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of a list that was exported from a record. */
class ExportedListTest {
    private static final String MARK = Character.toString(0xfeff);
    private static final Id BOILER = Id.of(Kind.ZONE, "boiler");
    private static final Id OFFICE = Id.of(Kind.ZONE, "office");
    private static final PartPath NAME = PartPath.of(Designation.class, "name");
    private static final PartPath TAG = PartPath.of(Designation.class, "tag");

    private final Map<String, String> record = new HashMap<>(Map.of(
            BOILER + " " + NAME, "Boiler house",
            BOILER + " " + TAG, "+4",
            OFFICE + " " + NAME, "Office"));
    private final List<Claim> claims = new ArrayList<>();

    private final HomeRecord home = new HomeRecord() {
        @Override
        public boolean hasCommit(long number, String hash) {
            return number == 7 && hash.equals("c0ffee");
        }

        @Override
        public Optional<String> title(Id subject) {
            return Optional.ofNullable(record.get(subject + " " + NAME));
        }

        @Override
        public String cell(Id subject, PartPath path) {
            return ListCell.of(record.getOrDefault(subject + " " + path, ""));
        }
    };

    @Test
    void whatNobodyEditedIsNotClaimed() {
        Receipt receipt = read(rows());
        assertThat(claims).isEmpty();
        assertThat(receipt.understood()).isEqualTo(2);
        assertThat(receipt.counts()).containsEntry("cells as exported", 3L);
    }

    @Test
    void rowsAndColumnsMayBeSorted() {
        List<List<String>> rows = rows();
        rows.add(rows.remove(rows.size() - 2));
        rows.subList(header(rows), rows.size()).forEach(row -> row.add(1, row.removeLast()));
        assertThat(read(rows).counts()).containsEntry("cells as exported", 3L);
        assertThat(claims).isEmpty();
    }

    @Test
    void anotherWayOfWritingIsNoEdit() {
        List<List<String>> rows = rows();
        set(rows, BOILER, "designation.tag", "  +4 ");
        set(rows, OFFICE, "designation.name", "Office" + MARK);
        read(rows);
        assertThat(claims).isEmpty();
    }

    @Test
    void anEditedCellIsClaimedWithItsPlace() {
        List<List<String>> rows = rows();
        set(rows, OFFICE, "designation.name", "Offices");
        set(rows, OFFICE, "zoneProfile.zoneType", "enterprise");
        Receipt receipt = read(rows);
        assertThat(claims)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.about().id()).contains(OFFICE));
        assertThat(claims.getFirst().value()).isEqualTo("Offices");
        assertThat(claims.getFirst().locus().text()).isEqualTo("cell C" + rows.size());
        assertThat(receipt.counts()).containsEntry("cells edited", 2L).containsEntry("cells as exported", 2L);
    }

    @Test
    void aListOfAnotherRecordIsClaimedInFull() {
        List<List<String>> rows = rows();
        rows.get(1).set(1, "8");
        read(rows);
        assertThat(claims).hasSize(3);
        assertThat(claims.getFirst().about().text()).contains("id=" + BOILER, "name=boilerhouse", "tag=4");
    }

    @Test
    void stampsThatWereDeletedAreNotNeededWhereTheRecordSaysTheSame() {
        List<List<String>> rows = rows();
        rows.subList(header(rows) + 1, rows.size()).forEach(row -> row.set(row.size() - 1, ""));
        set(rows, OFFICE, "designation.name", "Offices");
        Receipt receipt = read(rows);
        assertThat(claims).extracting(Claim::value).containsExactly("Offices");
        assertThat(receipt.counts()).containsEntry("cells that say what the record says by now", 2L);
    }

    @Test
    void whatCannotBeClaimedIsRemarked() {
        List<List<String>> rows = rows();
        set(rows, OFFICE, "title", "Other words");
        set(rows, OFFICE, "designation.tag", "#none: it has none");
        set(rows, OFFICE, "designation.assetNumber", "#nine");
        set(rows, OFFICE, "zoneProfile.targetLevel", "high");
        rows.get(header(rows)).set(rows.get(header(rows)).indexOf("designation.description"), "colour");
        set(rows, BOILER, "colour", "red");
        Receipt receipt = read(rows);
        assertThat(claims).isEmpty();
        assertThat(receipt.understood()).isZero();
        assertThat(receipt.remarks())
                .extracting(Receipt.Remark::text)
                .anySatisfy(text -> assertThat(text).contains("this column is for reading only"));
        assertThat(receipt.remarks().toString())
                .contains("cannot claim that there is none", "#none: why", "a whole number", "is called \"colour\"");
        assertThat(receipt.counts()).containsEntry("cells of columns that are not read", 1L);
    }

    @Test
    void aListWithoutItsHeaderIsRemarked() {
        List<List<String>> rows = rows();
        rows.remove(header(rows));
        assertThat(read(rows).remarks().toString()).contains("no row that begins with \"id\"");
        assertThat(claims).isEmpty();
    }

    static List<String> texts() {
        String escape = "\\" + "u0041";
        return List.of(
                "=1+1",
                "+4",
                "-1",
                "@here",
                "'quoted'",
                "#none",
                "\\new",
                "'" + escape,
                "a; b",
                "a;=b",
                "C:" + escape + "; x\\",
                "two\nlines",
                "two\r\nlines",
                Character.toString(1),
                Character.toString(0xfffe),
                Character.toString(0xff1d) + "1");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextComesBackAsItWas(String text) {
        Part one = NAME.shape();
        Part many = PartPath.parse("component[x].details").shape();
        assertThat(values(one, ListCell.of(one, List.of(text), id -> Optional.empty())))
                .containsExactly(text);
        assertThat(values(many, ListCell.of(many, List.of("first", text), id -> Optional.empty())))
                .containsExactly("first", text);
        assertThat(ListCell.text(ListCell.of(text))).isEqualTo(text);
        assertThat(ListCell.of(one, List.of(text), id -> Optional.empty())).doesNotMatch("(?s)[=+\\-@\t].*");
    }

    /** Columns are told apart by four characters each. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void noTwoColumnsHaveTheSameStamp(Kind kind) {
        for (ListForm form : ListForm.of(kind)) {
            Set<String> stamps = new HashSet<>();
            List<String> row = form.row(Id.of(kind, "x"), "x", "k", part -> "1");
            List<String> written = List.of(row.getLast().substring(1).split(" "));
            written.forEach(stamp -> stamps.add(stamp.substring(0, 4)));
            assertThat(stamps).hasSameSizeAs(written).hasSize(form.parts().size() + 1);
        }
    }

    @Test
    void anExportedListIsKnownByItsFirstCell() {
        for (String start :
                List.of("Asbuilt list,zone,\n", "\"Asbuilt list\";\"zone\";\n", MARK + "Asbuilt list\tzone\n")) {
            Head head = new Head("x", start.getBytes(StandardCharsets.UTF_8));
            assertThat(Importers.best(head))
                    .isInstanceOfSatisfying(
                            Choice.Chosen.class,
                            chosen -> assertThat(chosen.certainty().reason()).contains("exported from a record"));
        }
    }

    private static List<String> values(Part part, String cell) {
        List<String> values = new ArrayList<>();
        PartPath path = new PartPath(new Slot(part.facet(), part.many() ? "x" : ""), part.name());
        String file = "Asbuilt list," + (part.many() ? "product,component" : "asset,") + "\nid,title,key,"
                + part.facet() + "."
                + part.name() + "\n" + Id.of(part.many() ? Kind.PRODUCT : Kind.ASSET, "x") + ",,x,\""
                + cell.replace("\"", "\"\"") + "\"\n";
        Receipt receipt = new Spreadsheet()
                .read(
                        Input.of("x.csv", file.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        claim -> values.add(claim.path().equals(path) ? claim.value() : claim.toString()),
                        Progress.none());
        assertThat(receipt.understood()).as(receipt.remarks().toString()).isEqualTo(1);
        return values;
    }

    private Receipt read(List<List<String>> rows) {
        String text = rows.stream()
                .flatMap(row -> Stream.of(String.join("|", row), "\r\n"))
                .reduce("", String::concat);
        return new Spreadsheet()
                .comingTo(home)
                .read(
                        Input.of("zones.csv", text.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        claims::add,
                        Progress.none());
    }

    private List<List<String>> rows() {
        ListForm form = ListForm.of(Kind.ZONE).getFirst();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(ListForm.TITLE, "zone", ""));
        rows.add(new ArrayList<>(List.of(ListForm.RECORD, "7", "c0ffee")));
        rows.add(List.of(ListForm.ROWS, "2"));
        rows.add(form.labels());
        rows.add(form.header());
        for (Id zone : List.of(BOILER, OFFICE)) {
            rows.add(form.row(
                    zone,
                    record.getOrDefault(zone + " " + NAME, ""),
                    "",
                    part -> home.cell(zone, new PartPath(new Slot(part.facet(), ""), part.name()))));
        }
        return rows;
    }

    private static int header(List<List<String>> rows) {
        return rows.indexOf(rows.stream()
                .filter(row -> row.getFirst().equals("id"))
                .findFirst()
                .orElseThrow());
    }

    private static void set(List<List<String>> rows, Id subject, String column, String text) {
        int index = rows.get(header(rows)).indexOf(column);
        rows.stream().filter(row -> row.getFirst().equals(subject.value())).forEach(row -> row.set(index, text));
    }
}
