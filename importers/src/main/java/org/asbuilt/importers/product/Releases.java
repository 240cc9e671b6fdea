package org.asbuilt.importers.product;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asbuilt.importers.intake.Reading;

/** Products of one file. A description often holds all versions of a product that there have been: the newest is the product. */
final class Releases {
    private static final int MOST = 50_000;
    private static final Comparator<String> BY_NUMBERS = Releases::compare;

    private final Reading reading;
    private final Map<String, Product> newest = new LinkedHashMap<>();

    Releases(Reading reading) {
        this.reading = reading;
    }

    /** Adds a product, or another version of one. */
    void add(Product product) {
        Product known = newest.get(product.key());
        if (known == null) {
            if (newest.size() >= MOST) {
                reading.count("products beyond the first " + MOST + ", not read", 1);
                return;
            }
            newest.put(product.key(), product);
            return;
        }
        reading.count("other versions of the same product", 1);
        boolean newer = BY_NUMBERS.compare(product.version, known.version) > 0;
        Product kept = newer ? product : known;
        kept.alsoKnownAs(newer ? known : product);
        newest.put(product.key(), kept);
    }

    /** Claims all. */
    void claim() {
        newest.values().forEach(product -> reading.units(1, product.claim(reading) ? 1 : 0));
    }

    /** Compares the numbers in two versions from left to right. */
    static int compare(String one, String other) {
        String[] left = one.replaceAll("\\D+", " ").strip().split(" ", -1);
        String[] right = other.replaceAll("\\D+", " ").strip().split(" ", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int compared = Long.compare(number(left[i]), number(right[i]));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static long number(String digits) {
        return digits.isEmpty() || digits.length() > 15 ? -1 : Long.parseLong(digits, 10);
    }
}
