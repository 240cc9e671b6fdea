package org.asbuilt.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.WirelessProfile;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Segment;
import org.asbuilt.validation.Zoning;
import org.asbuilt.zoning.ZoneProposal.Sort;

/** Zones for assets that have none or do not fit theirs, from networks, VLANs, traffic, levels and functions. Source: issue 7. */
public final class ZoneProposals {
    private final Circumstances around;
    private final Hints hints;

    private ZoneProposals(Circumstances around) {
        this.around = around;
        hints = new Hints(around);
    }

    /** All proposals: first those that suit, then new zones, then questions; each by name. */
    public static List<ZoneProposal> of(Circumstances around) {
        return new ZoneProposals(around).all();
    }

    private List<ZoneProposal> all() {
        List<ZoneProposal> proposals = new ArrayList<>();
        SortedMap<String, List<Subject>> fresh = new TreeMap<>();
        for (Subject asset : around.subjects(Kind.ASSET).stream()
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList()) {
            if (around.zone(asset).isPresent()) {
                misfit(asset).ifPresent(proposals::add);
            } else {
                homeless(asset, fresh).ifPresent(proposals::add);
            }
        }
        fresh.forEach((place, assets) -> proposals.add(newZone(place, assets)));
        proposals.sort(Comparator.comparing(ZoneProposal::sort)
                .thenComparing(one -> one.assets().getFirst().name()));
        return List.copyOf(proposals);
    }

    private Optional<ZoneProposal> homeless(Subject asset, SortedMap<String, List<Subject>> fresh) {
        List<Candidate> candidates = hints.candidates(asset);
        Optional<Candidate> best = candidates.stream().findFirst();
        if (best.isPresent() && best.get().score() >= Hints.ENOUGH) {
            boolean contested = candidates.size() > 1
                    && best.get().score() - candidates.get(1).score() < Hints.MARGIN;
            return Optional.of(contested ? question(asset, candidates) : suited(Sort.WITHOUT_ZONE, asset, best.get()));
        }
        Optional<Segment> home = hints.home(asset);
        if (home.isPresent()) {
            fresh.computeIfAbsent(home.get().network().id().value(), key -> new ArrayList<>())
                    .add(asset);
            return Optional.empty();
        }
        return Optional.of(question(asset, candidates));
    }

    private static ZoneProposal suited(Sort sort, Subject asset, Candidate best) {
        return new ZoneProposal(
                sort, List.of(asset), Optional.of(best.zone()), best.zone().name(), Optional.empty(), best.reasons());
    }

    private ZoneProposal question(Subject asset, List<Candidate> candidates) {
        List<String> reasons = new ArrayList<>();
        candidates.stream()
                .limit(2)
                .forEach(one -> reasons.add(one.zone().name() + " would suit: " + String.join("; ", one.reasons())));
        if (reasons.isEmpty()) {
            reasons.add("neither its addresses nor its traffic, its level or its functions tell where it belongs");
        }
        return new ZoneProposal(Sort.UNCLEAR, List.of(asset), Optional.empty(), "?", Optional.empty(), reasons);
    }

    private ZoneProposal newZone(String network, List<Subject> assets) {
        Subject home = around.subject(new Id(network)).orElseThrow();
        Optional<PurdueLevel> level = lowest(assets);
        List<String> reasons = new ArrayList<>();
        reasons.add((assets.size() == 1 ? "its address lies" : "the addresses of all " + assets.size() + " lie")
                + " in " + home.name() + ", which stands in no zone");
        level.ifPresent(one -> reasons.add("the lowest level among them is " + one.text() + ", " + one.title()));
        return new ZoneProposal(
                Sort.NEW_ZONE, assets, Optional.empty(), home.name(), level.flatMap(ZoneProposals::type), reasons);
    }

