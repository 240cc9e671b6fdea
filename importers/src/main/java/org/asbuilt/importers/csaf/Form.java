package org.asbuilt.importers.csaf;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a text has to be written. Source: CSAF 2.0, sections 3.1 and 3.2. */
enum Form {
    /** Any text but an empty one. */
    ANY("a text that is not empty", ".+"),
    /** A moment. Source: RFC 3339. */
    DATE_TIME(
            "a date and time by RFC 3339",
            "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d++)?([Zz]|[+-]\\d\\d:\\d\\d)"),
    /** An absolute URI. Source: RFC 3986. */
    URI_TEXT("an absolute URI", "[A-Za-z][A-Za-z0-9+.-]*+:.+"),
    /** The category of a document. */
    CATEGORY("a text that neither begins nor ends with space, dash, underscore or dot", "[^\\s\\-_.](.*[^\\s\\-_.])?"),
    /** The id of a document. */
    TRACKING_ID("a text without space around it", "\\S(.*\\S)?"),
    /** The version of a document. */
    VERSION("an integer or a semantic version", ".+"),
    /** A language. Source: RFC 5646. */
    LANGUAGE(
            "a language tag by RFC 5646",
            "(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
                    + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*+(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})++)*+"
                    + "(-[Xx](-[A-Za-z0-9]{1,8})++)?|[Xx](-[A-Za-z0-9]{1,8})++|(?i:i-default|i-mingo))"),
    /** The name of a product. Source: CPE 2.2 and 2.3. */
    CPE("a CPE name of version 2.2 or 2.3", cpe()),
    /** A package URL. */
    PURL("a package URL", "pkg:[A-Za-z.\\-+][A-Za-z0-9.\\-+]*+/.+"),
    /** The digest of a file. */
    HASH("at least 32 hexadecimal digits", "[0-9a-fA-F]{32,}+"),
    /** A number of the CVE list. */
    CVE("a CVE number", "CVE-[0-9]{4}-[0-9]{4,}+"),
    /** A number of the CWE list. */
    CWE("a CWE number", "CWE-[1-9]\\d{0,5}"),
    /** A vector of CVSS 2. */
    VECTOR_2("a vector of CVSS 2.0", vector("", metrics2())),
    /** A vector of CVSS 3.0. */
    VECTOR_3_0("a vector of CVSS 3.0", vector("CVSS:3[.]0/", metrics3())),
    /** A vector of CVSS 3.1. */
    VECTOR_3_1("a vector of CVSS 3.1", vector("CVSS:3[.]1/", metrics3())),
    /** A vector of CVSS 4.0. */
    VECTOR_4("a vector of CVSS 4.0", "CVSS:4[.]0(/[A-Z]{1,4}:[A-Za-z]{1,6}){11,32}+");

    private static final int LONGEST_PATTERN = 4_000;

    private final String expected;
    private final Pattern pattern;

    Form(String expected, String pattern) {
        this.expected = expected;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    private static String metrics2() {
        return "(AV:[NAL]|AC:[LMH]|Au:[MSN]|[CIA]:[NPC]|E:(U|POC|F|H|ND)|RL:(OF|TF|W|U|ND)|RC:(UC|UR|C|ND)"
                + "|CDP:(N|L|LM|MH|H|ND)|TD:(N|L|M|H|ND)|[CIA]R:(L|M|H|ND))";
    }

    private static String metrics3() {
        return "(AV:[NALP]|AC:[LH]|PR:[NLH]|UI:[NR]|S:[UC]|[CIA]:[NLH]|E:[XUPFH]|RL:[XOTWU]|RC:[XURC]|[CIA]R:[XLMH]"
                + "|MAV:[XNALP]|MAC:[XLH]|MPR:[XNLH]|MUI:[XNR]|MS:[XUC]|M[CIA]:[XNLH])";
    }

    private static String vector(String begin, String metric) {
        return begin + metric + "(/" + metric + "){0,40}";
    }

    private static String cpe() {
        String part =
                "((\\?*|\\*?)([a-zA-Z0-9\\-._]|(\\\\[\\\\*?!\"#$%&'()+,/:;<=>@\\[\\]^`{|}~])){1,200}(\\?*|\\*?)|[*\\-])";
        return "cpe:2\\.3:[aho*\\-](:" + part + "){5}(:(([a-zA-Z]{2,3}(-([a-zA-Z]{2}|[0-9]{3}))?)|[*\\-]))(:" + part
                + "){4}|[cC][pP][eE]:/[AHOaho]?(:[A-Za-z0-9._\\-~%]*+){0,6}";
    }

    /** What is expected, in words. */
    String expected() {
        return expected;
    }

    /** Whether a text is written so. */
    boolean fits(String text) {
        return switch (this) {
            case ANY -> !text.isEmpty();
            case CATEGORY, TRACKING_ID, PURL -> pattern.matcher(text).matches();
            case DATE_TIME -> moment(text).isPresent();
            case URI_TEXT -> isUri(text);
            case VERSION -> Version.of(text).isPresent();
            default -> text.length() <= LONGEST_PATTERN && pattern.matcher(text).matches();
        };
    }

    /** A date and time by RFC 3339; empty if it is none. */
    static Optional<Instant> moment(String text) {
        if (text.length() > 64 || !DATE_TIME.pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.toUpperCase(java.util.Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
