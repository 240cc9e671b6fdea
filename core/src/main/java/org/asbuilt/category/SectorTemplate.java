package org.asbuilt.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Designation;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Sector;
import org.asbuilt.model.SiteProfile;
import org.asbuilt.validation.Circumstances;

/**
 * What a sector's taxonomy suggests for a sort of equipment: high, medium or low, and a category of function. A suggestion, never a verdict:
 * the lists disagree with each other, and whoever assesses the asset decides. Source: asset inventory guidance (August 2025), appendices B
 * to D; requirements P3-07 and annex B.
 */
public final class SectorTemplate {
    /** Sector, level, category, classes of asset, words in the role or in the functions that it supports. */
    private static final String TABLE = """
            oil_gas | high | Primary production | | drill, rig, wellhead, subsea, christmas tree
            oil_gas | high | Safety | safety_controller | esd, emergency shutdown, fire and gas, fire & gas, blowout preventer, bop
            oil_gas | high | Control | dcs_controller, plc, pac |
            oil_gas | high | Power | ups | generator, backup power
            oil_gas | medium | Processing | drive | separator, compressor, heat exchanger
            oil_gas | medium | Monitoring | sensor, analyser, historian |
            oil_gas | medium | Communications | scada_server, rtu, radio, data_gateway |
            oil_gas | medium | Networking | switch, router, firewall |
            oil_gas | low | Auxiliary | building_controller | hvac, heating, ventilation, lighting
            oil_gas | low | Non-critical monitoring | camera | environmental monitoring, data logging
            oil_gas | low | Peripheral | hmi, workstation, printer | operator workstation
            electricity | high | Primary equipment | | transformer, circuit breaker, switchgear, busbar
            electricity | high | Protection | protection_relay, safety_controller | protection, fault detection, voltage regulator
            electricity | high | Control | dcs_controller, plc, pac, scada_server |
            electricity | high | Power supply | ups | generator, backup power
            electricity | medium | Measurement | sensor, meter, historian | current transformer, voltage transformer, metering
            electricity | medium | Communications | rtu, data_gateway, switch, router, firewall, radio |
            electricity | medium | Environmental control | | cooling, hvac
            electricity | low | Facility support | building_controller, camera | lighting, building security
            electricity | low | Peripheral | hmi, workstation, printer | secondary hmi, administrative workstation
            electricity | low | Non-critical monitoring | | ambient, minor alarm
            water_wastewater | high | Primary treatment | | pump, screen, clarifier, grit
            water_wastewater | high | Secondary treatment | | aeration, biological, reactor
            water_wastewater | high | Safety and environment | safety_controller | emergency shutdown, dosing, chlorine, spill containment
            water_wastewater | high | Control | scada_server, dcs_controller | ot communications infrastructure
            water_wastewater | high | Power | ups | generator, backup power
            water_wastewater | medium | Quality monitoring | analyser, sensor | sampling, online analysis
            water_wastewater | medium | Communications | rtu, plc, pac, radio, data_gateway |
            water_wastewater | medium | Networking | switch, router, firewall |
            water_wastewater | medium | Auxiliary | | sludge, non-essential pumping
            water_wastewater | low | Facility | building_controller | hvac, lighting
            water_wastewater | low | Peripheral | hmi, workstation, printer | non-critical hmi, operator workstation
            water_wastewater | low | Non-critical monitoring | camera | non-critical monitoring
            """;

    private static final Pattern COLUMN = Pattern.compile(" ?\\| ?");
    private static final List<Row> ROWS = TABLE.lines().map(SectorTemplate::row).toList();

    private SectorTemplate() {}

    /**
     * A row of a taxonomy.
     *
     * @param sector of which sector
     * @param level high, medium or low
     * @param category the category of function
     * @param classes the classes of asset that it names
     * @param words what it names beside them, as it is looked for in roles and functions
     */
    public record Row(Sector sector, Rating level, String category, Set<AssetClass> classes, Set<String> words) {
        /** Copies the sets. */
        public Row {
            classes = Set.copyOf(classes);
            words = Set.copyOf(words);
        }
    }

    /**
     * A suggestion.
     *
     * @param row the row that it comes from
     * @param by what of the asset led there: its class, or the word that was found and where
     */
    public record Suggestion(Row row, String by) {}

    /** All rows, sector by sector. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The sectors of which there is a taxonomy. */
    public static Set<Sector> sectors() {
        return ROWS.stream().map(Row::sector).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a sector's taxonomy suggests for a class of asset alone; the first row that names it. */
    public static Optional<Suggestion> suggest(Sector sector, AssetClass assetClass) {
        return rows(sector)
                .filter(row -> row.classes().contains(assetClass))
                .findFirst()
                .map(row -> new Suggestion(row, "its class, " + Ratings.words(assetClass)));
    }

    /** What the taxonomy of its site's sector suggests for an asset. */
    public static Optional<Suggestion> suggest(Subject asset, Circumstances around) {
        return around.site(asset)
                .flatMap(around::subject)
                .flatMap(site -> site.facet(SiteProfile.class))
                .flatMap(SiteProfile::sector)
                .flatMap(sector -> suggest(sector, asset, around));
    }

    /** What a taxonomy suggests for an asset: what it does tells more than what it is, so words go before the class. */
    public static Optional<Suggestion> suggest(Sector sector, Subject asset, Circumstances around) {
        Optional<Suggestion> byWords = said(asset, around).stream()
                .flatMap(text -> rows(sector).flatMap(row -> found(row, text)))
                .max(Comparator.comparingInt(Found::length))
                .map(found -> new Suggestion(found.row(), "\"" + found.word() + "\" in \"" + found.text() + "\""));
        if (byWords.isPresent()) {
            return byWords;
        }
        return asset.facet(AssetRole.class)
                .flatMap(AssetRole::assetClass)
                .flatMap(assetClass -> suggest(sector, assetClass));
    }

    private record Found(Row row, String word, String text) {
        /** Of two words that are found the longer one says more: "non-essential pumping", "pump". */
        int length() {
            return word.length();
        }
    }

    private static Stream<Found> found(Row row, String text) {
        String plain = " " + text.toLowerCase(Locale.ROOT);
        return new TreeSet<>(row.words())
                .stream().filter(word -> plain.contains(" " + word)).map(word -> new Found(row, word, text));
    }

    private static List<String> said(Subject asset, Circumstances around) {
        List<String> said = new ArrayList<>();
        asset.facet(AssetRole.class).ifPresent(role -> {
            role.functionCategory().ifPresent(said::add);
            role.role().ifPresent(said::add);
        });
        asset.facet(ProcessSupport.class).stream()
                .flatMap(support -> support.functions().stream())
                .flatMap(function -> around.subject(function).stream())
                .filter(function -> function.kind() == Kind.FUNCTION
                        && function.facet(FunctionProfile.class).isPresent())
                .flatMap(function -> function.facet(Designation.class).flatMap(Designation::name).stream())
                .forEach(said::add);
        return said;
    }

    private static Stream<Row> rows(Sector sector) {
        return ROWS.stream().filter(row -> row.sector() == sector);
    }

    private static Row row(String line) {
        String[] cells = COLUMN.split(line, -1);
        return new Row(
                Sector.valueOf(cells[0].strip().toUpperCase(Locale.ROOT)),
                Rating.valueOf(cells[1].strip().toUpperCase(Locale.ROOT)),
                cells[2].strip(),
                texts(cells[3])
                        .map(name -> AssetClass.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                texts(cells[4]).collect(Collectors.toSet()));
    }

    private static Stream<String> texts(String cell) {
        return Stream.of(cell.split(",", -1)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
