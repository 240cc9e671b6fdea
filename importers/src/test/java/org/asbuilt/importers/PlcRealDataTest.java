package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.dissect.Numbers;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real projects of controllers against what is known to be true of them, row by row and column by column. */
class PlcRealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));
    private static final Set<String> NETWORKS = Set.of("Ethernet", "ControlNet", "RIO");
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("truth/plc")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static List<Path> truths(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(DATA.resolve("truth/plc"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    private static Heard project(Path truth, String ending) {
        String inside = DATA.resolve("truth").relativize(truth).toString();
        return Heard.of(DATA.resolve(inside.substring(0, inside.length() - ending.length())));
    }

    private void expect(String what, String expected, Optional<String> found) {
        if (!found.orElse("").equals(expected)) {
            wrong.add(what + ": " + found + ", not " + expected);
        }
    }

    @Test
    void everyModuleIsFoundWithAllThatIsKnownOfIt() throws IOException {
        int rows = 0;
        int assets = 0;
        for (Path truth : truths(".modules.csv")) {
            Heard heard = project(truth, ".modules.csv");
            assertThat(heard.importer()).isEqualTo("rockwell-l5x");
            assertThat(heard.receipt().understood()).isEqualTo(heard.receipt().read());
            assertThat(heard.receipt().remarks()).noneMatch(remark -> remark.severity() != Severity.INFORMATION);
            Map<String, List<Claim>> modules = heard.claims().stream()
                    .filter(claim -> claim.path().slot().facet().equals("hardwareModule"))
                    .collect(Collectors.groupingBy(claim -> claim.path().slot().key()));
            Set<String> addressed = new HashSet<>();
            List<NamedCsvRecord> known = rows(truth);
            for (NamedCsvRecord row : known) {
                List<Claim> module = modules.values().stream()
                        .filter(claims ->
                                Heard.value(claims, "hardwareModule.name").equals(Optional.of(row.getField("name"))))
                        .findFirst()
                        .orElse(List.of());
                module(truth.getFileName() + " " + row.getField("name"), row, module);
                if (hasAddress(row)) {
                    addressed.add(row.getField("name"));
                    asset(truth.getFileName() + " " + row.getField("name"), row, heard);
                }
                rows++;
            }
            assertThat(modules).hasSameSizeAs(known);
            assets += addressed.size();
            System.out.println(truth.getFileName() + ": " + known.size() + " modules, " + addressed.size()
                    + " with an address, " + heard.subjects(Kind.CONNECTION).size() + " documented connections");
        }
        System.out.println(rows + " modules and " + assets + " assets in all");
        assertThat(wrong).isEmpty();
    }

    private static boolean hasAddress(NamedCsvRecord row) {
        return Stream.of(row.getField("ports").split(" ", -1))
                .map(port -> port.split(":", -1))
                .anyMatch(port -> port[1].equals("Ethernet") && !port[2].equals("None"));
    }

    private void module(String what, NamedCsvRecord row, List<Claim> module) {
        boolean isRoot = row.getField("name").equals(row.getField("parent"));
        expect(what + " catalog", row.getField("catalog"), Heard.value(module, "hardwareModule.orderNumber"));
        long vendor = Long.parseLong(row.getField("vendor_id"), 10);
        expect(
                what + " vendor",
                Numbers.of("cip-vendors").name(vendor).orElse("?"),
                Heard.value(module, "hardwareModule.manufacturer"));
        String sort = Heard.value(module, "hardwareModule.sort").orElse("");
        if (!sort.endsWith("CIP device type " + row.getField("product_type"))
                && !sort.endsWith("(CIP device type " + row.getField("product_type") + ")")) {
            wrong.add(what + " type: " + sort);
        }
        expect(what + " code", row.getField("product_code"), Heard.value(module, "hardwareModule.productCode"));
        expect(
                what + " revision",
                row.getField("major") + "." + row.getField("minor"),
                Heard.value(module, "hardwareModule.firmwareVersion"));
        expect(what + " parent", isRoot ? "" : row.getField("parent"), Heard.value(module, "hardwareModule.parent"));
        expect(
                what + " inhibited",
                Boolean.toString(!Boolean.parseBoolean(row.getField("inhibited"))),
                Heard.value(module, "hardwareModule.enabled"));
        String address = Heard.value(module, "hardwareModule.address").orElse("");
        if (!row.getField("ip").isEmpty()) {
            expect(what + " ip", row.getField("ip"), Optional.of(address));
        }
        for (String text : row.getField("ports").split(" ", -1)) {
            String[] port = text.split(":", -1);
            if (port[2].equals("None")) {
                continue;
            }
            if (port[1].equals("Ethernet")) {
                expect(what + " Ethernet", port[2], Optional.of(address));
            } else if (NETWORKS.contains(port[1])) {
                expect(what + " network", port[1] + " " + port[2], Optional.of(address));
            } else {
                expect(what + " slot", port[2], Heard.value(module, "hardwareModule.slot"));
            }
        }
    }

    private void asset(String what, NamedCsvRecord row, Heard heard) {
        List<Claim> asset = heard.subject(Kind.ASSET, "designation.name", row.getField("name"));
        expect(what + " model", row.getField("catalog"), Heard.value(asset, "nameplate.model"));
        expect(
                what + " firmware",
                row.getField("major") + "." + row.getField("minor"),
                Heard.value(asset, "platform.firmwareVersion"));
        if (!row.getField("ip").isEmpty()) {
            expect(what + " address", row.getField("ip"), Heard.value(asset, "networkPort.addresses"));
        }
    }

    @Test
    void everyControllerIsFoundWithAllThatIsKnownOfIt() throws IOException {
        for (Path truth : truths(".controller.csv")) {
            Heard heard = project(truth, ".controller.csv");
            NamedCsvRecord row = rows(truth).getFirst();
            String what = String.valueOf(truth.getFileName());
            if (!row.getField("controller").isEmpty()) {
                List<Claim> controller = heard.subject(Kind.ASSET, "designation.name", row.getField("controller"));
                assertThat(controller).as(what).isNotEmpty();
                expect(what + " processor", row.getField("processor"), Heard.value(controller, "nameplate.model"));
                String revision =
                        row.getField("major").isEmpty() ? "" : row.getField("major") + "." + row.getField("minor");
                expect(what + " firmware", revision, Heard.value(controller, "platform.firmwareVersion"));
            } else {
                assertThat(heard.subject(Kind.ASSET, "designation.name", row.getField("target")))
                        .isNotEmpty();
            }
            if (row.getField("target_type").equals("Controller")) {
                List<Claim> project = heard.claims().stream()
                        .filter(claim -> claim.path().slot().key().equals("Project"))
                        .toList();
                expect(
                        what + " software",
                        row.getField("software_revision"),
                        Heard.value(project, "logicBlock.version"));
            }
            expect(what + " programs", row.getField("programs"), count(heard, "programs"));
            expect(what + " tags", row.getField("tags"), count(heard, "tags"));
            assertThat(heard.claims())
                    .allSatisfy(claim -> assertThat(claim.observed())
                            .contains(LocalDateTime.parse(
                                            row.getField("export_date"),
                                            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss uuuu", Locale.ENGLISH))
                                    .toInstant(ZoneOffset.UTC)));
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> count(Heard heard, String name) {
        return Optional.of(Long.toString(heard.receipt().counts().getOrDefault(name, 0L)));
    }

    /** Between two versions of the same project only what was changed may differ. */
    @Test
    void theSameInstructionHasTheSameDigestInEveryExport() {
        Path folder = DATA.resolve("plc/rockwell-l5x");
        String path = "Add-On Instructions/aoi_Test/Logic";
        Set<String> digests = Stream.of(
                        "Projects/LotOfTags.L5X",
                        "DataTypes/ComplexType.L5X",
                        "Programs/TestProgram.L5X",
                        "Routines/ST.L5X")
                .map(file -> Heard.of(folder.resolve(file)))
                .map(heard -> heard.claims().stream()
                        .filter(claim -> claim.path().slot().key().equals(path))
                        .toList())
                .map(claims -> Heard.value(claims, "logicBlock.digest").orElse("none"))
                .collect(Collectors.toSet());
        assertThat(digests).hasSize(1).doesNotContain("none");
    }
}
