package org.asbuilt.category;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Failover;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RedundancyGroup;
import org.asbuilt.model.RedundancyScheme;
import org.asbuilt.model.RollingUpdate;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/** The availability of every asset of a record. Safe for use by several threads. Source: requirements P3-12 to P3-14. */
public final class Availabilities implements Derived {
    private static final int MONTHS = 12;

    private final Circumstances around;
    private final Map<Id, List<Subject>> groups = new HashMap<>();

    private Availabilities(Circumstances around) {
        this.around = around;
        around.subjects(Kind.REDUNDANCY_GROUP).stream()
                .sorted(Comparator.comparing(Subject::id))
                .forEach(group -> group.facet(RedundancyGroup.class).stream()
                        .flatMap(held -> held.members().stream())
                        .flatMap(member -> around.subject(member).stream())
                        .map(Subject::id)
                        .distinct()
                        .forEach(member -> groups.computeIfAbsent(member, key -> new ArrayList<>(1))
                                .add(group)));
    }

    /** Of a record at a moment. */
    public static Availabilities of(Circumstances around) {
        return new Availabilities(around);
    }

    /** The groups that an asset belongs to, by id. */
    public List<Subject> groups(Id asset) {
        return groups.getOrDefault(asset, List.of());
    }

    /** The availability of an asset; empty if it is not in the record. */
    public Optional<Availability> of(Id asset) {
        return around.subject(asset)
                .filter(subject -> subject.kind() == Kind.ASSET)
                .map(this::of);
    }

    /** The availability of an asset. */
    public Availability of(Subject asset) {
        Optional<AvailabilityNeed> own = asset.facet(AvailabilityNeed.class);
        List<Availability.OfGroup> held = groups(asset.id()).stream()
                .map(group ->
                        new Availability.OfGroup(Redundancy.of(group, around), group.facet(AvailabilityNeed.class)))
                .toList();
        Optional<RollingUpdate> rolling = own.flatMap(AvailabilityNeed::rollingUpdate)
                .or(() -> held.stream()
                        .flatMap(group -> group.need().flatMap(AvailabilityNeed::rollingUpdate).stream())
                        .findFirst());
        Member member = held.stream()
                .map(group -> member(group, own))
                .max(Comparator.comparing(
                                (Member one) -> one.level().map(Rating::level).orElse(-1))
                        .thenComparing(one -> one.percentage().orElse(BigDecimal.ZERO)))
                .orElseGet(() -> new Member(
                        own.flatMap(AvailabilityNeed::level),
                        own.flatMap(AvailabilityNeed::percentage).flatMap(Percentage::parse),
                        false,
                        own.isEmpty()
                                ? "nobody has said how much access to it is needed"
                                : "nothing stands in for it"));
        return new Availability(
                asset.id(), own, held, member.level(), member.percentage(), member.reduced(), member.reason(), rolling);
    }

    /** What a member has to give. */
    private record Member(Optional<Rating> level, Optional<BigDecimal> percentage, boolean reduced, String reason) {}

    private Member member(Availability.OfGroup group, Optional<AvailabilityNeed> own) {
        Redundancy left = group.redundancy();
        Optional<Rating> level =
                group.need().flatMap(AvailabilityNeed::level).or(() -> own.flatMap(AvailabilityNeed::level));
        Optional<BigDecimal> share = group.need()
                .flatMap(AvailabilityNeed::percentage)
                .or(() -> own.flatMap(AvailabilityNeed::percentage))
                .flatMap(Percentage::parse);
        Optional<String> hindrance = hindrance(left);
        String name = around.name(left.group());
        if (hindrance.isPresent()) {
            return new Member(level, share, false, "not less than " + name + " needs: " + hindrance.get());
        }
        boolean automatic = left.failover().filter(Failover.AUTOMATIC::equals).isPresent();
        // People who have to take over need time: they spare a step, and nothing of the share of time.
        int steps = automatic ? Math.min(2, left.spared()) : 1;
        Optional<BigDecimal> less = automatic
                ? share.map(whole -> Percentage.ofMember(whole, left.inService().size(), left.spared()))
                : share;
        return new Member(
                level.map(whole -> Ratings.of(Math.max(0, whole.level() - steps))),
                less,
                true,
                reason(left, name, automatic, share, less));
    }

    private String reason(
            Redundancy left, String name, boolean automatic, Optional<BigDecimal> share, Optional<BigDecimal> less) {
        String members = left.inService().size() + " members of " + name + " are in service, " + left.needed()
                + (left.needed() == 1 ? " has" : " have") + " to work";
        String takeover = automatic ? "another takes over by itself" : "people make another take over";
        String shares = automatic && share.isPresent()
                ? "; if they fail independently, " + less.orElseThrow().toPlainString() + " % each gives the group "
                        + share.get().toPlainString() + " %"
                : "";
        return "less than the group needs: " + members + ", and " + takeover + shares + caution(left);
    }

    private String caution(Redundancy left) {
        LocalDate limit = around.today().minusMonths(MONTHS);
        return left.lastFailoverTest()
                .map(tested -> tested.isBefore(limit) ? "; taking over was last tested on " + tested : "")
                .orElse("; whether taking over was ever tested is not recorded");
    }

    /** Why a group does not lower what its members have to give. */
    private Optional<String> hindrance(Redundancy left) {
        if (left.isLost()) {
            return Optional.of("redundancy is lost, " + left.inService().size() + " of "
                    + (left.inService().size() + left.out().size()) + " members in service");
        }
        if (left.testFailed()) {
            return Optional.of("the last failover test failed");
        }
        if (left.scheme().isEmpty()) {
            return Optional.of("how its members stand in for each other is not recorded");
        }
        RedundancyScheme scheme = left.scheme().get();
        if (scheme == RedundancyScheme.NONE || scheme == RedundancyScheme.COLD_SPARE) {
            return Optional.of("its scheme is " + Ratings.words(scheme));
        }
        if (left.failover().isEmpty()) {
            return Optional.of("whether another takes over by itself is not recorded");
        }
        return Optional.empty();
    }
}
