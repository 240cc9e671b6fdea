package org.asbuilt.risk.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standard of which clauses are covered by controls. Only numbers are taken from it, and no text. Source: requirements P2.C-07. */
public enum Standard {
    /** ISO/IEC 27001:2022, annex A. */
    ISO_27001("ISO/IEC 27001:2022 annex A", "(?:ISO(?:/IEC)?\\s*)?2700[12][^A-Z]*?A\\.?\\s*(\\d\\.\\d{1,2})"),
    /** IEC 62443-3-3:2013, the system requirements. */
    IEC_62443_3_3("IEC 62443-3-3:2013", "(?:IEC\\s*)?62443-3-3.*?(SR\\s*\\d\\.\\d{1,2})"),
    /** IEC 62443-2-1:2024, the groups of its security programme. */
    IEC_62443_2_1("IEC 62443-2-1:2024", "(?:IEC\\s*)?62443-2-1.*?((?:ORG|CM|NET|COMP|DATA|USER|EVENT|AVAIL)\\s*\\d)"),
    /** The Cyber Assessment Framework of the NCSC, version 3.2. */
    CAF("NCSC CAF 3.2", "CAF.*?([A-D]\\d\\.[a-f])"),
    /** The CIP standards of NERC. */
    CIP("NERC CIP", "(CIP-0\\d{2})(?:-\\d+)?\\s*(R\\d)");

    private final String title;
    private final Pattern reference;

    Standard(String title, String reference) {
        this.title = title;
        this.reference = Pattern.compile(reference, Pattern.CASE_INSENSITIVE);
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The clause of this standard that a reference names; empty if it names none. */
    Optional<String> number(String text) {
        Matcher found = reference.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String number = found.groupCount() == 2 ? found.group(1) + " " + found.group(2) : found.group(1);
        String plain = number.replaceAll("\\s+", " ").strip();
        if (this == ISO_27001) {
            return Optional.of("A." + plain);
        }
        return Optional.of(
                this == CAF
                        ? plain.substring(0, 1).toUpperCase(Locale.ROOT)
                                + plain.substring(1).toLowerCase(Locale.ROOT)
                        : spaced(plain.toUpperCase(Locale.ROOT)));
    }

    private static String spaced(String number) {
        return number.replaceFirst("^([A-Z]+)(\\d)", "$1 $2");
    }

    /**
     * The clause that a reference names, as people write it: {@code ISO 27001 A.8.20}, {@code IEC 62443-3-3 SR 5.1 RE 1}, {@code CAF B4.a},
     * {@code CIP-005-7 R2}; empty if it is of no standard that is known here.
     */
    public static Optional<Clause> clause(String text) {
        return Arrays.stream(values())
                .flatMap(standard -> standard.number(text).map(number -> new Clause(standard, number)).stream())
                .findFirst();
    }

    /**
     * A clause by its number.
     *
     * @param standard of which standard
     * @param number its number, for example {@code A.8.20} or {@code SR 5.1}
     */
    public record Clause(Standard standard, String number) {}
}
