package org.asbuilt.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.calendar.Span;
import org.asbuilt.calendar.Windows;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.ScanPermit;
import org.asbuilt.validation.Circumstances;

/**
 * Judges scans and the permits for them. A vendor's approval covers a protected asset only where the permit names the asset among its
 * targets: an address range that happens to hold it is no approval. Source: requirements P1.C-12, P1.C-13; fixture K8.
 */
public final class ScanClearance {
    private static final int MOST_NAMED = 8;

    private final Circumstances around;

    /**
     * A condition that is not met.
     *
     * @param condition which
     * @param sentence what is wrong and what would be right
     */
    public record Refusal(ScanCondition condition, String sentence) {}

    /** Clearance by the record as it is. */
    public ScanClearance(Circumstances around) {
        this.around = around;
    }

    /** Why a scan is not let in; empty if it is. Each condition is judged by itself. */
    public List<Refusal> refusals(Scan scan) {
        if (scan.permit().isEmpty()) {
            return List.of(new Refusal(
                    ScanCondition.PERMIT_NAMED,
                    "this is the result of an active scan, and it enters only with a permit: make one out, have its change"
                            + " approved and applied, and name it with the file"));
        }
        Id named = scan.permit().get();
        Optional<Subject> permit = around.subject(named);
        Optional<ScanPermit> profile = permit.flatMap(subject -> subject.facet(ScanPermit.class));
        if (profile.isEmpty()) {
            return List.of(new Refusal(ScanCondition.PERMIT_IN_RECORD, notInRecord(named)));
        }
        List<Refusal> refusals = new ArrayList<>();
        papers(profile.get(), scan, refusals);
        times(profile.get(), scan, refusals);
        reached(profile.get(), scan, refusals);
        profile.get()
                .resultDigest()
                .filter(digest -> !digest.equals(scan.result().hex()))
                .ifPresent(digest -> refusals.add(new Refusal(
                        ScanCondition.RESULT_AS_NAMED,
                        "the permit names the result " + digest + ", and this file is "
                                + scan.result().hex())));
        return refusals;
    }

    /** The protected assets that a permit would let a scan touch, each in a sentence; empty if it is safe. */
    public List<String> dangers(ScanPermit permit) {
        return protectedAssets()
                .filter(asset -> !names(permit.excluded(), asset.id()))
                .filter(asset -> names(permit.targets(), asset.id()) || isInRanges(asset, permit))
                .filter(asset -> !isApproved(permit, asset))
                .map(asset -> danger(permit, asset))
                .toList();
    }

    /** Why an asset must not be scanned just so; empty if nothing speaks against it. */
    public static List<String> cautions(Subject asset) {
        Optional<AssetRole> role = asset.facet(AssetRole.class);
        List<String> cautions = new ArrayList<>();
        role.map(AssetRole::flags).ifPresent(flags -> {
            if (flags.contains(AssetFlag.FRAGILE)) {
                cautions.add("fragile");
            }
            if (flags.contains(AssetFlag.ACTIVE_SCAN_PROHIBITED)) {
                cautions.add("not to be scanned");
            }
        });
        if (role.flatMap(AssetRole::safetyRelated).orElse(false)) {
            cautions.add("safety-related");
        }
        return cautions;
    }

    private String notInRecord(Id named) {
        return around.works(named).stream()
                .filter(work -> work.open())
                .findFirst()
                .map(work -> "the permit waits in " + work.change()
                        + ": it counts once that is approved by another person and applied")
                .orElse("there is no scan permit " + named + " in the record");
    }

    private static void papers(ScanPermit permit, Scan scan, List<Refusal> refusals) {
        if (permit.targets().isEmpty() && permit.ranges().isEmpty()) {
            refusals.add(new Refusal(
                    ScanCondition.TARGETS_NAMED, "the permit names neither assets nor ranges that may be scanned"));
        }
        require(permit.tool(), ScanCondition.TOOL_NAMED, "the permit does not name the tool and its version", refusals);
        if (isBlank(permit.method()) || isBlank(permit.tested())) {
            refusals.add(new Refusal(
                    ScanCondition.METHOD_TESTED,
                    "the permit does not say by which method, and where that method was tested before"));
        }
        require(
                permit.vendorApproval(),
                ScanCondition.VENDOR_APPROVES,
                "the permit has no reference of the vendor's approval",
                refusals);
        require(permit.approver(), ScanCondition.APPROVER_NAMED, "the permit does not say who permits it", refusals);
        require(
                permit.stopCriteria(),
                ScanCondition.STOP_CRITERIA_SET,
                "the permit does not say what ends the scan at once",
                refusals);
        Optional<Instant> begin = scan.made().map(Span::from);
        if (isBlank(permit.operationsInformed()) || permit.informedAt().isEmpty()) {
            refusals.add(new Refusal(
                    ScanCondition.OPERATIONS_INFORMED,
                    "the permit does not say who of security operations was told, and when"));
        } else if (begin.isPresent() && permit.informedAt().get().isAfter(begin.get())) {
            refusals.add(new Refusal(
                    ScanCondition.OPERATIONS_INFORMED,
                    "security operations were told at " + permit.informedAt().get() + ", after the scan began at "
                            + begin.get()));
        }
    }

