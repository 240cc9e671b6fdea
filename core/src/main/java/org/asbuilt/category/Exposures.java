package org.asbuilt.category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.DiscoverabilityObservation;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.ExposureControl;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PhysicalAccess;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Proximity;
import org.asbuilt.model.Rating;
import org.asbuilt.model.SiteProfile;
import org.asbuilt.path.Connectivity;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/** The exposure of every asset of a record, from one graph. Safe for use by several threads. Source: requirements P3-08 to P3-11. */
public final class Exposures implements Derived {
    private final Circumstances around;
    private final Proximities proximities;
    private final Weaknesses weaknesses;
    private final Shown shown;

    private Exposures(Connectivity graph) {
        around = graph.around();
        proximities = Proximities.of(graph);
        weaknesses = new Weaknesses(around);
        shown = new Shown(around);
    }

    /** Of a record at a moment. */
    public static Exposures of(Circumstances around) {
        return of(Connectivity.of(around));
    }

    /** Of the record that a graph was read from. */
    public static Exposures of(Connectivity graph) {
        return new Exposures(graph);
    }

    /** Where an asset stands as the graph has it. */
    public ProximityFound proximity(Subject asset) {
        return proximities.of(asset);
    }

    /** The exposure of an asset; empty if it is not in the record. */
    public Optional<Exposure> of(Id asset) {
        return around.subject(asset)
                .filter(subject -> subject.kind() == Kind.ASSET)
                .map(this::of);
    }

    /** The exposure of an asset. */
    public Exposure of(Subject asset) {
        Optional<ExposureAssessment> judged = asset.facet(ExposureAssessment.class);
        ProximityFound found = proximities.of(asset);
        List<String> notes = new ArrayList<>();
        Exposure.OfFactor time =
                recorded(Factor.TIME_OF_EXPOSURE, judged.flatMap(ExposureAssessment::timeOfExposure), Scoring::level);
        Exposure.OfFactor type = shown(
                Factor.TYPE_OF_CONNECTIVITY,
                judged.flatMap(ExposureAssessment::connectivityType),
                Scoring::level,
                shown.connectivity(asset));
        Exposure.OfFactor flow = shown(
                Factor.COMMUNICATIONS_FLOW,
                judged.flatMap(ExposureAssessment::communicationsFlow),
                Scoring::level,
                shown.flow(asset));
        Exposure.OfFactor near = proximity(judged.flatMap(ExposureAssessment::proximity), judged, found);
        Exposure.OfFactor physical = physical(asset);
        List<Exposure.Weakness> weak = weaknesses.of(asset);
        List<Exposure.Discovery> discoveries = discoveries(asset);
        List<Exposure.Control> controls = controls(asset);
        int lowered = controls.stream().mapToInt(Exposure.Control::lowers).sum();
        boolean susceptible = !weak.isEmpty();
        Range remote = new Range(
                Scoring.remote(
                        time.level().low(),
                        type.level().low(),
                        flow.level().low(),
                        near.level().low()),
                Scoring.remote(
                        time.level().high(),
                        type.level().high(),
                        flow.level().high(),
                        near.level().high()));
        Range accessible = remote.with(physical.level(), Scoring::accessible);
        Range scored = new Range(
                Scoring.inherent(accessible.low(), susceptible), Scoring.inherent(accessible.high(), susceptible));
        Optional<Range> otherInherent = override(judged, ExposureAssessment::inherentOverride, "inherent", notes);
        Range inherent = otherInherent.orElse(scored);
        Range lower = new Range(Scoring.residual(inherent.low(), lowered), Scoring.residual(inherent.high(), lowered));
        Optional<Range> otherResidual = override(judged, ExposureAssessment::residualOverride, "residual", notes);
        Range decided = otherResidual.orElse(lower);
        if (!discoveries.isEmpty()) {
            notes.add("it was found from outside: until that is closed its residual exposure is at least high");
            decided = decided.atLeast(Scoring.DISCOVERED);
        }
        boolean facing = near.level().low() == Scoring.level(Proximity.INTERNET_FACING) || !discoveries.isEmpty();
        boolean mayFace = near.level().high() == Scoring.level(Proximity.INTERNET_FACING) || facing;
        return new Exposure(
                asset.id(),
                List.of(time, type, flow, near, physical),
                found,
                inherent,
                decided,
                Scoring.system(decided.low(), facing),
                Scoring.system(decided.high(), mayFace),
                controls,
                weak,
                discoveries,
                otherInherent.isPresent() || otherResidual.isPresent(),
                notes);
    }

    private static <E extends Enum<E>> Exposure.OfFactor recorded(
            Factor factor, Optional<E> value, Function<E, Integer> level) {
        return new Exposure.OfFactor(
                factor,
                value.map(Ratings::words),
                value.map(known -> Range.of(level.apply(known))).orElse(Range.UNKNOWN),
                value.isPresent() ? "as it was assessed" : "not recorded");
    }

