package org.asbuilt.server.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.importers.Spreadsheet;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.table.MappingProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.SourceType;

/**
 * A file that is handed over.
 *
 * @param name what people call it
 * @param file where it lies
 * @param importer who is to read it; empty to find out
 * @param type what kind of source it is; empty for what the importer says
 * @param produced when it was produced, if somebody knows
 * @param remarks what whoever hands it over has to say of it; it becomes part of the receipt
 * @param profile what its columns hold, if it is a list and somebody said so
 * @param logic what becomes of the logic of a controller that it may hold
 * @param origin what of the record it belongs to
 */
public record Upload(
        String name,
        Path file,
        Optional<String> importer,
        Optional<SourceType> type,
        Optional<Instant> produced,
        List<String> remarks,
        Optional<MappingProfile> profile,
        Logic logic,
        Origin origin) {

    /** What becomes of the logic of a controller. */
    public enum Logic {
        /** The file is kept as it is. */
        KEEP,
        /** Only a copy without the logic is kept; the facts are the same. */
        DISCARD;

        /**
         * Reads {@code keep} or {@code discard}.
         *
         * @throws InvalidValue if it is neither
         */
        public static Logic parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "keep" -> KEEP;
                case "discard" -> DISCARD;
                default -> throw InvalidValue.expected("keep or discard", text);
            };
        }
    }

    /**
     * What of the record a file belongs to.
     *
     * @param source the registered source that it comes from
     * @param permit the permission of the scan whose result it is
     */
    public record Origin(Optional<Id> source, Optional<Id> permit) {
        /** A file of which nothing is said. */
        public static final Origin UNSAID = new Origin(Optional.empty(), Optional.empty());
    }

    /** Copies the list. */
    public Upload {
        remarks = List.copyOf(remarks);
    }

    /** A file of which nothing is to be remarked. */
    public Upload(
            String name, Path file, Optional<String> importer, Optional<SourceType> type, Optional<Instant> produced) {
        this(name, file, importer, type, produced, List.of(), Optional.empty(), Logic.KEEP, Origin.UNSAID);
    }

    /** A file of which something is to be remarked. */
    public Upload(
            String name,
            Path file,
            Optional<String> importer,
            Optional<SourceType> type,
            Optional<Instant> produced,
            List<String> remarks) {
        this(name, file, importer, type, produced, remarks, Optional.empty(), Logic.KEEP, Origin.UNSAID);
    }

    /**
     * The same, read as a list whose columns are as a profile says.
     *
     * @param columns the profile as JSON
     * @throws org.asbuilt.model.InvalidValue if it is none, with the place
     */
    public Upload by(String columns) {
        MappingProfile read = MappingProfile.fromJson(columns);
        return new Upload(name, file, importer, type, produced, remarks, Optional.of(read), logic, origin);
    }

    /** The same with other orders for the logic that it may hold. */
    public Upload with(Logic wanted) {
        return new Upload(name, file, importer, type, produced, remarks, profile, wanted, origin);
    }

    /** The same, said to belong to that source and permit of the record. */
    public Upload from(Origin where) {
        return new Upload(name, file, importer, type, produced, remarks, profile, logic, where);
    }

    /**
     * How the columns of a list would be understood, as JSON; empty if it holds no table of a known kind.
     *
     * @throws IOException if the disk fails
     */
    public static Optional<String> guessedColumns(Path list) throws IOException {
        MappingProfile guess = new Spreadsheet().guess(Input.of(list), Limits.standard());
        return guess.tables().isEmpty() ? Optional.empty() : Optional.of(guess.toJson());
    }

    /** A file about which nothing more is said. */
    public static Upload of(Path file) {
        return new Upload(
                String.valueOf(file.getFileName()), file, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
