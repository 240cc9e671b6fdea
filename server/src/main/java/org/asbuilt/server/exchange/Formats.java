package org.asbuilt.server.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.model.InvalidValue;

/** The catalogue of formats. */
public final class Formats {
    /** All of them, by their names. */
    public static final List<Format> ALL = List.of(
            new CycloneDxBill(),
            new ZoneDrawing(),
            new ZoneSheets(),
            new GraphMl(),
            new RecordDump(),
            new BaselineCsv(),
            new BaselineWorkbook(),
            new NetBoxTables(),
            new OscalResults(),
            new OscalComponents(),
            new OscalPlan(),
            new StixBundle(),
            new ZeekInput());

    private Formats() {}

    /**
     * The format of that name.
     *
     * @throws InvalidValue if there is none
     */
    public static Format named(String name) {
        return ALL.stream()
                .filter(format -> format.about().name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected(
                        "one of the formats "
                                + ALL.stream()
                                        .map(format -> format.about().name())
                                        .collect(Collectors.joining(", ")),
                        name));
    }
}
