package org.asbuilt.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.category.Availability;
import org.asbuilt.category.Axis;
import org.asbuilt.category.DecisionRow;
import org.asbuilt.category.Effective;
import org.asbuilt.category.Exposure;
import org.asbuilt.category.Range;
import org.asbuilt.category.Redundancy;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.decision.Weakness;

/**
 * The three factors of an asset together. Source: requirements P3-23.
 *
 * @param asset the asset
 * @param assetClass its class, if it is known
 * @param axes how critical it is, axis by axis
 * @param exposure how exposed it is
 * @param availability how much access to it is needed
 * @param next when it may next be touched; empty if no window is ahead or none covers it
 * @param windows the windows that cover it
 * @param unreadable windows that cannot be read, and why
 * @param advised what advisories come to for it; left out while they are being matched
 */
public record DecisionView(
        Named asset,
        Optional<String> assetClass,
        List<AxisView> axes,
        ExposureView exposure,
        AvailabilityView availability,
        Optional<NextView> next,
        List<Named> windows,
        List<String> unreadable,
        Optional<AdvisedView> advised) {

    /**
     * What advisories come to for it.
     *
     * @param now on how many vulnerabilities the plant acts now
     * @param nextWindow on how many in the next window
     * @param never on how many not at all
     * @param exploited how many of these are known to be exploited
     * @param advisories the advisories that speak of them, by their ids
     */
    public record AdvisedView(int now, int nextWindow, int never, int exploited, List<String> advisories) {
        /** What those vulnerabilities of an asset come to. */
        public static AdvisedView of(List<Weakness> weaknesses) {
            List<Weakness> open = weaknesses.stream().filter(Weakness::isOpen).toList();
            return new AdvisedView(
                    count(open, PlantDecision.NOW),
                    count(open, PlantDecision.NEXT_WINDOW),
                    count(open, PlantDecision.NEVER),
                    (int) open.stream()
                            .filter(one -> one.exploited().isPresent())
                            .count(),
                    open.stream()
                            .flatMap(one -> one.matches().stream())
                            .map(match -> match.advisory().id())
                            .distinct()
                            .sorted()
                            .toList());
        }

        private static int count(List<Weakness> open, PlantDecision decision) {
            return (int) open.stream()
                    .filter(one -> one.decision().filter(decision::equals).isPresent())
                    .count();
        }
    }

    /**
     * One axis.
     *
     * @param axis BUSINESS, SAFETY, SECURITY or OVERALL
     * @param own the rating that is recorded
     * @param effective the rating with what depends on it
     * @param why why the two differ
     */
    public record AxisView(String axis, Optional<String> own, Optional<String> effective, Optional<String> why) {
        static AxisView of(Axis axis, Effective.OnAxis known, Circumstances around) {
            return new AxisView(
                    axis.name(),
                    known.own().map(Enum::name),
                    known.effective().map(Enum::name),
                    known.raise().map(raise -> raise.sentence(around)));
        }
    }

    /** A level, 0 to 4: its bounds, and in words. */
    public record RangeView(int low, int high, String words) {
        /** As people read it. */
        public static RangeView of(Range range) {
            return new RangeView(range.low(), range.high(), range.words());
        }
    }

    /** A factor: what is recorded, what it counts, and why. */
    public record FactorView(String factor, Optional<String> recorded, RangeView level, String why) {}

    /** A control: by how many steps it lowers, why it is effective, and whether its review is overdue. */
    public record ControlView(
            String name, int lowers, Optional<String> rationale, Optional<LocalDate> reviewDue, boolean overdue) {}

    /** What makes it easier to attack, whether the record shows it by itself, and the evidence. */
    public record SusceptibilityView(String flag, boolean computed, String evidence) {}

    /** Where it was found from outside. */
    public record DiscoveryView(String where, Optional<LocalDate> found, Optional<String> evidence) {}

    /**
     * The exposure.
     *
     * @param factors the five factors
     * @param proximity how near to networks outside the graph has it
     * @param steps how many assets one enters to get there; empty if nothing recorded leads there
     * @param boundaries how many boundaries of zones that crosses
     * @param inherent without controls
     * @param residual with controls
     * @param system in the terms of SSVC, at least
     * @param systemAtMost the same at most
     * @param controls the controls considered
     * @param weaknesses what makes it easier to attack
     * @param discoveries where it was found from outside, not closed
     * @param overridden whether a person decided otherwise than the scoring
     * @param notes what else has to be said
     */
    public record ExposureView(
            List<FactorView> factors,
            String proximity,
            Optional<Integer> steps,
            int boundaries,
            RangeView inherent,
            RangeView residual,
            String system,
            String systemAtMost,
            List<ControlView> controls,
            List<SusceptibilityView> weaknesses,
            List<DiscoveryView> discoveries,
            boolean overridden,
            List<String> notes) {
        static ExposureView of(Exposure exposure) {
            return new ExposureView(
                    exposure.factors().stream()
                            .map(one -> new FactorView(
                                    one.factor().name(), one.recorded(), RangeView.of(one.level()), one.why()))
                            .toList(),
                    exposure.proximity().label().name(),
                    exposure.proximity().steps(),
                    exposure.proximity().boundaries(),
                    RangeView.of(exposure.inherent()),
                    RangeView.of(exposure.residual()),
                    exposure.system().name(),
                    exposure.systemAtMost().name(),
                    exposure.controls().stream()
                            .map(one -> new ControlView(
                                    one.name(), one.lowers(), one.rationale(), one.reviewDue(), one.overdue()))
                            .toList(),
                    exposure.weaknesses().stream()
                            .map(one -> new SusceptibilityView(one.flag().name(), one.computed(), one.evidence()))
                            .toList(),
                    exposure.discoveries().stream()
                            .map(one -> new DiscoveryView(one.where(), one.found(), one.evidence()))
                            .toList(),
                    exposure.overridden(),
                    exposure.notes());
        }
    }

    /** A redundancy group: its scheme, its members in service and out, how many have to work, and what it has to give. */
    public record GroupView(
            Named group,
            Optional<String> scheme,
            Optional<String> failover,
            List<Named> inService,
            List<Named> out,
            int needed,
            boolean lost,
            Optional<LocalDate> lastFailoverTest,
            Optional<String> percentage,
            Optional<String> level) {
        static GroupView of(Availability.OfGroup held, Circumstances around) {
            Redundancy left = held.redundancy();
            return new GroupView(
                    Named.of(left.group(), around),
                    left.scheme().map(scheme -> scheme.text()),
                    left.failover().map(Enum::name),
                    left.inService().stream().map(id -> Named.of(id, around)).toList(),
                    left.out().stream().map(id -> Named.of(id, around)).toList(),
                    left.needed(),
                    left.isLost(),
                    left.lastFailoverTest(),
                    held.need().flatMap(AvailabilityNeed::percentage),
                    held.need().flatMap(AvailabilityNeed::level).map(Enum::name));
        }
    }

    /**
     * The availability.
     *
     * @param level how much access to it itself is needed
     * @param percentage the same in per cent
     * @param reduced whether that is less than what its group needs
     * @param reason why
     * @param rollingUpdate whether it can be updated one member after the other
     * @param impact what its unavailability means
     * @param recoveryTime RTO
     * @param toleratedOutage the longest outage that can be borne
     * @param groups its redundancy groups
     */
    public record AvailabilityView(
            Optional<String> level,
            Optional<String> percentage,
            boolean reduced,
            String reason,
            Optional<String> rollingUpdate,
            Optional<String> impact,
            Optional<String> recoveryTime,
            Optional<String> toleratedOutage,
            List<GroupView> groups) {
        static AvailabilityView of(Availability known, Circumstances around) {
            return new AvailabilityView(
                    known.level().map(Enum::name),
                    known.percentage().map(share -> share.toPlainString()),
                    known.reduced(),
                    known.reason(),
                    known.rollingUpdate().map(Enum::name),
                    known.need().flatMap(AvailabilityNeed::impact),
                    known.need().flatMap(AvailabilityNeed::recoveryTime),
                    known.need().flatMap(AvailabilityNeed::toleratedOutage),
                    known.groups().stream()
                            .map(group -> GroupView.of(group, around))
                            .toList());
        }
    }

    /** An opening of a window: from, until, which windows, and what else must be so. */
    public record NextView(Instant from, Instant until, List<Named> windows, List<String> conditions) {}

    /** A row as people read it. */
    public static DecisionView of(DecisionRow row, Circumstances around, Optional<List<Weakness>> weaknesses) {
        return new DecisionView(
                Named.of(row.asset(), around),
                around.subject(row.asset())
                        .flatMap(asset -> asset.facet(AssetRole.class))
                        .flatMap(AssetRole::assetClass)
                        .map(Enum::name),
                List.of(Axis.values()).stream()
                        .map(axis -> AxisView.of(axis, row.criticality().on(axis), around))
                        .toList(),
                ExposureView.of(row.exposure()),
                AvailabilityView.of(row.availability(), around),
                row.next()
                        .map(opening -> new NextView(
                                opening.span().from(),
                                opening.span().until(),
                                opening.windows().stream()
                                        .map(id -> Named.of(id, around))
                                        .toList(),
                                opening.conditions())),
                row.windows().stream().map(id -> Named.of(id, around)).toList(),
                row.unreadable(),
                weaknesses.map(AdvisedView::of));
    }
}
