package org.asbuilt.allow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Cidr;
import org.junit.jupiter.api.Test;

/** Few cross products that hold just what is wanted. */
class CoverTest {
    private static Cover.Triple triple(int source, int destination, int port) {
        return new Cover.Triple(
                Cidr.parse("10.1.0." + source), Cidr.parse("10.2.0." + destination), new AllowedService(6, port));
    }

    private static SortedSet<Cover.Triple> random(Random random, int most, int size) {
        SortedSet<Cover.Triple> wanted = new TreeSet<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            wanted.add(triple(1 + random.nextInt(size), 1 + random.nextInt(size), 1 + random.nextInt(size)));
        }
        return wanted;
    }

    private static Set<Cover.Triple> held(List<Cover.Product> products) {
        Set<Cover.Triple> held = new HashSet<>();
        products.forEach(product -> held.addAll(product.triples()));
        return held;
    }

    @Test
    void theProductsHoldWhatIsWantedAndNothingElse() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            SortedSet<Cover.Triple> wanted = random(random, 40, 5);
            List<Cover.Product> products = Cover.of(wanted);
            assertThat(held(products)).isEqualTo(wanted);
            for (Cover.Product product : products) {
                List<Cover.Product> others =
                        products.stream().filter(one -> !one.equals(product)).toList();
                assertThat(held(others))
                        .as("%s is needless in %s", product, products)
                        .isNotEqualTo(wanted);
            }
            assertThat(Cover.of(new TreeSet<>(wanted))).isEqualTo(products);
        }
    }

    @Test
    void manyAreCoveredExactlyToo() {
        SortedSet<Cover.Triple> wanted = random(new Random(2), 1, 1);
        Random random = new Random(3);
        for (int i = 0; i < 4_000; i++) {
            wanted.add(triple(1 + random.nextInt(20), 1 + random.nextInt(20), 1 + random.nextInt(20)));
        }
        assertThat(wanted.size()).isGreaterThan(1_500);
        assertThat(held(Cover.of(wanted))).isEqualTo(wanted);
    }

    @Test
    void aWholeProductIsOne() {
        SortedSet<Cover.Triple> wanted = new TreeSet<>();
        for (int source = 1; source < 6; source++) {
            for (int destination = 1; destination < 4; destination++) {
                wanted.add(triple(source, destination, 102));
                wanted.add(triple(source, destination, 502));
            }
        }
        assertThat(Cover.of(wanted)).hasSize(1);
        wanted.remove(triple(3, 2, 502));
        // Without one corner: all but its source, all but its destination, all but its service.
        assertThat(Cover.of(wanted)).hasSize(3);
    }

    /** Against all coverings of small sets: the fewest are found nearly always, and never more than one is too many. */
    @Test
    void theyAreAsFewAsCanBeOrOneMore() {
        Random random = new Random(4);
        int fewest = 0;
        int cases = 30;
        for (int i = 0; i < cases; i++) {
            SortedSet<Cover.Triple> wanted = random(random, 8, 3);
            int found = Cover.of(wanted).size();
            int least = least(wanted);
            assertThat(found).isBetween(least, least + 1);
            fewest += found == least ? 1 : 0;
        }
        assertThat(fewest).isGreaterThan(cases * 9 / 10);
    }

    private static int least(SortedSet<Cover.Triple> wanted) {
        List<Set<Cover.Triple>> products = products(wanted);
        for (int count = 1; ; count++) {
            if (covers(wanted, products, 0, count, new HashSet<>())) {
                return count;
            }
        }
    }

    private static boolean covers(
            Set<Cover.Triple> wanted, List<Set<Cover.Triple>> products, int at, int left, Set<Cover.Triple> covered) {
        if (covered.equals(wanted)) {
            return true;
        }
        if (left == 0 || at >= products.size()) {
            return false;
        }
        Set<Cover.Triple> more = new HashSet<>(covered);
        more.addAll(products.get(at));
        return covers(wanted, products, at + 1, left - 1, more) || covers(wanted, products, at + 1, left, covered);
    }

    /** All products within a set of up to three of each. */
    private static List<Set<Cover.Triple>> products(Set<Cover.Triple> wanted) {
        Set<Set<Cover.Triple>> all = new HashSet<>();
        for (int from = 1; from < 8; from++) {
            for (int to = 1; to < 8; to++) {
                for (int port = 1; port < 8; port++) {
                    Set<Cover.Triple> product = new HashSet<>();
                    for (int bit = 0; bit < 27; bit++) {
                        int source = bit % 3;
                        int destination = bit / 3 % 3;
                        int service = bit / 9;
                        if ((from >> source & 1 & to >> destination & port >> service) == 1) {
                            product.add(triple(source + 1, destination + 1, service + 1));
                        }
                    }
                    if (wanted.containsAll(product)) {
                        all.add(product);
                    }
                }
            }
        }
        all.remove(Collections.<Cover.Triple>emptySet());
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && other.containsAll(one)))
                .toList();
    }
}
