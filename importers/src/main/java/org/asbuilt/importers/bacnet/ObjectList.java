package org.asbuilt.importers.bacnet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.dissect.Numbers;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/**
 * Reads a list of BACnet objects. Its columns count by their place, as their titles may be of any language. Source: B.I.G.-EU,
 * Engineering Data Exchange Template for BACnet Systems, layouts 2.0 to 2.3; types of objects: ANSI/ASHRAE 135.
 */
public final class ObjectList {
    private static final int MOST_STATIONS = 20_000;
    private static final long LARGEST_INSTANCE = 4_194_303;
    private static final int DEVICE_TYPE = 8;
    private static final Numbers TYPES = Numbers.of("bacnet-object-types");
    private static final Map<String, Long> BY_NAME = new HashMap<>();

    static {
        for (long number = 0; number < 128; number++) {
            long type = number;
            TYPES.name(number).ifPresent(name -> BY_NAME.put(name, type));
        }
        BY_NAME.put("dev", 8L);
    }

    private final Reading reading;
    private final Map<Long, Station> stations = new LinkedHashMap<>();
    private final Map<String, String> header = new LinkedHashMap<>();
    private boolean inList;
    private boolean full;

    private ObjectList(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a sheet.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        String head = reading.input().head().text();
        Sheet sheet = Sheet.of(head)
                .orElseThrow(() -> new Refused(new Locus.Whole(), "this is no sheet of an exchange of BACnet data"));
        ObjectList list = new ObjectList(reading);
        if (sheet != Sheet.OBJECTS) {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Whole(),
                    "these are " + sheet.words() + ": they tell of no device; give the list itself (…_EDE.csv)");
        }
        try (BufferedReader text = reading.text();
                CsvReader<CsvRecord> records = csv(text, separator(head), reading.limits())) {
            for (CsvRecord record : records) {
                if (sheet == Sheet.OBJECTS) {
                    list.row(record);
                } else {
                    reading.count("rows of words", 1);
                }
            }
        } catch (CsvParseException e) {
            list.claim();
            throw new Refused(
                    new Locus.Whole(),
                    "the rows cannot be told apart any more: a quote without its end, or a cell too long");
        } catch (Refused refused) {
            list.claim();
            throw refused;
        }
        list.claim();
    }

    private void claim() {
        new StationClaims(reading).claim(header, stations.values());
    }

    private static char separator(String head) {
        char best = ';';
        long most = 0;
        for (char separator : new char[] {';', ',', '\t', '|'}) {
            long found = head.chars().filter(c -> c == separator).count();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    private static CsvReader<CsvRecord> csv(BufferedReader text, char separator, Limits limits) {
        CsvRecordHandler handler = CsvRecordHandler.of(builder -> builder.maxFields(limits.columns() + 1)
                .maxFieldSize(limits.cellCharacters())
                .maxRecordSize(limits.runBytes()));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(limits.runBytes())
                .build(handler, text);
    }

    private static String cell(CsvRecord record, int column) {
        return column < record.getFieldCount() ? record.getField(column).strip() : "";
    }

    private static Locus place(CsvRecord record, int column) {
        return new Locus.Cell(
                Optional.empty(), (int) Math.min(record.getStartingLineNumber(), Integer.MAX_VALUE), column + 1);
    }

    private void row(CsvRecord record) {
        String first = cell(record, 0);
        String plain = first.replaceFirst("^#\\s*", "");
        if (header(record, plain)) {
            return;
        }
        String folded = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        boolean titles = folded.equals("keyname") || isTitle(record);
        if (titles) {
            inList = true;
            return;
        }
        if (first.startsWith("#") || isEmpty(record)) {
            return;
        }
        if (!inList && cell(record, 3).isEmpty()) {
            reading.count("lines of the header", 1);
            return;
        }
        inList = true;
        object(record);
    }

    /** The titles of the columns in another language: no number where the list has its first two. */
    private boolean isTitle(CsvRecord record) {
        return !inList
                && record.getFieldCount() > 4
                && number(cell(record, 1)).isEmpty()
                && number(cell(record, 4)).isEmpty()
                && !cell(record, 4).isEmpty();
    }

    private static boolean isEmpty(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private boolean header(CsvRecord record, String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean known = upper.matches("PROJECT_NAME|(VERSION|TIMESTAMP|AUTHOR)_OF_[A-Z_]{4,20}");
        if (known && !inList) {
            header.putIfAbsent(upper, cell(record, 1));
        }
        return known && !inList;
    }

    private void object(CsvRecord record) {
        Optional<Long> device = number(cell(record, 1)).filter(instance -> instance <= LARGEST_INSTANCE);
        Optional<Long> instance = number(cell(record, 4));
        String type = cell(record, 3);
        if (device.isEmpty() || instance.isEmpty() || type.isEmpty()) {
            reading.note(
                    Severity.WARNING,
                    place(record, device.isEmpty() ? 1 : type.isEmpty() ? 3 : 4),
                    "this row is no object: device instance, type or instance is missing or no number");
            reading.units(1, 0);
            return;
        }
        Optional<Station> known = station(device.get(), record);
        if (known.isEmpty()) {
            reading.units(1, 0);
            return;
        }
        Station station = known.get();
        Optional<Long> code = number(type).or(() -> Optional.ofNullable(BY_NAME.get(type.toLowerCase(Locale.ROOT))));
        String name = code.flatMap(TYPES::name).orElse(code.isPresent() ? "proprietary type " + type : type);
        String identity = String.join("\u0001", record.getFields()) + "\n";
        station.add(name, identity);
        station.settable += isYes(cell(record, 9)) ? 1 : 0;
        station.reporting += isYes(cell(record, 10)) ? 1 : 0;
        reading.count("objects " + (code.flatMap(TYPES::name).isPresent() ? name : "of other types"), 1);
        if (code.filter(number -> number == DEVICE_TYPE).isPresent()) {
            device(record, station, instance.get());
        }
        reading.units(1, 1);
    }

    private void device(CsvRecord record, Station station, long instance) {
        if (instance != station.instance) {
            reading.note(
                    Severity.WARNING,
                    place(record, 4),
                    "the device object " + instance + " stands in the list of device " + station.instance);
            return;
        }
        station.name = cell(record, 2);
        station.nameAt = place(record, 2);
        station.description = cell(record, 5);
        station.address = cell(record, 15);
    }

    private Optional<Station> station(long instance, CsvRecord record) {
        if (!stations.containsKey(instance) && stations.size() >= MOST_STATIONS) {
            if (!full) {
                full = true;
                reading.note(
                        Severity.WARNING,
                        place(record, 1),
                        "more than " + MOST_STATIONS + " devices; those that come after are not read");
            }
            return Optional.empty();
        }
        return Optional.of(stations.computeIfAbsent(instance, key -> new Station(key, place(record, 1))));
    }

    private static boolean isYes(String cell) {
        return cell.equalsIgnoreCase("Y")
                || cell.equalsIgnoreCase("yes")
                || cell.equalsIgnoreCase("J")
                || cell.equals("1");
    }

    private static Optional<Long> number(String cell) {
        return cell.matches("\\d{1,9}") ? Optional.of(Long.valueOf(cell, 10)) : Optional.empty();
    }
}
