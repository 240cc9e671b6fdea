package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link CommitLoop} said was done. Whatever befalls it or its database, all of it has to be there afterwards. */
final class Acknowledged {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    void readRest(BufferedReader answers) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            lines.add(line);
        }
    }

    /** Finds every commit and every entry of the access log, and no break in the record. */
    void assertAllThere(Keys keys, String place) {
        try (Database database = CommitLoop.open(place)) {
            assertThat(database.notDurableBecause()).isEmpty();
            SqlLedger ledger = SqlLedger.open(database, keys);
            Map<Long, String> kept = new HashMap<>();
            ledger.commits(
                    1,
                    Long.MAX_VALUE,
                    commit -> kept.put(
                            commit.number(),
                            Chain.hash(CommitJson.commit(commit).text()).hex()));
            List<String> there = new ArrayList<>();
            kept.forEach((number, hash) -> there.add("commit " + number + " " + hash));
            new SqlAccessLog(database, keys)
                    .newest(Long.MAX_VALUE, Optional.empty(), Optional.empty(), Integer.MAX_VALUE)
                    .forEach(access -> there.add("access " + access.deed().object()));
            assertThat(there).containsAll(lines);
            assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
            Verification found = Verification.of(
                    database,
                    new Verification.Trust(Optional.of(keys), Optional.of(keys.publicKey()), List.of()),
                    (part, done, of) -> {});
            assertThat(found.breaks()).isEmpty();
            assertThat(found.commits()).isEqualTo(kept.size());
        }
    }
}
