package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Cidr;

/**
 * Puts single permissions together: a set of triples is covered by few cross products that hold no other triple. The fewest are not looked for
 * among all coverings, which would take too long; each is as large as it can be, the one that covers the most is taken first, and none is
 * kept that the others make needless; at last each is made as small as it can be, so that they overlap no more than they have to.
 */
final class Cover {
    /** Above this many triples the largest product around the next triple is taken instead of the largest of all. */
    private static final int FEW = 1_500;

    private final Set<Triple> wanted;
    private final SortedSet<Cidr> sources = new TreeSet<>();
    private final SortedSet<Cidr> destinations = new TreeSet<>();
    private final SortedSet<AllowedService> services = new TreeSet<>();

    /**
     * One permission.
     *
     * @param source who opens
     * @param destination who answers
     * @param service what is opened
     */
    record Triple(Cidr source, Cidr destination, AllowedService service) implements Comparable<Triple> {
        @Override
        public int compareTo(Triple other) {
            int bySource = source.compareTo(other.source);
            int byDestination = destination.compareTo(other.destination);
            return bySource != 0 ? bySource : byDestination != 0 ? byDestination : service.compareTo(other.service);
        }
    }

    /**
     * A cross product.
     *
     * @param sources each of these
     * @param destinations to each of these
     * @param services with each of these
     */
    record Product(SortedSet<Cidr> sources, SortedSet<Cidr> destinations, SortedSet<AllowedService> services) {
        List<Triple> triples() {
            List<Triple> triples = new ArrayList<>(sources.size() * destinations.size() * services.size());
            for (Cidr source : sources) {
                for (Cidr destination : destinations) {
                    for (AllowedService service : services) {
                        triples.add(new Triple(source, destination, service));
                    }
                }
            }
            return triples;
        }
    }

    private Cover(SortedSet<Triple> wanted) {
        this.wanted = new HashSet<>(wanted);
        wanted.forEach(triple -> {
            sources.add(triple.source());
            destinations.add(triple.destination());
            services.add(triple.service());
        });
    }

    /** Products that hold the triples and no others; the same each time. */
    static List<Product> of(SortedSet<Triple> wanted) {
        Cover cover = new Cover(wanted);
        List<Product> chosen = wanted.size() <= FEW ? cover.largestFirst(wanted) : cover.oneByOne(wanted);
        return trimmed(needed(chosen));
    }

