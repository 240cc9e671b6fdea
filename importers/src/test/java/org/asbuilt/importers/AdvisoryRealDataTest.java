package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.secret.Fingerprint;
import org.asbuilt.importers.secret.Scrubber;
import org.asbuilt.model.Digest;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.KnownExploited;
import org.asbuilt.vulnerability.advisory.Product;
import org.asbuilt.vulnerability.advisory.Profile;
import org.asbuilt.vulnerability.advisory.Published;
import org.asbuilt.vulnerability.advisory.Technique;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real advisories and the real catalogue of exploits, against what is known to be in them. */
class AdvisoryRealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));
    private static final Path ADVISORIES = DATA.resolve("advisories");

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("truth")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Published published(Path file) throws IOException {
        Digest digest = Digest.of(Files.readAllBytes(file));
        return Publications.read("source", digest, Instant.EPOCH, Input.of(file))
                .orElseThrow();
    }

    private static Receipt receipt(Path file) throws IOException {
        assertThat(Importers.best(Input.of(file).head()))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(
                                        Publications.publishes(chosen.importer().name()))
                                .isTrue());
        Choice.Chosen chosen = (Choice.Chosen) Importers.best(Input.of(file).head());
        return chosen.importer().read(Input.of(file), Limits.standard(), Claims.none(), Progress.none());
    }

    @Test
    void everyAdvisoryOfCisaIsReadAsItIs() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> failures = new TreeMap<>();
        int advisories = 0;
        long refused = 0;
        for (Path truth : files(DATA.resolve("truth/advisories"), ".summary.csv")) {
            String zip = String.valueOf(truth.getFileName()).replace(".summary.csv", "");
            Receipt receipt = receipt(ADVISORIES.resolve(zip));
            refused += receipt.counts().getOrDefault("refused documents", 0L);
            receipt.counts().forEach((name, count) -> {
                if (name.startsWith("failures") || name.contains("errors")) {
                    failures.merge(name, count, Long::sum);
                }
            });
            Map<String, Advisory> byId = new HashMap<>();
            published(ADVISORIES.resolve(zip)).advisories().forEach(advisory -> byId.put(advisory.id(), advisory));
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(truth)) {
                for (NamedCsvRecord row : records) {
                    advisories++;
                    compare(row, Optional.ofNullable(byId.remove(row.getField("id"))), wrong);
                }
            }
            byId.keySet().forEach(id -> wrong.add(id + " is not in the truth"));
        }
        System.out.println("real data: " + advisories + " advisories compared field by field, " + refused
                + " refused; by the standard's tests: " + failures);
        assertThat(wrong).isEmpty();
        assertThat(refused).isZero();
        assertThat(advisories).isPositive();
    }

    private static void compare(NamedCsvRecord row, Optional<Advisory> found, List<String> wrong) {
        String id = row.getField("id");
        if (found.isEmpty()) {
            wrong.add(id + " is missing");
            return;
        }
        Advisory advisory = found.get();
        same(id, "initial", Instant.parse(row.getField("initial")), advisory.initial(), wrong);
        same(id, "current", Instant.parse(row.getField("current")), advisory.current(), wrong);
        same(id, "version", row.getField("version"), advisory.version(), wrong);
        same(id, "title", row.getField("title"), advisory.title(), wrong);
        same(id, "vendors", words(row.getField("vendors"), ";"), vendors(advisory), wrong);
        long products = advisory.products().stream()
                .flatMap(product -> product.named(Product.Branch.Category.PRODUCT_NAME).stream())
                .distinct()
                .count();
        same(id, "products", row.getField("products"), Long.toString(products), wrong);
        same(id, "cves", words(row.getField("cves"), " "), cves(advisory), wrong);
        same(id, "profile", Profile.SECURITY_ADVISORY, advisory.profile(), wrong);
    }

    private static void same(String id, String what, Object expected, Object found, List<String> wrong) {
        if (!expected.equals(found)) {
            wrong.add(id + " " + what + ": " + found + ", not " + expected);
        }
    }

    private static Set<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> vendors(Advisory advisory) {
        Set<String> vendors = new TreeSet<>();
        advisory.products().stream()
                .flatMap(product -> product.branches().stream())
                .filter(branch -> branch.category() == Product.Branch.Category.VENDOR)
                .forEach(branch -> vendors.add(branch.name().strip()));
        return vendors;
    }

    private static Set<String> cves(Advisory advisory) {
        return advisory.vulnerabilities().stream()
                .flatMap(vulnerability -> vulnerability.cve().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theExamplesOfOasisAreReadWithoutErrors() throws IOException {
        int examples = 0;
        for (Path file : files(ADVISORIES.resolve("oasis-csaf-examples"), ".json")) {
            Receipt receipt = receipt(file);
            assertThat(receipt.counts()).as("%s %s", file, receipt.remarks()).containsEntry("advisories", 1L);
            assertThat(receipt.remarks()).extracting(Receipt.Remark::text).noneMatch(text -> text.startsWith("error"));
            assertThat(published(file).advisories()).hasSize(1);
            examples++;
        }
        System.out.println("real data: " + examples + " examples of OASIS read");
        assertThat(examples).isPositive();
    }

    @Test
    void theCatalogueOfExploitsIsTheSameInBothForms() throws IOException {
        List<KnownExploited> json = published(ADVISORIES.resolve("known_exploited_vulnerabilities.json"))
                .exploited();
        List<KnownExploited> table = published(ADVISORIES.resolve("known_exploited_vulnerabilities.csv"))
                .exploited();
        assertThat(table).hasSameSizeAs(json).isNotEmpty();
        for (int i = 0; i < json.size(); i++) {
            KnownExploited one = json.get(i);
            KnownExploited other = table.get(i);
            assertThat(other.cve()).isEqualTo(one.cve());
            assertThat(other.added()).isEqualTo(one.added());
            assertThat(other.due()).isEqualTo(one.due());
            assertThat(other.ransomware()).isEqualTo(one.ransomware());
            assertThat(new TreeSet<>(other.cwes())).isEqualTo(new TreeSet<>(one.cwes()));
        }
        System.out.println("real data: " + json.size() + " known exploited vulnerabilities in both forms");
    }

    @Test
    void noAdvisoryIsTakenForASecret() throws IOException {
        Scrubber scrubber =
                new Scrubber(new Fingerprint("the key of the real advisories".getBytes(StandardCharsets.US_ASCII)));
        for (Path zip : files(ADVISORIES, ".zip")) {
            assertThat(scrubber.withinArchive(Input.of(zip))).as("%s", zip).isEmpty();
        }
        for (Path file : files(ADVISORIES.resolve("csaf-samples"), ".json")) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            assertThat(scrubber.scrub(Input.of(file), kept).orElseThrow().count())
                    .isZero();
            assertThat(kept.toByteArray()).isEqualTo(Files.readAllBytes(file));
        }
    }

    /** 95 techniques stand in ATT&CK for ICS 18.1, of which 12 were withdrawn. */
    @Test
    void everyTechniqueOfAttackForIcsThatStands() throws IOException {
        Path file = DATA.resolve("attack/ics-attack-18.1.json");
        Assumptions.assumeTrue(Files.exists(file), "ATT&CK for ICS is not on this machine");
        List<Technique> techniques = published(file).techniques();
        assertThat(techniques).hasSize(83).allSatisfy(technique -> {
            assertThat(technique.edition()).isEqualTo("18.1");
            assertThat(technique.tactics()).isNotEmpty();
        });
        assertThat(techniques.stream().flatMap(one -> one.assets().stream()).distinct())
                .hasSize(18);
        assertThat(techniques.stream().filter(one -> one.id().equals("T0831")).findFirst())
                .hasValueSatisfying(one -> {
                    assertThat(one.name()).isEqualTo("Manipulation of Control");
                    assertThat(one.tactics()).containsExactly("Impact");
                    assertThat(one.mitigations()).isNotEmpty();
                });
    }
}
