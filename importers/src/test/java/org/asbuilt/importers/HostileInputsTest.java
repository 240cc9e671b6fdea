package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile hand could make of the golden inputs: each importer refuses it with one clear sentence, or reads on in peace. */
class HostileInputsTest {
    private static final Pattern ROOT = Pattern.compile("<(?![?!/])([\\w.:-]+)(?:\\s[^>]*)?>");
    private static final int DEEP = 100_000;
    private static final int LONG = 10 << 20;

    /** What a golden input is, by which a hostile hand would alter it. */
    private enum Form {
        MARKUP,
        JSON,
        LINES,
        ARCHIVE,
        OCTETS;

        static Form of(Golden.Case one) throws IOException {
            if (!Archives.parts(one).isEmpty()) {
                return ARCHIVE;
            }
            if (one.open().encoding().isEmpty()) {
                return OCTETS;
            }
            String start = text(one).stripLeading();
            if (start.startsWith("<") && ROOT.matcher(start).find()) {
                return MARKUP;
            }
            return start.startsWith("{") || start.startsWith("[") ? JSON : LINES;
        }
    }

    private static List<Golden.Case> of(Form... forms) throws IOException {
        List<Golden.Case> cases = new ArrayList<>();
        for (Golden.Case one : Golden.cases()) {
            if (List.of(forms).contains(Form.of(one))) {
                cases.add(one);
            }
        }
        return cases;
    }

    static List<Golden.Case> all() throws IOException {
        return Golden.cases();
    }

    static List<Golden.Case> markup() throws IOException {
        return of(Form.MARKUP);
    }

    static List<Golden.Case> texts() throws IOException {
        return of(Form.MARKUP, Form.JSON, Form.LINES);
    }

    static List<Golden.Case> archives() throws IOException {
        return of(Form.ARCHIVE);
    }

