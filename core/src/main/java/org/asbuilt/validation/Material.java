package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.PartPath;

/**
 * The values of one group of a subject with what speaks for each.
 *
 * @param facet the name of the facet
 * @param values the values
 */
record Material(String facet, List<Value> values) {
    private static final int LABELS = 6;
    private static final Pattern SIGNER = Pattern.compile("stated by (.+?)(?: \\(| on \\d|, who knows|$)");

    /** One value with the claims that say the same. */
    record Value(PartPath path, Said said, List<RecordedClaim> agreeing) {
        /** What people call it. */
        String label() {
            return path.shape().label();
        }

        boolean isStated() {
            return said.basis() instanceof Basis.Stated
                    || (said.basis() instanceof Basis.Decided decided
                            && decided.chosen().isEmpty());
        }

        boolean isSourced() {
            return isStated() || !agreeing.isEmpty() || said.basis() instanceof Basis.Computed;
        }
    }

    /** The groups of a subject, by the name of the facet. */
    static Map<String, Material> of(Subject subject, Corroboration corroboration) {
        Map<String, Material> groups = new LinkedHashMap<>();
        subject.facts().forEach((slot, facts) -> {
            Fact fact = facts.getLast();
            List<Value> values = groups.computeIfAbsent(slot.facet(), facet -> new Material(facet, new ArrayList<>()))
                    .values();
            fact.parts().forEach((part, said) -> {
                if (!said.values().isEmpty() || said.absence().isPresent()) {
                    PartPath path = new PartPath(slot, part);
                    values.add(new Value(path, said, corroboration.agreeing(path, said)));
                }
            });
        });
        return groups;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The claims that say what is recorded, growing. */
    List<Long> claims() {
        SortedSet<Long> claims = new TreeSet<>();
        for (Value value : values) {
            value.agreeing().forEach(claim -> claims.add(claim.id()));
        }
        return List.copyOf(claims);
    }

    /** How many sources say what is recorded of any of it. */
    int sources() {
        Set<String> sources = new HashSet<>();
        for (Value value : values) {
            value.agreeing().forEach(claim -> sources.add(claim.source().id()));
        }
        return sources.size();
    }

    /** Who entered any of it: stated it, chose it, or signed the statement that it rests on. */
    Set<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        for (Value value : values) {
            switch (value.said().basis()) {
                case Basis.Stated stated -> authors.add(stated.person());
                case Basis.Decided decided -> authors.add(decided.person());
                case Basis.Claimed claimed ->
                    value.agreeing().stream()
                            .filter(claim -> claimed.claims().contains(claim.id()))
                            .flatMap(claim -> signer(claim).stream())
                            .forEach(authors::add);
                case Basis.Computed ignored -> {}
            }
        }
        return authors;
    }

    private static Optional<String> signer(RecordedClaim claim) {
        return switch (claim.claim().method()) {
            case STATED_BY_PERSON ->
                Stream.of(SIGNER.matcher(claim.claim().locus().text()))
                        .filter(Matcher::find)
                        .map(matcher -> matcher.group(1))
                        .findFirst();
            case IMPORTED,
                    OBSERVED_PASSIVE,
                    OBSERVED_ACTIVE,
                    PARSED_CONFIG,
                    DECLARED_BY_VENDOR,
                    READ_ON_SITE,
                    COMPUTED -> Optional.empty();
        };
    }

    /** Labels in words, at most so many. */
    static String labels(Collection<Value> values) {
        List<String> labels = values.stream().map(Value::label).distinct().toList();
        return labels.stream().limit(LABELS).collect(Collectors.joining(", "))
                + (labels.size() > LABELS ? " and more" : "");
    }
}
