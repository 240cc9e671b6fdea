package org.asbuilt.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.identity.Readers;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.ReportDesk;
import org.asbuilt.server.record.WalkdownSheets;
import org.asbuilt.server.view.MapView;
import org.asbuilt.server.view.Plant;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Measures what an address of a download would hand out, without handing it out. */
@Component
class ExportMeasure {
    private static final Pattern LIST = Pattern.compile("/api/lists/([a-z-]+)\\.(csv|xlsx)");
    private static final Pattern ARTIFACT = Pattern.compile("/api/artifacts/([0-9a-f]{64})(?:/covered)?");
    private static final Pattern ALLOW_LIST = Pattern.compile("/api/allow-lists/([^/]+)/file");
    private static final Pattern REPORT = Pattern.compile("/api/reports/(R-[0-9]{2})/(html|pdf|xlsx|csv|json)");
    private static final Pattern EXCHANGE = Pattern.compile("/api/exchange/([a-z0-9-]+)");
    private static final String MAP = "/api/map";
    private static final String WALKDOWN = "/api/walkdown";
    private static final String WHOLE = "/api/lists/all.xlsx";
    private static final List<String> FILTERS = List.of("q", "zone", "site", "level", "class", "asset", "query");

    private final FrontOffice office;
    private final Queries queries;
    private final AllowLists allowLists;
    private final Reports reports;
    private final Readers readers;

    ExportMeasure(FrontOffice office, AllowLists allowLists, Queries queries, Reports reports, Readers readers) {
        this.office = office;
        this.allowLists = allowLists;
        this.queries = queries;
        this.reports = reports;
        this.readers = readers;
    }

    /** Whether it is every kind of the whole plant. */
    static boolean isWhole(String what) {
        UriComponents address = UriComponentsBuilder.fromUriString(what).build();
        return (WHOLE.equals(address.getPath()) || isOfEveryKind(address))
                && FILTERS.stream().allMatch(name -> parameter(address, name).isEmpty());
    }

    private static boolean isOfEveryKind(UriComponents address) {
        Matcher exchange =
                EXCHANGE.matcher(Optional.ofNullable(address.getPath()).orElse(""));
        return exchange.matches()
                && Formats.ALL.stream()
                        .anyMatch(format ->
                                format.about().name().equals(exchange.group(1)) && Exchanged.isOfEveryKind(format));
    }

