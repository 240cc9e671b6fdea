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
import org.springframework.web.util.UriUtils;

/** Measures what an address of a download would hand out, without handing it out. */
@Component
class ExportMeasure {
    private static final Pattern ARTIFACT = Pattern.compile("/api/artifacts/([0-9a-f]{64})(?:/covered)?");
    private static final Pattern ALLOW_LIST = Pattern.compile("/api/allow-lists/([^/]+)/file");
    private static final Pattern REPORT = Pattern.compile("/api/reports/(R-[0-9]{2})/(html|pdf|xlsx|csv|json)");
    private static final Pattern EXCHANGE = Pattern.compile("/api/exchange/([a-z0-9-]+)");
    private static final String MAP = "/api/map";
    private static final String WALKDOWN = "/api/walkdown";
    private static final String WHOLE = "/api/lists/all.xlsx";
    private static final List<String> FILTERS = List.of("q", "zone", "site", "level", "class", "asset", "query");

    private final FrontOffice office;
    private final ListFiles lists;
    private final AllowLists allowLists;
    private final Reports reports;
    private final Readers readers;

    ExportMeasure(FrontOffice office, AllowLists allowLists, ListFiles lists, Reports reports, Readers readers) {
        this.office = office;
        this.allowLists = allowLists;
        this.lists = lists;
        this.reports = reports;
        this.readers = readers;
    }

    /** Whether it is every kind of the whole plant. */
    static boolean isWhole(String what) {
        Addressed address = Addressed.parse(what);
        return (WHOLE.equals(address.path()) || isOfEveryKind(address))
                && FILTERS.stream().allMatch(name -> address.parameter(name).isEmpty());
    }

    private static boolean isOfEveryKind(Addressed address) {
        Matcher exchange = EXCHANGE.matcher(address.path());
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
        Addressed asked = Addressed.parse(address);
        String what = Exports.what(address);
        String path = asked.path();
        Optional<ListWish> list = ListWish.parse(address);
        if (list.isPresent()) {
            return lists.export(what, list.get());
        }
        Matcher exchange = EXCHANGE.matcher(path);
        if (exchange.matches()) {
            return new Exchanged.Asked(
                            exchange.group(1),
                            asked.parameter("site"),
                            asked.parameter("zone"),
                            asked.parameter("asset"),
                            asked.parameter("at"),
                            asked.parameter("as-of"))
                    .of(office)
                    .export(what);
        }
        if (path.equals(MAP)) {
            return map(what, moments(asked));
        }
        if (path.equals(WALKDOWN)) {
            return walkdown(what, asked.parameter("place").orElse(""));
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
                                    asked.parameter("place"),
                                    asked.parameter("since"),
                                    Moment.parse(asked.parameter("at"), asked.parameter("as-of"))),
                            readers.reader())
                    .export(what);
        }
        throw InvalidValue.expected(
                "the address of a list, the map, a report, an allow-list, a walkdown sheet, an export for another tool or an artifact,"
                        + " or " + BulkReads.WHAT + " for reading by programs",
                address);
    }

    private Disclosures.Export allowList(String what, String of, Addressed asked) {
        Snapshot snapshot = allowLists.snapshot(asked.parameter("at"), asked.parameter("as-of"));
        List<String> accept = asked.parameters("accept").stream()
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
        String path = Addressed.parse(address).path();
        return path.equals(MAP) || (ListWish.isOne(address) && path.endsWith(".csv"));
    }

    /** The newest commit of the other moment, if it is a map that is compared with one. */
    Optional<Long> comparedCommit(String address) {
        Addressed asked = Addressed.parse(address);
        return moments(asked).stream()
                .skip(1)
                .filter(moment -> MAP.equals(asked.path()))
                .map(moment -> office.reading().plant(moment).snapshot().commit())
                .findFirst();
    }

    /** At which moments a map shows the plant: one, or that and the one that it is compared with. */
    private static List<Moment> moments(Addressed asked) {
        Moment shown = Moment.parse(asked.parameter("at"), asked.parameter("as-of"));
        return Stream.concat(
                        Stream.of(shown),
                        asked.parameter("than").stream()
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
                office.circumstances(),
                place.strip(),
                new Lists.Stamp("", office.clock().instant()));
        return WalkdownSheets.export(what, sheet);
    }

    /** A file that was taken in: what it is about was counted when it was read. */
    Disclosures.Export artifact(String what, Digest digest) {
        return office.counter().exportOf(what, digest);
    }
}
