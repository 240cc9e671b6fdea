package org.asbuilt.server.api;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.view.AdvisoryView.AdvisoryRow;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Note;
import org.asbuilt.vulnerability.advisory.Product;

/**
 * Which advisories are asked for, and in which order. Source: CSAF 2.0, conformance clause 9.1.12: search by the fields of the document, by
 * CVE and by the product tree, and sorting.
 *
 * @param words words of id, title, publisher, aliases or notes
 * @param cve a CVE number
 * @param product words of a product or its maker, or one of its identifiers
 * @param sort current, severity or id
 */
record AdvisoryFilter(Optional<String> words, Optional<String> cve, Optional<String> product, Optional<String> sort) {

    static AdvisoryFilter of(
            Optional<String> words, Optional<String> cve, Optional<String> product, Optional<String> sort) {
        return new AdvisoryFilter(folded(words), folded(cve), folded(product), sort.filter(one -> !one.isBlank()));
    }

    private static Optional<String> folded(Optional<String> text) {
        return text.map(one -> one.strip().toLowerCase(Locale.ROOT)).filter(one -> !one.isEmpty());
    }

    boolean fits(Advisory advisory) {
        return words.map(one -> said(advisory).anyMatch(text -> has(text, one))).orElse(true)
                && cve.map(one -> advisory.vulnerabilities().stream()
                                .flatMap(vulnerability ->
                                        Stream.concat(vulnerability.cve().stream(), vulnerability.ids().stream()))
                                .anyMatch(text -> has(text, one)))
                        .orElse(true)
                && product.map(one -> advisory.products().stream().anyMatch(known -> names(known, one)))
                        .orElse(true);
    }

    private static Stream<String> said(Advisory advisory) {
        return Stream.of(
                        Stream.of(
                                advisory.id(),
                                advisory.title(),
                                advisory.publisher().name(),
                                advisory.category()),
                        advisory.aliases().stream(),
                        advisory.notes().stream().map(Note::text))
                .flatMap(texts -> texts);
    }

    private static boolean names(Product product, String words) {
        Product.Identifiers by = product.identifiers();
        return Stream.of(
                        Stream.of(product.name()),
                        product.branches().stream().map(Product.Branch::name),
                        by.modelNumbers().stream(),
                        by.skus().stream(),
                        by.serialNumbers().stream(),
                        by.cpes().stream(),
                        by.purls().stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> has(text, words));
    }

    private static boolean has(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    /**
     * The order that was asked for, the newest release first if none was.
     *
     * @throws InvalidValue if there is no such order
     */
    Comparator<AdvisoryRow> order() {
        Comparator<AdvisoryRow> byId = Comparator.comparing(AdvisoryRow::id).thenComparing(AdvisoryRow::publisher);
        return switch (sort.orElse("current")) {
            case "current" ->
                Comparator.comparing(AdvisoryRow::current).reversed().thenComparing(byId);
            case "severity" ->
                Comparator.comparingDouble((AdvisoryRow row) -> -row.base().orElse(-1.0))
                        .thenComparing(byId);
            case "id" -> byId;
            default -> throw InvalidValue.expected("current, severity or id", sort.orElseThrow());
        };
    }
}
