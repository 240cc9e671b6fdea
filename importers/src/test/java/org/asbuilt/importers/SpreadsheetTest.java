package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.table.MappingProfile;
import org.asbuilt.importers.table.MappingProfile.ColumnMapping;
import org.asbuilt.importers.table.MappingProfile.TableMapping;
import org.asbuilt.importers.table.TablePreview;
import org.asbuilt.importers.table.Target;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.model.SourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns and cells mean. */
class SpreadsheetTest {

    private record Read(Receipt receipt, List<Claim> claims) {
        Set<String> values(String path) {
            return Heard.values(claims, path);
        }

        Optional<String> value(String path) {
            return Heard.value(claims, path);
        }
    }

    private static Read read(Spreadsheet importer, String name, String text) {
        List<Claim> claims = new ArrayList<>();
        Receipt receipt = importer.read(
                Input.of(name, text.getBytes(StandardCharsets.UTF_8)), Limits.standard(), claims::add, Progress.none());
        return new Read(receipt, claims);
    }

    private static Read read(String text) {
        return read(new Spreadsheet(), "list.csv", text);
    }

    @Test
    void all32FieldsOfTheJointGuidanceAreTaken() throws IOException {
        String list = Files.readString(Path.of("src/test/resources/golden/spreadsheet/annex-a/input.csv"));
        Set<Integer> taken = new TreeSet<>();
        read(list).claims().forEach(claim -> claim.path().shape().annexA().ifPresent(taken::add));
        assertThat(taken).hasSize(32).contains(1, 32);
        Set<Integer> known = new TreeSet<>();
        Shape.all().forEach(shape -> shape.parts().forEach(part -> part.annexA().ifPresent(known::add)));
        assertThat(taken).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "contracts.csv, CONTRACT",
        "contract-clauses.csv, CONTRACT",
        "attack-trees.csv, RISK_ASSESSMENT",
        "attack-tree-steps.csv, RISK_ASSESSMENT",
        "risk-register.csv, RISK_ASSESSMENT",
        "threat-scenarios.csv, RISK_ASSESSMENT",
        "controls.csv, RISK_ASSESSMENT",
        "third-parties.csv, OTHER",
        "access-paths.csv, OTHER",
        "people.csv, OTHER",
        "documents.csv, OTHER",
        "inventory.csv, ASSET_INVENTORY",
        "connections.csv, ASSET_INVENTORY",
        "zones.csv, ASSET_INVENTORY"
    })
    void whatTheRowsAreTellsWhatSortOfSourceItIs(String file, SourceType type) throws IOException {
        Spreadsheet importer = new Spreadsheet();
        Read read = read(
                importer, file, Files.readString(Path.of("../examples/waterworks", file), StandardCharsets.ISO_8859_1));
        assertThat(importer.sourceType(read.claims())).isEqualTo(type);
        assertThat(importer.sourceType(List.of())).isEqualTo(SourceType.ASSET_INVENTORY);
    }

    /** Supported and active protocols are two different things. */
    @Test
    void supportedAndActiveProtocolsGoToTheirOwnParts() {
        Read read = read("asset_id,protocol_supported,protocol_active\nA-1,Modbus/TCP;HTTP,modbus tcp\n");
        assertThat(read.values("communication.supportedProtocols")).containsExactly("HTTP", "Modbus/TCP");
        assertThat(read.values("communication.activeProtocols")).containsExactly("Modbus/TCP");
    }

    /** Whatever the model calls a part is understood as a header, so that what we export comes back. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyPartIsKnownByItsPath(Kind kind) {
        if (kind == Kind.CONNECTION) {
            return;
        }
        for (Shape<?> shape : Shape.of(kind)) {
            for (Part part : shape.parts()) {
                if (shape.repeats() || part.name().equals("name")) {
                    continue;
                }
                String value = part.choices().isEmpty()
                        ? example(part)
                        : part.choices().getFirst();
                String path = shape.name() + "." + part.name();
                MappingProfile guess = new Spreadsheet()
                        .guess(
                                Input.of(
                                        kind.text() + ".csv",
                                        ("designation.name," + path + "\nFirst," + value + "\nSecond," + value + "\n")
                                                .getBytes(StandardCharsets.UTF_8)),
                                Limits.standard());
                assertThat(guess.tables()).as(path).hasSize(1);
                assertThat(guess.tables().getFirst().columns())
                        .extracting(column -> column.target().text())
                        .contains(path);
            }
        }
    }

    private static String example(Part part) {
        return switch (part.type()) {
            case "integer" -> "2";
            case "boolean" -> "yes";
            case "date" -> "2024-05-06";
            case "cidr" -> "10.1.2.0/24";
            default -> "something";
        };
    }

    private static List<TablePreview> preview(String text) {
        List<TablePreview> tables = new ArrayList<>();
        new Spreadsheet()
                .preview(Input.of("list.csv", text.getBytes(StandardCharsets.UTF_8)), Limits.standard(), tables::add);
        return tables;
    }

    @Test
    void aPreviewShowsEachColumnWithItsValuesAndItsGuess() {
        List<TablePreview> tables = preview("""
                Printed on Monday;;
                Name;IP address;Wert 7
                PLC-1;10.0.0.1;SN-77
                PLC-2;10.0.0.2;
                """);
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.kind()).contains(Kind.ASSET);
            assertThat(table.headerRow()).isEqualTo(2);
            assertThat(table.columns())
                    .extracting(column -> column.header() + " " + column.samples() + " "
                            + column.guess().map(guess -> guess.target().text()).orElse("-"))
                    .containsExactly(
                            "Name [PLC-1, PLC-2] designation.name",
                            "IP address [10.0.0.1, 10.0.0.2] networkPort.addresses",
                            "Wert 7 [SN-77] -");
            assertThat(table.columns().getLast().reason()).isNotEmpty();
        });
    }

    @Test
    void aTableThatNobodyUnderstandsIsShownAsWell() {
        List<TablePreview> tables = preview("Spalte A;Spalte B\nPumpe 1;4711\nPumpe 2;4712\n");
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.kind()).isEmpty();
            assertThat(table.headerRow()).isEqualTo(1);
            assertThat(table.columns())
                    .extracting(TablePreview.ColumnPreview::header)
                    .containsExactly("Spalte A", "Spalte B");
            assertThat(table.columns()).allMatch(column -> column.guess().isEmpty());
        });
    }

    @Test
    void aGuessIsKeptAsJsonAndReadsTheSame() throws IOException {
        for (Golden.Case one : Golden.cases()) {
            if (!one.importer().equals("spreadsheet")
                    || one.name().equals("profile")
                    || one.name().equals("markdown")) {
                continue;
            }
            MappingProfile guess = new Spreadsheet().guess(one.open(), Limits.standard());
            MappingProfile again = MappingProfile.fromJson(guess.toJson());
            assertThat(again).isEqualTo(guess);
            assertThat(claims(new Spreadsheet(again), one)).as("%s", one).isEqualTo(claims(new Spreadsheet(), one));
        }
    }

    private static List<Claim> claims(Spreadsheet importer, Golden.Case one) throws IOException {
        List<Claim> claims = new ArrayList<>();
        importer.read(one.open(), Limits.standard(), claims::add, Progress.none());
        return claims;
    }

    @Test
    void aProfileThatIsWrongSaysWhere() {
        assertThatThrownBy(() -> MappingProfile.fromJson("{\"name\":\"x\",\"tables\":[{\"kind\":\"asset\",\"columns\":"
                        + "[{\"header\":\"A\",\"target\":\"nameplate.colour\"}]}]}"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("/tables/0/columns/0")
                .hasMessageContaining("nameplate");
        assertThatThrownBy(() -> MappingProfile.fromJson("{}")).hasMessageContaining("/tables: expected a list");
        assertThatThrownBy(() -> MappingProfile.fromJson("no")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aProfileCannotPutAPartWhereItDoesNotBelong() {
        ColumnMapping name = new ColumnMapping("A", Target.parse("designation.name"), Map.of(), Optional.empty());
        ColumnMapping serial =
                new ColumnMapping("B", Target.parse("nameplate.serialNumber"), Map.of(), Optional.empty());
        MappingProfile profile = new MappingProfile(
                "zones", List.of(new TableMapping(Optional.empty(), Kind.ZONE, List.of(name, serial))));
        Read read = read(new Spreadsheet(profile), "list.csv", "A,B\nZone one,4711\n");
        assertThat(read.values("designation.name")).containsExactly("Zone one");
        assertThat(read.receipt().remarks())
                .anyMatch(remark -> remark.text().contains("nameplate.serialNumber is no part of zone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "High | high",
                "H | high",
                "3 | high",
                "sehr hoch | critical",
                "niedrig | low",
            })
    void ratingsAreReadAsPeopleWriteThem(String cell, String rating) {
        assertThat(read("Device,IP address,Criticality\nX,10.1.1.1," + cell + "\n")
                        .value("criticality.overall"))
                .contains(rating);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-04-12 | 2019-04-12",
                "12.04.2019 | 2019-04-12",
                "25/04/2019 | 2019-04-25",
                "04/25/2019 | 2019-04-25",
                "12 April 2019 | 2019-04-12",
                "Apr 12, 2019 | 2019-04-12",
                "20190412 | 2019-04-12",
                "12. März 2019 | 2019-03-12",
            })
    void datesAreReadAsPeopleWriteThem(String cell, String date) {
        assertThat(read("Device,IP address,Installed\nX,10.1.1.1,\"" + cell + "\"\n")
                        .value("lifecycle.installed"))
                .contains(date);
    }

    @Test
    void aDateThatCouldBeTwoIsNone() {
        Read read = read("Device,IP address,Installed\nX,10.1.1.1,04/05/2019\n");
        assertThat(read.value("lifecycle.installed")).isEmpty();
        assertThat(read.receipt().remarks()).anyMatch(remark -> remark.text().contains("one way only"));
        assertThat(read("Device,IP address,Installed (MM/DD/YYYY)\nX,10.1.1.1,04/05/2019\n")
                        .value("lifecycle.installed"))
                .contains("2019-04-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502/tcp modbus | tcp/502 | Modbus/TCP",
                "tcp/502 | tcp/502 | ",
                "HTTP (80) | tcp/80 | HTTP",
                "161 snmp | udp/161 | SNMP",
                "ssh:22 | tcp/22 | SSH",
                "SSH | tcp/22 | SSH",
                "tcp 8080 web | tcp/8080 | HTTP",
                "44818/udp | udp/44818 | ",
            })
    void servicesAreReadAsPeopleWriteThem(String cell, String key, String protocol) {
        Read read = read("Device,IP address,Ports/services\nX,10.1.1.1," + cell + "\n");
        assertThat(read.claims().stream()
                        .filter(claim -> claim.path().slot().facet().equals("service"))
                        .map(claim -> claim.path().slot().key())
                        .distinct())
                .containsExactly(key);
        assertThat(read.value("service.protocol")).isEqualTo(Optional.ofNullable(protocol));
    }

    @Test
    void aPortThatNobodyWroteIsOnlyPossible() {
        Read read = read("Device,IP address,Ports/services\nX,10.1.1.1,SSH\n");
        assertThat(read.claims())
                .filteredOn(claim -> claim.path().toString().equals("service[tcp/22].port"))
                .allMatch(claim -> claim.confidence() == Confidence.POSSIBLE)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n/a",
                "N/A",
                "-",
                "--",
                "–",
                "TBC",
                "tbd",
                "unknown",
                "?",
                "???",
                "k. A.",
                "unbekannt",
                "null",
                "#N/A"
            })
    void placeholdersAreNoValues(String cell) {
        Read read = read("Device,IP address,Serial number\nX,10.1.1.1," + cell + "\n");
        assertThat(read.value("nameplate.serialNumber")).isEmpty();
        assertThat(read.receipt().counts()).containsEntry("cells that are placeholders", 1L);
        assertThat(read.receipt().understood()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "Ditto", "dto.", "as above", "wie oben", "\"\"\"\"", "〃"})
    void whatOnlyRefersToAnotherCellIsNoValueAndHasItsPlace(String cell) {
        Read read = read(
                "Device,IP address,Serial number,Vendor\nX,10.1.1.1,S-1,ACME\nY,10.1.1.2," + cell + "," + cell + "\n");
        assertThat(read.values("nameplate.serialNumber")).containsExactly("S-1");
        assertThat(read.values("nameplate.manufacturer")).containsExactly("ACME");
        assertThat(read.receipt().remarks())
                .anyMatch(remark ->
                        remark.locus().text().equals("cell C3") && remark.text().contains("another cell"));
    }

    @Test
    void whatOnlyRefersToAnotherCellIsNoEndOfAConnectionAndNoProtocol() {
        Read read = read("Source,Destination,Protocol,Port\nA,B,Modbus,502\nA,C,ditto,502\nsame,D,Modbus,502\n");
        assertThat(read.values("link.source")).containsExactly("A");
        assertThat(read.values("link.destination")).containsExactlyInAnyOrder("B", "C");
        assertThat(read.values("link.protocol")).noneMatch(protocol -> protocol.equalsIgnoreCase("ditto"));
        assertThat(read.receipt().remarks())
                .filteredOn(remark -> remark.text().contains("another cell"))
                .extracting(remark -> remark.locus().text())
                .containsExactlyInAnyOrder("cell C3", "cell A4");
    }

    @Test
    void howManyAccountsThereAreIsNoNameOfOne() {
        Read read = read("Device,IP address,Logins\nX,10.1.1.1,admin; 2 local\n");
        assertThat(read.values("account.name")).containsExactly("admin");
        assertThat(read.receipt().remarks())
                .filteredOn(remark -> remark.locus().text().equals("cell C2"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("2 local"));
    }

    @Test
    void noneIsAnAnswerToWhetherThereIsProtection() {
        Read read = read("Device,IP address,Antivirus,Serial number\nX,10.1.1.1,none,none\n");
        assertThat(read.value("upkeep.endpointProtection")).contains("none");
        assertThat(read.value("nameplate.serialNumber")).isEmpty();
    }

    @Test
    void anOrderNumberBehindTheModelIsTakenApart() {
        Read read = read("Device,IP address,Model\nX,10.1.1.1,S7-300 6ES7 315-2EH14-0AB0\nY,10.1.1.2,M580\n");
        assertThat(read.values("nameplate.model")).containsExactly("M580", "S7-300");
        assertThat(read.values("nameplate.orderNumber")).containsExactly("6ES7 315-2EH14-0AB0");
    }

    @Test
    void whatIsNotUnderstoodHasItsPlace() {
        Read read = read("Device,IP address,Shoe size\nX,10.1.1.999,42\nY,10.1.1.2,43\n");
        assertThat(read.receipt().remarks())
                .anyMatch(remark -> remark.locus().text().equals("cell B2"))
                .anyMatch(remark -> remark.locus().text().equals("cell C1")
                        && remark.text().contains("Shoe size")
                        && remark.text().contains("2 values"));
        assertThat(read.receipt().read()).isEqualTo(2);
        assertThat(read.receipt().understood()).isEqualTo(1);
        assertThat(read.values("designation.name")).containsExactly("X", "Y");
    }

    @Test
    void cellsBeyondTheHeaderAreNotDroppedSilently() {
        Read read = read("Device,IP address\nX,10.1.1.1,surprise\n");
        assertThat(read.receipt().remarks()).anyMatch(remark -> remark.text().endsWith("surprise"));
    }

    @Test
    void aCheckedDateIsTheTimeOfTheFact() {
        Read read = read("Device,IP address,Last verified\nX,10.1.1.1,2024-05-06\n");
        assertThat(read.claims())
                .isNotEmpty()
                .allMatch(claim -> claim.observed()
                        .map(Object::toString)
                        .filter("2024-05-06T00:00:00Z"::equals)
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'|'", "'\t'"})
    void everySeparatorIsFound(String separator) {
        String list = String.join(separator, "Device", "IP address", "Note") + "\n"
                + String.join(separator, "X", "10.1.1.1", "\"a" + separator + "b\"") + "\n";
        assertThat(read(list).value("designation.description")).contains("a" + separator + "b");
    }

    @Test
    void theSeparatorThatExcelWritesIsTaken() {
        Read read = read("sep=;\nDevice;IP address\nX, the first;10.1.1.1\n");
        assertThat(read.values("designation.name")).containsExactly("X, the first");
    }

    @Test
    void aStrayQuoteInAPanelsSizeIsText() {
        Read read = read("Device,IP address,Model\nX,10.1.1.1,Panel 4\" wide\nY,10.1.1.2,\"Panel 7\"\" wide\"\n");
        assertThat(read.values("nameplate.model")).containsExactly("Panel 4\" wide", "Panel 7\" wide");
    }

    @Test
    void whatIsListedAsAConnectionIsRequired() {
        Read read = read("Source,Destination,Protocol,Port\nA,B,Modbus,502\n");
        assertThat(read.value("threeStates.required")).contains("true");
        Read denied = read("Source,Destination,Protocol,Port,Required\nA,B,Modbus,502,no\n");
        assertThat(denied.values("threeStates.required")).containsExactly("false");
    }
}
