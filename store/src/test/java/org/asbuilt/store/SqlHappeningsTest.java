package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.logbook.HappeningType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of the journal has a type of the catalogue, and the catalogue has no other. Source: issue 11. */
class SqlHappeningsTest {
    /** What is kept whole, not as one of several. */
    private static final Set<String> ALONE = Set.of(
            SqlChanges.NAMED,
            SqlArtifacts.KEPT_KIND,
            SqlArtifacts.FORGOTTEN_KIND,
            SqlImports.TAKEN,
            SqlImports.WITHDRAWN_KIND,
            Seals.MADE_KIND,
            Seals.FORGOTTEN_KIND,
            SiteRows.JOINED_KIND,
            SiteRows.TAKEN_KIND,
            SiteRows.LINE_KIND);

    @ParameterizedTest
    @EnumSource
    void everythingThatIsKeptHasATypeAndEveryTypeIsOfSomething(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            new SqlLogbook(database, kept.keys).write(SqlLogbookTest.ENTRIES);
            SqlChanges changes = new SqlChanges(database, kept.keys);
            String id = changes.nextId();
            int place = 0;
            for (ChangeEvent event : SqlChangesTest.events(id)) {
                assertThat(changes.append(event, place)).isTrue();
                place++;
            }
            List<SqlHappenings.Happening> told = new SqlHappenings(database, kept.keys).after(0, 1000);
            assertThat(told).extracting(SqlHappenings.Happening::number).first().isEqualTo(1L);
            Set<String> types = told.stream().map(one -> one.type().text()).collect(Collectors.toSet());
            types.addAll(ALONE);
            assertThat(types)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(HappeningType.values())
                            .map(HappeningType::text)
                            .toList());
            assertThat(told)
                    .filteredOn(one -> one.type().about() == HappeningType.About.CHANGE)
                    .hasSizeGreaterThan(17)
                    .allMatch(one -> one.about().equals(id));
            assertThat(told)
                    .filteredOn(one -> one.type().about() == HappeningType.About.RECORD)
                    .hasSameSizeAs(SqlLogbookTest.ENTRIES)
                    .allMatch(one -> one.about().equals(HappeningType.About.RECORD.example()));
        }
    }

    @Test
    void whatNobodyCouldBeToldOfIsNotKept() {
        try (Kept kept = Kept.On.SQLITE.fresh();
                Database database = kept.open()) {
            Chain.Draft draft = new Chain.Draft(Kept.NOON, "something-new", "all", CanonicalJson.object());
            assertThatThrownBy(() -> database.write(
                            sql -> Chain.JOURNAL.append(sql, kept.keys, Heads.origin(sql, kept.keys), List.of(draft))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("something-new");
            assertThat(new SqlHappenings(database, kept.keys).newest()).isZero();
        }
    }
}
