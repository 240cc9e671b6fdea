package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.information.value.Aggregates;
import org.asbuilt.information.value.Held;
import org.asbuilt.information.value.Knowledge;
import org.asbuilt.information.value.Meeting;
import org.asbuilt.information.value.Recipient;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.InformationShare;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.report.Report;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.server.view.MapView;
import org.asbuilt.validation.Circumstances;

/**
 * Who holds what, over shares of information and exports of the record, and what comes together with somebody by more of it. It always
 * judges by the whole record. Source: requirements P2.A-04, P2.S-08, S-04.
 */
public final class Combinations {
    private static final Pattern LIST = Pattern.compile("/api/lists/([a-z-]+)\\.(?:csv|xlsx)");
    private static final Pattern REPORT = Pattern.compile("(?<=^/api/reports/|^report )R-[0-9]{2}");
    private static final Pattern ARTIFACT = Pattern.compile("/api/artifacts/([0-9a-f]{64})(?:/covered)?");

    private final LogbookShelf logbook;
    private final Supplier<Circumstances> whole;

    Combinations(LogbookShelf logbook, Supplier<Circumstances> whole) {
        this.logbook = logbook;
        this.whole = whole;
    }

    /** The whole record. */
    Circumstances around() {
        return whole.get();
    }

    /** Who is called so. */
    public Recipient recipient(String name) {
        return Recipient.named(name, around());
    }

    /** Everything that was given to anybody, newest first. */
    public List<Held> held() {
        Circumstances around = around();
        Logged logged = logbook.refresh();
        return Stream.concat(
                        logged.shares().stream().flatMap(share -> held(share, around)),
                        logged.disclosed().stream().map(one -> held(one, logged, around)))
                .sorted(Comparator.comparing(Held::at).reversed())
                .toList();
    }

    /** What somebody was given. */
    public List<Held> heldBy(Recipient recipient) {
        return held().stream().filter(one -> one.recipient().isSame(recipient)).toList();
    }

    /** What comes together with somebody by more, beside what they were given. */
    public List<Meeting> meetings(Recipient recipient, Knowledge more) {
        Circumstances around = around();
        if (Aggregates.of(around).all().isEmpty()) {
            return List.of();
        }
        Knowledge had = heldBy(recipient).stream().map(Held::tells).reduce(Knowledge.NOTHING, Knowledge::and);
        return Aggregates.of(around).meetings(had, more);
    }

    /** Whether all of something comes together by an export. */
    boolean completes(String recipient, String what) {
        return meetings(recipient(recipient), tells(what)).stream().anyMatch(Meeting::isComplete);
    }

    /** What an export tells. */
    public Knowledge tells(String what) {
        return tells(what, around());
    }

    private static Stream<Held> held(InformationShare share, Circumstances around) {
        if (share.sent().isEmpty()) {
            return Stream.empty();
        }
        Entry.ShareAsked asked = share.asked();
        Entry.ShareSent sent = share.sent().get();
        Recipient recipient = new Recipient(
                asked.thirdParty().map(id -> around.subject(id).map(Subject::id).orElse(id)),
                asked.recipient(),
                asked.persons());
        return asked.items().stream()
                .map(one -> new Held(
                        recipient,
                        Optional.of(one.item()),
                        "",
                        one.revision(),
                        sent.at(),
                        sent.person(),
                        asked.label(),
                        asked.purpose(),
                        asked.agreement(),
                        asked.back(),
                        share.returned().map(Entry.ShareReturned::at),
                        asked.share(),
                        Knowledge.of(List.of(one.item()))));
    }

    private static Held held(Entry.Disclosed one, Logged logged, Circumstances around) {
        Optional<Disclosure> export = one.export().flatMap(logged::export);
        return new Held(
                Recipient.named(one.recipient(), around),
                Optional.empty(),
                one.what(),
                one.commit() > 0 ? "commit " + one.commit() : "",
                one.at(),
                one.person(),
                one.label(),
                one.purpose(),
                export.map(Disclosure::asked).map(Entry.ExportAsked::agreement).orElse(""),
                export.map(Disclosure::asked).flatMap(Entry.ExportAsked::back),
                export.flatMap(Disclosure::returned).map(Entry.Returned::at),
                one.export().orElse(""),
                tells(one.what(), around));
    }

