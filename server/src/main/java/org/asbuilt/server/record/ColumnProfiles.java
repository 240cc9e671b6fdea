package org.asbuilt.server.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Spreadsheet;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.table.MappingProfile;
import org.asbuilt.importers.table.MappingProfile.ColumnMapping;
import org.asbuilt.importers.table.MappingProfile.TableMapping;
import org.asbuilt.importers.table.TablePreview;
import org.asbuilt.importers.table.Target;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.server.view.ColumnsView;
import org.asbuilt.server.view.ColumnsView.ColumnHolds;
import org.asbuilt.server.view.ColumnsView.TableColumns;
import org.asbuilt.server.view.ListView;
import org.asbuilt.store.SqlProfiles;

/** What the columns of lists hold: guessed from a list, corrected by a person, kept under a name for the next time. */
public final class ColumnProfiles {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SAMPLE = 200;

    private final Door door;
    private final SqlProfiles kept;
    private final Clock clock;

    ColumnProfiles(Door door, SqlProfiles kept, Clock clock) {
        this.door = door;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * How a list begins and how its columns would be understood. Nothing is kept.
     *
     * @param name what people call the list
     * @throws IOException if the disk fails
     */
    public ListView guess(String name, Path list) throws IOException {
        Door.Passed passed = door.pass(list);
        try {
            List<ListView.TableView> tables = new ArrayList<>();
            Receipt receipt = new Spreadsheet()
                    .preview(
                            passed.input(String.valueOf(list.getFileName())),
                            Limits.standard(),
                            table -> tables.add(table(table)));
            Optional<String> problem = receipt.remarks().stream()
                    .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                    .map(remark -> remark.locus().text() + ": " + remark.text())
                    .findFirst();
            return new ListView(name, tables, problem);
        } finally {
            passed.leave();
        }
    }

    /**
     * Keeps a profile; one of the same name is replaced.
     *
     * @throws InvalidValue if it is none, or its name is that of one that comes with the program
     */
    public ColumnsView keep(String person, ColumnsView given) {
        String name = given.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw InvalidValue.expected("a name of 1 to " + LONGEST_NAME + " characters", given.name());
        }
        if (shipped(name).isPresent()) {
            throw new InvalidValue("the profile " + name + " comes with the program; take another name");
        }
        MappingProfile profile = new MappingProfile(
                name, given.tables().stream().map(ColumnProfiles::mapping).toList());
        if (profile.tables().stream().allMatch(table -> table.columns().isEmpty())) {
            throw new InvalidValue("the profile " + name + " says of no column what it holds");
        }
        SqlProfiles.Kept now = new SqlProfiles.Kept(name, profile.toJson(), person, clock.instant());
        kept.put(now);
        return view(now);
    }

    /** The profiles that people kept, then those that come with the program. */
    public List<ColumnsView> all() {
        return Stream.concat(
                        kept.all().stream().map(ColumnProfiles::view),
                        MappingProfile.shipped().stream()
                                .map(profile -> view(profile, Optional.empty(), Optional.empty())))
                .toList();
    }

    /**
     * The profile that somebody means, as JSON.
     *
     * @param text the profile itself as JSON, or the name of one
     * @throws InvalidValue if there is none of that name
     */
    public String named(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("{")) {
            return stripped;
        }
        return kept.find(stripped)
                .map(SqlProfiles.Kept::body)
                .or(() -> shipped(stripped).map(MappingProfile::toJson))
                .orElseThrow(() -> new InvalidValue(
                        "there is no profile " + stripped + "; expected its name or the profile itself as JSON"));
    }

    private static Optional<MappingProfile> shipped(String name) {
        return MappingProfile.shipped().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst();
    }

    private static ListView.TableView table(TablePreview table) {
        return new ListView.TableView(
                table.sheet(),
                table.kind().map(Kind::text),
                table.headerRow(),
                table.columns().stream()
                        .map(column -> new ListView.ColumnView(
                                column.header(),
                                column.samples().stream()
                                        .map(sample -> sample.length() > LONGEST_SAMPLE
                                                ? sample.substring(0, LONGEST_SAMPLE) + "…"
                                                : sample)
                                        .toList(),
                                column.guess().map(ColumnProfiles::holds),
                                column.reason()))
                        .toList());
    }

    private static ColumnsView view(SqlProfiles.Kept kept) {
        return view(MappingProfile.fromJson(kept.body()), Optional.of(kept.person()), Optional.of(kept.recorded()));
    }

    private static ColumnsView view(
            MappingProfile profile, Optional<String> person, Optional<java.time.Instant> recorded) {
        return new ColumnsView(
                profile.name(),
                profile.tables().stream()
                        .map(table -> new TableColumns(
                                table.sheet(),
                                table.kind().text(),
                                table.columns().stream()
                                        .map(ColumnProfiles::holds)
                                        .toList()))
                        .toList(),
                person,
                recorded);
    }

    private static ColumnHolds holds(ColumnMapping column) {
        return new ColumnHolds(
                column.header(),
                column.target().text(),
                column.values().isEmpty() ? Optional.empty() : Optional.of(column.values()),
                column.unit());
    }

    private static TableMapping mapping(TableColumns table) {
        return new TableMapping(
                table.sheet(),
                Kind.parse(table.kind()),
                table.columns().stream()
                        .map(column -> new ColumnMapping(
                                column.header(),
                                Target.parse(column.target()),
                                column.values().orElse(Map.of()),
                                column.unit()))
                        .toList());
    }
}