    private void times(ScanPermit permit, Scan scan, List<Refusal> refusals) {
        if (scan.made().isEmpty()) {
            refusals.add(new Refusal(
                    ScanCondition.TIME_KNOWN,
                    "the file does not say when the scan was made: give the time with it, or it cannot be compared with the"
                            + " window"));
        }
        if (permit.window().isEmpty()) {
            refusals.add(new Refusal(ScanCondition.WINDOW_LINKED, "the permit is linked to no maintenance window"));
            return;
        }
        Id window = permit.window().get();
        if (scan.made().isEmpty()) {
            return;
        }
        Span made = scan.made().get();
        Optional<Boolean> open = new Windows(around).isOpen(window, made);
        if (open.isEmpty()) {
            refusals.add(new Refusal(
                    ScanCondition.WINDOW_LINKED,
                    "the maintenance window " + around.name(window) + " is not in the record or cannot be read"));
        } else if (!open.get()) {
            refusals.add(new Refusal(
                    ScanCondition.WITHIN_WINDOW,
                    "the scan was made from " + made.from() + " to " + made.until()
                            + ", outside of the maintenance window " + around.name(window)));
        }
        boolean early = permit.from().filter(made.from()::isBefore).isPresent();
        boolean late = permit.until().filter(made.until()::isAfter).isPresent();
        if (early || late) {
            refusals.add(new Refusal(
                    ScanCondition.WITHIN_WINDOW,
                    "the scan was made from " + made.from() + " to " + made.until() + ", and was permitted from "
                            + permit.from().map(Instant::toString).orElse("any time") + " to "
                            + permit.until().map(Instant::toString).orElse("any time")));
        }
    }

    private void reached(ScanPermit permit, Scan scan, List<Refusal> refusals) {
        List<Subject> touched = around.subjects(Kind.ASSET).stream()
                .filter(asset ->
                        addresses(asset).anyMatch(address -> scan.reached().contains(address)))
                .toList();
        List<String> beyond = scan.reached().stream()
                .filter(address -> permit.ranges().stream().noneMatch(range -> range.contains(address)))
                .filter(address -> touched.stream()
                        .filter(asset -> names(permit.targets(), asset.id()))
                        .flatMap(ScanClearance::addresses)
                        .noneMatch(address::equals))
                .map(IpAddress::text)
                .toList();
        boolean named = !permit.targets().isEmpty() || !permit.ranges().isEmpty();
        if (named && !beyond.isEmpty()) {
            refusals.add(new Refusal(
                    ScanCondition.WITHIN_TARGETS, "the scan reached what the permit does not name: " + some(beyond)));
        }
        List<String> wrong = Stream.concat(
                        touched.stream()
                                .filter(asset -> names(permit.excluded(), asset.id()))
                                .map(asset -> asset.name() + " was excluded and was touched"),
                        Stream.concat(touched.stream(), named(permit))
                                .distinct()
                                .filter(asset -> !names(permit.excluded(), asset.id()))
                                .filter(asset -> !cautions(asset).isEmpty() && !isApproved(permit, asset))
                                .map(asset -> danger(permit, asset)))
                .toList();
        if (!wrong.isEmpty()) {
            refusals.add(new Refusal(ScanCondition.PROTECTED_SPARED, some(wrong)));
        }
    }

    private Stream<Subject> named(ScanPermit permit) {
        return permit.targets().stream().flatMap(id -> around.subject(id).stream());
    }

    private Stream<Subject> protectedAssets() {
        return around.subjects(Kind.ASSET).stream()
                .filter(asset -> !cautions(asset).isEmpty());
    }

    private boolean isApproved(ScanPermit permit, Subject asset) {
        return !isBlank(permit.vendorApproval()) && names(permit.targets(), asset.id());
    }

    private String danger(ScanPermit permit, Subject asset) {
        String caution = asset.name() + " is " + String.join(" and ", cautions(asset));
        return names(permit.targets(), asset.id())
                ? caution + " and is a target without the vendor's approval"
                : caution
                        + " and lies in the scanned range: exclude it, or name it as a target that the vendor approves";
    }

    private boolean names(Collection<Id> ids, Id asset) {
        return ids.stream()
                .flatMap(id -> around.snapshot().resolved(id).stream())
                .anyMatch(subject -> subject.id().equals(asset));
    }

    private static boolean isInRanges(Subject asset, ScanPermit permit) {
        return addresses(asset)
                .anyMatch(address -> permit.ranges().stream().anyMatch(range -> range.contains(address)));
    }

    private static Stream<IpAddress> addresses(Subject asset) {
        return asset.facets(NetworkPort.class).values().stream().flatMap(port -> port.addresses().stream());
    }

    private static void require(
            Optional<String> value, ScanCondition condition, String sentence, List<Refusal> refusals) {
        if (isBlank(value)) {
            refusals.add(new Refusal(condition, sentence));
        }
    }

    private static boolean isBlank(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).isEmpty();
    }

    private static String some(List<String> all) {
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return all.size() > MOST_NAMED ? first + "; and " + (all.size() - MOST_NAMED) + " more" : first;
    }
}