    private static Knowledge tells(String what, Circumstances around) {
        String path = path(what);
        Matcher artifact = ARTIFACT.matcher(path);
        if (artifact.matches()) {
            List<Id> items = around.subjects(Kind.INFORMATION_ITEM).stream()
                    .filter(item -> item.facet(InformationProfile.class)
                            .flatMap(InformationProfile::digest)
                            .filter(artifact.group(1)::equals)
                            .isPresent())
                    .map(Subject::id)
                    .toList();
            return Knowledge.of(items);
        }
        Optional<Report> report = Optional.of(REPORT.matcher(path))
                .filter(Matcher::find)
                .flatMap(found -> ReportCatalogue.numbered(found.group()));
        if (report.isPresent()) {
            return Knowledge.ofSorts(report.get().tells());
        }
        Matcher list = LIST.matcher(path);
        return Knowledge.ofSorts(list.matches() ? sorts(list.group(1)) : sortsOf(path));
    }

    private static Set<InformationSubType> sorts(String list) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        if (!list.equals("all")) {
            kinds.removeIf(kind -> !kind.text().equals(list));
        }
        return sorts(kinds);
    }

    private static Set<InformationSubType> sorts(List<Kind> kinds) {
        Set<InformationSubType> all = EnumSet.noneOf(InformationSubType.class);
        kinds.forEach(kind -> all.addAll(sorts(kind)));
        return all;
    }

    private static Set<InformationSubType> sortsOf(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.equals("/api/map")) {
            return sorts(MapView.KINDS);
        }
        if (name.contains("allow-list")) {
            return EnumSet.of(InformationSubType.CONFIGURATION, InformationSubType.NETWORK_DIAGRAM);
        }
        if (name.contains("walkdown")) {
            return EnumSet.of(InformationSubType.ASSET_INVENTORY, InformationSubType.SITE_DETAILS);
        }
        if (name.contains("vex")) {
            return EnumSet.of(InformationSubType.SYSTEM_VULNERABILITIES);
        }
        if (name.contains("sbom") || name.contains("materials")) {
            return EnumSet.of(InformationSubType.ASSET_INVENTORY, InformationSubType.COMPONENT_WEAKNESSES);
        }
        // A backup, a sheet for responders, reading in bulk: all that the record has.
        return sorts("all");
    }

    private static Set<InformationSubType> sorts(Kind kind) {
        return switch (kind) {
            case ASSET, PRODUCT, SYSTEM, REDUNDANCY_GROUP -> EnumSet.of(InformationSubType.ASSET_INVENTORY);
            case NETWORK, CONNECTION, ZONE, CONDUIT, SENSOR -> EnumSet.of(InformationSubType.NETWORK_DIAGRAM);
            case SITE, UNKNOWN, PLANT_EVENT, CHANGE_WINDOW -> EnumSet.of(InformationSubType.SITE_DETAILS);
            case ACCESS_PATH, ISOLATION_PLAN, SCAN_PERMIT -> EnumSet.of(InformationSubType.REMOTE_ACCESS_GUIDE);
            case THIRD_PARTY -> EnumSet.of(InformationSubType.STAKEHOLDERS);
            case CONTRACT -> EnumSet.of(InformationSubType.SUPPLIER_CONTRACT);
            case PERSON, RESPONSIBILITY -> EnumSet.of(InformationSubType.PERSONNEL_RECORDS);
            case FUNCTION -> EnumSet.of(InformationSubType.CONSEQUENCES);
            case THREAT_SCENARIO, ATTACK_TREE, RISK, CONTROL ->
                EnumSet.of(InformationSubType.CONSEQUENCES, InformationSubType.SYSTEM_VULNERABILITIES);
            case BASELINE, SOURCE, INFORMATION_ITEM, INFORMATION_AGGREGATE, HANDLING_POLICY ->
                EnumSet.noneOf(InformationSubType.class);
        };
    }

    private static String path(String what) {
        int query = what.indexOf('?');
        return query < 0 ? what : what.substring(0, query);
    }

    /** The names of all who were given something. */
    public Set<String> recipients() {
        Set<String> names = new TreeSet<>();
        held().forEach(one -> names.add(one.recipient().name()));
        return names;
    }
}
