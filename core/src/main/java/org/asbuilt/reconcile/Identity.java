package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.ProductProfile;

/**
 * What identifiers are worth. Each hint that a mention and a subject share speaks for their being the same with a weight
 * between 0 and 1; weights w add up as 1 - (1 - w1)(1 - w2)...; each identifier in which the two contradict each other
 * multiplies the result by a factor. From {@link #SURE} on the two are taken to be the same; from {@link #PERHAPS} on it is a
 * question to a person.
 */
final class Identity {
    /** From here on two are taken to be the same. */
    static final double SURE = 0.5;
    /** From here on it is a question. */
    static final double PERHAPS = 0.25;
    /** Two subjects that score this close are a question too. */
    static final double MARGIN = 0.15;

    /** The sorts of identifier, each with its weight for assets and its factor in case of contradiction. */
    enum Sort {
        /** An id is given once: whoever bears it is meant, and whoever bears another is not. */
        ID(1.0, 0.0, "id in the record"),
        SERIAL(0.95, 0.4, "serial number"),
        NUMBER(0.95, 0.5, "number"),
        MAC(0.90, 0.6, "MAC address"),
        TAG(0.85, 0.6, "tag"),
        HOSTNAME(0.60, 0.8, "host name"),
        ADDRESS(0.55, 0.9, "address"),
        NAME(0.50, 1.0, "name"),
        RANGE(0.60, 0.8, "range"),
        JOINS(1.0, 1.0, "ends");

        private final double weight;
        private final double contradiction;
        private final String words;

        Sort(double weight, double contradiction, String words) {
            this.weight = weight;
            this.contradiction = contradiction;
            this.words = words;
        }

        static Sort of(Hint hint) {
            return switch (hint) {
                case Hint.HasId ignored -> ID;
                case Hint.HasSerial ignored -> SERIAL;
                case Hint.HasNumber ignored -> NUMBER;
                case Hint.HasMac ignored -> MAC;
                case Hint.HasTag ignored -> TAG;
                case Hint.HasHostname ignored -> HOSTNAME;
                case Hint.HasAddress ignored -> ADDRESS;
                case Hint.HasName ignored -> NAME;
                case Hint.HasRange ignored -> RANGE;
                case Hint.Joins ignored -> JOINS;
            };
        }

        String words() {
            return words;
        }
    }

    private Identity() {}

    /** The hints that identify something. */
    static Set<Hint> telling(Collection<Hint> hints) {
        return hints.stream()
                .filter(hint -> Placeholders.reason(hint).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The weight of one hint for a subject of that kind. Only assets have names that two may share. */
    static double weight(Kind kind, Hint hint) {
        Sort sort = Sort.of(hint);
        return sort == Sort.NAME && kind != Kind.ASSET ? 0.9 : sort.weight;
    }

    /** How much all hints together are worth. */
    static double weight(Kind kind, Collection<Hint> hints) {
        double doubt = 1;
        for (Hint hint : hints) {
            doubt *= 1 - weight(kind, hint);
        }
        return 1 - doubt;
    }

    /** How alike a mention and a bearer of identifiers are. */
    static Likeness likeness(Kind kind, Set<Hint> mention, Set<Hint> bearer) {
        List<String> reasons = new ArrayList<>();
        Set<Hint> shared = new TreeSet<>(mention);
        shared.retainAll(bearer);
        double score = weight(kind, shared);
        for (Hint hint : shared) {
            reasons.add("the same " + Sort.of(hint).words() + " " + value(hint));
        }
        for (Sort sort : Sort.values()) {
            List<Hint> mine = of(sort, mention);
            List<Hint> theirs = of(sort, bearer);
            boolean contradicts = sort.contradiction < 1
                    && !mine.isEmpty()
                    && !theirs.isEmpty()
                    && shared.stream().noneMatch(hint -> Sort.of(hint) == sort);
            if (contradicts) {
                score *= sort.contradiction;
                reasons.add("another " + sort.words() + ": " + values(mine) + ", not " + values(theirs)
                        + slip(sort, mine, theirs));
            }
        }
        return new Likeness(score, reasons, shared);
    }

    /**
     * How alike two are.
     *
     * @param score 0 to 1
     * @param reasons what speaks for it and against it
     * @param shared the hints that they share
     */
    record Likeness(double score, List<String> reasons, Set<Hint> shared) {}

    /** The hints that a subject of the record bears. */
    static Set<Hint> of(Subject subject) {
        Set<Hint> hints = new TreeSet<>();
        subject.facet(Nameplate.class)
                .flatMap(Nameplate::serialNumber)
                .ifPresent(serial -> hints.add(new Hint.HasSerial(serial)));
        subject.facet(Designation.class).ifPresent(designation -> {
            designation.assetNumber().ifPresent(number -> hints.add(new Hint.HasNumber(number)));
            designation.tag().ifPresent(tag -> hints.add(new Hint.HasTag(tag)));
            designation.name().ifPresent(name -> hints.add(new Hint.HasName(name)));
        });
        subject.facet(Communication.class)
                .flatMap(Communication::hostname)
                .ifPresent(hostname -> hints.add(new Hint.HasHostname(hostname)));
        subject.facets(NetworkPort.class).values().forEach(port -> {
            port.mac().ifPresent(mac -> hints.add(new Hint.HasMac(mac)));
            port.addresses().forEach(address -> hints.add(new Hint.HasAddress(address)));
        });
        subject.facet(NetworkProfile.class)
                .flatMap(NetworkProfile::range)
                .ifPresent(range -> hints.add(new Hint.HasRange(range)));
        subject.facet(ProductProfile.class)
                .flatMap(ProductProfile::orderNumber)
                .ifPresent(number -> hints.add(new Hint.HasNumber(number)));
        return telling(hints);
    }

    /** A hint's value as people write it. */
    static String value(Hint hint) {
        return switch (hint) {
            case Hint.HasId named -> named.id().value();
            case Hint.HasSerial serial -> serial.serial();
            case Hint.HasNumber number -> number.number();
            case Hint.HasMac mac -> mac.mac().text();
            case Hint.HasTag tag -> tag.tag();
            case Hint.HasHostname hostname -> hostname.hostname();
            case Hint.HasAddress address -> address.address().text();
            case Hint.HasName name -> name.name();
            case Hint.HasRange range -> range.range().toString();
            case Hint.Joins joins -> joins.text();
        };
    }

    private static List<Hint> of(Sort sort, Set<Hint> hints) {
        return hints.stream().filter(hint -> Sort.of(hint) == sort).toList();
    }

    private static String values(List<Hint> hints) {
        return hints.stream().map(Identity::value).collect(Collectors.joining(", "));
    }

    /** A remark if two identifiers differ in so few places that one may be a slip of the pen. */
    private static String slip(Sort sort, List<Hint> mine, List<Hint> theirs) {
        Optional<String> close = mine.stream()
                .flatMap(one -> theirs.stream().filter(other -> close(value(one), value(other))))
                .map(Identity::value)
                .findFirst();
        return close.isPresent() && sort != Sort.ADDRESS ? " (so alike that one may be a typing error)" : "";
    }

    private static boolean close(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        if (a.length() != b.length() || a.length() < 5) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different <= 2;
    }
}
