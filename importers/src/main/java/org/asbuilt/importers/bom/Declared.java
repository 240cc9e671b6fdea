package org.asbuilt.importers.bom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Designation;
import org.asbuilt.model.ProductProfile;

/** What an SPDX document declares of one package, whatever the version of SPDX: values by what they are, each with its place. */
final class Declared {
    /** Values that say that nothing is said. */
    private static final Set<String> NOTHING = Set.of("NOASSERTION", "NONE", "UNSPECIFIED");

    private final TreeMap<String, List<Said>> values = new TreeMap<>();

    private record Said(String value, Locus at) {}

    /** Whether a value says anything. */
    static boolean says(String value) {
        return !value.isBlank() && !NOTHING.contains(value.strip());
    }

    /** Adds a value; what says nothing is not kept. */
    void put(String what, String value, Locus at) {
        if (says(value)) {
            values.computeIfAbsent(what, key -> new ArrayList<>()).add(new Said(value.strip(), at));
        }
    }

    /** Adds a hash; the algorithm is written as CycloneDX does. */
    void digest(String algorithm, String value, Locus at) {
        String lower = algorithm.toLowerCase(Locale.ROOT).replace('_', '-');
        String name = lower.matches("sha\\d{1,3}") ? "sha-" + lower.substring(3) : lower;
        if (!name.isEmpty() && !value.isBlank()) {
            put("digests", name + ":" + value.strip().toLowerCase(Locale.ROOT), at);
        }
    }

    private List<Said> all(String what) {
        return values.getOrDefault(what, List.of());
    }

    private Optional<Said> first(String... names) {
        for (String name : names) {
            if (!all(name).isEmpty()) {
                return Optional.of(all(name).getFirst());
            }
        }
        return Optional.empty();
    }

    /** Says it as a component. */
    void component(Bill bill, String key) {
        for (String part : List.of("name", "version", "sort")) {
            first(part).ifPresent(said -> bill.component(key, part, said.value(), said.at()));
        }
        first("supplier", "originator").ifPresent(said -> bill.component(key, "supplier", said.value(), said.at()));
        first("description", "summary").ifPresent(said -> bill.component(key, "description", said.value(), said.at()));
        one(bill, key, "purl", "other purl");
        one(bill, key, "cpe", "other CPE");
        for (String part : List.of("licences", "digests")) {
            all(part).stream().distinct().forEach(said -> bill.component(key, part, said.value(), said.at()));
        }
        all("details").forEach(said -> bill.component(key, "details", said.value(), said.at()));
    }

    /** The first of several is the value; the others are told beside it. */
    private void one(Bill bill, String key, String part, String others) {
        boolean isFirst = true;
        for (Said said : all(part)) {
            if (isFirst) {
                bill.component(key, part, said.value(), said.at());
            } else {
                bill.detail(key, others, said.value(), said.at());
            }
            isFirst = false;
        }
    }

    /** Says it as the product that the bill is of. */
    void product(Bill bill) {
        first("name").ifPresent(said -> {
            bill.product(Designation.class, "name", said.value(), said.at());
            bill.product(ProductProfile.class, "model", said.value(), said.at());
        });
        first("description", "summary")
                .ifPresent(said -> bill.product(Designation.class, "description", said.value(), said.at()));
        first("supplier", "originator")
                .ifPresent(said -> bill.product(ProductProfile.class, "manufacturer", said.value(), said.at()));
        first("version").ifPresent(said -> bill.product(ProductProfile.class, "version", said.value(), said.at()));
        for (String what : List.of("purl", "cpe")) {
            all(what).forEach(said -> bill.product(ProductProfile.class, "identifiers", said.value(), said.at()));
        }
        first("sort")
                .filter(said -> said.value().equals("application"))
                .ifPresent(said -> bill.product(ProductProfile.class, "assetClass", "software_application", said.at()));
        first("endOfSupport")
                .ifPresent(said -> bill.product(ProductProfile.class, "endOfSupport", said.value(), said.at()));
    }
}
