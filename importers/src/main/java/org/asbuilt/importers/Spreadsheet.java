package org.asbuilt.importers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.list.HomeRecord;
import org.asbuilt.importers.table.MappingProfile;
import org.asbuilt.importers.table.MappingProfile.TableMapping;
import org.asbuilt.importers.table.TablePreview;
import org.asbuilt.importers.table.Tables;
import org.asbuilt.model.Kind;
import org.asbuilt.model.SourceType;

/**
 * Lists that people keep: CSV, TSV and their relatives, Markdown tables, workbooks (.xlsx). What a row is and what each
 * column holds is guessed from the header, or given by a {@link MappingProfile}; a list that was exported from a record says it itself.
 */
public final class Spreadsheet implements Importer {
    private final Optional<MappingProfile> profile;
    private final Optional<HomeRecord> home;

    /** Guesses what the columns hold. */
    public Spreadsheet() {
        this(Optional.empty(), Optional.empty());
    }

    /** Reads the columns as a profile says. */
    public Spreadsheet(MappingProfile profile) {
        this(Optional.of(profile), Optional.empty());
    }

    private Spreadsheet(Optional<MappingProfile> profile, Optional<HomeRecord> home) {
        this.profile = profile;
        this.home = home;
    }

    /** The same, for files that are taken in by that record: of a list that was exported from it only what was edited is claimed. */
    public Spreadsheet comingTo(HomeRecord record) {
        return new Spreadsheet(profile, Optional.of(record));
    }

    @Override
    public String name() {
        return "spreadsheet";
    }

    @Override
    public String reads() {
        return "lists of assets, zones, conduits, networks, sites, third parties, access paths, documents and"
                + " connections as CSV, TSV, Markdown table or .xlsx, exported ones that come back edited among them";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ASSET_INVENTORY;
    }

    @Override
    public SourceType sourceType(Collection<Claim> made) {
        return made.stream()
                .collect(Collectors.groupingBy(claim -> claim.about().kind(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> sourceType(most.getKey()))
                .orElseGet(this::sourceType);
    }

    /** What a table of rows of that kind is. */
    private static SourceType sourceType(Kind rows) {
        return switch (rows) {
            case CONTRACT -> SourceType.CONTRACT;
            case RISK, THREAT_SCENARIO, ATTACK_TREE, CONTROL -> SourceType.RISK_ASSESSMENT;
            case THIRD_PARTY,
                    ACCESS_PATH,
                    PERSON,
                    RESPONSIBILITY,
                    SOURCE,
                    INFORMATION_ITEM,
                    INFORMATION_AGGREGATE,
                    HANDLING_POLICY,
                    UNKNOWN,
                    PLANT_EVENT,
                    CHANGE_WINDOW,
                    SCAN_PERMIT,
                    BASELINE -> SourceType.OTHER;
            case SITE,
                    ASSET,
                    NETWORK,
                    CONNECTION,
                    ZONE,
                    CONDUIT,
                    PRODUCT,
                    SYSTEM,
                    FUNCTION,
                    SENSOR,
                    ISOLATION_PLAN,
                    REDUNDANCY_GROUP -> SourceType.ASSET_INVENTORY;
        };
    }

    @Override
    public Certainty certainty(Head head) {
        return Tables.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Tables.read(reading, profile, home);
    }

    /**
     * How the columns of a file would be understood, for a person to correct and keep.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public MappingProfile guess(Input input, Limits limits) {
        List<TableMapping> tables = new ArrayList<>();
        Reading.of(
                name(),
                unit(),
                input,
                limits,
                Claims.none(),
                Progress.none(),
                reading -> tables.addAll(Tables.read(reading, profile, home)));
        return new MappingProfile(input.contentName(), tables);
    }

    /**
     * How each table of a file begins and how its columns would be understood, also of tables that nobody understands yet.
     *
     * @param sink takes the tables
     * @return the account of the reading; with an error, what was found before it stands
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public Receipt preview(Input input, Limits limits, Consumer<TablePreview> sink) {
        return Reading.of(
                name(),
                unit(),
                input,
                limits,
                Claims.none(),
                Progress.none(),
                reading -> Tables.preview(reading, profile).forEach(sink));
    }
}