    private static Optional<PurdueLevel> lowest(List<Subject> assets) {
        return assets.stream()
                .flatMap(asset -> asset.facet(Placement.class).flatMap(Placement::level).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<ZoneType> type(PurdueLevel level) {
        return Optional.of(
                switch (level) {
                    case L0, L1 -> ZoneType.CONTROL;
                    case L2 -> ZoneType.SUPERVISORY;
                    case L3 -> ZoneType.OPERATIONS;
                    case L3_5 -> ZoneType.DMZ;
                    case L4, L5 -> ZoneType.ENTERPRISE;
                });
    }

    /** An asset whose zone is of a kind that ZCR 3.2 to 3.5 keep apart from such assets. */
    private Optional<ZoneProposal> misfit(Subject asset) {
        Id own = around.zone(asset).orElseThrow();
        Optional<ZoneType> type = around.zoning().type(own);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return wanted(asset, type.get()).map(wanted -> {
            List<String> reasons = new ArrayList<>();
            reasons.add(wanted.getValue());
            Optional<Subject> zone = near(wanted.getKey(), asset);
            zone.ifPresentOrElse(
                    found -> reasons.add(found.name() + " is a zone for that at the same site"),
                    () -> reasons.add("the record has no zone for that there"));
            return new ZoneProposal(
                    Sort.DOES_NOT_FIT,
                    List.of(asset),
                    zone,
                    zone.map(Subject::name).orElseGet(() -> around.name(own) + ", " + Said.words(wanted.getKey())),
                    zone.isPresent() ? Optional.empty() : Optional.of(wanted.getKey()),
                    reasons);
        });
    }

    private Optional<Map.Entry<ZoneType, String>> wanted(Subject asset, ZoneType type) {
        Optional<AssetRole> role = asset.facet(AssetRole.class);
        if (Zoning.isOutside(type)) {
            return Optional.empty();
        }
        if (around.isSafetyRelated(asset) && type != ZoneType.SAFETY) {
            return Optional.of(
                    Map.entry(ZoneType.SAFETY, "it is related to safety and stands in a zone that is not (ZCR 3.3)"));
        }
        boolean comesAndGoes = role.flatMap(AssetRole::assetClass)
                        .filter(AssetClass.TRANSIENT_LAPTOP::equals)
                        .isPresent()
                || role.filter(one -> one.flags().contains(AssetFlag.TRANSIENT)).isPresent();
        if (comesAndGoes && type != ZoneType.TEMPORARY_DEVICES) {
            return Optional.of(
                    Map.entry(ZoneType.TEMPORARY_DEVICES, "it is connected only from time to time (ZCR 3.4)"));
        }
        boolean wireless = asset.facet(WirelessProfile.class).isPresent()
                || role.flatMap(AssetRole::assetClass)
                        .filter(AssetClass.WIRELESS_ACCESS_POINT::equals)
                        .isPresent();
        if (wireless && type != ZoneType.WIRELESS) {
            return Optional.of(Map.entry(ZoneType.WIRELESS, "it is wireless and stands among wired devices (ZCR 3.5)"));
        }
        boolean business = asset.facet(Placement.class)
                .flatMap(Placement::level)
                .filter(level -> level == PurdueLevel.L4 || level == PurdueLevel.L5)
                .isPresent();
        return business && (type == ZoneType.CONTROL || type == ZoneType.SAFETY || type == ZoneType.SUPERVISORY)
                ? Optional.of(Map.entry(
                        ZoneType.ENTERPRISE, "it belongs to the business and stands in a zone of the plant (ZCR 3.2)"))
                : Optional.empty();
    }

    private Optional<Subject> near(ZoneType type, Subject asset) {
        Optional<Id> site = around.site(asset);
        return around.subjects(Kind.ZONE).stream()
                .filter(zone ->
                        around.zoning().type(zone.id()).filter(type::equals).isPresent())
                .filter(zone -> around.site(zone).equals(site))
                .min(Comparator.comparing(Subject::name).thenComparing(Subject::id));
    }
}