    private List<Product> largestFirst(SortedSet<Triple> wanted) {
        Set<Product> products = new LinkedHashSet<>();
        wanted.forEach(triple -> products.addAll(around(triple)));
        Map<Product, List<Triple>> open = new HashMap<>();
        products.forEach(product -> open.put(product, product.triples()));
        Set<Triple> left = new HashSet<>(wanted);
        List<Product> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Product best = null;
            int most = 0;
            for (Product product : products) {
                int covers = (int) open.getOrDefault(product, List.of()).stream()
                        .filter(left::contains)
                        .count();
                if (covers > most) {
                    most = covers;
                    best = product;
                }
            }
            if (best == null) {
                throw new IllegalStateException("a permission is in none of the products around it");
            }
            chosen.add(best);
            left.removeAll(best.triples());
            products.remove(best);
        }
        return chosen;
    }

    private List<Product> oneByOne(SortedSet<Triple> wanted) {
        Set<Triple> covered = new HashSet<>();
        List<Product> chosen = new ArrayList<>();
        for (Triple triple : wanted) {
            if (covered.contains(triple)) {
                continue;
            }
            Product best = Collections.max(
                    around(triple), (one, other) -> Long.compare(open(one, covered), open(other, covered)));
            chosen.add(best);
            covered.addAll(best.triples());
        }
        return chosen;
    }

    private static long open(Product product, Set<Triple> covered) {
        return product.triples().stream().filter(one -> !covered.contains(one)).count();
    }

    private enum Side {
        SOURCES,
        DESTINATIONS,
        SERVICES
    }

    private static final List<List<Side>> ORDERS = List.of(
            List.of(Side.DESTINATIONS, Side.SERVICES, Side.SOURCES),
            List.of(Side.SERVICES, Side.DESTINATIONS, Side.SOURCES),
            List.of(Side.SOURCES, Side.SERVICES, Side.DESTINATIONS),
            List.of(Side.SERVICES, Side.SOURCES, Side.DESTINATIONS),
            List.of(Side.DESTINATIONS, Side.SOURCES, Side.SERVICES),
            List.of(Side.SOURCES, Side.DESTINATIONS, Side.SERVICES));

    /** Products around a triple that cannot grow on any side. */
    private List<Product> around(Triple triple) {
        return ORDERS.stream().map(order -> grown(triple, order)).distinct().toList();
    }

    private Product grown(Triple seed, List<Side> order) {
        Product product = new Product(
                new TreeSet<>(List.of(seed.source())),
                new TreeSet<>(List.of(seed.destination())),
                new TreeSet<>(List.of(seed.service())));
        for (Side side : order) {
            product = switch (side) {
                case SOURCES -> {
                    SortedSet<Cidr> more = new TreeSet<>();
                    for (Cidr one : sources) {
                        if (isWanted(new TreeSet<>(List.of(one)), product.destinations(), product.services())) {
                            more.add(one);
                        }
                    }
                    yield new Product(more, product.destinations(), product.services());
                }
                case DESTINATIONS -> {
                    SortedSet<Cidr> more = new TreeSet<>();
                    for (Cidr one : destinations) {
                        if (isWanted(product.sources(), new TreeSet<>(List.of(one)), product.services())) {
                            more.add(one);
                        }
                    }
                    yield new Product(product.sources(), more, product.services());
                }
                case SERVICES -> {
                    SortedSet<AllowedService> more = new TreeSet<>();
                    for (AllowedService one : services) {
                        if (isWanted(product.sources(), product.destinations(), new TreeSet<>(List.of(one)))) {
                            more.add(one);
                        }
                    }
                    yield new Product(product.sources(), product.destinations(), more);
                }
            };
        }
        return product;
    }

    private boolean isWanted(SortedSet<Cidr> from, SortedSet<Cidr> to, SortedSet<AllowedService> what) {
        for (Cidr source : from) {
            for (Cidr destination : to) {
                for (AllowedService service : what) {
                    if (!wanted.contains(new Triple(source, destination, service))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Without those of which every triple is in another; the smallest go first. */
    private static List<Product> needed(List<Product> chosen) {
        Map<Triple, Integer> counted = counted(chosen);
        List<Product> kept = new ArrayList<>(chosen);
        for (Product product : chosen.reversed()) {
            List<Triple> triples = product.triples();
            if (triples.stream().allMatch(triple -> counted.getOrDefault(triple, 0) > 1)) {
                triples.forEach(triple -> counted.merge(triple, -1, Integer::sum));
                kept.remove(product);
            }
        }
        return kept;
    }

    /** Each without the sources, destinations and services whose triples are all in others. */
    private static List<Product> trimmed(List<Product> products) {
        Map<Triple, Integer> counted = counted(products);
        List<Product> trimmed = new ArrayList<>();
        for (Product product : products.reversed()) {
            Product less = product;
            for (AllowedService service : product.services()) {
                less = without(less, new Product(less.sources(), less.destinations(), one(service)), counted);
            }
            for (Cidr source : product.sources()) {
                less = without(less, new Product(one(source), less.destinations(), less.services()), counted);
            }
            for (Cidr destination : product.destinations()) {
                less = without(less, new Product(less.sources(), one(destination), less.services()), counted);
            }
            trimmed.add(less);
        }
        return trimmed.reversed();
    }

    private static <T extends Comparable<T>> SortedSet<T> one(T element) {
        return new TreeSet<>(List.of(element));
    }

    private static Product without(Product product, Product slice, Map<Triple, Integer> counted) {
        List<Triple> triples = slice.triples();
        boolean whole = triples.size() == product.triples().size();
        if (whole || triples.stream().anyMatch(triple -> counted.getOrDefault(triple, 0) < 2)) {
            return product;
        }
        triples.forEach(triple -> counted.merge(triple, -1, Integer::sum));
        return new Product(
                rest(product.sources(), slice.sources()),
                rest(product.destinations(), slice.destinations()),
                rest(product.services(), slice.services()));
    }

    private static <T> SortedSet<T> rest(SortedSet<T> all, SortedSet<T> gone) {
        SortedSet<T> rest = new TreeSet<>(all);
        if (gone.size() < all.size()) {
            rest.removeAll(gone);
        }
        return rest;
    }

    private static Map<Triple, Integer> counted(List<Product> products) {
        Map<Triple, Integer> counted = new HashMap<>();
        products.forEach(product -> product.triples().forEach(triple -> counted.merge(triple, 1, Integer::sum)));
        return counted;
    }
}
