package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile hand could make of the golden inputs: each importer refuses it with one clear sentence, or reads on in peace. */
class HostileInputsTest {
    private static final Pattern ROOT = Pattern.compile("<(?![?!/])([\\w.:-]+)(?:\\s[^>]*)?>");
    private static final int DEEP = 100_000;
    private static final int LONG = 10 << 20;

    static List<Golden.Case> cases() throws IOException {
        return Golden.cases();
    }

    private static String text(Golden.Case one) throws IOException {
        Assumptions.assumeTrue(one.open().encoding().isPresent(), "no text");
        try (InputStream content = one.open().unpacked()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Receipt read(Golden.Case one, String text) throws IOException {
        return one.reader()
                .read(
                        Input.of(one.open().fileName(), text.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        Claims.none(),
                        Progress.none());
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

    @ParameterizedTest
    @MethodSource("cases")
    void laughsByTheBillionAreRefused(Golden.Case one) throws IOException {
        String text = text(one);
        Matcher root = ROOT.matcher(text);
        Assumptions.assumeTrue(text.stripLeading().startsWith("<") && root.find(), "no XML");
        StringBuilder entities = new StringBuilder("<!DOCTYPE " + root.group(1) + " [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        String laughs =
                text.substring(0, root.start()) + entities + "]>" + root.group() + "&l29;" + text.substring(root.end());
        assertStopped(one, read(one, laughs));
    }

    @ParameterizedTest
    @MethodSource("cases")
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
    @MethodSource("cases")
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
    @MethodSource("cases")
    void anotherEncodingIsReadOrRefused(Golden.Case one) throws IOException {
        String text = text(one);
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(java.nio.charset.Charset.forName("IBM500")))) {
            Receipt receipt = one.reader()
                    .read(Input.of(one.open().fileName(), bytes), Limits.standard(), Claims.none(), Progress.none());
            assertAtMostOneSentence(receipt);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCutFileSaysSoOrReadsOn(Golden.Case one) throws IOException {
        String text = text(one);
        for (int part = 1; part < 8; part++) {
            assertAtMostOneSentence(read(one, text.substring(0, text.length() * part / 8)));
        }
    }
}