    /** What connections show counts even if an assessment says less. */
    private <E extends Enum<E>> Exposure.OfFactor shown(
            Factor factor, Optional<E> value, Function<E, Integer> level, Optional<Shown.By<E>> by) {
        Exposure.OfFactor judged = recorded(factor, value, level);
        if (by.isEmpty()) {
            return judged;
        }
        Shown.By<E> most = by.get();
        String words = "the connection " + most.connection().name() + " shows " + Ratings.words(most.value());
        if (value.isEmpty()) {
            return new Exposure.OfFactor(
                    factor, Optional.empty(), new Range(most.level(), Ratings.HIGHEST), "at least: " + words);
        }
        return most.level() > judged.level().low()
                ? new Exposure.OfFactor(
                        factor, judged.recorded(), Range.of(most.level()), words + ", more than what was assessed")
                : judged;
    }

    private static Exposure.OfFactor proximity(
            Optional<Proximity> override, Optional<ExposureAssessment> judged, ProximityFound found) {
        if (override.isPresent()) {
            int level = Scoring.level(override.get());
            return new Exposure.OfFactor(
                    Factor.PROXIMITY,
                    override.map(Ratings::words),
                    Range.of(level),
                    "decided by the assessor: "
                            + judged.flatMap(ExposureAssessment::proximityReason)
                                    .orElse("without a reason") + "; the graph says " + Ratings.words(found.label()));
        }
        return found.known()
                ? new Exposure.OfFactor(
                        Factor.PROXIMITY,
                        Optional.of(Ratings.words(found.label())),
                        Range.of(Scoring.level(found.label())),
                        "computed: " + found.why())
                : new Exposure.OfFactor(Factor.PROXIMITY, Optional.empty(), Range.UNKNOWN, found.why());
    }

    private Exposure.OfFactor physical(Subject asset) {
        Optional<PhysicalAccess> own = asset.facet(Placement.class).flatMap(Placement::physicalAccess);
        Optional<Subject> site = around.site(asset).flatMap(around::subject);
        Optional<PhysicalAccess> there =
                site.flatMap(one -> one.facet(SiteProfile.class)).flatMap(SiteProfile::physicalAccess);
        Optional<PhysicalAccess> access = own.or(() -> there);
        return new Exposure.OfFactor(
                Factor.PHYSICAL_ACCESSIBILITY,
                access.map(Ratings::words),
                access.map(known -> Range.of(Scoring.level(known))).orElse(Range.UNKNOWN),
                own.isPresent()
                        ? "as recorded of its place"
                        : there.isPresent()
                                ? "as recorded of " + site.orElseThrow().name()
                                : "not recorded");
    }

    private List<Exposure.Control> controls(Subject asset) {
        LocalDate today = around.today();
        return asset.facets(ExposureControl.class).entrySet().stream()
                .map(control -> new Exposure.Control(
                        control.getKey(),
                        Math.clamp(control.getValue().lowers().orElse(0), 0, Ratings.HIGHEST),
                        control.getValue().rationale(),
                        control.getValue().reviewDue(),
                        control.getValue()
                                .reviewDue()
                                .filter(due -> due.isBefore(today))
                                .isPresent()))
                .toList();
    }

    private List<Exposure.Discovery> discoveries(Subject asset) {
        LocalDate today = around.today();
        return asset.facets(DiscoverabilityObservation.class).entrySet().stream()
                .filter(seen -> seen.getValue()
                        .closed()
                        .filter(closed -> !closed.isAfter(today))
                        .isEmpty())
                .map(seen -> new Exposure.Discovery(
                        seen.getValue().where().orElse(seen.getKey()),
                        seen.getValue().found(),
                        seen.getValue().evidence()))
                .toList();
    }

    private static Optional<Range> override(
            Optional<ExposureAssessment> judged,
            Function<ExposureAssessment, Optional<Rating>> which,
            String name,
            List<String> notes) {
        Optional<Rating> decided = judged.flatMap(which);
        Optional<String> reason = judged.flatMap(ExposureAssessment::overrideReason);
        if (decided.isPresent() && reason.isEmpty()) {
            notes.add("the " + name + " exposure was decided to be " + Ratings.words(decided.get())
                    + " without a reason, so the scoring counts");
            return Optional.empty();
        }
        decided.ifPresent(rating -> notes.add(
                "the " + name + " exposure was decided to be " + Ratings.words(rating) + ": " + reason.orElseThrow()));
        return decided.map(rating -> Range.of(rating.level()));
    }

    /** All assets that are at work, with their exposure, in no particular order. */
    public Stream<Exposure> all() {
        return around.subjects(Kind.ASSET).parallelStream()
                .filter(around::isAtWork)
                .map(this::of);
    }
}