    /**
     * What stands at an address.
     *
     * @throws InvalidValue if it is none of a download
     */
    Disclosures.Export of(String address) {
        UriComponents asked = UriComponentsBuilder.fromUriString(address).build();
        String what = Exports.what(address);
        String path = Optional.ofNullable(asked.getPath()).orElse("");
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            String kind = list.group(1);
            Moment moment = Moment.parse(parameter(asked, "at"), parameter(asked, "as-of"));
            Plant plant = office.reading().plant(moment);
            SubjectFilter filter = new SubjectFilter(
                    parameter(asked, "q"),
                    parameter(asked, "zone"),
                    parameter(asked, "site"),
                    parameter(asked, "level"),
                    parameter(asked, "class"));
            return Lists.export(
                    what,
                    plant,
                    kind.equals("all") ? Lists.everyKind() : List.of(Kind.parse(kind)),
                    queries.narrowed(
                            new Lists.Chosen(
                                    filter.inWords(plant.snapshot()), filter.in(plant.snapshot(), office.words())),
                            parameter(asked, "query"),
                            plant,
                            moment));
        }
        Matcher exchange = EXCHANGE.matcher(path);
        if (exchange.matches()) {
            return new Exchanged.Asked(
                            exchange.group(1),
                            parameter(asked, "site"),
                            parameter(asked, "zone"),
                            parameter(asked, "asset"),
                            parameter(asked, "at"),
                            parameter(asked, "as-of"))
                    .of(office)
                    .export(what);
        }
        if (path.equals(MAP)) {
            return map(what, moments(asked));
        }
        if (path.equals(WALKDOWN)) {
            return walkdown(what, parameter(asked, "place").orElse(""));
        }
        if (what.equals(BulkReads.WHAT)) {
            return office.readInBulk();
        }
        Matcher allowList = ALLOW_LIST.matcher(path);
        if (allowList.matches()) {
            return allowList(what, allowList.group(1), asked);
        }
        Matcher artifact = ARTIFACT.matcher(path);
        if (artifact.matches()) {
            return artifact(what, new Digest(artifact.group(1)));
        }
        Matcher report = REPORT.matcher(path);
        if (report.matches()) {
            return reports.of(
                            new ReportDesk.Asked(
                                    report.group(1),
                                    parameter(asked, "place"),
                                    parameter(asked, "since"),
                                    Moment.parse(parameter(asked, "at"), parameter(asked, "as-of"))),
                            readers.reader())
                    .export(what);
        }
        throw InvalidValue.expected(
                "the address of a list, the map, a report, an allow-list, a walkdown sheet, an export for another tool or an artifact,"
                        + " or " + BulkReads.WHAT + " for reading by programs",
                address);
    }

    private Disclosures.Export allowList(String what, String of, UriComponents asked) {
        Snapshot snapshot = allowLists.snapshot(parameter(asked, "at"), parameter(asked, "as-of"));
        List<String> accept = asked.getQueryParams().getOrDefault("accept", List.of()).stream()
                .flatMap(one -> Arrays.stream(
                        UriUtils.decode(one, StandardCharsets.UTF_8).split(",", -1)))
                .filter(one -> !one.isBlank())
                .toList();
        AllowLists.Asked wanted = new AllowLists.Asked(
                UriUtils.decode(of, StandardCharsets.UTF_8), accept, Optional.empty(), Optional.empty(), List.of());
        return AllowLists.export(what, allowLists.list(wanted, snapshot), snapshot);
    }

    /** Whether it is shown by a page, which makes a copy of it: a drawing of the map, rows of a list in the clipboard. */
    static boolean isShown(String address) {
        String path = Optional.ofNullable(
                        UriComponentsBuilder.fromUriString(address).build().getPath())
                .orElse("");
        return path.equals(MAP) || (LIST.matcher(path).matches() && path.endsWith(".csv"));
    }

    /** The newest commit of the other moment, if it is a map that is compared with one. */
    Optional<Long> comparedCommit(String address) {
        UriComponents asked = UriComponentsBuilder.fromUriString(address).build();
        return moments(asked).stream()
                .skip(1)
                .filter(moment -> MAP.equals(asked.getPath()))
                .map(moment -> office.reading().plant(moment).snapshot().commit())
                .findFirst();
    }

    /** At which moments a map shows the plant: one, or that and the one that it is compared with. */
    private static List<Moment> moments(UriComponents asked) {
        Moment shown = Moment.parse(parameter(asked, "at"), parameter(asked, "as-of"));
        return Stream.concat(
                        Stream.of(shown),
                        parameter(asked, "than").stream()
                                .map(than -> new Moment(shown.plant(), Optional.of(Moment.record(than)))))
                .toList();
    }

    /** A map that is compared draws what there is at either moment: that much leaves, under the stricter label. */
    private Disclosures.Export map(String what, List<Moment> moments) {
        List<Plant> plants = moments.stream().map(office.reading()::plant).toList();
        List<Subject> drawn = plants.stream().flatMap(MapView::drawn).toList();
        return new Disclosures.Export(
                what,
                plants.getFirst().snapshot().commit(),
                drawn.stream().map(Subject::id).distinct().count(),
                false,
                Disclosures.label(drawn.stream()));
    }

    /** A check sheet. */
    Disclosures.Export walkdown(String what, String place) {
        WalkdownSheets.Sheet sheet = WalkdownSheets.of(
                office.reading().plant(Moment.NOW),
                place.strip(),
                new Lists.Stamp("", office.clock().instant()));
        return WalkdownSheets.export(what, sheet);
    }

    /** A file that was taken in: what it is about was counted when it was read. */
    Disclosures.Export artifact(String what, Digest digest) {
        return office.counter().exportOf(what, digest);
    }

    private static Optional<String> parameter(UriComponents address, String name) {
        return Optional.ofNullable(address.getQueryParams().getFirst(name))
                .map(value -> UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))
                .filter(value -> !value.isEmpty());
    }
}
