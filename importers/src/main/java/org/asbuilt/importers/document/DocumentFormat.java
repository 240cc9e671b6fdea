package org.asbuilt.importers.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Head;

/** The formats of documents, told by their first bytes. */
public enum DocumentFormat {
    /** ISO 32000. */
    PDF("a PDF document", head -> head.contains("%PDF-") && head.startsWith('%', 'P', 'D', 'F')),
    /** ECMA-376, word processing. */
    WORD(
            "a Word document",
            head -> isZip(head) && (head.contains("word/") || head.extension().equals("docx"))),
    /** ECMA-376, presentations. */
    POWERPOINT(
            "a presentation",
            head -> isZip(head) && (head.contains("ppt/") || head.extension().equals("pptx"))),
    /** ISO/IEC 26300. */
    OPEN_DOCUMENT(
            "an OpenDocument file", head -> isZip(head) && head.contains("mimetypeapplication/vnd.oasis.opendocument")),
    /** Office before 2007. */
    OLD_OFFICE("an Office file of before 2007", head -> head.startsWith(0xd0, 0xcf, 0x11, 0xe0)),
    /** Rich Text Format 1.9. */
    RTF("an RTF document", head -> head.startsWith('{', '\\', 'r', 't', 'f')),
    /** AutoCAD's exchange format as text. */
    DXF("a DXF drawing", head -> Texts.DXF.matcher(start(head)).find()),
    /** AutoCAD's own format. */
    DWG("a DWG drawing", head -> head.startsWith('A', 'C', '1', '0')),
    /** Scalable Vector Graphics. */
    SVG("an SVG picture", head -> Texts.SVG.matcher(start(head)).find()),
    /** Portable Network Graphics. */
    PNG("a PNG picture", head -> head.startsWith(0x89, 'P', 'N', 'G')),
    /** JPEG. */
    JPEG("a JPEG picture", head -> head.startsWith(0xff, 0xd8, 0xff)),
    /** TIFF, in which scanners write. */
    TIFF("a TIFF picture", head -> head.startsWith('I', 'I', 42, 0) || head.startsWith('M', 'M', 0, 42)),
    /** HyperText Markup Language. */
    HTML("an HTML page", head -> Texts.HTML.matcher(start(head)).find()),
    /** Text without markup, or with little. */
    PLAIN_TEXT("a text", head -> Texts.isProse(head));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // The predicates keep nothing.
    private final Predicate<Head> tell;

    DocumentFormat(String words, Predicate<Head> tell) {
        this.words = words;
        this.tell = tell;
    }

    /** The format of a content, if it is one of these. */
    public static Optional<DocumentFormat> of(Head head) {
        return Arrays.stream(values()).filter(format -> format.tell.test(head)).findFirst();
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** Whether nothing but its being prose tells it. */
    public boolean isPlain() {
        return this == PLAIN_TEXT;
    }

    private static boolean isZip(Head head) {
        return head.startsWith('P', 'K', 3, 4) && !head.contains("xl/workbook") && !head.contains("visio/");
    }

    private static String start(Head head) {
        String text = head.text();
        return text.length() > 4096 ? text.substring(0, 4096) : text;
    }

    /** How texts begin. */
    private static final class Texts {
        static final Pattern DXF = Pattern.compile("\\A(?:999\\R[^\\n]*\\R)*\\s*0\\s*\\R\\s*SECTION\\s*\\R");
        static final Pattern SVG = Pattern.compile(
                "\\A\\s*(?:<\\?xml[^>]*>)?\\s*(?:<!--.{0,2000}?-->\\s*)*(?:<!DOCTYPE svg[^>]*>)?\\s*<svg[\\s>]",
                Pattern.DOTALL);
        static final Pattern HTML =
                Pattern.compile("(?i)\\A\\s*(?:<!--.{0,500}?-->\\s*)?(?:<!doctype html|<html[\\s>])", Pattern.DOTALL);
        private static final Pattern SENTENCE =
                Pattern.compile("(?U)\\b\\p{L}{2,}(?:[ ,]+\\(?\\p{L}{1,}){4,}[^\\n]{0,200}?[.:!?)]");

        private Texts() {}

        /** Prose has sentences: of the lines with letters at least some read like them, and few look like settings. */
        static boolean isProse(Head head) {
            String text = head.text();
            if (text.isBlank()
                    || text.stripLeading().startsWith("<")
                    || text.stripLeading().startsWith("{")
                    || text.stripLeading().startsWith("[{")) {
                return false;
            }
            boolean named =
                    Arrays.asList("md", "txt", "text", "adoc", "rst", "").contains(head.extension());
            long sentences = text.lines()
                    .limit(400)
                    .filter(line ->
                            line.length() < 5_000 && SENTENCE.matcher(line).find())
                    .count();
            long lines = text.lines().limit(400).filter(line -> !line.isBlank()).count();
            return named && sentences >= 2 && sentences * 10 >= lines;
        }
    }
}