    private static String text(Golden.Case one) throws IOException {
        try (InputStream content = one.open().unpacked()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** New importers come into these tests by themselves; whoever reads neither text nor archives is named here. */
    @Test
    void everyImporterOfTheCatalogueIsTried() throws IOException {
        Set<String> tried = new TreeSet<>();
        texts().forEach(one -> tried.add(one.importer()));
        archives().forEach(one -> tried.add(one.importer()));
        Set<String> whole = Importers.all().stream().map(Importer::name).collect(Collectors.toCollection(TreeSet::new));
        whole.removeAll(tried);
        // Altered octet by octet in CatalogueTest, and by HostileBytesTest of dissect.
        assertThat(whole).containsExactly("packet-capture");
    }

    private static Receipt read(Golden.Case one, String text) throws IOException {
        return one.reader()
                .read(
                        Input.of(one.open().fileName(), text.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        Claims.none(),
                        Progress.none());
    }

    private static Receipt read(Golden.Case one, byte[] bytes) throws IOException {
        return one.reader()
                .read(Input.of(one.open().fileName(), bytes), Limits.standard(), Claims.none(), Progress.none());
    }

    private static List<Receipt.Remark> errors(Receipt receipt) {
        return receipt.remarks().stream()
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .toList();
    }

    private static void assertOneSentence(Receipt receipt) {
        assertThat(errors(receipt)).as("%s", receipt.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.text()).doesNotContain("\n").hasSizeBetween(10, 300);
            assertThat(remark.text()).doesNotContain("Exception").doesNotContain("java.");
        });
    }

    /** Pages for people are read without regard to their tags, so nothing in them is expanded or nested. */
    private static void assertStopped(Golden.Case one, Receipt receipt) {
        if (one.importer().equals("document")) {
            assertAtMostOneSentence(receipt);
        } else {
            assertOneSentence(receipt);
        }
    }

    private static void assertAtMostOneSentence(Receipt receipt) {
        if (!errors(receipt).isEmpty()) {
            assertOneSentence(receipt);
        }
    }

    private static String laughs(String text) {
        Matcher root = ROOT.matcher(text);
        assertThat(root.find()).isTrue();
        StringBuilder entities = new StringBuilder("<!DOCTYPE " + root.group(1) + " [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return text.substring(0, root.start()) + entities + "]>" + root.group() + "&l29;" + text.substring(root.end());
    }

    @ParameterizedTest
    @MethodSource("markup")
    void laughsByTheBillionAreRefused(Golden.Case one) throws IOException {
        assertStopped(one, read(one, laughs(text(one))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void deepNestingIsRefused(Golden.Case one) throws IOException {
        String text = text(one);
        String start = text.stripLeading();
        Matcher root = ROOT.matcher(text);
        if (start.startsWith("<") && root.find()) {
            assertStopped(one, read(one, text.substring(0, root.end()) + "<a>".repeat(DEEP)));
        } else if (start.startsWith("{")) {
            assertAtMostOneSentence(read(one, "{\"deep\":" + "[".repeat(DEEP) + text));
            assertAtMostOneSentence(read(one, "{\"deep\":" + "{\"a\":".repeat(DEEP) + text));
        } else if (start.startsWith("[")) {
            assertOneSentence(read(one, "[".repeat(DEEP) + text));
        } else {
            StringBuilder stairs = new StringBuilder(text).append('\n');
            for (int i = 0; i < 2_000; i++) {
                stairs.append(" ".repeat(i)).append("deeper\n");
            }
            assertAtMostOneSentence(read(one, stairs.toString()));
            assertAtMostOneSentence(read(one, text + "\n" + "a {\n".repeat(DEEP)));
            assertAtMostOneSentence(read(one, text + "\n" + "config a\nedit b\n".repeat(DEEP)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aLineOfTenMegabytesIsRefusedOrRead(Golden.Case one) throws IOException {
        String text = text(one);
        Matcher root = ROOT.matcher(text);
        if (text.stripLeading().startsWith("<") && root.find()) {
            assertOneSentence(read(
                    one,
                    text.substring(0, root.end()) + "<a b='" + "x".repeat(LONG) + "'/>" + text.substring(root.end())));
        } else if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            assertAtMostOneSentence(read(one, text + "\n{\"a\":\"" + "x".repeat(LONG) + "\"}"));
        } else {
            assertOneSentence(read(one, text + "\n" + "x".repeat(LONG)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anotherEncodingIsReadOrRefused(Golden.Case one) throws IOException {
        String text = text(one);
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("IBM500")))) {
            Receipt receipt = one.reader()
                    .read(Input.of(one.open().fileName(), bytes), Limits.standard(), Claims.none(), Progress.none());
            assertAtMostOneSentence(receipt);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aCutFileSaysSoOrReadsOn(Golden.Case one) throws IOException {
        String text = text(one);
        for (int part = 1; part < 8; part++) {
            assertAtMostOneSentence(read(one, text.substring(0, text.length() * part / 8)));
        }
    }

    /** Whoever reads on is stopped where the content has swollen too much; whoever has stopped before has not looked at it. */
    @ParameterizedTest
    @MethodSource("all")
    void whatSwellsIsRefused(Golden.Case one) throws IOException {
        byte[] whole;
        try (InputStream content = one.open().unpacked()) {
            whole = content.readAllBytes();
        }
        Limits standard = Limits.standard();
        Limits narrow = new Limits(
                standard.packedBytes(),
                whole.length + (64L << 10),
                standard.ratio(),
                standard.layers(),
                standard.workbookBytes(),
                standard.runBytes(),
                standard.depth(),
                standard.columns(),
                standard.cellCharacters(),
                standard.claims(),
                standard.remarks(),
                standard.time());
        byte[] swollen = Arrays.copyOf(whole, whole.length + (512 << 10));
        Arrays.fill(swollen, whole.length, swollen.length, (byte) '\n');
        Receipt receipt = one.reader()
                .read(Input.of(one.open().fileName(), Packed.zstd(swollen)), narrow, Claims.none(), Progress.none());
        if (Form.of(one) == Form.ARCHIVE || Form.of(one) == Form.OCTETS) {
            // What stands behind the end of these is not looked at.
            assertAtMostOneSentence(receipt);
        } else {
            assertOneSentence(receipt);
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void anArchiveThatSwellsInAnyOfItsPartsIsRefused(Golden.Case one) throws IOException {
        byte[] newlines = new byte[20 << 20];
        Arrays.fill(newlines, (byte) '\n');
        for (String part : Archives.parts(one).keySet()) {
            byte[] bomb = Archives.with(one, part, newlines);
            assertThat(bomb.length).isLessThan(1 << 20);
            assertOneSentence(read(one, bomb));
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void hostilePartsOfAnArchiveAreRefusedOrReadInPeace(Golden.Case one) throws IOException {
        for (Map.Entry<String, byte[]> part : Archives.parts(one).entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            List<String> hostile = new ArrayList<>(List.of("x".repeat(LONG), "[".repeat(DEEP), ""));
            if (text.stripLeading().startsWith("<") && ROOT.matcher(text).find()) {
                Matcher root = ROOT.matcher(text);
                assertThat(root.find()).isTrue();
                hostile.add(laughs(text));
                hostile.add(text.substring(0, root.end()) + "<a>".repeat(DEEP));
                hostile.add(text.substring(0, root.end()) + "<a b='" + "x".repeat(LONG) + "'/>"
                        + text.substring(root.end()));
            }
            for (int eighth = 1; eighth < 8; eighth++) {
                hostile.add(text.substring(0, text.length() * eighth / 8));
            }
            for (String content : hostile) {
                assertAtMostOneSentence(
                        read(one, Archives.with(one, part.getKey(), content.getBytes(StandardCharsets.UTF_8))));
            }
            for (String charset : List.of("UTF-16LE", "UTF-16", "IBM500")) {
                byte[] written = text.getBytes(Charset.forName(charset));
                assertAtMostOneSentence(read(one, Archives.with(one, part.getKey(), written)));
            }
        }
    }
}
