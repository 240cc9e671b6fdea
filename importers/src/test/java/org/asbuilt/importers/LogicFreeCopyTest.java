package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drift shows and know-how does not: digests tell changes of the logic only, and copies without it tell the same. */
class LogicFreeCopyTest {
    static List<Golden.Case> cases() throws IOException {
        List<Golden.Case> cases = new ArrayList<>();
        for (Golden.Case one : Golden.cases()) {
            if (one.reader()
                    .copyWithoutLogic(Input.of("empty", new byte[0]), Limits.standard(), new ByteArrayOutputStream())
                    .isPresent()) {
                cases.add(one);
            }
        }
        return cases;
    }

    private static byte[] copy(Importer importer, Input input) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Receipt receipt =
                importer.copyWithoutLogic(input, Limits.standard(), copy).orElseThrow();
        assertThat(receipt.remarks()).noneMatch(remark -> remark.severity() == Severity.ERROR);
        return copy.toByteArray();
    }

    private static List<Claim> claims(Importer importer, Input input) {
        List<Claim> claims = new ArrayList<>();
        importer.read(input, Limits.standard(), claims::add, Progress.none());
        return claims;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCopyWithoutLogicGivesTheSameClaims(Golden.Case one) throws IOException {
        Importer importer = one.reader();
        Input whole = one.open();
        byte[] copy = copy(importer, whole);
        Input again = Input.of(whole.fileName(), copy);
        assertThat(claims(importer, again)).isEqualTo(claims(importer, whole));
        assertThat(Importers.best(again.head()))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(chosen.importer().name()).isEqualTo(one.importer()));
        assertThat(copy(importer, again)).isEqualTo(copy);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void brokenBytesNeverBecomeAnException(Golden.Case one) throws IOException {
        byte[] whole = java.nio.file.Files.readAllBytes(one.input());
        Random random = new Random(one.toString().hashCode());
        for (int round = 0; round < 40; round++) {
            byte[] broken = whole.clone();
            for (int hit = 0; hit < 1 + round / 6; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Optional<Receipt> receipt = one.reader()
                    .copyWithoutLogic(Input.of("broken", broken), Limits.standard(), new ByteArrayOutputStream());
            assertThat(receipt).isPresent();
        }
    }

    @Test
    void filesWithoutLogicAreNotCopied() {
        assertThat(new NmapXml()
                        .copyWithoutLogic(
                                Input.of("scan.xml", "<nmaprun/>".getBytes(StandardCharsets.UTF_8)),
                                Limits.standard(),
                                new ByteArrayOutputStream()))
                .isEmpty();
    }

    private static String l5x(String routineType, String content) {
        return "<RSLogix5000Content SoftwareRevision='33.02' TargetType='Controller' TargetName='Boiler'>"
                + "<Controller Use='Target' Name='Boiler' ProcessorType='1756-L81E' MajorRev='33' MinorRev='11'>"
                + "<Programs><Program Name='P' MainRoutineName='R'><Routines><Routine Name='R' Type='" + routineType
                + "'>" + content + "</Routine></Routines></Program></Programs></Controller></RSLogix5000Content>";
    }

    private static Map<String, String> digests(String l5x) {
        Map<String, String> digests = new HashMap<>();
        for (Claim claim : claims(new RockwellL5x(), Input.of("p.L5X", l5x.getBytes(StandardCharsets.UTF_8)))) {
            if (claim.path().part().equals("digest")) {
                digests.put(claim.path().slot().key(), claim.value());
            }
        }
        assertThat(digests).containsKeys("P/R", "P", "Project");
        return digests;
    }

    private static String structured(String... lines) {
        StringBuilder content = new StringBuilder("<STContent>");
        for (int i = 0; i < lines.length; i++) {
            content.append("<Line Number='" + i + "'><![CDATA[" + lines[i] + "]]></Line>");
        }
        return l5x("ST", content + "</STContent>");
    }

    @Test
    void commentsAndLayoutOfStructuredTextChangeNoDigest() {
        Map<String, String> plain = digests(structured("IF a<2 THEN b:='x y'; END_IF;"));
        assertThat(digests(structured("// first", "IF a < 2 THEN", "  (* so", "that *) b := 'x y' ;", "/**/END_IF;")))
                .isEqualTo(plain);
        assertThat(digests(structured("IF a<2 THEN b:='x  y'; END_IF;"))).doesNotContainEntry("P/R", plain.get("P/R"));
        assertThat(digests(structured("IF a<3 THEN b:='x y'; END_IF;")))
                .doesNotContainEntry("P/R", plain.get("P/R"))
                .doesNotContainEntry("P", plain.get("P"))
                .doesNotContainEntry("Project", plain.get("Project"));
        assertThat(digests(structured("IFa<2 THEN b:='x y'; END_IF;"))).doesNotContainEntry("P/R", plain.get("P/R"));
    }

    private static String ladder(String... rungs) {
        StringBuilder content = new StringBuilder("<RLLContent>");
        for (String rung : rungs) {
            content.append(rung);
        }
        return l5x("RLL", content + "</RLLContent>");
    }

    @Test
    void commentsAndLayoutOfLadderChangeNoDigest() {
        Map<String, String> plain = digests(ladder("<Rung Number='0' Type='N'><Text>XIC(a)OTE(b);</Text></Rung>"));
        assertThat(digests(ladder("<Rung Number='7' Type='N'><Comment>why</Comment>"
                        + "<Text>\n<![CDATA[XIC( a ) OTE(b) ;]]>\n</Text></Rung>")))
                .isEqualTo(plain);
        assertThat(digests(ladder("<Rung Number='0' Type='I'><Text>XIC(a)OTE(b);</Text></Rung>")))
                .doesNotContainEntry("P/R", plain.get("P/R"));
        assertThat(digests(ladder(
                        "<Rung Number='0' Type='N'><Text>XIC(a)</Text></Rung>",
                        "<Rung Number='1' Type='N'><Text>OTE(b);</Text></Rung>")))
                .doesNotContainEntry("P/R", plain.get("P/R"));
    }

    @Test
    void placesInDiagramsChangeNoDigest() {
        String sheet = "<FBDContent SheetSize='A4'><Sheet Number='1'><IRef ID='%s' X='%s' Y='6' Operand='a'/>"
                + "<ORef ID='%s' X='4' Y='6' Operand='%s'/>%s<Wire FromID='%s' ToID='%s'/></Sheet></FBDContent>";
        Map<String, String> plain = digests(l5x("FBD", sheet.formatted("0", "1", "1", "b", "", "0", "1")));
        String note = "<TextBox ID='9' X='1' Y='1' Width='5'><Text>a note</Text></TextBox>";
        assertThat(digests(l5x("FBD", sheet.formatted("4", "80", "7", "b", note, "4", "7"))))
                .isEqualTo(plain);
        assertThat(digests(l5x("FBD", sheet.formatted("0", "1", "1", "c", "", "0", "1"))))
                .doesNotContainEntry("P/R", plain.get("P/R"));
        assertThat(digests(l5x("FBD", sheet.formatted("0", "1", "1", "b", "", "1", "0"))))
                .doesNotContainEntry("P/R", plain.get("P/R"));
    }

    @Test
    void theTwoFormsOfAProjectHaveTheSameDigests() {
        String text = """
                IE_VER := 2.25;
                CONTROLLER Boiler (ProcessorType := "1756-L81E",
                                   Major := 33)
                \tPROGRAM P (MAIN := "R")
                \t\tROUTINE R\s
                \t\t\t\tRC: "why";
                \t\t\t\tN: XIC(a)OTE(b);
                \t\tEND_ROUTINE
                \tEND_PROGRAM
                END_CONTROLLER
                """;
        Map<String, String> digests = new HashMap<>();
        claims(new RockwellL5k(), Input.of("p.L5K", text.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(claim -> claim.path().part().equals("digest"))
                .forEach(claim -> digests.put(claim.path().slot().key(), claim.value()));
        assertThat(digests).isEqualTo(digests(ladder("<Rung Number='0' Type='N'><Text>XIC(a)OTE(b);</Text></Rung>")));
    }

    @Test
    void noClaimAndNoRemarkHoldsLogic() throws IOException {
        for (Golden.Case one : cases()) {
            List<String> said = new ArrayList<>();
            Receipt receipt = one.reader()
                    .read(one.open(), Limits.standard(), claim -> said.add(claim.toString()), Progress.none());
            said.addAll(receipt.remarks().stream().map(Object::toString).toList());
            said.addAll(receipt.counts().keySet());
            assertThat(said)
                    .as("%s", one)
                    .noneMatch(text -> text.contains("Zq7") || text.contains("END_IF") || text.contains("XIC("));
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            assertThat(one.reader().copyWithoutLogic(one.open(), Limits.standard(), copy))
                    .isPresent();
            assertThat(copy.toString(StandardCharsets.UTF_8))
                    .as("%s", one)
                    .doesNotContain("END_IF")
                    .doesNotContain("XIC(");
        }
    }

    @Test
    void claimsAreNoneInACopysReceipt() {
        Importer importer = new RockwellL5x();
        byte[] project = structured("a:=1;").getBytes(StandardCharsets.UTF_8);
        Receipt receipt = importer.copyWithoutLogic(
                        Input.of("p.L5X", project), Limits.standard(), new ByteArrayOutputStream())
                .orElseThrow();
        assertThat(receipt.read()).isEqualTo(1);
        assertThat(receipt.claims()).isZero();
        Receipt broken = importer.copyWithoutLogic(
                        Input.of("p.L5X", java.util.Arrays.copyOf(project, project.length - 9)),
                        Limits.standard(),
                        new ByteArrayOutputStream())
                .orElseThrow();
        assertThat(broken.remarks()).anyMatch(remark -> remark.severity() == Severity.ERROR);
        assertThat(importer.read(Input.of("p.L5X", project), Limits.standard(), Claims.none(), Progress.none())
                        .claims())
                .isPositive();
    }
}
