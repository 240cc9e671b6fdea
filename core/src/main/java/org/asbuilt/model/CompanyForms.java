package org.asbuilt.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What names of companies end with and what tells none of them apart: legal forms and the like, in lower case. */
public final class CompanyForms {
    /** The words. */
    public static final Set<String> WORDS = Set.of(
            "ag",
            "gmbh",
            "co",
            "kg",
            "inc",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "llc",
            "plc",
            "sa",
            "spa",
            "srl",
            "se",
            "bv",
            "nv",
            "oy",
            "as",
            "kk",
            "company",
            "international",
            "holding");

    private CompanyForms() {}

    /** Those and more. */
    public static Set<String> and(Set<String> more) {
        return Stream.concat(WORDS.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
