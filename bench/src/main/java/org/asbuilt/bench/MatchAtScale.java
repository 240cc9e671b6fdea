package org.asbuilt.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.importers.Publications;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Product;
import org.asbuilt.vulnerability.advisory.Product.Branch.Category;
import org.asbuilt.vulnerability.advisory.Published;
import org.asbuilt.vulnerability.match.AssetFacts;
import org.asbuilt.vulnerability.match.Identity;
import org.asbuilt.vulnerability.match.Matches;
import org.asbuilt.vulnerability.match.Vendors;

/**
 * Compares a made-up plant with real advisories. Arguments: assets, models, and the folder of the development data.
 *
 * <p>The models are products that the advisories name, spread over all of them, so that every model is hit; of one asset in ten the
 * version is not known, one in twenty has its order number, and there are five versions of each model in the plant.
 */
public final class MatchAtScale {
    private static final int ROUNDS = 3;
    private static final int VERSIONS = 5;

    private final Random random = new Random(24);

    private MatchAtScale() {}

    /** Runs and prints what came of it and how long it took. */
    public static void main(String... arguments) throws IOException {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int models = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 2_000;
        Path data = Path.of(arguments.length > 2 ? arguments[2] : System.getProperty("asbuilt.data", "../shared/data"));
        if (!Files.isDirectory(data.resolve("advisories"))) {
            throw new IllegalArgumentException("no folder advisories in " + data
                    + ": name the folder of the development data as third argument or by -Dasbuilt.data");
        }
        new MatchAtScale().run(assets, models, data.resolve("advisories"));
    }

    private void run(int assets, int models, Path folder) throws IOException {
        List<Advisory> advisories = Row.timed(
                "advisories read from their files", () -> advisories(folder), read -> read.size() + " advisories");
        SortedMap<Id, AssetFacts> plant = plant(assets, models, advisories);
        for (int round = 1; round <= ROUNDS; round++) {
            Row.count("round", round, "of " + ROUNDS);
            Matches all = Row.timed(
                    "all assets against all advisories",
                    () -> Matches.of(advisories, plant, Vendors.KNOWN_ALIASES),
                    matches -> matches.assets().size() + " assets, " + matches.distinct() + " different, "
                            + matches.statistics());
            Advisory one = advisories.stream()
                    .max(Comparator.comparingInt(advisory -> advisory.products().size()))
                    .orElseThrow();
            Matches without = Matches.of(
                    advisories.stream()
                            .filter(other -> !other.key().equals(one.key()))
                            .toList(),
                    plant,
                    Vendors.KNOWN_ALIASES);
            Matches more = Row.timed(
                    "one advisory more",
                    () -> without.with(one),
                    matches -> matches.of(one.key()).size() + " assets of " + one.id());
            if (!more.statistics().equals(all.statistics())) {
                throw new IllegalStateException(
                        "one advisory more came to " + more.statistics() + " and not to " + all.statistics());
            }
            Id changed = plant.lastKey();
            Row.timed(
                    "one asset changed",
                    () -> all.with(
                            changed, facts(advisories.getFirst().products().getFirst(), 0)),
                    matches -> matches.of(changed).size() + " matches");
        }
    }

    private static List<Advisory> advisories(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Advisory> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".zip"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Optional<Published> published = Publications.read(
                        file.getFileName().toString(),
                        Digest.of(bytes),
                        Instant.EPOCH,
                        Input.of(file.getFileName().toString(), bytes));
                published.map(Published::advisories).ifPresent(all::addAll);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<Id, AssetFacts> plant(int assets, int models, List<Advisory> advisories) {
        Map<String, Product> products = new TreeMap<>();
        advisories.stream()
                .flatMap(advisory -> advisory.products().stream())
                .forEach(product -> product.named(Category.PRODUCT_NAME)
                        .ifPresent(name -> products.putIfAbsent(
                                product.named(Category.VENDOR).orElse("") + " " + name, product)));
        List<Product> all = List.copyOf(products.values());
        SortedMap<Id, AssetFacts> plant = new TreeMap<>();
        for (int asset = 0; asset < assets; asset++) {
            long model = asset % Math.min(models, all.size());
            Product product = all.get((int) (model * all.size() / Math.min(models, all.size())));
            plant.put(Id.of(Kind.ASSET, "asset " + asset), facts(product, random.nextInt(100)));
        }
        return plant;
    }

    private static AssetFacts facts(Product product, int dice) {
        Optional<String> version =
                dice % 10 == 0 ? Optional.empty() : Optional.of(1 + dice % VERSIONS + ".2." + dice % 2);
        return new AssetFacts(
                List.of(Identity.asset(
                        product.named(Category.VENDOR),
                        product
                                .named(Category.PRODUCT_NAME)
                                .map(name -> name.replaceAll("\\([^)]*\\)", "").strip())
                                .stream()
                                .toList(),
                        product.identifiers().modelNumbers().stream()
                                .filter(number -> dice % 20 == 1)
                                .findFirst(),
                        version)),
                List.of());
    }
}
