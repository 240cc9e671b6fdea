package org.asbuilt.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;
import org.asbuilt.store.Database;
import org.asbuilt.store.Image;
import org.asbuilt.store.Import;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SqlArtifacts;
import org.asbuilt.store.SqlClaims;
import org.asbuilt.store.SqlImports;
import org.asbuilt.store.SqlLedger;

/**
 * A {@link LargePlant} as an installation keeps it: its sources taken in with all their claims, and the {@link MadeRecord} of them
 * committed, an hour apart, over the month that ends now.
 */
public final class StoredPlant {
    private static final int BULK = 5000;
    private static final Duration AGE = Duration.ofDays(30);
    private static final String PERSON = "ada";

    private StoredPlant() {}

    /** The first moment at which something of the record is held, by a clock. */
    public static Instant begin(Instant now) {
        return now.minus(AGE);
    }

    /** The hardware address of the station of that number, from 0. */
    public static Mac mac(int number) {
        return LargePlant.mac(number);
    }

    /** The address of the station of that number in a plant of so many assets. */
    public static IpAddress address(int number, int assets) {
        return LargePlant.address(number, assets);
    }

    /**
     * Writes it into an empty database.
     *
     * @param now the last moment before which all of it was committed
     * @return how many claims it has
     */
    public static long write(Database database, Keys keys, int assets, int connections, Instant now)
            throws IOException {
        Instant begin = begin(now);
        take(database, keys, new LargePlant(assets, connections), begin);
        List<RecordedClaim> claims = new ArrayList<>();
        new SqlClaims(database, keys).standing(claims::add);
        SqlLedger ledger = SqlLedger.open(database, keys);
        List<Edit> edits = new ArrayList<>();
        new MadeRecord(claims).edits(own -> {
            edits.addAll(own);
            if (edits.size() >= BULK) {
                commit(ledger, edits, begin);
            }
        });
        commit(ledger, edits, begin);
        Image.write(database, keys, ledger.snapshot());
        return claims.size();
    }

    private static void take(Database database, Keys keys, LargePlant plant, Instant recorded) throws IOException {
        Map<Source, List<RecordedClaim>> sources = new LinkedHashMap<>();
        plant.claims()
                .forEach(claim -> sources.computeIfAbsent(claim.source(), source -> new ArrayList<>())
                        .add(claim));
        SqlArtifacts artifacts = new SqlArtifacts(database, keys);
        List<Import.Draft> drafts = new ArrayList<>();
        for (Map.Entry<Source, List<RecordedClaim>> entry : sources.entrySet()) {
            Source source = entry.getKey();
            byte[] content = source.title().getBytes(StandardCharsets.UTF_8);
            drafts.add(new Import.Draft(
                    source.type(),
                    source.title(),
                    artifacts.put(new ByteArrayInputStream(content), recorded),
                    Optional.empty(),
                    source.coverage(),
                    receipt(source, entry.getValue().size()),
                    entry.getValue().stream().map(RecordedClaim::claim)));
        }
        new SqlImports(database, keys).take(PERSON, recorded, drafts);
    }

    private static Receipt receipt(Source source, long claims) {
        return new Receipt("made", "claims", claims, claims, claims, List.of(), 0, Map.of(), source.coverage());
    }

    private static void commit(SqlLedger ledger, List<Edit> edits, Instant begin) {
        long before = ledger.snapshot().commit();
        Commit.Draft draft = new Commit.Draft("change-1", PERSON, List.of("bob"), "made", List.copyOf(edits));
        if (ledger.append(draft, before, begin.plus(Duration.ofHours(1 + before)))
                .isEmpty()) {
            throw new IllegalStateException("another commit came in between");
        }
        edits.clear();
    }
}
