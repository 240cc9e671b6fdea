package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asbuilt.collection.CoverageMatrix;
import org.asbuilt.model.Id;
import org.asbuilt.model.SourceType;
import org.asbuilt.validation.Circumstances;

/**
 * The coverage matrix for people.
 *
 * @param types the types of source: the columns
 * @param rows one a system, last what belongs to none
 * @param gaps how many types are missing, over all systems
 */
public record CoverageView(List<String> types, List<RowView> rows, long gaps) {

    /**
     * A system.
     *
     * @param system its id; empty for what belongs to none
     * @param name what it is called
     * @param assets how many assets belong to it
     * @param gaps how many types are missing
     * @param cells one a type, in the order of the types
     */
    public record RowView(Optional<String> system, String name, int assets, long gaps, List<CellView> cells) {}

    /**
     * A type of source for a system.
     *
     * @param type the type
     * @param state PRESENT, ABSENT or NOT_APPLICABLE
     * @param registered the registered sources
     * @param taken how many sources that were taken in make claims about assets of it
     * @param newest when the newest was produced, or else taken in
     */
    public record CellView(String type, String state, List<Named> registered, int taken, Optional<Instant> newest) {}

    /** The matrix, with names. */
    public static CoverageView of(CoverageMatrix matrix, Circumstances around) {
        return new CoverageView(
                Arrays.stream(SourceType.values()).map(SourceType::name).toList(),
                matrix.rows().stream()
                        .map(row -> new RowView(
                                row.system().map(Id::value),
                                row.name(),
                                row.assets(),
                                row.gaps(),
                                row.cells().stream()
                                        .map(cell -> cell(cell, around))
                                        .toList()))
                        .toList(),
                matrix.rows().stream().mapToLong(CoverageMatrix.Row::gaps).sum());
    }

    private static CellView cell(CoverageMatrix.Cell cell, Circumstances around) {
        return new CellView(
                cell.type().name(),
                cell.state().name(),
                cell.registered().stream().map(id -> Named.of(id, around)).toList(),
                cell.taken(),
                cell.newest());
    }
}
